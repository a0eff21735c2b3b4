"""Turns of the office in a campaign's texts; one hint a campaign, where a strategy asks for it."""

from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns import lexicon

SEVERITY = Severity.OFF

_FEWEST = 3
_SHOWN = 3


def check(campaign: Campaign) -> Findings:
    """Two in a whole campaign are nobody's habit; from three on, the first ones are quoted."""
    found = [
        (text, hit)
        for post in campaign.posts
        if campaign.strategy.cap(post.status) is not Severity.OFF
        for text in post.texts
        if text.language in ("fr", "en")
        for hit in lexicon(f"officialese.{text.language}").first(text.prose)
    ]
    if len(found) < _FEWEST:
        return
    text, first = found[0]
    turns = dict.fromkeys(each.body[hit.start : hit.end].lower() for each, hit in found)
    facts = {"count": len(found), "quotes": " · ".join(list(turns)[:_SHOWN]), "plainly": first.entry.label}
    yield text.finding(first.start, first.end, facts)
