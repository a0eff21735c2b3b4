"""Two posts on one channel closer than the strategy's gap."""

from collections.abc import Iterator

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.cadence import occurrence
from calendar_cli.rules.room import HORIZON, Room
from calendar_cli.rules.walls import Gap
from calendar_cli.strategy import Strategy

SEVERITY = Severity.WARNING


def check(calendar: Calendar) -> Findings:
    """One finding a slot, by the widest gap it breaks."""
    if not any(line.min_gap for line in calendar.strategy.cadence):
        return
    room = Room(calendar)
    for channel in calendar.by_channel:
        seen: set[Slot] = set()
        for gap in room.gaps(channel):
            for before, after in _pairs(gap, calendar.strategy):
                if after not in seen:
                    seen.add(after)
                    yield _finding(before, after, gap, room)


def _pairs(gap: Gap, strategy: Strategy) -> Iterator[tuple[Slot, Slot]]:
    """Each slot that comes too soon, with the one before it that weighs most: an idea in between hides no fault."""
    latest: dict[Severity, Slot] = {}
    for slot in gap.slots:
        weight = strategy.cap(slot.status)
        if weight is Severity.OFF:
            continue
        near = [(level, other) for level, other in latest.items() if slot.start - other.start < gap.gap]
        if near:
            yield max(near, key=lambda entry: (entry[0], entry[1].start))[1], slot
        latest[weight] = slot


def _finding(before: Slot, after: Slot, broken: Gap, room: Room) -> Finding:
    free = room.first(after, before.start + broken.gap, before.start + HORIZON)
    gap = after.start - before.start
    facts = {
        "title": after,
        "other": before,
        "earlier": before.start,
        "channel": after.channel,
        "gap": gap,
        "limit": broken.gap,
        "slot": free,
    }
    near = "together" if not gap else "itself" if before.post is after.post else ""
    kinds = (near, "" if free else "full")
    key = " ".join(filter(None, (after.channel.id if after.channel else "", occurrence(after))))
    return Finding(after, after.field, facts, related=(before,), message="-".join(filter(None, kinds)), key=key)
