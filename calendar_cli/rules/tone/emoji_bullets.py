"""Lists whose bullets are emojis."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns import find_emoji_bullets

SEVERITY = Severity.WARNING

_FEWEST = 3


def check(post: Post) -> Findings:
    """Two lines may each open with one; from three on it is a list."""
    for text in post.texts:
        if len(text.prose.emojis) >= _FEWEST:
            bullets = find_emoji_bullets(text.prose)
            if len(bullets) >= _FEWEST:
                first = bullets[0]
                yield text.finding(first.start, first.end, {"count": len(bullets), "emoji": first.value})
