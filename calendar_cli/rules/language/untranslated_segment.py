"""Sentences of the other language left inside a text."""

from collections.abc import Iterator

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose import Match
from calendar_cli.prose.foreign import OTHER, find_foreign, is_bilingual, is_foreign
from calendar_cli.rules.language import ONLY, SPOKEN

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """An emergency may say it twice; a text that is wholly in the other language is another rule's."""
    if post.purpose.urgent:
        return
    for text in post.texts:
        if text.language in SPOKEN:
            for segment in _left(text):
                facts = {"quote": segment.value, "language": OTHER[text.language], "declared": text.language}
                yield text.finding(segment.start, segment.end, facts, key=OTHER[text.language])


def _left(text: Text) -> Iterator[Match]:
    segments = find_foreign(text.prose, text.language)
    if segments and not is_foreign(text.prose, text.language):
        bilingual = text.post.strategy.language_policy not in ONLY and is_bilingual(text.prose, segments[0])
        beside = _together(text)
        yield from () if bilingual else (each for each in segments if " ".join(each.value.split()) not in beside)


def _together(text: Text) -> str:
    """What the other version says, on a channel that takes languages together: there, each text may have both."""
    if not any(channel.languages == "together" for channel in text.channels):
        return ""
    others = (other.body for other in text.post.texts if other.language == OTHER[text.language])
    return " ".join(" ".join(others).split())
