"""Guillemets that touch what they hold, in French."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns.typography_quotes import find_tight_quotes
from calendar_cli.rules.typography import in_french

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    return in_french(post, find_tight_quotes)
