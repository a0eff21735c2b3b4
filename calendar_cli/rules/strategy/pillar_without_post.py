"""A pillar of the strategy that no post speaks of."""

from calendar_cli.calendar import Calendar
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.rules.strategy import without_post

SEVERITY = Severity.INFO


def check(calendar: Calendar) -> Findings:
    """A mix by pillar says more, month by month; a pillar whose share is nothing is on hold."""
    if any(line.by == "pillar" for line in calendar.strategy.mix):
        return
    idle = {pillar.id for pillar in calendar.strategy.pillars.values() if pillar.share == 0}
    found = without_post(calendar, "pillars", lambda post: (post.pillar.id,) if post.pillar else ())
    yield from (finding for finding in found if finding.key not in idle)
