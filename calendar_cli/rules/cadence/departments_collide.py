"""Two departments on one channel within the same hour."""

from collections.abc import Iterator
from itertools import groupby

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.cadence import occurrence

SEVERITY = Severity.WARNING

Pair = tuple[Slot, Slot]


def check(calendar: Calendar) -> Findings:
    meetings: dict[tuple[object, ...], list[Pair]] = {}
    for slots in calendar.by_channel.values():
        for earlier, later in _meetings(slots, calendar):
            meetings.setdefault((later.post, later.start, earlier.post), []).append((earlier, later))
    for pairs in meetings.values():
        yield _finding(pairs)


def _meetings(slots: tuple[Slot, ...], calendar: Calendar) -> Iterator[Pair]:
    """Each slot of a channel with the one of another department that meets it in its hour."""
    for _, of_hour in groupby(slots, key=lambda slot: (slot.day, slot.start.hour)):
        crowd = [slot for slot in of_hour if _judged(slot, calendar)]
        if len(crowd) > 1:
            yield from _clashes(crowd)


def _judged(slot: Slot, calendar: Calendar) -> bool:
    post = slot.post
    return bool(
        post.departments
        and not slot.all_day
        and not post.purpose.urgent
        and calendar.strategy.cap(slot.status) is not Severity.OFF
    )


def _clashes(crowd: list[Slot]) -> Iterator[Pair]:
    """Each slot with the furthest along of those before it that share no department with it, the nearest if alike."""
    earlier: dict[tuple[int, frozenset[str]], Slot] = {}
    for slot in crowd:
        own = frozenset(department.id for department in slot.post.departments)
        others = [other for (_, theirs), other in earlier.items() if own.isdisjoint(theirs)]
        if others:
            yield max(others, key=lambda other: (other.status, other.start)), slot
        earlier[slot.status, own] = slot


def _finding(pairs: list[Pair]) -> Finding:
    """One meeting, on however many channels it takes place."""
    earlier, later = pairs[0]
    facts = {
        "title": later,
        "other": earlier,
        "at": later.start,
        "channels": tuple(slot.channel for _, slot in pairs),
        "departments": (*earlier.post.departments, *later.post.departments),
    }
    return Finding(later, later.field, facts, related=(earlier,), key=occurrence(later))
