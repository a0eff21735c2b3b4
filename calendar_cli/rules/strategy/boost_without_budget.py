"""Money behind posts that nobody has counted: a placement without an amount, or a plan without a budget."""

from decimal import Decimal

from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.strategy import amount, judged

SEVERITY = Severity.WARNING


def check(campaign: Campaign) -> Findings:
    """The plan is told once, whatever it boosts."""
    boosted = [post for post in judged(campaign.posts) if post.entry.placement]
    for post in boosted:
        if not amount(post):
            yield Finding(post, "placement", on_key=True)
    total = sum(map(amount, boosted), Decimal())
    if total and campaign.entry.budget is None and "budget" not in campaign.broken:
        count = sum(1 for post in boosted if amount(post))
        yield Finding(campaign, "budget", {"total": total, "count": count}, message="plan")
