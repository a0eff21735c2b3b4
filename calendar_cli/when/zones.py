"""Local times in a zone, and the two hours a year that clocks make strange."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo


def place(day: date, clock: time, zone: ZoneInfo) -> tuple[datetime, str]:
    """Make an instant of a local time, and a note: empty, `skipped` or `repeated`.

    A time that spring skips comes back moved forward by what was skipped; of one that autumn repeats, the first.
    """
    at = datetime.combine(day, clock, zone)
    if at.utcoffset() == at.replace(fold=1).utcoffset():
        return at, ""
    moved = at.astimezone(UTC).astimezone(zone)
    return (at, "repeated") if moved.replace(tzinfo=None) == at.replace(tzinfo=None) else (moved, "skipped")
