"""Phrases in capitals: three words in a row, or most of a text."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns import find_shouting

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """The strategy's acronyms are no shouting."""
    for text in post.texts:
        for shout in find_shouting(text.prose, frozenset(text.tone.acronyms)):
            facts = {
                "quote": shout.value,
                "words": len(shout.value.split()),
                "share": _share_of_capitals(shout.value),
            }
            message = "" if shout.value.isupper() else "mostly"
            yield text.finding(shout.start, shout.end, facts, message=message, key=shout.value.casefold())


def _share_of_capitals(stretch: str) -> int:
    """In percent of the letters."""
    letters = [sign for sign in stretch if sign.isalpha()]
    return round(100 * sum(map(str.isupper, letters)) / max(len(letters), 1))
