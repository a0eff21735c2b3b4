"""A post on a day when the strategy holds everything back."""

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Clause, Finding, Findings, Place, Severity
from calendar_cli.directory import find
from calendar_cli.model import Purpose, Status
from calendar_cli.rules.cadence import frozen, occurrence
from calendar_cli.strategy import Hold, Strategy
from calendar_cli.vocabulary import values

SEVERITY = Severity.ERROR

HANDED_OVER = {Status.SCHEDULED: "scheduled", Status.PUBLISHED: "published"}
"""What a hold in a file does not stop."""


def check(calendar: Calendar) -> Findings:
    for slot, hold in frozen(calendar):
        yield _finding(slot, hold, calendar)


def _finding(slot: Slot, hold: Hold, calendar: Calendar) -> Finding:
    facts = {"title": slot, "day": slot.day, "start": hold.start, "end": hold.end, "reason": hold.reason}
    kinds = (HANDED_OVER.get(slot.status, ""), "" if hold.reason else "unexplained")
    return Finding(
        slot,
        slot.field,
        {**facts, **_terms(hold, calendar.strategy)},
        related=(Place(calendar.strategy_path, hold.route),),
        message="-".join(filter(None, kinds)),
        key=occurrence(slot),
    )


def _terms(hold: Hold, strategy: Strategy) -> dict[str, Clause]:
    """What is frozen, until when, and what is exempt."""
    scope = ("departments" if hold.departments else "", "channels" if hold.channels else "")
    frozen_ = "both" if all(scope) else "".join(scope) or "everything"
    things = {
        "departments": tuple(strategy.departments.get(name, name) for name in hold.departments),
        "channels": tuple(strategy.channels.get(name, name) for name in hold.channels),
    }
    exempt = tuple(_thing(name, strategy) for name in hold.exempt)
    return {
        "frozen": Clause(f"hold.{frozen_}", things),
        "until": Clause("hold.until" if hold.end else "hold.open", {"end": hold.end}),
        "exempt": Clause("hold.exempt" if exempt else "hold.none", {"exempt": exempt}),
    }


def _thing(name: str, strategy: Strategy) -> object:
    """What a name under `exempt` means, to be spelled: a campaign or a post is called as it is written."""
    purpose = values("purpose").read(name)
    return find(strategy.departments, name) or find(strategy.channels, name) or (Purpose(purpose) if purpose else name)
