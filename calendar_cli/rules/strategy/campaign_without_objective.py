"""A campaign that names no objective, neither for itself nor for one of its posts."""

from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.strategy import only_urgent

SEVERITY = Severity.WARNING


def check(campaign: Campaign) -> Findings:
    """What is written for a day that everybody hopes will not come needs none."""
    named = (*campaign.entry.objective, *(post.entry.objective or "" for post in campaign.posts))
    if not any(map(str.strip, named)) and not only_urgent(campaign):
        yield Finding(campaign, "objective")
