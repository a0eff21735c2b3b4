"""Our VTIMEZONE is read by dateutil, which evaluates it for itself, and compared with the IANA database."""

import io
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical

from calendar_cli.export.ical.zones import zone_rule

ZONES = [
    "America/Toronto",
    "America/Halifax",
    "America/St_Johns",
    "America/Vancouver",
    "America/Regina",
    "America/Mexico_City",
    "Europe/Paris",
    "Europe/London",
    "Europe/Dublin",
    "Australia/Sydney",
    "Asia/Tokyo",
]


@pytest.mark.parametrize("name", ZONES)
def test_it_tells_the_time_of_every_day_as_the_database_does(name: str) -> None:
    rule = zone_rule(name)
    assert rule is not None
    ours = tzical(io.StringIO("\r\n".join(rule.lines) + "\r\n")).get(name)
    theirs = ZoneInfo(name)
    day = datetime(max(rule.since, 2024), 1, 1, 12)  # noqa: DTZ001  (a local time, asked of both zones)
    wrong = []
    while day.year < 2041:
        if day.replace(tzinfo=ours).utcoffset() != day.replace(tzinfo=theirs).utcoffset():
            wrong.append(day)
        day += timedelta(days=1)
    assert wrong == []


def test_it_has_one_standard_and_one_daylight_with_the_local_time_that_ends_there() -> None:
    rule = zone_rule("America/Toronto")
    assert rule is not None
    assert rule.lines == (
        "BEGIN:VTIMEZONE",
        "TZID:America/Toronto",
        "BEGIN:DAYLIGHT",
        "DTSTART:20070311T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
        "TZOFFSETFROM:-0500",
        "TZOFFSETTO:-0400",
        "TZNAME:EDT",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:20071104T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
        "TZOFFSETFROM:-0400",
        "TZOFFSETTO:-0500",
        "TZNAME:EST",
        "END:STANDARD",
        "END:VTIMEZONE",
    )
    assert rule.since == 2008


@pytest.mark.parametrize("name", ["UTC", "Africa/Casablanca", "Asia/Jerusalem", "Nowhere/Land", "../../etc/passwd"])
def test_a_zone_without_a_yearly_rule_has_none(name: str) -> None:
    assert zone_rule(name) is None


def test_the_last_week_of_a_month_is_written_as_such() -> None:
    rule = zone_rule("Europe/Paris")
    assert rule is not None
    assert "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU" in rule.lines
