"""The calendar day by day, for a terminal or a pipe; a narrow one gets two lines a post."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from calendar_cli.calendar import Calendar
from calendar_cli.model import Status
from calendar_cli.report.characters import cells, fit, pad
from calendar_cli.report.entries import Entry, Window, due, entries, said
from calendar_cli.report.lines import Line, Piece, Style, plain
from calendar_cli.when import spell_day, spell_period, spell_time
from calendar_cli.wording import phrase, say

if TYPE_CHECKING:
    from datetime import date

NARROW = 60
_CLOCK, _CHANNELS, _STATUS = 11, 14, 12


def agenda(calendar: Calendar, window: Window, language: str, width: int) -> Iterator[Line]:
    """A heading for each day, then what goes out and what is due."""
    days: dict[date, list[Line]] = defaultdict(list)
    for entry in entries(calendar, window, language):
        row = _narrow if width < NARROW else _wide
        days[entry.day].extend(row(entry, language, width))
    for day, milestone in due(calendar, window):
        days[day].append(plain(fit(f"  {said(milestone, language)}", width), "dim"))
    if not days:
        yield plain(phrase("nothing-planned", language))
    for number, day in enumerate(sorted(days)):
        if number:
            yield ()
        yield plain(spell_day(day, language), "bold")
        yield from days[day]


def style_of(status: Status) -> Style:
    """Ready is green, in the making is yellow, an idea is dim."""
    if status >= Status.APPROVED:
        return "good"
    return "dim" if status is Status.IDEA else "warning"


def _clock(entry: Entry, language: str) -> str:
    if entry.last is not None:
        return phrase("tentative", language)
    return spell_time(entry.clock, language) if entry.clock else phrase("all-day", language)


def _title(entry: Entry, language: str) -> str:
    """The title; a tentative one with the days it may fall on."""
    if entry.last is None:
        return entry.title
    return f"{entry.title} ({spell_period(entry.day, entry.last, language)})"


def _wide(entry: Entry, language: str, width: int) -> Iterator[Line]:
    room = width - _CLOCK - _CHANNELS - _STATUS - 8
    yield (
        Piece(f"  {pad(_clock(entry, language), _CLOCK)}  "),
        Piece(f"{pad(_title(entry, language), room)}  "),
        Piece(f"{pad(entry.channels, _CHANNELS)}  ", "dim"),
        Piece(fit(say(entry.status, language), _STATUS), style_of(entry.status)),
    )


def _narrow(entry: Entry, language: str, width: int) -> Iterator[Line]:
    clock = _clock(entry, language)
    yield plain(fit(f"  {clock}  {_title(entry, language)}", width))
    status = say(entry.status, language)
    indent = " " * (cells(clock) + 4)
    channels = f"{entry.channels}  " if entry.channels else ""
    yield (Piece(f"{indent}{channels}", "dim"), Piece(status, style_of(entry.status)))
