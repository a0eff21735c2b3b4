"""A campaign that says neither which need it answers nor why."""

from calendar_cli.calendar import in_language
from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.strategy import only_urgent

SEVERITY = Severity.WARNING


def check(campaign: Campaign) -> Findings:
    """One of the two is enough."""
    entry, language = campaign.entry, campaign.strategy.language
    said = in_language(entry.need, language) + in_language(entry.why, language)
    if not said.strip() and not only_urgent(campaign):
        yield Finding(campaign, "need")
