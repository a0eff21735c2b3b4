"""A text written in the other language than the one it is said to be in."""

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.prose.foreign import OTHER, is_foreign
from calendar_cli.prose.language import count_votes
from calendar_cli.resolve.texts import place_of
from calendar_cli.rules.language import SPOKEN

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """Four voting words, or two and the dictionaries; a text that says both is given the benefit of the doubt."""
    for text in post.texts:
        if text.language in SPOKEN and is_foreign(text.prose, text.language):
            yield _finding(text)


def _finding(text: Text) -> Finding:
    votes, other = count_votes(text.prose.bare), OTHER[text.language]
    count = votes.fr if other == "fr" else votes.en
    facts = {"declared": text.language, "found": other, "count": count, "total": sum(votes)}
    first = text.prose.sentences[0]
    message = "bare" if place_of(text) == text.field else ""
    return text.finding(first.start, first.end, facts, message=message, key=text.language)
