"""More emojis than the tone allows, or one emoji three times in a row."""

from collections.abc import Iterator

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.model import Purpose
from calendar_cli.prose import Match, Prose
from calendar_cli.prose.patterns import unfitting_emojis
from calendar_cli.prose.tokens import FILLER

SEVERITY = Severity.WARNING

_ROW = 3
_COLOUR_SELECTOR = "\ufe0f"


def check(post: Post) -> Findings:
    """Rows always, the number where the tone sets one; none but sober ones in a post that mourns."""
    for text in post.texts:
        if text.prose.emojis:
            yield from _in_mourning(text) if post.purpose is Purpose.MOURNING else _in_text(text)


def _in_mourning(text: Text) -> Iterator[Finding]:
    """Festive ones are an error of their own."""
    unfitting = unfitting_emojis(text.prose)
    if unfitting:
        first = unfitting[0]
        facts = {"count": len(unfitting), "limit": 0, "emoji": first.value}
        yield text.finding(first.start, first.end, facts, message="mourning")


def _in_text(text: Text) -> Iterator[Finding]:
    """Too many of them is said once: the row they may stand in adds nothing."""
    prose = text.prose
    emojis = [emoji for emoji in prose.emojis if prose.masked[emoji.start] != FILLER]
    most = text.tone.emojis.most if text.tone.emojis else None
    if most is not None and len(emojis) > most:
        beyond = emojis[most]
        yield text.finding(
            beyond.start, beyond.end, {"count": len(emojis), "limit": most, "level": text.tone.origin["emojis"]}
        )
        return
    for row in _rows(prose, emojis):
        facts = {"emoji": row[0].value, "count": len(row)}
        yield text.finding(row[0].start, row[-1].end, facts, message="row", key=row[0].value)


def _rows(prose: Prose, emojis: list[Match]) -> Iterator[list[Match]]:
    """The same emoji again and again with nothing but spaces between."""
    row: list[Match] = []
    for emoji in emojis:
        if row and not (_same(row[-1], emoji) and not prose.text[row[-1].end : emoji.start].strip(" \xa0\u202f")):
            if len(row) >= _ROW:
                yield row
            row = []
        row.append(emoji)
    if len(row) >= _ROW:
        yield row


def _same(one: Match, other: Match) -> bool:
    return one.value.rstrip(_COLOUR_SELECTOR) == other.value.rstrip(_COLOUR_SELECTOR)
