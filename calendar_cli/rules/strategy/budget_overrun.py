"""Posts that are boosted for more money than their plan has."""

from decimal import Decimal

from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.strategy import amount, judged

SEVERITY = Severity.ERROR


def check(campaign: Campaign) -> Findings:
    """Ideas and cancelled posts cost nothing yet, or any more."""
    budget = campaign.entry.budget
    if budget is None:
        return
    boosted = [(amount(post), post) for post in judged(campaign.posts) if post.entry.placement]
    total = sum((money for money, _ in boosted), Decimal())
    if total > budget:
        most, largest = max(boosted, key=lambda pair: pair[0])
        facts = {
            "total": total,
            "budget": budget,
            "excess": total - budget,
            "count": len(boosted),
            "title": largest.title or largest.post_id,
            "most": most,
        }
        yield Finding(campaign, "budget", facts, message="" if len(boosted) > 1 else "one")
