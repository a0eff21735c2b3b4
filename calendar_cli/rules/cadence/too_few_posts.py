"""Fewer posts in a day, a week or a month than the strategy's cadence asks for, in a period a campaign covers whole."""

from calendar_cli.amounts import Range
from calendar_cli.calendar import Calendar
from calendar_cli.diagnostic import Finding, Findings, Place, Severity
from calendar_cli.strategy import Cadence
from calendar_cli.tally import Count, Tally, campaigns_of, knows, limits, named, of_minimum, spell, strongest

SEVERITY = Severity.WARNING


def check(calendar: Calendar) -> Findings:
    for line in calendar.strategy.cadence:
        if not knows(calendar.strategy, line):
            continue
        tally = of_minimum(calendar, line)
        for unit, limit in limits(line):
            if limit.least is not None:
                yield from _short(tally, line, unit, limit)


def _short(tally: Tally, line: Cadence, unit: str, limit: Range) -> Findings:
    least = limit.least or 0
    for count in tally.by(unit):
        if count.whole and len(count.slots) + count.tentative < least:
            yield _finding(tally, line, (unit, limit), count)


def _finding(tally: Tally, line: Cadence, asked: tuple[str, Range], count: Count) -> Finding:
    unit, limit = asked
    have = len(count.slots) + count.tentative
    facts = {
        "who": named(line, tally.calendar.strategy),
        "count": have,
        "limit": limit,
        "missing": (limit.least or 0) - have,
        "first": count.days[0],
        "last": count.days[1],
        "period": spell(count.days, unit),
    }
    return Finding(
        Place(tally.calendar.strategy_path, line.route),
        f"per_{unit}",
        facts,
        related=(*campaigns_of(tally.calendar, count.days), *strongest(count.slots)),
        message=unit,
        key=count.days[0].isoformat(),
        subject=f"{line.label} {unit}",
    )
