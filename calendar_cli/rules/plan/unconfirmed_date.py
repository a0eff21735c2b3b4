"""A date still to be confirmed on a post that is up for review or further."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Route, Severity
from calendar_cli.model import Status

SEVERITY = Severity.ERROR
SOFTENED = True


def check(post: Post) -> Findings:
    """Each tentative date, once however many channels it is for."""
    seen: set[Route] = set()
    for slot in post.slots:
        if slot.tentative and slot.status >= Status.REVIEW and slot.field not in seen:
            seen.add(slot.field)
            yield Finding(slot, slot.field, {"status": slot.status, "first": slot.day, "last": slot.last})
