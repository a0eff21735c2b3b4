"""The views of `show`: what they are called in both languages, and which draws what."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from calendar_cli.calendar import Calendar
from calendar_cli.report.agenda import agenda
from calendar_cli.report.board import board
from calendar_cli.report.cadence import cadence
from calendar_cli.report.entries import Window
from calendar_cli.report.groups import By, days_of, grouped, of_files
from calendar_cli.report.lines import Line
from calendar_cli.report.load import weeks_of
from calendar_cli.report.mix import mix
from calendar_cli.report.month import month
from calendar_cli.report.requests import requests
from calendar_cli.report.screen import Screen
from calendar_cli.report.week import week
from calendar_cli.vocabulary import fold, nearest
from calendar_cli.wording import phrase

WORDS: Mapping[str, tuple[str, ...]] = {
    "agenda": ("agenda",),
    "week": ("week", "semaine"),
    "month": ("month", "mois"),
    "board": ("board", "tableau"),
    "mix": ("mix", "répartition"),
    "cadence": ("cadence",),
    "requests": ("requests", "demandes"),
}
OF_ALL = frozenset({"mix", "cadence"})
"""The views that judge the whole calendar: a part of it would always seem to miss something."""
View = Callable[[Calendar, Window, Screen], Iterator[Line]]


class Asked(NamedTuple):
    """What `show` was asked for: a view, in groups or not, of these days, of these files or of all."""

    view: str
    window: Window
    by: By | None = None
    files: frozenset[str] = frozenset()


def view_of(word: str) -> str | None:
    """The view that a word of either language names; None for a path."""
    wanted = fold(word) if "/" not in word and "." not in word else ""
    return next((view for view, words in WORDS.items() if wanted in map(fold, words)), None)


def near_view(word: str) -> str:
    """The view that a slip meant; empty when none is near."""
    words = {fold(each): each for names in WORDS.values() for each in names}
    return words.get(nearest(fold(word), tuple(words)), "")


def drawn(asked: Asked, calendar: Calendar, screen: Screen) -> Iterator[Line]:
    """The lines of the view, or that there is nothing to show."""
    empty = True
    for line in _drawn(asked, calendar, screen):
        empty = False
        yield line
    if empty:
        yield from screen.hanging((), phrase(_why_nothing(asked.view, calendar), screen.language))


def _why_nothing(view: str, calendar: Calendar) -> str:
    match view:
        case "requests":
            return "nothing-asked"
        case "cadence" if not calendar.strategy.cadence:
            return "no-cadence"
        case "mix" if not calendar.strategy.mix:
            return "no-mix"
    return "nothing-planned"


def _drawn(asked: Asked, calendar: Calendar, screen: Screen) -> Iterator[Line]:
    shown = of_files(calendar, asked.files)
    if asked.view in OF_ALL:
        days = asked.window if shown is calendar else days_of(shown, asked.window)
        yield from _view(asked.view, calendar)(calendar, days, screen)
    elif asked.by is None:
        yield from _view(asked.view, calendar)(shown, asked.window, screen)
    else:
        yield from _grouped(asked, asked.by, (calendar, shown), screen)


def _grouped(asked: Asked, by: By, calendars: tuple[Calendar, Calendar], screen: Screen) -> Iterator[Line]:
    """A heading and the load of the weeks above each group; one that has nothing in this view is left out."""
    whole, shown = calendars
    first = True
    for group in grouped(shown, by, screen.language):
        lines = tuple(_view(asked.view, None)(group.calendar, asked.window, screen))
        if not lines:
            continue
        bars: tuple[Line, ...] = ()
        if group.selector is not None and asked.view != "requests":
            bars = tuple(weeks_of(whole, group.selector, asked.window, screen))
        yield from () if first else [()]
        yield screen.heading(f"== {group.name} ==")
        yield from (*bars, (), *lines) if bars else lines
        first = False


def _view(name: str, whole: Calendar | None) -> View:
    return partial(week, whole=whole) if name == "week" else VIEWS[name]


VIEWS: Mapping[str, View] = {
    "agenda": agenda,
    "month": month,
    "board": board,
    "mix": mix,
    "cadence": cadence,
    "requests": requests,
}
