"""A word written twice in a row."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns.repeats import find_repeats

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """Links, mentions and hashtags are words of their own here: "de #Compost de" repeats nothing."""
    for text in post.texts:
        for start, end, word in find_repeats(text.prose):
            yield text.finding(start, end, {"word": word}, key=word.lower())
