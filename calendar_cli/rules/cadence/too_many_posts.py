"""More posts in a day, a week or a month than the strategy's cadence allows."""

from calendar_cli.amounts import Range
from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.tally import Count, Tally, knows, limits, named, of_minimum, spell, strongest

SEVERITY = Severity.WARNING


def check(calendar: Calendar) -> Findings:
    for line in calendar.strategy.cadence:
        if not knows(calendar.strategy, line):
            continue
        tally = of_minimum(calendar, line)
        for unit, limit in limits(line):
            if limit.most is not None:
                yield from _beyond(tally, unit, limit)


def _beyond(tally: Tally, unit: str, limit: Range) -> Findings:
    most = limit.most or 0
    for count in tally.by(unit):
        if len(count.slots) > most and len(count.ordinary) > most:
            yield _finding(tally, count, unit, limit)


def _finding(tally: Tally, count: Count, unit: str, limit: Range) -> Finding:
    slots = count.ordinary
    first = slots[limit.most or 0]
    facts = {
        "who": named(tally.selector, tally.calendar.strategy),
        "count": len(slots),
        "limit": limit,
        "extra": len(slots) - (limit.most or 0),
        "title": first,
        "first": count.days[0],
        "last": count.days[1],
        "period": spell(count.days, unit),
    }
    return Finding(
        first,
        first.field,
        facts,
        related=strongest(slot for slot in slots if _adds(slot, first)),
        message=unit,
        key=count.days[0].isoformat(),
        subject=f"{tally.selector.label} {unit}",
    )


def _adds(slot: Slot, first: Slot) -> bool:
    """Whether the slot shows another place than the first one beyond, or weighs more."""
    return (slot.post, slot.field) != (first.post, first.field) or slot.status > first.status
