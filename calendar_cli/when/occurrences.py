"""The days of a series between two dates."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import assert_never

from calendar_cli.when.fault import WhenError
from calendar_cli.when.forms import Daily, Monthly, Series, Weekly

LIMIT = 1000


def occurrences(series: Series, first: date, last: date) -> list[date]:
    """Its days from `first` to `last`, both included: the caller has turned the bounds into dates.

    Every second week is counted from the week of the first day that fits: a Monday series from Tuesday the 6th begins
    on Monday the 12th. Raises too-many-occurrences beyond a thousand days.
    """
    days = list(islice(_days(series.rule, first, last), LIMIT + 1))
    if len(days) > LIMIT:
        raise WhenError("too-many-occurrences", {"limit": LIMIT, "first": first, "last": last})
    return days


def _days(rule: Daily | Weekly | Monthly, first: date, last: date) -> Iterator[date]:
    match rule:
        case Daily():
            return (first + timedelta(days=number) for number in range((last - first).days + 1))
        case Weekly():
            return _weekly(rule, first, last)
        case Monthly():
            return _monthly(rule, first, last)
        case _:
            assert_never(rule)


def _weekly(rule: Weekly, first: date, last: date) -> Iterator[date]:
    begin = first + timedelta(days=min((weekday - first.weekday()) % 7 for weekday in rule.weekdays))
    monday = begin - timedelta(days=begin.weekday())
    for number in range(0, (last - monday).days + 1, 7 * rule.interval):
        for weekday in rule.weekdays:
            day = monday + timedelta(days=number + weekday)
            if begin <= day <= last:
                yield day


def _monthly(rule: Monthly, first: date, last: date) -> Iterator[date]:
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        day = nth_weekday(number // 12, number % 12 + 1, rule.weekday, rule.ordinal)
        if first <= day <= last:
            yield day


def nth_weekday(year: int, month: int, weekday: int, ordinal: int) -> date:
    """Find the first (1) to fourth (4) such weekday of a month, or its last (-1)."""
    if ordinal > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (ordinal - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)
