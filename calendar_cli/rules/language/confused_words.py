"""Words taken for others, and turns that grammar leaves no right reading for."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns.confusions import find_confusions

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """Only in texts that are in the language they are declared in, or too short to tell."""
    for text in post.texts:
        for start, end, instead in find_confusions(text.prose, text.language):
            if text.prose.language in ("", text.language):
                facts = {"written": text.body[start:end], "instead": instead}
                yield text.finding(start, end, facts, key=instead.lower())
