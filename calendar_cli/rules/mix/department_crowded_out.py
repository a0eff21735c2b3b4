"""A department that takes so much of a shared channel that others have no room left."""

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Finding, Findings, Place, Severity
from calendar_cli.strategy import Mix
from calendar_cli.tally import Count, campaigns_of, knows, of_mix, strongest

SEVERITY = Severity.WARNING


def check(calendar: Calendar) -> Findings:
    for line in calendar.strategy.mix:
        if line.by == "department" and line.max_share is not None and knows(calendar.strategy, line.only):
            for channel in [line.only.channel] if line.only.channel else calendar.by_channel:
                yield from _crowded(calendar, line, channel)


def _crowded(calendar: Calendar, line: Mix, channel: str) -> Findings:
    """Only a channel that several departments share can be taken from one of them."""
    tally = of_mix(calendar, line.only.but(channel=channel))
    sharing = {department.id for slot in tally.slots for department in slot.post.departments}
    for count in tally.by(line.per) if len(sharing) > 1 else ():
        if count.whole:
            yield from _taken(calendar, line, count, sharing)


def _taken(calendar: Calendar, line: Mix, count: Count, sharing: set[str]) -> Findings:
    """The department with the most slots, when its part is more than the line allows."""
    slots = [slot for slot in count.ordinary if slot.post.departments]
    if len(slots) < line.min_sample:
        return
    held = {name: sum(_of(slot, name) for slot in slots) for name in sorted(sharing)}
    first = max(held, key=lambda name: held[name])
    share = 100 * held[first] / len(slots)
    if held[first] >= line.min_sample and share > (line.max_share or 0):
        facts = {"share": share, "limit": line.max_share, "count": held[first], "total": len(slots)}
        departments = calendar.strategy.departments
        others = tuple(departments[name] for name in held if name != first and name in departments)
        named = {"key": departments.get(first, first), "channel": slots[0].channel, "others": others}
        yield _finding(calendar, line, count, {**facts, **named})


def _of(slot: Slot, department: str) -> bool:
    return any(each.id == department for each in slot.post.departments)


def _finding(calendar: Calendar, line: Mix, count: Count, facts: dict[str, object]) -> Finding:
    plans = (count.campaign,) if count.campaign else campaigns_of(calendar, count.days)
    channel = count.slots[0].channel
    return Finding(
        Place(calendar.strategy_path, line.route),
        "max_share",
        {**facts, **count.facts},
        related=(*plans, *strongest(count.ordinary)),
        key=f"{channel.id if channel else ''} {count.key}",
        subject=f"{line.only.label} departments {line.per}",
    )
