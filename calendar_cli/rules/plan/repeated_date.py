"""The same date twice among those of a post."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Route, Severity
from calendar_cli.model import Status
from calendar_cli.phrases import LANGUAGES
from calendar_cli.when import spell_moment, spell_period

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    if len(post.slots) > 1 and (post.own or post.entry.occurrences or len(post.entry.when or ()) > 1):
        yield from _twice_out(post)
    if len(post.entry.except_ or ()) > 1:
        yield from _twice_excepted(post)


def _twice_out(post: Post) -> Findings:
    """A date that puts the post where another of its dates has put it: on the same channel, at the same moment."""
    seen: dict[object, Route] = {}
    reported: set[Route] = set()
    for slot in post.slots:
        if slot.status is Status.CANCELLED:
            continue
        first = seen.setdefault((slot.channel, slot.start, slot.all_day, slot.last), slot.field)
        field = first if first[:1] == ("occurrences",) else slot.field
        if first != slot.field and field not in reported:
            reported.add(field)
            clock = None if slot.all_day else slot.start.time()
            spelled = {language: spell_moment(slot.day, clock, language) for language in LANGUAGES}
            yield Finding(post, field, {"date": spelled}, key=slot.start.isoformat())


def _twice_excepted(post: Post) -> Findings:
    seen: set[object] = set()
    for index, days in enumerate(post.entry.except_ or ()):
        if days in seen:
            spelled = {language: spell_period(*days, language) for language in LANGUAGES}
            yield Finding(post, ("except", index), {"date": spelled}, key=days[0].isoformat())
        seen.add(days)
