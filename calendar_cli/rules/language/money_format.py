"""Sums of money that the language of the text writes in another way."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns.typography_amounts import find_money_written_otherwise
from calendar_cli.rules.typography import in_either_language

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    return in_either_language(post, find_money_written_otherwise)
