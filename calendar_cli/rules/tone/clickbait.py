"""Formulas that promise a secret or a shock in place of the news."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns import lexicon

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """Each text by the list of its own language; one finding a text."""
    for text in post.texts:
        if text.language in ("fr", "en"):
            for hit in lexicon(f"clickbait.{text.language}").first(text.prose)[:1]:
                facts = {"quote": text.body[hit.start : hit.end]}
                yield text.finding(hit.start, hit.end, facts, key=hit.entry.label)
