"""A space before `;`, `!` or `?`, which Québec does not put; in `fr-FR`, the space that is missing there."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns.typography import find_spaced_marks, find_tight_marks
from calendar_cli.rules.typography import in_french

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """A thin space is right in both usages."""
    if post.strategy.typography == "fr_fr":
        return in_french(post, find_tight_marks, "missing")
    return in_french(post, find_spaced_marks)
