"""A text, an approval or a visual whose day has passed, and that is still to come."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from calendar_cli.amounts import LeadTime
from calendar_cli.calendar import Calendar, CampaignFacts, PostFacts, Slot
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.model import Status
from calendar_cli.strategy import Deadlines, Strategy
from calendar_cli.tally import SHOWN

SEVERITY = Severity.WARNING
BY_TODAY = True


def check(calendar: Calendar) -> Findings:
    """Each post by its first slot that is not done: a series whose next day is approved is in time.

    What should be out already is told once a plan, on its latest: a plan that nobody keeps up is one fault.
    """
    strategy, deadlines, today = calendar.strategy, calendar.strategy.deadlines, calendar.today
    if not (deadlines.text or deadlines.approval or deadlines.material):
        return
    gone: dict[CampaignFacts, list[Slot]] = defaultdict(list)
    for slot in _next_to_do(calendar.slots):
        if (slot.last or slot.day) < today and slot.status < Status.APPROVED:
            gone[slot.post.campaign].append(slot)
        elif not slot.tentative:
            yield from _missed(slot, strategy, today)
    for slots in gone.values():
        yield _gone(slots)


def _next_to_do(slots: Iterable[Slot]) -> Iterator[Slot]:
    """The first slot of each post that waits for its text, its approval or its visual."""
    seen: set[PostFacts] = set()
    for slot in slots:
        if not Status.DRAFT <= slot.status < Status.PUBLISHED or slot.post in seen or slot.post.purpose.urgent:
            continue
        if slot.status < Status.APPROVED or slot.post.awaits:
            seen.add(slot.post)
            yield slot


def _gone(slots: list[Slot]) -> Finding:
    last = slots[-1]
    facts = {"title": last, "day": last.last or last.day, "status": last.status, "more": len(slots) - 1}
    return Finding(
        last, last.field, facts, tuple(slots[-SHOWN:-1]), message="gone-more" if slots[1:] else "gone", key="gone"
    )


def _missed(slot: Slot, strategy: Strategy, today: date) -> Iterator[Finding]:
    """The first step that should have been taken."""
    due = ((kind, strategy.before(slot.day, lead)) for kind, lead in _open(slot, strategy.deadlines) if lead)
    missed = next(((kind, day) for kind, day in due if day < today), None)
    if missed:
        kind, day = missed
        facts = {"title": slot, "day": slot.day, "due": day, "status": slot.status}
        yield Finding(slot, slot.field, facts, message=kind, key=kind)


def _open(slot: Slot, deadlines: Deadlines) -> Iterator[tuple[str, LeadTime | None]]:
    """What is still to be done, in the order it is."""
    if slot.status < Status.REVIEW:
        yield "text", deadlines.text
    if slot.status < Status.APPROVED:
        yield "approval", deadlines.approval
    if slot.post.awaits:
        yield "material", deadlines.material
