"""Absolute dates: `2026-10-05 12:00`, `mardi 22 septembre 2026, 12 h`, `Sept 22, 2026`."""

from calendar import monthrange
from datetime import date, timedelta

from calendar_cli.pattern import pattern
from calendar_cli.when.clock import AT, read_clock
from calendar_cli.when.fault import WhenError
from calendar_cli.when.forms import Moment
from calendar_cli.when.words import MONTHS, WEEKDAYS

FIRST_YEAR, LAST_YEAR = 2000, 2100

_TH = r"(?:er|st|nd|rd|th)?"
ABSOLUTE = pattern(
    r"(?:le |on |the )?(?:([a-z]{3,9})\.?,? (?:le |the )?)?"
    r"(?:(\d{4})([-/.])(\d{1,2})\3(\d{1,2})"
    rf"|(\d{{1,2}}){_TH} (?:of )?([a-z]{{3,9}})\.?,? (\d{{4}})"
    rf"|([a-z]{{3,9}})\.? (\d{{1,2}}){_TH},? (\d{{4}}))"
    rf"(?:t(\d\d:\d\d)(?::00)?|{AT})?"
)
"""Groups: weekday; year, sign, month, day; day, month, year; month, day, year; ISO time; time."""


def read_moment(folded: str) -> Moment | None:
    """Read the day and time of a folded text, None where it is not written as one. Raises WhenError for 30 February."""
    found = ABSOLUTE.fullmatch(folded)
    if found is None:
        return None
    weekday, iso_year, _, iso_month, iso_day, day1, month1, year1, month2, day2, year2, *clocks = found.groups()
    if iso_year:
        year, month, number = iso_year, int(iso_month), iso_day
    else:
        year, month, number = year1 or year2, MONTHS.get(month1 or month2, 0), day1 or day2
    if not (month or iso_year) or (weekday and weekday not in WEEKDAYS):
        return None
    day = _day(int(year), month, int(number))
    if weekday and WEEKDAYS[weekday] != day.weekday():
        raise _mismatch(WEEKDAYS[weekday], day)
    clock = clocks[0] or clocks[1]
    return Moment(day, read_clock(clock) if clock else None)


def _day(year: int, month: int, number: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise WhenError("unreadable-date", {"year": year, "first": FIRST_YEAR, "last": LAST_YEAR}, "range")
    try:
        return date(year, month, number)
    except ValueError:
        raise _impossible(year, month, number) from None


def _impossible(year: int, month: int, number: int) -> WhenError:
    facts = {"year": year, "month": month, "day": number}
    if month not in range(1, 13):
        return WhenError("impossible-date", facts, "month")
    return WhenError("impossible-date", {**facts, "last": monthrange(year, month)[1]})


def _mismatch(weekday: int, day: date) -> WhenError:
    """Both readings: the date as written, and the nearest day that has the weekday written."""
    ahead = (weekday - day.weekday()) % 7
    nearest = day + timedelta(days=ahead if ahead <= 3 else ahead - 7)  # noqa: PLR2004 - half a week is 3 days and a half
    facts = {"weekday": weekday, "date": day, "actual": day.weekday(), "nearest": nearest}
    return WhenError("weekday-mismatch", facts)
