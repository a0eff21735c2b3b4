"""The announcement of a death with something festive in it."""

from collections.abc import Iterable

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.model import Purpose
from calendar_cli.prose.patterns import find_festive, mourning_parts

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """Posts that mourn, and texts that announce a death whatever their post is for."""
    mourns = post.purpose is Purpose.MOURNING
    for text in post.texts:
        yield from _in_parts(text, [(0, len(text.body))] if mourns else mourning_parts(text.prose))


def _in_parts(text: Text, parts: Iterable[tuple[int, int]]) -> Findings:
    for start, end in parts:
        for jarring in find_festive(text.prose, start, end):
            facts = {"quote": text.body[jarring.start : jarring.end]}
            yield text.finding(jarring.start, jarring.end, facts, message=jarring.kind, key=jarring.kind)
