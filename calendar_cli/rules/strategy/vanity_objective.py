"""An objective, or indicators, that only count what an account shows of itself: likes, followers, reach, views."""

from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.prose.claims import is_vanity
from calendar_cli.rules.strategy import objectives, of_strategy

SEVERITY = Severity.INFO


def check(campaign: Campaign) -> Findings:
    """Each objective by itself; indicators together, for one that counts an outcome gives the others their use."""
    for thing, field, text in objectives(campaign):
        named, _ = of_strategy(campaign, text)
        if is_vanity(named):
            yield Finding(thing, field, {"text": named}, key=named)
    indicators = tuple(filter(str.strip, campaign.entry.indicators))
    if indicators and all(map(is_vanity, indicators)):
        facts = {"text": indicators, "count": len(indicators)}
        yield Finding(campaign, "indicators", facts, message="indicators", key="indicators")
