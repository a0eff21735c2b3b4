"""A confidence with nothing behind it: neither a source nor a reason."""

from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.strategy import judged, said

SEVERITY = Severity.INFO


def check(campaign: Campaign) -> Findings:
    """The plan's reasons and sources stand behind its posts too; what posts take from the defaults is told there."""
    entry, language = campaign.entry, campaign.strategy.language
    unread = not campaign.broken.isdisjoint({"sources", "why"})
    if unread or any(source.strip() for source in entry.sources) or said(entry.why, language):
        return
    if entry.confidence is not None:
        yield Finding(campaign, "confidence", {"share": f"{entry.confidence:g}"})
    taken_over = False
    for post in judged(campaign.posts):
        if post.entry.confidence is None or said(post.entry.why or "", language):
            continue
        own = "confidence" in post.said
        if own or not taken_over:
            thing, field = (post, ("confidence",)) if own else (campaign, ("defaults", "confidence"))
            yield Finding(thing, field, {"share": f"{post.entry.confidence:g}"})
        taken_over = taken_over or not own
