"""A post without the id that names its entries in calendars."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity

SEVERITY = Severity.ERROR
SOFTENED = True


def check(post: Post) -> Findings:
    """A post that names no id; one whose id could not be read is reported already."""
    if not post.post_id and "id" not in post.broken:
        yield Finding(post, "id")
