"""Two departments on one channel within the same hour."""

from collections.abc import Iterator
from itertools import groupby

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.cadence import Meeting, by_posts, departments_of, furthest, occurrence, spaced
from calendar_cli.rules.room import HORIZON, Room

SEVERITY = Severity.WARNING


def check(calendar: Calendar) -> Findings:
    room = Room(calendar)
    meetings = (pair for slots in calendar.by_channel.values() for pair in _meetings(slots, calendar))
    for pairs in by_posts(meetings):
        yield _finding(pairs, room)


def _meetings(slots: tuple[Slot, ...], calendar: Calendar) -> Iterator[Meeting]:
    """Each slot of a channel with the one of another department that meets it in its hour."""
    for _, of_hour in groupby(slots, key=lambda slot: (slot.day, slot.start.hour)):
        crowd = [slot for slot in of_hour if spaced(slot, calendar)]
        if len(crowd) > 1:
            yield from _clashes(crowd)


def _clashes(crowd: list[Slot]) -> Iterator[Meeting]:
    """Each slot with the furthest along of those before it that share no department with it."""
    earlier: dict[tuple[int, frozenset[str]], Slot] = {}
    for slot in crowd:
        own = departments_of(slot)
        others = [other for (_, theirs), other in earlier.items() if own.isdisjoint(theirs)]
        if others:
            yield furthest(others), slot
        earlier[slot.status, own] = slot


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
