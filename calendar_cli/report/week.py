"""The calendar week by week: how loaded each is, then its seven days, empty ones too."""

from collections.abc import Iterator
from datetime import date

from calendar_cli.calendar import Calendar
from calendar_cli.report.agenda import by_day
from calendar_cli.report.entries import Window
from calendar_cli.report.lines import Line, plain
from calendar_cli.report.load import mondays, of_week
from calendar_cli.report.screen import Screen
from calendar_cli.tally import DAY, period
from calendar_cli.when import spell_period, spell_short_day
from calendar_cli.wording import phrase


def week(calendar: Calendar, window: Window, screen: Screen, whole: Calendar | None = None) -> Iterator[Line]:
    """Each week of the window; its bars count the whole calendar, whatever part of it is shown."""
    found = mondays(window, calendar)
    for number, monday in enumerate(found):
        if number:
            yield ()
        yield from _week(calendar, monday, screen, whole)


def _week(calendar: Calendar, monday: date, screen: Screen, whole: Calendar | None) -> Iterator[Line]:
    first, last = period(monday, "week")
    heading = phrase("heading.week", screen.language, period=spell_period(first, last, screen.language))
    yield screen.heading(heading[:1].upper() + heading[1:])
    if whole is not None:
        bars = tuple(of_week(whole, monday, screen))
        yield from bars
        yield from [()] if bars else ()
    lines = by_day(calendar, Window(first, last + DAY), screen)
    for number in range(7):
        yield from _day(monday + number * DAY, lines.get(monday + number * DAY, []), screen.language)


def _day(day: date, lines: list[Line], language: str) -> Iterator[Line]:
    name = spell_short_day(day, language)
    yield plain(name if lines else f"{name}  –", "bold" if lines else "dim")
    yield from lines
