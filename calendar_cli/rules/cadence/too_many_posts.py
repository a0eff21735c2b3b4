"""More posts in a period than the strategy's cadence allows."""

from datetime import date, datetime, time

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.room import HORIZON, Room
from calendar_cli.tally import Count, Limited, limited, named, strongest

SEVERITY = Severity.WARNING


def check(calendar: Calendar) -> Findings:
    room = Room(calendar)
    for asked in limited(calendar, "most"):
        most = asked.limit.most or 0
        if len(asked.held.slots) > most:
            slots = asked.held.ordinary
            if len(slots) > most:
                yield _finding(room, asked, slots)


def _finding(room: Room, asked: Limited, slots: tuple[Slot, ...]) -> Finding:
    most = asked.limit.most or 0
    first = slots[most]
    free = _free(room, asked.held, first)
    facts = {
        "who": named(asked.line, room.calendar.strategy),
        "count": len(slots),
        "limit": asked.limit,
        "extra": len(slots) - most,
        "title": first,
        "slot": free,
        **asked.held.facts,
    }
    return Finding(
        first,
        first.field,
        facts,
        related=strongest(slot for slot in slots if _adds(slot, first)),
        message="campaign" if asked.held.unit == "campaign" else "" if free else "full",
        key=asked.held.key,
        subject=asked.subject,
    )


def _free(room: Room, held: Count, first: Slot) -> datetime | date | None:
    """When there is room for it after the period, which a campaign has none after: a day for what has no hour."""
    if held.unit == "campaign":
        return None
    found = room.first(first, first.start, datetime.combine(held.days[1], time.max, first.start.tzinfo) + HORIZON)
    return found.date() if found and first.all_day else found


def _adds(slot: Slot, first: Slot) -> bool:
    """Whether the slot shows another place than the first one beyond, or weighs more."""
    return (slot.post, slot.field) != (first.post, first.field) or slot.status > first.status
