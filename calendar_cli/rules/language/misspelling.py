"""Words that no dictionary knows and that are one slip away from one it knows."""

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose import Match
from calendar_cli.prose.patterns.confusions import is_listed
from calendar_cli.prose.spelling import LANGUAGES, speller
from calendar_cli.prose.spelling_suggestions import suggestions

SEVERITY = Severity.WARNING

_MOST = 20
"""How many unknown words of one text are looked into: one with more needs another reading than ours."""


def check(post: Post) -> Findings:
    """An unknown word that resembles no other is a name, a new word or slang; nothing is said of it."""
    own = post.strategy.own_words
    for text in post.texts:
        if text.language in LANGUAGES:
            doubtful = speller(text.language, own).doubtful(text.prose)
            if doubtful:
                yield from _misspelled(text, doubtful)


def _misspelled(text: Text, doubtful: tuple[Match, ...]) -> Findings:
    """Each word once, however often it is written."""
    seen: set[str] = set()
    for start, end, word in doubtful[:_MOST]:
        lowered = word.lower()
        if lowered not in seen and not is_listed(lowered, text.language):
            seen.add(lowered)
            near = suggestions(word, text.language)
            if near:
                facts = {"written": text.body[start:end], "suggestions": ", ".join(near)}
                yield text.finding(start, end, facts, key=lowered)
