"""Posts of two departments on one channel closer than the strategy's gap between departments, in different hours."""

from collections.abc import Iterator

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.cadence import Meeting, by_posts, departments_of, furthest, occurrence, spaced
from calendar_cli.rules.room import HORIZON, Apart, Room

SEVERITY = Severity.WARNING


def check(calendar: Calendar) -> Findings:
    """What meets within the hour, or breaks the gap between any two posts, is found by the rules on that."""
    if not any(line.department_gap for line in calendar.strategy.cadence):
        return
    room = Room(calendar)
    for apart, pairs in _grouped(calendar, room):
        yield _finding(apart, pairs, room)


def _grouped(calendar: Calendar, room: Room) -> Iterator[tuple[Apart, list[Meeting]]]:
    found: dict[Slot, tuple[Apart, Slot]] = {}
    for channel in calendar.by_channel:
        crowd = [slot for slot in room.timed(channel) if spaced(slot, calendar)]
        for apart in room.aparts(channel):
            for earlier, later in _meetings(crowd, apart):
                if later not in found and not _too_close(earlier, later, channel, room):
                    found[later] = apart, earlier
    for pairs in by_posts((earlier, later) for later, (_, earlier) in found.items()):
        yield found[pairs[0][1]][0], pairs


def _meetings(crowd: list[Slot], apart: Apart) -> Iterator[Meeting]:
    """Each slot that comes too soon after one of another department; none that meets one within its hour."""
    latest: dict[tuple[int, frozenset[str]], Slot] = {}
    for slot in crowd:
        own = departments_of(slot)
        near = [other for other in _within(latest, slot, apart) if own.isdisjoint(departments_of(other))]
        if near and not any(_same_hour(other, slot) for other in near):
            concerned = [other for other in near if apart.concerns(slot, other)]
            if concerned:
                yield furthest(concerned), slot
        latest.pop((slot.status, own), None)
        latest[slot.status, own] = slot


def _within(latest: dict[tuple[int, frozenset[str]], Slot], slot: Slot, apart: Apart) -> Iterator[Slot]:
    """The latest slots, back to the gap."""
    for other in reversed(latest.values()):
        if slot.start - other.start >= apart.gap:
            return
        yield other


def _same_hour(other: Slot, slot: Slot) -> bool:
    return (other.day, other.start.hour) == (slot.day, slot.start.hour)


def _too_close(earlier: Slot, later: Slot, channel: str, room: Room) -> bool:
    """Whether the two break the gap that any two posts keep."""
    gaps = (gap.gap for gap in room.gaps(channel) if earlier.matches(gap.line) and later.matches(gap.line))
    return later.start - earlier.start < next(gaps, later.start - later.start)


def _finding(apart: Apart, pairs: list[Meeting], room: Room) -> Finding:
    earlier, later = pairs[0]
    free = room.first(later, later.start, later.start + HORIZON)
    facts = {
        "title": later,
        "other": earlier,
        "gap": later.start - earlier.start,
        "limit": apart.gap,
        "channels": tuple(slot.channel for _, slot in pairs),
        "departments": (*earlier.post.departments, *later.post.departments),
        "slot": free,
    }
    return Finding(later, later.field, facts, related=(earlier,), message="" if free else "full", key=occurrence(later))
