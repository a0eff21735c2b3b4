"""A channel, department, pillar, purpose, format or language whose share of a period is far from its target."""

from collections import Counter
from collections.abc import Iterator, Mapping

from calendar_cli.calendar import Calendar
from calendar_cli.diagnostic import Finding, Findings, Place, Severity
from calendar_cli.portions import Portion, format_portion
from calendar_cli.strategy import Mix
from calendar_cli.tally import (
    Count,
    beyond,
    campaigns_of,
    ceiling,
    counted_by,
    knows,
    of_mix,
    strongest,
    targets,
    thing,
)

SEVERITY = Severity.WARNING
WHOLE = 100


def check(calendar: Calendar) -> Findings:
    yield from _overfull(calendar)
    for line in calendar.strategy.mix:
        wanted = targets(line, calendar.strategy)
        if (wanted or ceiling(line)) and knows(calendar.strategy, line.only):
            for count in of_mix(calendar, line.only).by(line.per):
                if count.whole:
                    yield from _off(calendar, line, wanted, count)


def _overfull(calendar: Calendar) -> Iterator[Finding]:
    """The shares that no calendar can hold, for together they ask for more than there is."""
    strategy, path = calendar.strategy, calendar.strategy_path
    pillars = sum(pillar.share or 0 for pillar in strategy.pillars.values())
    if round(pillars) > WHOLE:
        yield Finding(Place(path), ("pillars",), {"total": pillars}, message="pillars", on_key=True)
    for line in strategy.mix:
        asked = sum(portion.least or 0 for portion in line.targets.values())
        if round(asked) > WHOLE:
            yield Finding(Place(path, line.route), ("targets",), {"total": asked}, message="targets", on_key=True)


def _off(calendar: Calendar, line: Mix, wanted: Mapping[str, Portion], count: Count) -> Findings:
    """The key furthest outside what the line asks for it."""
    counted = counted_by(count.ordinary, line.by)
    total = counted.total()
    if not total or total < line.min_sample:
        return
    limit = ceiling(line)
    asked = {**dict.fromkeys(counted, limit), **wanted} if limit else wanted
    key = max(asked, key=lambda name: beyond(100 * counted[name] / total, asked[name] or Portion(None, None), line))
    if beyond(100 * counted[key] / total, asked[key], line) > 0:
        yield _finding(calendar, (line, asked[key]), count, (key, counted))


def _finding(calendar: Calendar, asked: tuple[Mix, Portion], count: Count, found: tuple[str, Counter[str]]) -> Finding:
    line, portion = asked
    key, counted = found
    facts = {
        "key": thing(line.by, key, calendar.strategy),
        "share": 100 * counted[key] / counted.total(),
        "target": {language: format_portion(portion, language) for language in ("fr", "en")},
        "tolerance": line.tolerance,
        "count": counted[key],
        "total": counted.total(),
        **count.facts,
    }
    plans = (count.campaign,) if count.campaign else campaigns_of(calendar, count.days)
    return Finding(
        Place(calendar.strategy_path, line.route),
        (),
        facts,
        related=(*plans, *strongest(count.ordinary)),
        message="" if portion.single else "limit",
        key=count.key,
        subject=f"{line.only.label} by {line.by} {line.per}",
    )
