"""A post on a day when the strategy holds everything back."""

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Finding, Findings, Place, Severity
from calendar_cli.rules.cadence import hold_on, occurrence, outings
from calendar_cli.strategy import Hold

SEVERITY = Severity.ERROR


def check(calendar: Calendar) -> Findings:
    strategy = calendar.strategy
    if not strategy.holds:
        return
    for outing in outings(calendar):
        for slot in outing:
            hold = hold_on(slot, slot.day, strategy)
            if hold is not None:
                yield _finding(slot, hold, calendar.strategy_path)
                break


def _finding(slot: Slot, hold: Hold, strategy_path: str) -> Finding:
    facts = {"title": slot, "day": slot.day, "start": hold.start, "end": hold.end, "reason": hold.reason}
    kinds = ("" if hold.end else "open", "" if hold.reason else "unexplained")
    return Finding(
        slot,
        slot.field,
        facts,
        related=(Place(strategy_path, hold.route),),
        message="-".join(filter(None, kinds)),
        key=occurrence(slot),
    )
