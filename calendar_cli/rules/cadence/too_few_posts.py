"""Fewer posts in a period than the strategy's cadence asks for, where campaigns cover all of it."""

from calendar_cli.calendar import Calendar
from calendar_cli.diagnostic import Finding, Findings, Place, Severity
from calendar_cli.tally import Limited, campaigns_of, limited, named, strongest

SEVERITY = Severity.WARNING


def check(calendar: Calendar) -> Findings:
    for asked in limited(calendar, "least"):
        count = asked.held
        missing = (asked.limit.least or 0) - len(count.slots) - count.tentative
        if count.whole and missing > 0:
            yield _finding(calendar, asked, missing)


def _finding(calendar: Calendar, asked: Limited, missing: int) -> Finding:
    count = asked.held
    facts = {
        "who": named(asked.line, calendar.strategy),
        "count": len(count.slots) + count.tentative,
        "limit": asked.limit,
        "missing": missing,
        **count.facts,
    }
    plans = (count.campaign,) if count.campaign else campaigns_of(calendar, count.days)
    return Finding(
        Place(calendar.strategy_path, asked.line.route),
        asked.key,
        facts,
        related=(*plans, *strongest(count.slots)),
        key=count.key,
        subject=asked.subject,
    )
