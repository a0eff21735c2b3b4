"""Two spaces between two words."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns.typography_signs import find_double_spaces
from calendar_cli.rules.typography import told

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    for text in post.texts:
        yield from told(text, find_double_spaces(text.prose), names=("before", "after"))
