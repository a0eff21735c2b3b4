"""A French text that keeps to one register, and not to the one the strategy chose."""

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns import find_address, says_tu

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """Where the tone says vous, a text without a tu is done; one that says both is another rule's."""
    for text in post.texts:
        wanted = text.tone.address
        if wanted is not None and text.language == "fr" and (wanted != "vous" or says_tu(text.prose)):
            yield from _wrong(text, wanted)


def _wrong(text: Text, wanted: str) -> Findings:
    said = find_address(text.prose)
    register = "tu" if said.tu else "vous"
    words = said.tu or said.vous
    if words and register != wanted and not (said.tu and said.vous):
        at = words[0]
        facts = {"written": at.value, "count": len(words), "register": register, "wanted": wanted}
        yield text.finding(at.start, at.end, facts, message="nobody" if wanted == "none" else "", key=register)
