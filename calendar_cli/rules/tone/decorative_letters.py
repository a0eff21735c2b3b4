"""Words in mathematical, circled or full-width letters in place of letters."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.patterns import find_decorative_letters, plain_letters

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """One finding a text; quotations and hashtags too, for nobody can hear or search them either."""
    for text in post.texts:
        runs = find_decorative_letters(text.body)
        if runs:
            first = runs[0]
            facts = {"written": first.value, "plain": plain_letters(first.value), "count": len(runs)}
            yield text.finding(first.start, first.end, facts)
