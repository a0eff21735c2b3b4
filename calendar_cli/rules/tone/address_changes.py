"""A campaign whose French texts say tu in some places and vous in others, where no tone has chosen."""

from calendar_cli.campaign import Campaign, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns import find_address, says_tu

SEVERITY = Severity.WARNING


def check(campaign: Campaign) -> Findings:
    """One finding a campaign, on the first text of the rarer register; a text that says both has its own."""
    free = [
        text
        for post in campaign.posts
        if campaign.strategy.cap(post.status) is not Severity.OFF
        for text in post.texts
        if text.language == "fr" and text.tone.address is None
    ]
    if any(says_tu(text.prose) for text in free):
        yield from _drift(free)


def _drift(texts: list[Text]) -> Findings:
    said = [(text, find_address(text.prose)) for text in texts]
    tu = [(text, address.tu[0]) for text, address in said if address.tu and not address.vous]
    vous = [(text, address.vous[0]) for text, address in said if address.vous and not address.tu]
    if not tu or not vous:
        return
    rarer, other = (vous, tu) if len(vous) < len(tu) else (tu, vous)
    (text, at), (elsewhere, its) = rarer[0], other[0]
    facts = {"written": at.value, "tu": len(tu), "vous": len(vous), "elsewhere": its.value}
    finding = text.finding(at.start, at.end, facts)
    yield finding._replace(related=(elsewhere,))
