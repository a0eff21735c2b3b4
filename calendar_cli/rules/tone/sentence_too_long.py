"""Sentences of more words than the tone allows, one finding a text."""

from bisect import bisect_left

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose import Match
from calendar_cli.prose.tokens import FILLER

SEVERITY = Severity.INFO


def check(post: Post) -> Findings:
    """Where the tone sets a number of words."""
    for text in post.texts:
        most = text.tone.sentences.most if text.tone.sentences else None
        if most is not None:
            yield from _in_text(text, most)


def _in_text(text: Text, most: int) -> Findings:
    long = [(words, sentence) for words, sentence in _counted(text) if words > most]
    if long:
        words, sentence = max(long, key=lambda each: each[0])
        facts = {"count": len(long), "words": words, "limit": most, "quote": sentence.value}
        message = "several" if len(long) > 1 else ""
        yield text.finding(sentence.start, sentence.end, facts, message=message)


def _counted(text: Text) -> list[tuple[int, Match]]:
    """Every sentence with the number of its words; words quoted, or permitted, are another's."""
    prose = text.prose
    starts = [word.start for word in prose.words if prose.masked[word.start] != FILLER]
    return [(bisect_left(starts, s.end) - bisect_left(starts, s.start), s) for s in prose.sentences]
