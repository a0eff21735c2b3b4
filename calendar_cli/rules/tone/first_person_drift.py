"""Texts in which the organization says I; one hint a campaign, where a strategy asks for it."""

from calendar_cli.campaign import Campaign, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose import Match
from calendar_cli.prose.patterns import find_voice

SEVERITY = Severity.OFF

_SHOWN = 3
_LONGEST_QUOTE = 24


def check(campaign: Campaign) -> Findings:
    """Each language for itself; how many other texts say we is told with it."""
    judged = [post for post in campaign.posts if campaign.strategy.cap(post.status) is not Severity.OFF]
    for language in ("fr", "en"):
        voices = [
            (text, find_voice(text.prose, language))
            for post in judged
            for text in post.texts
            if text.language == language
        ]
        said = [(text, voice.i) for text, voice in voices if voice.i]
        others = sum(1 for _, voice in voices if voice.we and not voice.i)
        if said:
            yield from _grouped(said, others, language)


def _grouped(said: list[tuple[Text, Match]], others: int, language: str) -> Findings:
    text, at = said[0]
    quotes = " · ".join(_quoted(each, found) for each, found in said[:_SHOWN])
    facts = {"count": len(said), "others": others, "quotes": quotes}
    yield text.finding(at.start, at.end, facts, message="" if others else "alone", key=language)


def _quoted(text: Text, at: Match) -> str:
    line = text.body[at.start :].partition("\n")[0]
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE].rpartition(' ')[0]}…"
