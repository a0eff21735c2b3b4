"""Texts that plainly ask to be shared, or a page to be liked, with nothing to win and nobody to protect."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns import find_bait, protects_people
from calendar_cli.prose.tokens import has_any

SEVERITY = Severity.INFO

_STEMS = ("partag", "share", "sharing", "repost", "retweet", "republi", "circuler", "suivre", "aime", "like")


def check(post: Post) -> Findings:
    """An emergency, a missing person, a danger or a closed road asks to be passed on, and should be."""
    if post.purpose.urgent:
        return
    for text in post.texts:
        if not has_any(text.prose.lowered, _STEMS):
            continue
        asked = [bait for bait in find_bait(text.prose) if bait.is_plain_request]
        if asked and not protects_people(text.prose):
            first = asked[0]
            facts = {"quote": text.body[first.start : first.end]}
            yield text.finding(first.start, first.end, facts, message=first.kind, key=first.kind)
