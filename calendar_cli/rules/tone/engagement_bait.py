"""Texts that ask for likes, shares, tags or comments for a prize, or for their own sake."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns import find_bait

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """Urgent posts are exempt: a missing child's notice asks to be shared, and should."""
    if post.purpose.urgent:
        return
    for text in post.texts:
        for bait in find_bait(text.prose):
            if not bait.is_plain_request:
                facts = {"quote": text.body[bait.start : bait.end]}
                yield text.finding(bait.start, bait.end, facts, message=bait.kind, key=bait.kind)
