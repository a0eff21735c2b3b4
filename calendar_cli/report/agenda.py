"""The calendar day by day, for a terminal or a pipe; a narrow one gets two lines a post."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from calendar_cli.calendar import Calendar
from calendar_cli.report.characters import cells, fit, pad
from calendar_cli.report.entries import Entry, Window, due, entries, said, style_of
from calendar_cli.report.lines import Line, Piece, plain
from calendar_cli.report.screen import Screen, trimmed
from calendar_cli.when import spell_day, spell_period, spell_time
from calendar_cli.wording import phrase, say

_CLOCK, _CHANNELS, _STATUS = 11, 14, 12


def agenda(calendar: Calendar, window: Window, screen: Screen) -> Iterator[Line]:
    """A heading for each day, then what goes out and what is due."""
    language = screen.language
    days = by_day(calendar, window, screen)
    for number, day in enumerate(sorted(days)):
        if number:
            yield ()
        yield screen.heading(spell_day(day, language))
        yield from days[day]


def by_day(calendar: Calendar, window: Window, screen: Screen) -> Mapping[date, list[Line]]:
    """The lines of each day that has any."""
    days: dict[date, list[Line]] = defaultdict(list)
    row = _narrow if screen.narrow else _wide
    for entry in entries(calendar, window, screen.language):
        days[entry.day].extend(map(trimmed, row(entry, screen)))
    for day, milestone in due(calendar, window):
        late = day < calendar.today
        text = fit(f"  {said(milestone, calendar, screen.language)}", screen.width)
        days[day].append(plain(text, "error" if late else "dim"))
    return days


def _clock(entry: Entry, language: str) -> str:
    if entry.last is not None:
        return phrase("tentative", language)
    return spell_time(entry.clock, language) if entry.clock else phrase("all-day", language)


def _title(entry: Entry, language: str) -> str:
    """The title; a tentative one with the days it may fall on."""
    if entry.last is None:
        return entry.title
    return f"{entry.title} ({spell_period(entry.day, entry.last, language)})"


def _wide(entry: Entry, screen: Screen) -> Iterator[Line]:
    language, room = screen.language, screen.width - _CLOCK - _CHANNELS - _STATUS - 8
    yield (
        Piece(f"  {pad(_clock(entry, language), _CLOCK)}  "),
        Piece(f"{pad(_title(entry, language), room)}  "),
        Piece(f"{pad(entry.channels, _CHANNELS)}  ", "dim"),
        Piece(fit(say(entry.status, language), _STATUS), style_of(entry.status)),
    )


def _narrow(entry: Entry, screen: Screen) -> Iterator[Line]:
    language, clock = screen.language, _clock(entry, screen.language)
    yield plain(fit(f"  {clock}  {_title(entry, language)}", screen.width))
    status = say(entry.status, language)
    indent = " " * (cells(clock) + 4)
    channels = fit(f"{entry.channels}  " if entry.channels else "", screen.width - len(indent) - cells(status))
    yield (Piece(f"{indent}{channels}", "dim"), Piece(status, style_of(entry.status)))
