"""The calendar month by month, weeks as rows; a terminal too narrow for seven columns of words gets counts."""

from calendar import Calendar as Weeks
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, time
from itertools import chain

from calendar_cli.calendar import Calendar
from calendar_cli.model import Status
from calendar_cli.report.characters import cells, fit, pad
from calendar_cli.report.entries import Entry, Window, entries, style_of
from calendar_cli.report.lines import Line, Piece, plain
from calendar_cli.report.screen import Screen, trimmed
from calendar_cli.when import spell_month
from calendar_cli.when.words import SHORT_WEEKDAYS
from calendar_cli.wording import phrase, say

NARROW = 69
COUNTS, TIGHT_COUNTS = 5, 4
TIGHT = 41
TITLE = 5
"""Cells of a title that say something."""
MOST = 4
"""How many posts a day shows before it says how many more there are."""
_NOON = 12
_MARKS = {Status.IDEA: ".", Status.DRAFT: "-", Status.REVIEW: "?"}
_READY = "+"
"""One sign for approved, scheduled and published, in ASCII so that any terminal shows it and `grep` finds it."""

Days = Mapping[date, list[Entry]]


def month(calendar: Calendar, window: Window, screen: Screen) -> Iterator[Line]:
    """Every month that has something in the window, then what the marks mean."""
    language = screen.language
    days: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries(calendar, window, language):
        days[entry.day].append(entry)
    months = sorted({day.replace(day=1) for day in days})
    if not months:
        return
    column = _column(screen.width)
    for first in months:
        yield screen.heading(spell_month(first, language))
        yield _row([Piece(name, "dim") for name in SHORT_WEEKDAYS[language]], column)
        weeks = Weeks().monthdatescalendar(first.year, first.month)
        for week in (week for week in weeks if window.holds(week[0], week[-1])):
            yield from _week(week, first, days, (screen, column))
        yield ()
    yield plain(fit(_legend(column, screen), screen.width), "dim")


def _column(width: int) -> int:
    """How many cells a day has."""
    if width >= NARROW:
        return (width + 1) // 7 - 1
    return COUNTS if width >= TIGHT else TIGHT_COUNTS


def _legend(column: int, screen: Screen) -> str:
    if column <= COUNTS:
        return phrase("month.counts", screen.language)
    marks = [f"{mark} {say(status, screen.language)}" for status, mark in _MARKS.items()]
    return "  ".join((*marks, f"{_READY} {phrase('month.ready', screen.language)}"))


def _week(week: list[date], first: date, days: Days, shown: tuple[Screen, int]) -> Iterator[Line]:
    screen, column = shown
    inside = [day if day.month == first.month else None for day in week]
    yield _row([Piece(_number(day, days, column), "dim") for day in inside], column)
    if column <= COUNTS:
        return
    found = [_cells(days.get(day, []), screen.language, column) if day else [] for day in inside]
    for line in range(max(map(len, found))):
        yield _row([of_day[line] if line < len(of_day) else Piece("") for of_day in found], column)


def _number(day: date | None, days: Days, column: int) -> str:
    """The day; where there is no room for words, with how many posts go out, `+` for more than fit."""
    if day is None:
        return ""
    count = len(days.get(day, ()))
    if column > COUNTS or not count:
        return f"{day.day}"
    counted = f"{day.day}·{count}"
    return counted if len(counted) <= column else f"{day.day}·+"


def _cells(found: list[Entry], language: str, column: int) -> list[Piece]:
    """What goes out on a day: its mark, hour and channels, and as much of its title as there is room for."""
    shown = [Piece(_cell(entry, language, column), style_of(entry.status)) for entry in found]
    if len(shown) <= MOST:
        return shown
    return [*shown[: MOST - 1], Piece(phrase("month.more", language, count=len(shown) - MOST + 1), "dim")]


def _cell(entry: Entry, language: str, column: int) -> str:
    head = _MARKS.get(entry.status, _READY) + (_hour(entry.clock, language) if entry.clock else "")
    head = head if len(head) == 1 else f"{head} "
    told = head + _channels(entry.shorts, column - len(head))
    left = column - cells(told) - 1
    if entry.title and (left >= TITLE or not entry.shorts):
        told = f"{told} {entry.title}" if entry.shorts else f"{head}{entry.title}"
    return fit(told.strip(" "), column)


def _channels(shorts: tuple[str, ...], room: int) -> str:
    """`FB IG`, or `FB+2` where there is no room for all."""
    whole = " ".join(shorts)
    return whole if cells(whole) <= room or len(shorts) < 2 else f"{shorts[0]}+{len(shorts) - 1}"  # noqa: PLR2004  (one is named alone)


def _hour(clock: time, language: str) -> str:
    """The hour as a calendar's cell has room for: `7h30`, `17h`; `7:30a`, `5p`."""
    minutes = f"{clock.minute:02}" if clock.minute else ""
    if language == "fr":
        return f"{clock.hour}h{minutes}"
    return f"{clock.hour % _NOON or _NOON}{':' * bool(minutes)}{minutes}{'a' if clock.hour < _NOON else 'p'}"


def _row(pieces: list[Piece], column: int) -> Line:
    padded = chain.from_iterable((Piece(" "), Piece(pad(piece.text, column), piece.style)) for piece in pieces)
    return trimmed(tuple(padded)[1:])
