"""The command line: reads options and the day, runs a command, turns what went wrong into a sentence and an exit code.

0 nothing to say · 1 findings · 2 usage, or trouble with a file · 3 no plan · 4 a bug · 130 interrupted.
"""

import os
import signal
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from errno import errorcode
from io import TextIOWrapper

from typer import TyperException

from calendar_cli.cli.session import Session, asked_language
from calendar_cli.errors import CalendarError
from calendar_cli.phrases import phrase, templates
from calendar_cli.report.lines import Line, Piece, plain, wrapped

BUG, TROUBLE, INTERRUPTED = 4, 2, 130


def main() -> None:
    """Run the command the program was started with, and exit."""
    try:
        _mind_interruptions()
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):  # None when it was closed before we began
                encoding = stream.encoding if stream.isatty() else "utf-8"  # a pipe gets the same bytes in every locale
                stream.reconfigure(encoding=encoding, errors="backslashreplace")  # LANG=C has no é
        code = run(sys.argv[1:], os.environ)
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


def _mind_interruptions() -> None:
    """From here on an interruption is an exception, so that what was begun is put away; what ignores it still does."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run a command and return its exit code; the only place where errors end."""
    session = Session(environment, asked_language(arguments, environment))
    try:
        code = _run(session, arguments)
    except CalendarError as error:
        return _complain(session, error, error.exit_code)
    except KeyboardInterrupt:
        code = INTERRUPTED
    except OSError as error:
        return _complain(session, CalendarError("file-trouble", path=error.filename or "-", reason=error), TROUBLE)
    except Exception as error:  # noqa: BLE001  (the handler: a bug must not show a strategist a traceback)
        if environment.get("CALENDAR_CLI_DEBUG"):
            import traceback

            traceback.print_exc()
        return _complain(session, CalendarError("bug", kind=type(error).__name__), BUG)
    if code == INTERRUPTED and session.spoken:
        _say(session, [plain(phrase("interrupted", session.language))])
    return code


def _run(session: Session, arguments: Sequence[str]) -> int:
    from typer.main import get_command

    from calendar_cli.cli.app import build
    from calendar_cli.cli.usage import usage_lines

    try:
        command = get_command(build(session))
        code = command.main(list(arguments), "calendar-cli", standalone_mode=False)
    except TyperException as error:
        session.errors.write(usage_lines(error, session.language, session.error_width))
        return TROUBLE
    return code if isinstance(code, int) else 0


def _complain(session: Session, error: CalendarError, code: int) -> int:
    """Say it on the error stream, if anybody still listens there."""
    language = session.language
    facts = {name: _spelled(fact, language) for name, fact in error.facts.items()}
    word, sentence = phrase("usage.error", language), phrase(error.phrase, language, **facts)
    _say(session, wrapped((Piece(word, "error"), Piece(f" {sentence}")), session.error_width))
    return code


def _say(session: Session, lines: Iterable[Line]) -> None:
    with suppress(CalendarError):
        session.errors.write(lines)


def _spelled(fact: object, language: str) -> str:
    """A fact in a sentence; the disk's own words, in the language where it is one of the usual troubles."""
    if not isinstance(fact, OSError):
        return str(fact)
    known = templates(language).get(f"errno.{errorcode.get(fact.errno or 0, '')}")
    return known or fact.strerror or str(fact)
