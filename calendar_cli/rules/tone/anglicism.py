"""A French text that takes an English word or turn where Québec recommends a French one."""

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns import Hit, find_anglicisms

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """A word that the strategy's own list avoids is left to that list."""
    for text in post.texts:
        if text.language == "fr":
            for hit in find_anglicisms(text.prose):
                if not _is_listed(text, hit):
                    written = text.body[hit.start : hit.end]
                    facts = {"written": written, "instead": hit.entry.label, "source": hit.entry.source}
                    yield text.finding(hit.start, hit.end, facts, key=hit.entry.label)


def _is_listed(text: Text, hit: Hit) -> bool:
    return any(hit.entry.pattern.search(term.lower()) for term in text.tone.avoid)
