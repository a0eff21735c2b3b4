"""One run of the program: its language, the day, and the streams it writes to."""

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from locale import getlocale
from typing import TextIO

from calendar_cli.errors import UsageError
from calendar_cli.phrases import LANGUAGES
from calendar_cli.report.sink import Sink, wants_colour

PIPE_WIDTH = 80
TODAY = frozenset({"today", "aujourd'hui", "aujourd’hui"})
FIRST_YEAR, LAST_YEAR = 2000, 2089
"""The years a day may be given in; plans know eleven more, so that no week ahead of it leaves them."""


@dataclass
class Session:
    """What every command is told.

    `asked` is the language of `--lang` or of the locale, and empty in the C locale, where the strategy's is `learned`
    once it is read; `chosen` is that of `--lang` alone.
    """

    environment: Mapping[str, str]
    asked: str = ""
    learned: str = ""
    chosen: str = ""
    day: date | None = None
    colour: str = "auto"
    quiet: bool = False

    @property
    def language(self) -> str:
        """The language of messages and help."""
        return self.asked or self.learned or "en"

    @property
    def spoken(self) -> bool:
        """Whether somebody said which language to speak."""
        return bool(self.asked or self.learned)

    @property
    def today(self) -> date:
        """The day given, else the clock's: the only place that asks it."""
        return self.day or datetime.now().astimezone().date()

    def day_of(self, written: str) -> date:
        """A day as `--from` takes it: a date, or today's."""
        return self.today if written.casefold() in TODAY else read_day(written)

    @property
    def output(self) -> Sink:
        """Standard output."""
        return self._sink(sys.stdout)

    @property
    def errors(self) -> Sink:
        """Standard error."""
        return self._sink(sys.stderr)

    @property
    def terminal(self) -> bool:
        """Whether somebody looks at the output."""
        return _is_terminal(sys.stdout)

    @property
    def width(self) -> int:
        """How many columns there are; 80 in a pipe, whatever the terminal's."""
        return shutil.get_terminal_size().columns if self.terminal else PIPE_WIDTH

    @property
    def page_width(self) -> int | None:
        """The width that prose is set to: the terminal's, or COLUMNS; None where neither says, and lines stay whole."""
        return self._room(sys.stdout)

    @property
    def error_width(self) -> int | None:
        """The same, for what is said on the error stream."""
        return self._room(sys.stderr)

    def _room(self, stream: TextIO | None) -> int | None:
        said = self.environment.get("COLUMNS", "")
        if said.isdecimal() and int(said):
            return int(said)
        if stream is None or not _is_terminal(stream):
            return None
        return os.get_terminal_size(stream.fileno()).columns or PIPE_WIDTH

    def _sink(self, stream: TextIO | None) -> Sink:
        return Sink(stream, wants_colour(self.colour, self.environment, terminal=_is_terminal(stream)))


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def asked_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language of `--lang` wherever it stands, else the locale's; empty when neither says French or English.

    It is looked for before the command line is read, since help and complaints about it need a language too.
    """
    before_end = arguments[: arguments.index("--")] if "--" in arguments else arguments
    for number, argument in reversed(list(enumerate(before_end))):
        name, equals, value = argument.partition("=")
        if name == "--lang":
            given = value if equals else "".join(before_end[number + 1 : number + 2])
            return given if given in LANGUAGES else locale_language(environment)
    return locale_language(environment)


def locale_language(environment: Mapping[str, str]) -> str:
    """The language of the first of LC_ALL, LC_MESSAGES and LANG that is set; on Windows, of the person's settings."""
    name = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    if not name and os.name == "nt":
        name = getlocale()[0] or ""
    return {"fr": "fr", "en": "en"}.get(name[:2].lower(), "")


def read_day(written: str) -> date:
    """A day as `--today` and `--from` take it: 2026-10-05."""
    try:
        day = date.fromisoformat(written)
    except ValueError as error:
        raise UsageError("bad-day", written=written) from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UsageError("bad-day", written=written)
    return day
