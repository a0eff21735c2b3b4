"""Days, periods and events of the city."""

from datetime import date, time

import pytest

from calendar_cli.when import Moment, WhenError, parse_date, parse_event, parse_period

SATURDAY = date(2026, 10, 24)


@pytest.mark.parametrize(
    "written", ["2026-10-24", "samedi 24 octobre 2026", "Saturday, October 24, 2026", "le 24 oct. 2026"]
)
def test_a_date_is_a_day(written: str) -> None:
    assert parse_date(written) == SATURDAY


@pytest.mark.parametrize(
    ("written", "rule", "message"),
    [
        ("2026-10-24 12:00", "unreadable-date", "timed"),
        ("24/10/2026", "ambiguous-date", "one"),
        ("J-7", "unreadable-date", "other"),
        ("octobre 2026", "unreadable-date", "other"),
        ("dimanche 24 octobre 2026", "weekday-mismatch", ""),
    ],
)
def test_what_is_no_day_says_why(written: str, rule: str, message: str) -> None:
    with pytest.raises(WhenError) as caught:
        parse_date(written)
    assert (caught.value.rule, caught.value.message) == (rule, message)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026-10-12 au 2026-10-16", date(2026, 10, 12), date(2026, 10, 16)),
        ("2026-10-04 to 2026-10-10", date(2026, 10, 4), date(2026, 10, 10)),
        ("2026-10-04 - 2026-10-10", date(2026, 10, 4), date(2026, 10, 10)),
        ("2026-10-04 – 2026-10-10", date(2026, 10, 4), date(2026, 10, 10)),
        ("du 4 au 10 octobre 2026", date(2026, 10, 4), date(2026, 10, 10)),
        ("4-10 octobre 2026", date(2026, 10, 4), date(2026, 10, 10)),
        ("du 1er au 3 août 2026", date(2026, 8, 1), date(2026, 8, 3)),
        ("du dimanche 4 octobre au samedi 10 octobre 2026", date(2026, 10, 4), date(2026, 10, 10)),
        ("du 28 septembre au 4 octobre 2026", date(2026, 9, 28), date(2026, 10, 4)),
        ("du 28 décembre 2026 au 3 janvier 2027", date(2026, 12, 28), date(2027, 1, 3)),
        ("October 4 to 10, 2026", date(2026, 10, 4), date(2026, 10, 10)),
        ("Oct. 4–10, 2026", date(2026, 10, 4), date(2026, 10, 10)),
        ("from September 28 to October 4, 2026", date(2026, 9, 28), date(2026, 10, 4)),
        ("December 28, 2026, to January 3, 2027", date(2026, 12, 28), date(2027, 1, 3)),
        ("2026-10-24", SATURDAY, SATURDAY),
        ("octobre 2026", date(2026, 10, 1), date(2026, 10, 31)),
        ("February 2028", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("semaine du 2026-10-08", date(2026, 10, 5), date(2026, 10, 11)),
        ("the week of October 8, 2026", date(2026, 10, 5), date(2026, 10, 11)),
    ],
)
def test_a_period_has_two_ends(written: str, first: date, last: date) -> None:
    assert parse_period(written) == (first, last)


@pytest.mark.parametrize(
    ("written", "rule", "message"),
    [
        ("2026-10-16 au 2026-10-12", "impossible-date", "order"),
        ("du 28 décembre au 3 janvier 2027", "impossible-date", "order"),
        ("du 30 février au 3 mars 2026", "impossible-date", ""),
        ("2026-10-12 8:00 au 2026-10-16", "unreadable-date", "timed"),
        ("2026-10-12 au", "unreadable-date", "other"),
        ("2026-13", "unreadable-date", "other"),
        ("octobre", "unreadable-date", "other"),
        ("du 4 au 10 octobre", "unreadable-date", "other"),
    ],
)
def test_what_is_no_period_says_why(written: str, rule: str, message: str) -> None:
    with pytest.raises(WhenError) as caught:
        parse_period(written)
    assert (caught.value.rule, caught.value.message) == (rule, message)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("samedi 24 octobre 2026, 10 h à 16 h", Moment(SATURDAY, time(10)), Moment(SATURDAY, time(16))),
        ("samedi 24 octobre 2026 de 10 h à 16 h 30", Moment(SATURDAY, time(10)), Moment(SATURDAY, time(16, 30))),
        ("Saturday, October 24, 2026, 10 am to 4 pm", Moment(SATURDAY, time(10)), Moment(SATURDAY, time(16))),
        ("2026-10-24 10:00-16:00", Moment(SATURDAY, time(10)), Moment(SATURDAY, time(16))),
        ("2026-10-24, 20 h à 2 h", Moment(SATURDAY, time(20)), Moment(date(2026, 10, 25), time(2))),
        ("2026-10-24 20 h au 2026-10-26 2 h", Moment(SATURDAY, time(20)), Moment(date(2026, 10, 26), time(2))),
        ("2026-10-24 10:00", Moment(SATURDAY, time(10)), Moment(SATURDAY, time(10))),
        ("2026-10-24", Moment(SATURDAY), Moment(SATURDAY)),
        ("du 24 au 26 octobre 2026", Moment(SATURDAY), Moment(date(2026, 10, 26))),
    ],
)
def test_an_event_starts_and_ends(written: str, start: Moment, end: Moment) -> None:
    assert parse_event(written) == (start, end)


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("2026-10-24, 10 h à 10 h", "unreadable-date"),
        ("2026-10-24 10 h au 2026-10-25", "unreadable-date"),
        ("2026-10-24 10 h au 2026-10-24 9 h", "impossible-date"),
        ("2026-10-24 10 h au 2026-10-23 12 h", "impossible-date"),
        ("à confirmer", "unreadable-date"),
        ("x" * 300, "unreadable-date"),
    ],
)
def test_what_is_no_event_is_refused(written: str, rule: str) -> None:
    with pytest.raises(WhenError) as caught:
        parse_event(written)
    assert caught.value.rule == rule
