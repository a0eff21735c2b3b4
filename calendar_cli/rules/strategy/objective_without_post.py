"""An objective of the strategy that no post serves, neither itself nor through its plan."""

from calendar_cli.calendar import Calendar
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.rules.strategy import without_post

SEVERITY = Severity.INFO


def check(calendar: Calendar) -> Findings:
    yield from without_post(calendar, "objectives", lambda post: post.objectives)
