"""More exclamation marks than the tone allows, or several in a row."""

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose import Match
from calendar_cli.prose.patterns import find_exclamation_runs, find_exclamations

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """Runs always, the number where the tone sets one."""
    for text in post.texts:
        marks = find_exclamations(text.prose)
        if marks:
            yield from _runs(text)
            yield from _beyond_the_limit(text, marks)


def _runs(text: Text) -> Findings:
    for run in find_exclamation_runs(text.prose):
        yield text.finding(run.start, run.end, {"quote": run.value}, message="run", key="run")


def _beyond_the_limit(text: Text, marks: tuple[Match, ...]) -> Findings:
    """A run counts once here: it has a finding of its own."""
    most = text.tone.exclamations.most if text.tone.exclamations else None
    if most is not None and len(marks) > most:
        facts = {"count": len(marks), "limit": most, "level": text.tone.origin["exclamations"]}
        yield text.finding(marks[most].start, marks[most].end, facts)
