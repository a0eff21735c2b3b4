"""Something asked of somebody for too late a day: the post would wait for it."""

from datetime import date

from calendar_cli.amounts import LeadTime
from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.model import Status

SEVERITY = Severity.WARNING

THE_DAY_BEFORE = LeadTime(1)


def check(post: Post) -> Findings:
    """A request is due when the strategy wants it in hand, else by the approval, which sees all of the post."""
    if not post.entry.requests or post.purpose.urgent or not Status.DRAFT <= post.status < Status.PUBLISHED:
        return
    day = _needed(post)
    if day is None:
        return
    lead, message = _lead(post)
    latest = post.strategy.before(day, lead)
    for request in post.entry.requests:
        if request.by is not None and request.by > latest and not request.done:
            late = "late" if request.by > day else message
            facts = {"what": request.what, "by": request.by, "title": post.slots[0], "day": day, "latest": latest}
            yield Finding(post, ("requests", request.at, "by"), facts, message=late, key=request.by.isoformat())


def _needed(post: Post) -> date | None:
    """The last day the post goes out: a request may be about any of them."""
    return max((slot.day for slot in post.slots if not slot.tentative), default=None)


def _lead(post: Post) -> tuple[LeadTime, str]:
    deadlines = post.strategy.deadlines
    if deadlines.request:
        return deadlines.request, ""
    return (deadlines.approval, "approval") if deadlines.approval else (THE_DAY_BEFORE, "same-day")
