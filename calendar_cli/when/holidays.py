"""Public holidays of Québec and of Canada's federal workplaces, as rules, with the days off that make up for a weekend.

Québec: Act respecting labour standards, s. 60, and National Holiday Act. Canada: Canada Labour Code, s. 166.
Of Good Friday and Easter Monday, which a Québec employer chooses between, Good Friday is taken.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from calendar_cli.when.occurrences import nth_weekday

Names = Mapping[str, str]

FIRST_YEAR, LAST_YEAR = 1970, 2120
"""Further than any date of a plan: who answers after a post of 2100 may be back ten years later."""
_SATURDAY, _SUNDAY = 5, 6
_LONGEST_CLOSURE = 366


class _Holiday(NamedTuple):
    """`made_up` are the weekdays that, when the holiday falls on them, give the next free working day off."""

    fr: str
    en: str
    falls: Callable[[int], date]
    made_up: tuple[int, ...] = ()
    since: int = FIRST_YEAR


def _fixed(month: int, number: int) -> Callable[[int], date]:
    return lambda year: date(year, month, number)


def _monday(month: int, ordinal: int) -> Callable[[int], date]:
    return lambda year: nth_weekday(year, month, 0, ordinal)


def _monday_before(month: int, number: int) -> Callable[[int], date]:
    def falls(year: int) -> date:
        eve = date(year, month, number) - timedelta(days=1)
        return eve - timedelta(days=eve.weekday())

    return falls


def _easter(offset: int) -> Callable[[int], date]:
    def falls(year: int) -> date:
        from dateutil.easter import easter  # noqa: PLC0415 - a plan without holidays does not load it

        return easter(year) + timedelta(days=offset)

    return falls


_WEEKEND = (_SATURDAY, _SUNDAY)
_NEW_YEAR = _Holiday("Jour de l'An", "New Year's Day", _fixed(1, 1), _WEEKEND)
_GOOD_FRIDAY = _Holiday("Vendredi saint", "Good Friday", _easter(-2))
_LABOUR_DAY = _Holiday("Fête du Travail", "Labour Day", _monday(9, 1))
_THANKSGIVING = _Holiday("Action de grâce", "Thanksgiving Day", _monday(10, 2))
_CHRISTMAS = _Holiday("Noël", "Christmas Day", _fixed(12, 25), _WEEKEND)

_HOLIDAYS: Mapping[str, tuple[_Holiday, ...]] = {
    "ca-qc": (
        _NEW_YEAR,
        _GOOD_FRIDAY,
        _Holiday("Journée nationale des patriotes", "National Patriots' Day", _monday_before(5, 25), since=2003),
        _Holiday("Fête nationale du Québec", "Québec National Holiday", _fixed(6, 24), (_SUNDAY,)),
        _Holiday("Fête du Canada", "Canada Day", _fixed(7, 1), (_SUNDAY,)),
        _LABOUR_DAY,
        _THANKSGIVING,
        _CHRISTMAS,
    ),
    "ca": (
        _NEW_YEAR,
        _GOOD_FRIDAY,
        _Holiday("Fête de la Reine", "Victoria Day", _monday_before(5, 25)),
        _Holiday("Fête du Canada", "Canada Day", _fixed(7, 1), _WEEKEND),
        _LABOUR_DAY,
        _Holiday(
            "Journée nationale de la vérité et de la réconciliation",
            "National Day for Truth and Reconciliation",
            _fixed(9, 30),
            _WEEKEND,
            since=2021,
        ),
        _THANKSGIVING,
        _Holiday("Jour du Souvenir", "Remembrance Day", _fixed(11, 11), _WEEKEND),
        _CHRISTMAS,
        _Holiday("Lendemain de Noël", "Boxing Day", _fixed(12, 26), _WEEKEND),
    ),
}

CODES = tuple(_HOLIDAYS)
"""The calendars known, for "did you mean"."""


@lru_cache(maxsize=512)
def holidays(code: str, year: int) -> Mapping[date, Names]:
    """List the days off of a year in date order, each with its name by language (`fr`, `en`).

    Raises ValueError for an unknown code and for years outside 1970-2120.
    """
    if code not in _HOLIDAYS:
        raise ValueError(f"no holidays known for {code!r}; known: {', '.join(CODES)}")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"holidays are known from {FIRST_YEAR} to {LAST_YEAR}, not for {year}")
    rules = [rule for rule in _HOLIDAYS[code] if year >= rule.since]
    days: dict[date, Names] = {rule.falls(year): {"fr": rule.fr, "en": rule.en} for rule in rules}
    for rule in rules:
        if (day := rule.falls(year)).weekday() in rule.made_up:
            days[_next_free(day, days)] = {"fr": f"{rule.fr} (congé reporté)", "en": f"{rule.en} (observed)"}
    return MappingProxyType(dict(sorted(days.items())))


def working_days_before(day: date, number: int, closed: Callable[[date], bool]) -> date:
    """Go back that many working days; Saturdays, Sundays and what `closed` says do not count.

    Raises ValueError where a whole year is closed.
    """
    left, closure = number, 0
    while left:
        day -= timedelta(days=1)
        works = day.weekday() < _SATURDAY and not closed(day)
        left, closure = left - works, 0 if works else closure + 1
        if closure > _LONGEST_CLOSURE:
            raise ValueError(f"no working day in the year after {day}")
    return day


def _next_free(day: date, taken: Mapping[date, Names]) -> date:
    while day.weekday() in _WEEKEND or day in taken:
        day += timedelta(days=1)
    return day
