"""More exclamation marks than the tone allows, or several in a row."""

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.pattern import pattern
from calendar_cli.prose.patterns import find_exclamation_runs
from calendar_cli.prose.tokens import has_any

SEVERITY = Severity.WARNING

_RUN = pattern("[!?‼⁉]+")
_EXCLAIMING = ("!", "‼", "⁉")


def check(post: Post) -> Findings:
    """Runs always, the number where the tone sets one."""
    for text in post.texts:
        if has_any(text.body, _EXCLAIMING):
            yield from _runs(text)
            yield from _beyond_the_limit(text)


def _runs(text: Text) -> Findings:
    for run in find_exclamation_runs(text.prose):
        yield text.finding(run.start, run.end, {"quote": run.value}, message="run", key="run")


def _beyond_the_limit(text: Text) -> Findings:
    """A run counts once here: it has a finding of its own."""
    most = text.tone.exclamations.most if text.tone.exclamations else None
    if most is None:
        return
    runs = _RUN.finditer(text.prose.masked)
    marks = [run for run in runs if has_any(run.group(), _EXCLAIMING)]
    if len(marks) > most:
        facts = {"count": len(marks), "limit": most, "level": text.tone.origin["exclamations"]}
        yield text.finding(*marks[most].span(), facts)
