"""The command line: reads options and the day, runs a command, turns what went wrong into a sentence and an exit code.

0 nothing to say · 1 findings · 2 usage, or trouble with a file · 3 no plan · 4 a bug · 130 interrupted.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper

from typer import TyperException

from calendar_cli.cli.session import Session, asked_language
from calendar_cli.errors import CalendarError
from calendar_cli.phrases import phrase
from calendar_cli.report.lines import plain

BUG, TROUBLE, INTERRUPTED = 4, 2, 130


def main() -> None:
    """Run the command the program was started with, and exit."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # None when it was closed before we began
            encoding = stream.encoding if stream.isatty() else "utf-8"  # a pipe gets the same bytes in every locale
            stream.reconfigure(encoding=encoding, errors="backslashreplace")  # LANG=C has no é
    sys.exit(run(sys.argv[1:], os.environ))


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run a command and return its exit code; the only place where errors end."""
    session = Session(environment, asked_language(arguments, environment))
    try:
        return _run(session, arguments)
    except CalendarError as error:
        facts = {name: str(fact) for name, fact in error.facts.items()}
        return _complain(session, phrase(error.phrase, session.language, **facts), error.exit_code)
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        facts = {"path": str(error.filename or "-"), "reason": error.strerror or str(error)}
        return _complain(session, phrase("file-trouble", session.language, **facts), TROUBLE)
    except Exception as error:  # noqa: BLE001  (the handler: a bug must not show a strategist a traceback)
        if environment.get("CALENDAR_CLI_DEBUG"):
            import traceback

            traceback.print_exc()
        return _complain(session, phrase("bug", session.language, kind=type(error).__name__), BUG)


def _run(session: Session, arguments: Sequence[str]) -> int:
    from typer.main import get_command

    from calendar_cli.cli.app import build
    from calendar_cli.cli.usage import usage_lines

    try:
        command = get_command(build(session))
        code = command.main(list(arguments), "calendar-cli", standalone_mode=False)
    except TyperException as error:
        session.errors.write(usage_lines(error, session.language))
        return TROUBLE
    return code if isinstance(code, int) else 0


def _complain(session: Session, sentence: str, code: int) -> int:
    """Say it on the error stream, if anybody still listens there."""
    try:
        session.errors.write([plain(sentence)])
    except CalendarError:
        return code
    return code
