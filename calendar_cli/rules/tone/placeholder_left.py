"""Words and brackets of a template that nobody filled in."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose import Prose
from calendar_cli.prose.patterns import find_placeholders

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """Quotations too: one that is still to be gathered is what a template most often leaves."""
    for text in post.texts:
        for left in find_placeholders(text.prose):
            if not _is_permitted(text.prose, left.start):
                yield text.finding(left.start, left.end, {"quote": left.value}, key=left.value)


def _is_permitted(prose: Prose, start: int) -> bool:
    return bool(prose.permitted) and prose.masked[start] != prose.masked_without(())[start]
