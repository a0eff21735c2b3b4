"""A colon that touches the word before it, in French."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns.typography import find_tight_colons
from calendar_cli.rules.typography import in_french

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """Both usages of French want a space there; whether it may break is another rule's question."""
    return in_french(post, find_tight_colons)
