"""A per cent sign that touches its number, in French."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns.typography_amounts import find_tight_percents
from calendar_cli.rules.typography import in_french

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """In English the sign does touch its number."""
    return in_french(post, find_tight_percents)
