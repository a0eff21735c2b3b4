"""Opening hours of a week: `lun-ven 8 h à 18 h, sam 10 h à 16 h`. Local times, clock changes not counted."""

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby, pairwise

from calendar_cli.when.clock import CLOCK, read_clock
from calendar_cli.when.fault import unreadable
from calendar_cli.when.spelling import spell_time
from calendar_cli.when.words import NBSP, SHORT_WEEKDAYS, WEEKDAY, fold, tidy, weekdays_in

Opening = tuple[int, int]
"""Minutes after midnight, the end exclusive, at most 1,440."""

_MINUTES = 24 * 60
_LONGEST = 1000  # seven days of two openings each, spelled out, are 400 characters
# Patterns stay text: `re` compiles each when it is first used and keeps it, and most runs use few of them.
_TO = r"(?: ?- ?| a | au | to | through )"
_AND = r"(?:, ?| et | and | & )"
_DAYS = rf"(?:(?:du |from )?{WEEKDAY}(?:{_TO}{WEEKDAY})?|tous les jours|chaque jour|every day|daily)"
_BEFORE_HOURS = rf"(?:[,;] ?| et | and )?({_DAYS}(?:{_AND}{_DAYS})*)(?: ?:|,)? (?:de |from )?"
_BEFORE_MORE_HOURS = rf"{_AND}(?:de |from )?"
_SOME_DAYS = _DAYS
_TWO_CLOCKS = rf"({CLOCK}){_TO}({CLOCK})"
_MIDNIGHT_AT_LAST = r"24 ?h|24:00|minuit|midnight"


@dataclass(frozen=True, slots=True)
class WeeklyHours:
    """When a team is there: for each day from Monday on, its openings in order, apart from each other; at least one."""

    days: tuple[tuple[Opening, ...], ...]

    def __post_init__(self) -> None:
        if not any(self.days):
            raise ValueError("hours without one opening")

    def contains(self, at: datetime) -> bool:
        """Whether that local time is within an opening; its very end counts: 21:00 is within `7 h à 21 h`."""
        return any(start <= _minute(at) <= end for start, end in self.days[at.weekday()])

    def next_open(self, at: datetime) -> datetime:
        """Find the next open minute: that local time itself within an opening, else the start of the next one."""
        if self.contains(at):
            return at
        starts = (
            datetime.combine(at.date() + timedelta(days=ahead), time(start // 60, start % 60), at.tzinfo)
            for ahead in range(8)
            for start, _ in self.days[(at.weekday() + ahead) % 7]
        )
        return next(start for start in starts if start > at)

    def minutes_open(self, start: datetime, end: datetime, closed_days: Container[date] = ()) -> int:
        """Count the open minutes between two local times; a closed day has none."""
        first, last = start.date(), end.date()
        return sum(
            max(
                0,
                min(closing, _minute(end) if day == last else _MINUTES)
                - max(opening, _minute(start) if day == first else 0),
            )
            for day in (first + timedelta(days=number) for number in range((last - first).days + 1))
            if day not in closed_days
            for opening, closing in self.days[day.weekday()]
        )


def parse_hours(text: str) -> WeeklyHours:
    """Days with their hours, in French or English. Raises unreadable-date (message `hours`), also for overlaps."""
    if not text.strip() or len(text) > _LONGEST:
        raise unreadable(text, "hours")
    folded, position = fold(tidy(text)), 0
    days: list[list[Opening]] = [[] for _ in range(7)]
    named: set[int] = set()
    for hours in re.finditer(_TWO_CLOCKS, folded):
        before = folded[position : hours.start()]
        if not (named and re.fullmatch(_BEFORE_MORE_HOURS, before)):
            found = re.fullmatch(_BEFORE_HOURS, before)
            if found is None:
                raise unreadable(text, "hours")
            named = _weekdays(found[1])
        for weekday in named:
            days[weekday].append(_opening(hours[1], hours[2]))
        position = hours.end()
    if not named or folded[position:].strip(" ,;"):
        raise unreadable(text, "hours")
    return WeeklyHours(tuple(_apart(openings, text) for openings in days))


def format_hours(hours: WeeklyHours, language: str) -> str:
    """`lun-ven 8 h à 18 h, sam 10 h à 12 h et 13 h à 16 h`; days in a row with the same hours are one entry."""
    names = [name.rstrip(".") for name in SHORT_WEEKDAYS[language]]
    entries = []
    for openings, run in groupby(range(7), key=hours.days.__getitem__):
        weekdays = list(run)
        if openings:
            days = "-".join(names[weekday] for weekday in sorted({weekdays[0], weekdays[-1]}))
            entries.append(f"{days} {_spell_openings(openings, language)}")
    return ", ".join(entries)


def _minute(at: datetime) -> int:
    return at.hour * 60 + at.minute


def _weekdays(folded: str) -> set[int]:
    return {weekday for days in re.findall(_SOME_DAYS, folded) for weekday in _run(weekdays_in(days))}


def _run(ends: list[int]) -> list[int]:
    """From the first to the last named, over Sunday if need be; none named is every day."""
    if not ends:
        return list(range(7))
    return [(ends[0] + ahead) % 7 for ahead in range((ends[-1] - ends[0]) % 7 + 1)]


def _opening(start: str, end: str) -> Opening:
    return _minutes(start), _MINUTES if re.fullmatch(_MIDNIGHT_AT_LAST, end) else _minutes(end)


def _minutes(clock: str) -> int:
    read = read_clock(clock)
    return read.hour * 60 + read.minute


def _apart(openings: list[Opening], written: str) -> tuple[Opening, ...]:
    ordered = sorted(openings)
    overlap = any(before[1] > after[0] for before, after in pairwise(ordered))
    if overlap or any(start >= end for start, end in ordered):
        raise unreadable(written, "hours")
    return tuple(ordered)


def _spell_openings(openings: tuple[Opening, ...], language: str) -> str:
    to, also = (" à ", " et ") if language == "fr" else (" to ", " and ")
    return also.join(f"{_spell(start, language)}{to}{_spell(end, language)}" for start, end in openings)


def _spell(minute: int, language: str) -> str:
    if minute == _MINUTES:
        return f"24{NBSP}h" if language == "fr" else "midnight"
    return spell_time(time(minute // 60, minute % 60), language)
