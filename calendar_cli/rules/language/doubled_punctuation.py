"""A sign struck twice, a space before a comma or a full stop, none after it."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns.typography_signs import find_struck_signs
from calendar_cli.rules.typography import told

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """Exclamation marks in a row are a matter of tone, and another rule's."""
    for text in post.texts:
        yield from told(text, find_struck_signs(text.prose))
