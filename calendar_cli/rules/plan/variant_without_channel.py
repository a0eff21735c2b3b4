"""A text or a time for a channel that the post does not go to."""

from collections.abc import Iterator

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Route, Severity
from calendar_cli.resolve.names import Directory
from calendar_cli.shapes import PRIVATE

SEVERITY = Severity.ERROR
SOFTENED = True


def check(post: Post) -> Findings:
    """Each variant, long form or short, whose channel is none of the post's."""
    if not (post.entry.variants or post.extra) or "channels" in post.broken:
        return
    directory = Directory(post.strategy)
    for name, field in _said(post):
        channel = directory.channel(name)
        if channel is not None and channel not in post.channels:
            yield Finding(post, field, {"channel": channel}, key=channel.id, on_key=True)


def _said(post: Post) -> Iterator[tuple[str, Route]]:
    """The names a post speaks under, each with its field."""
    for name in post.entry.variants or ():
        yield name, ("variants", name)
    for name in post.extra:
        if not name.startswith(PRIVATE):
            yield name, (name,)
