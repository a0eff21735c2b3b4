"""A contest or a draw announced with neither a link nor a word on its rules."""

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.model import Purpose
from calendar_cli.prose import Match
from calendar_cli.prose.patterns import find_contest, reports_on_a_contest, says_where_the_rules_are

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """A link of the post's own is published with each of its texts."""
    if post.purpose.urgent or post.entry.link:
        return
    for text in post.texts:
        if text.prose.urls:  # where the rules may be; the cheapest question comes first
            continue
        contest = find_contest(text.prose) or _by_purpose(text)
        if contest is not None and not says_where_the_rules_are(text.prose):
            yield text.finding(contest.start, contest.end, {"quote": contest.value})


def _by_purpose(text: Text) -> Match | None:
    """What a post calls a contest is one in whatever words: its first sentence then stands for it."""
    if text.post.purpose is not Purpose.CONTEST or reports_on_a_contest(text.prose):
        return None
    return next(iter(text.prose.sentences), None)
