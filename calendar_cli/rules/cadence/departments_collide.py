"""Two departments on one channel within the same hour."""

from collections.abc import Iterator
from itertools import groupby

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.cadence import Meeting, by_posts, occurrence, spaced
from calendar_cli.rules.crowd import Crowd
from calendar_cli.rules.room import HORIZON, Room

SEVERITY = Severity.WARNING


def check(calendar: Calendar) -> Findings:
    room = Room(calendar)
    meetings = (pair for slots in calendar.by_channel.values() for pair in _meetings(slots, calendar))
    for pairs in by_posts(meetings):
        yield _finding(pairs, room)


def _meetings(slots: tuple[Slot, ...], calendar: Calendar) -> Iterator[Meeting]:
    """Each slot of a channel with the one of another department that it meets in its hour."""
    for _, of_hour in groupby(slots, key=lambda slot: (slot.day, slot.start.hour)):
        found = tuple(slot for slot in of_hour if spaced(slot, calendar))
        if len({slot.post.departments for slot in found}) < 2:  # noqa: PLR2004  (as most hours: one department or none)
            continue
        crowd = Crowd(found)
        for place, others in crowd.strangers():
            earlier = crowd.furthest(others)
            if earlier:
                yield earlier, crowd.slots[place]


def _finding(pairs: list[Meeting], room: Room) -> Finding:
    """One meeting, on however many channels it takes place."""
    earlier, later = pairs[0]
    free = room.first(later, later.start, later.start + HORIZON)
    facts = {
        "title": later,
        "other": earlier,
        "at": later.start,
        "channels": tuple(slot.channel for _, slot in pairs),
        "departments": (*earlier.post.departments, *later.post.departments),
        "slot": free,
    }
    return Finding(later, later.field, facts, related=(earlier,), message="" if free else "full", key=occurrence(later))
