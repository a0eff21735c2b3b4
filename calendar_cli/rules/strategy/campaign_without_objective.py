"""A campaign that names no objective, neither for itself nor for one of its posts."""

from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.strategy import only_urgent

SEVERITY = Severity.WARNING


def check(campaign: Campaign) -> Findings:
    """What is written for a day that everybody hopes will not come needs none; what cannot be read is not missing."""
    if any("objective" in broken for broken in (campaign.broken, *(post.broken for post in campaign.posts))):
        return
    named = (*campaign.entry.objective, *(post.entry.objective or "" for post in campaign.posts))
    if not any(map(str.strip, named)) and not only_urgent(campaign):
        yield Finding(campaign, "objective")
