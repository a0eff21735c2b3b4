"""Sentences of more words than the tone allows, one finding a plan: on the longest."""

from bisect import bisect_left
from collections.abc import Iterator

from calendar_cli.campaign import Campaign, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose import Match
from calendar_cli.prose.tokens import FILLER

SEVERITY = Severity.INFO


def check(campaign: Campaign) -> Findings:
    """Where the tone sets a number of words; ideas and cancelled posts are not counted."""
    long = [
        found
        for post in campaign.posts
        for text in post.texts
        if campaign.strategy.cap(text.status) is not Severity.OFF
        for found in _in_text(text)
    ]
    if long:
        words, text, sentence = max(long, key=lambda found: found[0])
        most, level = text.tone.sentences, text.tone.origin["sentences"]
        facts = {"count": len(long), "words": words, "limit": most.most if most else 0, "level": level}
        yield text.finding(sentence.start, sentence.end, facts, message="several" if len(long) > 1 else "")


def _in_text(text: Text) -> Iterator[tuple[int, Text, Match]]:
    most = text.tone.sentences.most if text.tone.sentences else None
    if most is not None:
        yield from ((words, text, sentence) for words, sentence in _counted(text) if words > most)


def _counted(text: Text) -> list[tuple[int, Match]]:
    """Every sentence with the number of its words; words quoted, or permitted, are another's."""
    prose = text.prose
    starts = [word.start for word in prose.words if prose.masked[word.start] != FILLER]
    return [(bisect_left(starts, s.end) - bisect_left(starts, s.start), s) for s in prose.sentences]
