"""An audience of the strategy that no post is for."""

from calendar_cli.calendar import Calendar
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.rules.strategy import without_post

SEVERITY = Severity.INFO


def check(calendar: Calendar) -> Findings:
    yield from without_post(calendar, "audiences", lambda post: post.audiences)
