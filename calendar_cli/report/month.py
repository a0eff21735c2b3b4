"""The calendar month by month, weeks as rows; a terminal too narrow for seven columns of words gets counts."""

from calendar import Calendar as Weeks
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain

from calendar_cli.calendar import Calendar
from calendar_cli.report.characters import pad
from calendar_cli.report.entries import Entry, Window, entries
from calendar_cli.report.lines import Line, Piece, plain
from calendar_cli.when import spell_month, spell_time
from calendar_cli.when.words import SHORT_WEEKDAYS
from calendar_cli.wording import phrase

NARROW = 69
ROOMY = 16
COUNTS = 5
MOST = 4
"""How many posts a day shows before it says how many more there are."""

Days = Mapping[date, list[Entry]]


def month(calendar: Calendar, window: Window, language: str, width: int) -> Iterator[Line]:
    """Every month that has something in the window."""
    days: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries(calendar, window, language):
        days[entry.day].append(entry)
    months = sorted({day.replace(day=1) for day in days})
    if not months:
        yield plain(phrase("nothing-planned", language))
    column = COUNTS if width < NARROW else (width + 1) // 7 - 1
    for number, first in enumerate(months):
        if number:
            yield ()
        yield plain(spell_month(first, language), "bold")
        yield _row(SHORT_WEEKDAYS[language], column, heading=True)
        for week in Weeks().monthdatescalendar(first.year, first.month):
            yield from _week(week, first, days, (language, column))


def _week(week: list[date], first: date, days: Days, shown: tuple[str, int]) -> Iterator[Line]:
    language, column = shown
    inside = [day if day.month == first.month else None for day in week]
    yield _row([_number(day, days, column) for day in inside], column, heading=True)
    if column == COUNTS:
        return
    titles = [_titles(days.get(day, []), language, column) if day else [] for day in inside]
    for line in range(max(map(len, titles))):
        yield _row([of_day[line] if line < len(of_day) else "" for of_day in titles], column)


def _number(day: date | None, days: Days, column: int) -> str:
    """The day; where there is no room for words, with how many posts go out."""
    if day is None:
        return ""
    count = len(days.get(day, ()))
    return f"{day.day}" + (f"·{count}" if column == COUNTS and count else "")


def _titles(found: list[Entry], language: str, column: int) -> list[str]:
    """What goes out on a day, its hour first where there is room for both."""
    lines = [
        f"{spell_time(entry.clock, language)} {entry.title}" if entry.clock and column >= ROOMY else entry.title
        for entry in found
    ]
    return lines if len(lines) <= MOST else [*lines[: MOST - 1], f"+{len(lines) - MOST + 1}"]


def _row(texts: list[str] | tuple[str, ...], column: int, *, heading: bool = False) -> Line:
    pieces = chain.from_iterable((Piece(" "), Piece(pad(text, column), "dim" if heading else "")) for text in texts)
    return tuple(pieces)[1:]
