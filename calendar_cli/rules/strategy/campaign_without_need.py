"""A campaign that says why it should work, and not which need it answers."""

from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.strategy import only_urgent, said

SEVERITY = Severity.INFO


def check(campaign: Campaign) -> Findings:
    """One with neither is another rule's."""
    entry, language = campaign.entry, campaign.strategy.language
    if said(entry.why, language) and not said(entry.need, language) and not only_urgent(campaign):
        yield Finding(campaign, "why", on_key=True)
