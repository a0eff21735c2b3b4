"""An approval given once the post was out."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.approval import dated

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """In an emergency people are warned first."""
    if post.purpose.urgent:
        return
    for signed, on, day in dated(post):
        if on > day:
            yield Finding(signed.thing, (*signed.at, "approval"), {"on": on, "day": day}, key=on.isoformat())
