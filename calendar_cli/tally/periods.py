"""Days, weeks from Monday to Sunday, months and quarters, and the runs of days they lie in."""

from bisect import bisect_right
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby

from calendar_cli import when
from calendar_cli.calendar import Slot, in_language
from calendar_cli.phrases import LANGUAGES, phrase

Days = tuple[date, date]
"""A first and a last day, both included."""

DAY = timedelta(days=1)
_QUARTER = 3


def period(day: date, unit: str) -> Days:
    """The day, the week from Monday to Sunday, the month or the quarter of the year around a day."""
    match unit:
        case "day":
            return day, day
        case "week":
            monday = day - day.weekday() * DAY
            return monday, monday + 6 * DAY
        case "quarter":
            last = day.month + (-day.month) % _QUARTER
            return _months(day.year, last - _QUARTER + 1, last)
        case _:
            return _months(day.year, day.month, day.month)


def _months(year: int, first: int, last: int) -> Days:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def by_period(slots: Iterable[Slot], unit: str) -> Mapping[Days, list[Slot]]:
    """The slots grouped by their period, in the order they came."""
    grouped: dict[Days, list[Slot]] = defaultdict(list)
    for day, of_day in groupby(slots, key=lambda slot: slot.day):
        grouped[period(day, unit)].extend(of_day)
    return grouped


def periods(stretches: Iterable[Days], unit: str) -> Iterator[Days]:
    """Every period that lies whole inside one run of days."""
    for first, last in stretches:
        days = period(first, unit)
        while days[1] <= last:
            if days[0] >= first:
                yield days
            days = period(days[1] + DAY, unit)


def merged(windows: Iterable[Days]) -> tuple[Days, ...]:
    """The days of all windows as runs in order: overlapping and touching ones are one."""
    runs: list[Days] = []
    for first, last in sorted(windows):
        if runs and first <= runs[-1][1] + DAY:
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]))
        else:
            runs.append((first, last))
    return tuple(runs)


def without(stretches: tuple[Days, ...], held: Iterable[Days]) -> tuple[Days, ...]:
    """The runs of days with the days held taken out of them."""
    for hold in held:
        stretches = tuple(piece for stretch in stretches for piece in _around(stretch, hold))
    return stretches


def _around(stretch: Days, hold: Days) -> Iterator[Days]:
    first, last = stretch
    if hold[1] < first or last < hold[0]:
        yield stretch
        return
    if first < hold[0]:
        yield first, hold[0] - DAY
    if hold[1] < last:
        yield hold[1] + DAY, last


def lies_in(days: Days, runs: tuple[Days, ...]) -> bool:
    """Whether all of the days are in one of the runs, which are in order and apart."""
    at = bisect_right(runs, days[0], key=lambda run: run[0]) - 1
    return at >= 0 and days[1] <= runs[at][1]


def meet(some: Days, others: Days) -> bool:
    """Whether the two have a day in common."""
    return some[0] <= others[1] and others[0] <= some[1]


def spell(days: Days, unit: str, campaign: str | dict[str, str] = "") -> dict[str, str]:
    """When it is, by language: `le mardi 6 octobre 2026`, `dans la semaine du 5 au 11 octobre 2026`, `en octobre 2026`.

    A campaign's own days are told by its title.
    """
    return {language: _spelled(days, unit, campaign, language) for language in LANGUAGES}


def _spelled(days: Days, unit: str, campaign: str | dict[str, str], language: str) -> str:
    match unit:
        case "day":
            said = when.spell_day(days[0], language)
        case "month":
            said = when.spell_month(days[0], language)
        case "campaign":
            said = in_language(campaign, language)
        case _:
            said = when.spell_period(*days, language)
    return phrase(f"period.{unit}", language, period=said)
