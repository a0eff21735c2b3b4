"""A campaign whose objective says no figure, and that names no indicator: nobody will know whether it worked."""

from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.prose.claims_counted import has_a_figure
from calendar_cli.rules.strategy import objectives, of_strategy, only_urgent

SEVERITY = Severity.WARNING


def check(campaign: Campaign) -> Findings:
    """An objective with a figure says itself what will be counted; one without an objective is another rule's."""
    unread = not campaign.broken.isdisjoint({"objective", "indicators"})
    if unread or any(map(str.strip, campaign.entry.indicators)) or only_urgent(campaign):
        return
    written = tuple(objectives(campaign))
    named = [of_strategy(campaign, text) for _, _, text in written]
    if named and not any(indicators or has_a_figure(text) for text, indicators in named):
        thing, field, _ = written[0]
        yield Finding(thing, field, {"objective": named[0][0]})
