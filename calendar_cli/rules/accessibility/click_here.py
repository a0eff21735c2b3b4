"""« Cliquez ici »: words that send people to a link without saying what is there."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns.links import find_empty_words

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """The first place of each formula; of those that overlap, the first."""
    for text in post.texts:
        end = 0
        for hit in find_empty_words(text.prose):
            if hit.start >= end:
                end = hit.end
                facts = {"quote": text.body[hit.start : hit.end]}
                yield text.finding(hit.start, hit.end, facts, key=hit.entry.root)
