"""Posts of two departments on one channel closer than the strategy's gap between departments, in different hours."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import timedelta

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.cadence import Meeting, by_posts, occurrence, spaced
from calendar_cli.rules.crowd import Crowd, before
from calendar_cli.rules.room import HORIZON, Room
from calendar_cli.rules.walls import Apart

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
        slots = tuple(slot for slot in room.timed(channel) if spaced(slot, calendar))
        for apart in room.aparts(channel):
            for earlier, later in _meetings(slots, apart):
                if later not in found and not _too_close(earlier, later, channel, room):
                    found[later] = apart, earlier
    for pairs in by_posts((earlier, later) for later, (_, earlier) in found.items()):
        yield found[pairs[0][1]][0], pairs


def _meetings(slots: tuple[Slot, ...], apart: Apart) -> Iterator[Meeting]:
    """Each slot that comes too soon after one of another department; none that meets one within its hour."""
    for run in _runs(slots, apart.gap):
        yield from _in_run(Crowd(run), apart)


def _runs(slots: tuple[Slot, ...], gap: timedelta) -> Iterator[tuple[Slot, ...]]:
    """Where each slot is within the gap of the one before: nothing is too close beyond."""
    begin = 0
    for place in range(1, len(slots) + 1):
        if place == len(slots) or slots[place].start - slots[place - 1].start >= gap:
            if place - begin > 1:
                yield slots[begin:place]
            begin = place


def _in_run(crowd: Crowd, apart: Apart) -> Iterator[Meeting]:
    starts = [slot.start for slot in crowd.slots]
    asked = crowd.where(lambda slot: slot.matches(apart.both))
    own = crowd.where(lambda slot: slot.matches(apart.line))
    for place, others in crowd.strangers():
        slot = crowd.slots[place]
        near = others & (asked if own >> place & 1 else own if asked >> place & 1 else 0)
        if near and not others & ~before(bisect_left(starts, slot.start.replace(minute=0))):
            earlier = crowd.furthest(near & ~before(bisect_right(starts, slot.start - apart.gap)))
            if earlier:
                yield earlier, slot


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
