"""Weekly hours: when a team publishes or answers."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.when import WeeklyHours, WhenError, format_hours, parse_hours

TORONTO = ZoneInfo("America/Toronto")
OFFICE = ((480, 1080),)
ALL_DAYS = ((420, 1260),)
NONE: tuple[tuple[int, int], ...] = ()


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=TORONTO)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("lun-dim 7 h à 21 h", (ALL_DAYS,) * 7),
        ("tous les jours 7 h à 21 h", (ALL_DAYS,) * 7),
        ("every day, 7:00 to 21:00", (ALL_DAYS,) * 7),
        ("du lundi au vendredi de 8 h à 18 h", (*(OFFICE,) * 5, NONE, NONE)),
        ("Mon to Fri: 8 am - 6 pm", (*(OFFICE,) * 5, NONE, NONE)),
        ("mon-fri 8:00 to 18:00, sat 10 h à 16 h", (*(OFFICE,) * 5, ((600, 960),), NONE)),
        ("lun.-ven. 8 h à 18 h; sam. 10 h à 16 h", (*(OFFICE,) * 5, ((600, 960),), NONE)),
        ("lun, mer 8 h à 18 h et ven 8 h à midi", (OFFICE, NONE, OFFICE, NONE, ((480, 720),), NONE, NONE)),
        ("mardi 8 h à 12 h et 13 h à 17 h", (NONE, ((480, 720), (780, 1020)), *(NONE,) * 5)),
        ("ven-lun 8 h à 18 h", (OFFICE, NONE, NONE, NONE, OFFICE, OFFICE, OFFICE)),
        ("sat-sun 0 h à 24 h", (*(NONE,) * 5, ((0, 1440),), ((0, 1440),))),
        ("sun midnight to midnight", (*(NONE,) * 6, ((0, 1440),))),
    ],
)
def test_hours_are_read_by_day(written: str, days: tuple[tuple[tuple[int, int], ...], ...]) -> None:
    assert parse_hours(written) == WeeklyHours(days)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "8 h à 18 h",
        "lun-ven",
        "lun-ven 8 à 18",
        "lun 18 h à 8 h",
        "lun 8 h à 8 h",
        "lun 8 h à 12 h, lun 11 h à 13 h",
        "lun-ven 8 h à 18 h, bientôt",
        "x" * 2000,
    ],
)
def test_hours_that_cannot_be_read_are_refused(written: str) -> None:
    with pytest.raises(WhenError) as caught:
        parse_hours(written)
    assert (caught.value.rule, caught.value.message) == ("unreadable-date", "hours")


def test_hours_without_an_opening_do_not_exist() -> None:
    with pytest.raises(ValueError, match="without one opening"):
        WeeklyHours(((),) * 7)


def test_days_in_a_row_are_spelled_once() -> None:
    hours = parse_hours("lun 8 h à 18 h, mar-ven 8 h à 18 h, sam 10 h à midi et 13 h à 24 h")
    assert format_hours(hours, "fr").replace("\u00a0", " ") == "lun-ven 8 h à 18 h, sam 10 h à 12 h et 13 h à 24 h"
    english = "Mon-Fri 8 a.m. to 6 p.m., Sat 10 a.m. to noon and 1 p.m. to midnight"
    assert format_hours(hours, "en").replace("\u00a0", " ") == english


OFFICE_WEEK = parse_hours("lun-ven 8 h à 18 h")


@pytest.mark.parametrize(
    ("moment", "inside"),
    [
        ("2026-10-05 08:00", True),
        ("2026-10-05 18:00", True),
        ("2026-10-05 07:59", False),
        ("2026-10-05 18:01", False),
        ("2026-10-10 12:00", False),
    ],
)
def test_both_ends_of_an_opening_are_inside(moment: str, inside: bool) -> None:  # noqa: FBT001 - a table's column
    assert OFFICE_WEEK.contains(at(moment)) is inside


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        ("2026-10-05 07:00", "2026-10-05 08:00"),
        ("2026-10-05 09:30", "2026-10-05 09:30"),
        ("2026-10-05 19:00", "2026-10-06 08:00"),
        ("2026-10-09 19:00", "2026-10-12 08:00"),
        ("2026-10-10 12:00", "2026-10-12 08:00"),
    ],
)
def test_the_next_opening_is_found_over_the_weekend(moment: str, opening: str) -> None:
    assert OFFICE_WEEK.next_open(at(moment)) == at(opening)


def test_a_week_with_one_opening_comes_round() -> None:
    assert parse_hours("lun 8 h à 9 h").next_open(at("2026-10-05 10:00")) == at("2026-10-12 08:00")


@pytest.mark.parametrize(
    ("start", "end", "closed", "minutes"),
    [
        ("2026-10-05 09:00", "2026-10-05 10:30", [], 90),
        ("2026-10-05 17:00", "2026-10-06 09:00", [], 120),
        ("2026-10-09 17:00", "2026-10-12 09:00", [], 120),
        ("2026-10-09 17:00", "2026-10-13 09:00", [date(2026, 10, 12)], 120),
        ("2026-10-10 10:00", "2026-10-11 10:00", [], 0),
        ("2026-10-05 00:00", "2026-10-11 23:59", [], 3000),
        ("2026-10-06 09:00", "2026-10-05 09:00", [], 0),
    ],
)
def test_open_minutes_skip_nights_weekends_and_closed_days(
    start: str, end: str, closed: list[date], minutes: int
) -> None:
    assert OFFICE_WEEK.minutes_open(at(start), at(end), closed) == minutes


@given(st.integers(0, 20_000), st.integers(0, 20_000), st.integers(0, 20_000))
def test_open_minutes_add_up(first: int, second: int, third: int) -> None:
    a, b, c = (at("2026-10-05 00:00") + timedelta(minutes=minute) for minute in sorted((first, second, third)))
    whole = OFFICE_WEEK.minutes_open(a, c)
    assert whole == OFFICE_WEEK.minutes_open(a, b) + OFFICE_WEEK.minutes_open(b, c)
