"""Sentences in which an emoji stands in the place of a word."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns import find_emoji_words

SEVERITY = Severity.INFO

_BEFORE = 24
_AFTER = 16


def check(post: Post) -> Findings:
    """One finding a text, with the words around its first one."""
    for text in post.texts:
        if text.prose.emojis:
            words = tuple(find_emoji_words(text.prose))
            if words:
                first = words[0]
                facts = {"count": len(words), "emoji": first.value, "quote": _around(text.body, first.start, first.end)}
                yield text.finding(first.start, first.end, facts, message="several" if len(words) > 1 else "")


def _around(body: str, start: int, end: int) -> str:
    """The words right before and after, whole, on the same line."""
    before = body[:start].rpartition("\n")[2][-_BEFORE:]
    after = body[end:].partition("\n")[0][:_AFTER]
    if len(before) == _BEFORE:
        before = before.partition(" ")[2]
    if len(after) == _AFTER:
        after = after.rpartition(" ")[0]
    return f"{before}{body[start:end]}{after}".strip()
