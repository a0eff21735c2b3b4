"""An approval given after the strategy's deadline for it."""

from datetime import timedelta

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.model import Status
from calendar_cli.rules.approval import dated

SEVERITY = Severity.WARNING

AHEAD = 60
"""In how many of the following days one is looked for that would have left time enough."""


def check(post: Post) -> Findings:
    """What is out already, or was approved after it was out, is another matter."""
    lead = post.strategy.deadlines.approval
    if lead is None or post.purpose.urgent:
        return
    for signed, on, day in dated(post):
        due = post.strategy.before(day, lead)
        if due < on <= day and signed.thing.status < Status.PUBLISHED:
            later = (day + timedelta(number) for number in range(1, AHEAD))
            slot = next((each for each in later if post.strategy.before(each, lead) >= on), None)
            facts = {"on": on, "day": day, "due": due, "slot": slot}
            yield Finding(
                signed.thing, (*signed.at, "approval"), facts, message="" if slot else "never", key=on.isoformat()
            )
