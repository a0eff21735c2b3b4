"""The days of a series, and what clocks do to a local time."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.when import LIMIT, Daily, Monthly, Rule, Series, Weekly, WhenError, occurrences, parse_when, place

TORONTO = ZoneInfo("America/Toronto")


def days(written: str, first: str, last: str) -> list[str]:
    series = parse_when(written)
    assert isinstance(series, Series)
    return [day.isoformat()[5:] for day in occurrences(series, date.fromisoformat(first), date.fromisoformat(last))]


@pytest.mark.parametrize(
    ("written", "first", "last", "expected"),
    [
        ("chaque mardi", "2026-10-06", "2026-10-27", ["10-06", "10-13", "10-20", "10-27"]),
        ("tous les mardis et jeudis", "2026-10-07", "2026-10-15", ["10-08", "10-13", "10-15"]),
        ("chaque jour", "2026-10-30", "2026-11-01", ["10-30", "10-31", "11-01"]),
        ("toutes les 2 semaines le lundi", "2026-10-05", "2026-11-02", ["10-05", "10-19", "11-02"]),
        ("le premier lundi du mois", "2026-10-05", "2026-12-06", ["10-05", "11-02"]),
        ("last Friday of the month", "2026-10-31", "2027-01-30", ["11-27", "12-25", "01-29"]),
        ("fourth Sunday of the month", "2026-02-01", "2026-03-22", ["02-22", "03-22"]),
        ("chaque mardi", "2026-10-07", "2026-10-12", []),
        ("chaque jour", "2026-10-07", "2026-10-06", []),
    ],
)
def test_a_series_falls_on_these_days(written: str, first: str, last: str, expected: list[str]) -> None:
    assert days(written, first, last) == expected


def test_every_second_week_counts_from_the_first_day_that_fits() -> None:
    assert days("toutes les 2 semaines le lundi", "2026-10-06", "2026-11-09") == ["10-12", "10-26", "11-09"]
    assert days("every 2 weeks on Monday and Thursday", "2026-10-06", "2026-10-26") == ["10-08", "10-19", "10-22"]


def test_a_series_has_a_thousand_days_at_most() -> None:
    first = date(2026, 1, 1)
    assert len(occurrences(Series(Daily()), first, first + timedelta(days=LIMIT - 1))) == LIMIT
    with pytest.raises(WhenError) as caught:
        occurrences(Series(Daily()), first, first + timedelta(days=LIMIT))
    assert caught.value.rule == "too-many-occurrences"
    assert caught.value.facts == {"limit": 1000, "first": first, "last": date(2028, 9, 27)}


rules: st.SearchStrategy[Rule] = st.one_of(
    st.builds(
        Weekly, st.sets(st.integers(0, 6), min_size=1).map(lambda found: tuple(sorted(found))), st.integers(1, 9)
    ),
    st.builds(Monthly, st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1])),
)


@given(rules, st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 300))
def test_days_ascend_within_their_bounds_on_their_weekdays(rule: Rule, first: date, length: int) -> None:
    last = first + timedelta(days=length)
    found = occurrences(Series(rule), first, last)
    assert found == sorted(set(found))
    assert all(first <= day <= last for day in found)
    weekdays = rule.weekdays if isinstance(rule, Weekly) else (rule.weekday,) if isinstance(rule, Monthly) else range(7)
    assert {day.weekday() for day in found} <= set(weekdays)


def test_an_ordinary_time_has_no_note() -> None:
    at, note = place(date(2026, 10, 27), time(12), TORONTO)
    assert (at.astimezone(UTC), note) == (datetime(2026, 10, 27, 16, tzinfo=UTC), "")


def test_a_time_that_spring_skips_is_reported_and_moved() -> None:
    at, note = place(date(2026, 3, 8), time(2, 30), TORONTO)
    assert (at.replace(tzinfo=None), note) == (datetime(2026, 3, 8, 3, 30), "skipped")  # noqa: DTZ001 - the local reading


def test_a_time_that_autumn_repeats_takes_the_first() -> None:
    at, note = place(date(2026, 11, 1), time(1, 30), TORONTO)
    assert (at.astimezone(UTC), note) == (datetime(2026, 11, 1, 5, 30, tzinfo=UTC), "repeated")


@pytest.mark.parametrize(
    ("day", "clock"), [(date(2026, 3, 8), time(1, 59)), (date(2026, 3, 8), time(3)), (date(2026, 11, 1), time(2))]
)
def test_the_minutes_around_a_clock_change_are_ordinary(day: date, clock: time) -> None:
    assert place(day, clock, TORONTO)[1] == ""
