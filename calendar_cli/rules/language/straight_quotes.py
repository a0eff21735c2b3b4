"""Typewriter quotation marks in a French text."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns.typography import said_in
from calendar_cli.prose.patterns.typography_quotes import find_straight_quotes
from calendar_cli.rules.typography import is_text_message, told

SEVERITY = Severity.INFO


def check(post: Post) -> Findings:
    """Not in a text message: one guillemet, and it holds 70 characters instead of 160."""
    for text in post.texts:
        if text.language == "fr" and '"' in text.body and not is_text_message(text):
            yield from told(text, said_in(text.prose, find_straight_quotes(text.prose), "fr"))
