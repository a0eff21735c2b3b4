"""A post that says nothing, or that has no date at all."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity

SEVERITY = Severity.ERROR
SOFTENED = True


def check(post: Post) -> Findings:
    """A post with neither title nor text, or without a `when`; a faulty value is reported already."""
    entry, broken = post.entry, post.broken
    if not (post.title or entry.text or post.texts or broken & {"title", "text", "variants"}):
        yield Finding(post, "title")
    if not (entry.when or post.slots or broken & {"when", "variants"}):
        yield Finding(post, "when", message="date", key="date")
