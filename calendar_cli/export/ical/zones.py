"""A time zone as calendar readers agree on it: one STANDARD, one DAYLIGHT, each with a yearly rule.

A zone that keeps to no such rule (Casablanca, Jerusalem) has none here; its events are written in UTC.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

FIRST, LAST = 1970, 2037
"""Years looked at: beyond 2037 the database itself repeats its last rule."""
FEWEST_YEARS = 10
"""A rule younger than that before 2037 is no rule to build on."""
_WEEK = timedelta(days=7)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class Onset:
    """The moment clocks change, in the local time that ends then (RFC 5545 3.6.5), and what they change to."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def habit(self) -> tuple[object, ...]:
        """What a yearly rule repeats, but for the week of the month."""
        at = self.at
        return (at.month, at.weekday(), at.time(), self.before, self.after)

    @property
    def weeks(self) -> frozenset[int]:
        """Which such weekday of its month it is: first to fifth, and last."""
        last = {-1} if (self.at + _WEEK).month != self.at.month else set()
        return frozenset({(self.at.day + 6) // 7} | last)


@dataclass(frozen=True)
class ZoneRule:
    """The content lines of a VTIMEZONE, and the first year whose every date they place rightly."""

    lines: tuple[str, ...]
    since: int


@cache
def zone_rule(name: str) -> ZoneRule | None:
    """The rule of an IANA zone; None for a zone that is unknown, is UTC itself or has no yearly rule."""
    if name not in available_timezones():
        return None
    zone = ZoneInfo(name)
    onsets = _onsets(zone, LAST)
    offset = datetime(LAST, 1, 1, tzinfo=zone).utcoffset()
    since, weeks = LAST, [onset.weeks for onset in onsets]
    for year in range(LAST - 1, FIRST - 1, -1):
        earlier = _onsets(zone, year)
        if [o.habit for o in earlier] != [o.habit for o in onsets] or (not earlier and _offset(zone, year) != offset):
            break
        common = [ours & theirs.weeks for ours, theirs in zip(weeks, earlier, strict=True)]
        if not all(common):
            break
        since, weeks = year, common
    if since > LAST - FEWEST_YEARS or len(onsets) not in (0, 2) or name == "UTC":
        return None
    parts = _yearly(_onsets(zone, since), weeks) if onsets else _constant(zone, since)
    return ZoneRule(("BEGIN:VTIMEZONE", f"TZID:{name}", *parts, "END:VTIMEZONE"), since + 1 if onsets else since)


def is_repeated(at: datetime) -> bool:
    """Whether clocks show that time twice, or never: it names no one instant."""
    return at.replace(fold=0).utcoffset() != at.replace(fold=1).utcoffset()


def _offset(zone: ZoneInfo, year: int) -> timedelta | None:
    return datetime(year, 1, 1, tzinfo=zone).utcoffset()


def _onsets(zone: ZoneInfo, year: int) -> list[Onset]:
    """Every change of clocks in a year of UTC."""
    found, at = [], datetime(year, 1, 1, tzinfo=UTC)
    while at.year == year:
        if at.astimezone(zone).utcoffset() != (at + _WEEK).astimezone(zone).utcoffset():
            found.append(_onset(zone, at, at + _WEEK))
        at += _WEEK
    return [onset for onset in found if onset.at.year == year]


def _onset(zone: ZoneInfo, low: datetime, high: datetime) -> Onset:
    """The change between two instants, found to the second."""
    before = low.astimezone(zone).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        low, high = (middle, high) if middle.astimezone(zone).utcoffset() == before else (low, middle)
    after = high.astimezone(zone)
    before, new = before or timedelta(0), after.utcoffset() or timedelta(0)
    return Onset((high + before).replace(tzinfo=None), before, new, after.tzname() or "")


def _yearly(onsets: list[Onset], weeks: list[frozenset[int]]) -> list[str]:
    lines = []
    for onset, common in zip(onsets, weeks, strict=True):
        kind = "DAYLIGHT" if onset.after > onset.before else "STANDARD"
        week, weekday = min(common), _WEEKDAYS[onset.at.weekday()]
        rule = f"RRULE:FREQ=YEARLY;BYMONTH={onset.at.month};BYDAY={week}{weekday}"
        lines += _part(kind, onset, rule)
    return lines


def _constant(zone: ZoneInfo, year: int) -> list[str]:
    first = datetime(year, 1, 1, tzinfo=zone)
    offset = first.utcoffset() or timedelta(0)
    return _part("STANDARD", Onset(first.replace(tzinfo=None), offset, offset, first.tzname() or ""))


def _part(kind: str, onset: Onset, *rule: str) -> list[str]:
    return [
        f"BEGIN:{kind}",
        f"DTSTART:{onset.at:%Y%m%dT%H%M%S}",
        *rule,
        f"TZOFFSETFROM:{_signed(onset.before)}",
        f"TZOFFSETTO:{_signed(onset.after)}",
        f"TZNAME:{onset.name}",
        f"END:{kind}",
    ]


def _signed(offset: timedelta) -> str:
    minutes, seconds = divmod(int(abs(offset).total_seconds()), 60)
    sign = "-" if offset < timedelta(0) else "+"
    return f"{sign}{minutes // 60:02}{minutes % 60:02}" + (f"{seconds:02}" if seconds else "")
