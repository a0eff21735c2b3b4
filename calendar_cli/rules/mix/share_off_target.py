"""A channel, department, pillar or purpose whose share of a period is far from its target."""

from calendar_cli.calendar import Calendar
from calendar_cli.diagnostic import Finding, Findings, Place, Severity
from calendar_cli.strategy import Mix
from calendar_cli.tally import Count, Tally, campaigns_of, counted_by, knows, of_mix, spell, strongest, targets, thing

SEVERITY = Severity.WARNING


def check(calendar: Calendar) -> Findings:
    for line in calendar.strategy.mix:
        if targets(line, calendar.strategy) and knows(calendar.strategy, line.only):
            tally = of_mix(calendar, line.only)
            for count in tally.by(line.per):
                if count.whole:
                    yield from _off(tally, line, count)


def _off(tally: Tally, line: Mix, count: Count) -> Findings:
    """The key furthest from its target, when it is further than the line tolerates."""
    counted = counted_by(count.ordinary, line.by)
    total = counted.total()
    if not total or total < line.min_sample:
        return
    wanted = targets(line, tally.calendar.strategy)
    key = max(wanted, key=lambda name: abs(100 * counted[name] / total - wanted[name]))
    share = 100 * counted[key] / total
    if abs(share - wanted[key]) > line.tolerance:
        facts = {
            "share": share,
            "target": wanted[key],
            "tolerance": line.tolerance,
            "count": counted[key],
            "total": total,
        }
        yield _finding(tally, line, count, {**facts, "key": thing(line.by, key, tally.calendar.strategy)})


def _finding(tally: Tally, line: Mix, count: Count, facts: dict[str, object]) -> Finding:
    days = {"first": count.days[0], "last": count.days[1], "period": spell(count.days, line.per)}
    return Finding(
        Place(tally.calendar.strategy_path, line.route),
        (),
        {**facts, **days},
        related=(*campaigns_of(tally.calendar, count.days), *strongest(count.ordinary)),
        message=line.per,
        key=count.days[0].isoformat(),
        subject=f"{line.only.label} by {line.by} {line.per}",
    )
