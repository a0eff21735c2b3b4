"""Telephone numbers in brackets, with points, or in one block."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns.typography_amounts import find_phones_written_otherwise
from calendar_cli.rules.typography import told

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """Two forms are right in both languages; the one proposed is the more usual in the text's own."""
    for text in post.texts:
        yield from told(text, find_phones_written_otherwise(text.prose, text.language))
