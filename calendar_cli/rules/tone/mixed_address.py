"""A French text that says both tu and vous."""

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns import Address, find_address, says_tu

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """French texts only: English has one word for both."""
    for text in post.texts:
        if text.language == "fr" and says_tu(text.prose):
            said = find_address(text.prose)
            if said.vous:
                yield from _mixed(text, said)


def _mixed(text: Text, said: Address) -> Findings:
    """Shown on the first word of the register that was not chosen, else of the rarer one."""
    address = text.tone.address
    shown = said.vous if address == "tu" or (address != "vous" and len(said.vous) < len(said.tu)) else said.tu
    at = shown[0]
    yield text.finding(at.start, at.end, {"tu": said.tu[0].value, "vous": said.vous[0].value})
