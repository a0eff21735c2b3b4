"""A confidence with nothing behind it: neither a source nor a reason."""

from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.strategy import judged, said

SEVERITY = Severity.INFO


def check(campaign: Campaign) -> Findings:
    """The plan's reasons and sources stand behind its posts too."""
    entry, language = campaign.entry, campaign.strategy.language
    if any(source.strip() for source in entry.sources) or said(entry.why, language):
        return
    if entry.confidence is not None:
        yield Finding(campaign, "confidence", {"share": f"{entry.confidence:g}"})
    for post in judged(campaign.posts):
        if post.entry.confidence is not None and "confidence" in post.said and not said(post.entry.why or "", language):
            yield Finding(post, "confidence", {"share": f"{post.entry.confidence:g}"})
