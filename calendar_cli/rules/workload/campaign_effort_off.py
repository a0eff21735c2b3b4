"""A campaign whose planned time and the time of its posts are far apart."""

from datetime import timedelta

from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.model import Status
from calendar_cli.rules.workload import effort_of, in_hours

SEVERITY = Severity.INFO

MARGIN = 1.1
"""Posts may ask for a tenth more than was planned."""
LEAST = 0.25
"""Meetings, answers and translation take time too, often more than the posts; not four times as much."""
_LEFT_OUT = (Status.IDEA, Status.CANCELLED)


def check(campaign: Campaign) -> Findings:
    """Too little is judged only where each post says how long it takes: a sum with holes in it is always low."""
    planned = campaign.entry.effort
    if not planned:
        return
    posts = [post.facts for post in campaign.posts if post.status not in _LEFT_OUT]
    efforts = [effort_of(post, campaign.strategy) for post in posts]
    total = sum((effort for effort in efforts if effort), timedelta())
    facts = {"planned": in_hours(planned), "total": in_hours(total), "count": len(posts)}
    if total > planned * MARGIN:
        yield Finding(campaign, "effort", facts)
    elif posts and None not in efforts and total < planned * LEAST:
        yield Finding(campaign, "effort", facts, message="low")
