"""The posts that a hold freezes and that need another day, one list a hold."""

from datetime import date, datetime, time

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Clause, Finding, Findings, Place, Severity
from calendar_cli.model import Status
from calendar_cli.phrases import LANGUAGES
from calendar_cli.rules.cadence import frozen
from calendar_cli.rules.room import HORIZON, Room
from calendar_cli.strategy import Hold
from calendar_cli.tally import strongest
from calendar_cli.vocabulary import fold
from calendar_cli.when import spell_period

SEVERITY = Severity.INFO

SHOWN = 3
"""How many titles the list names."""
_ALLOWED = frozenset(map(fold, ("post-during-hold", "publication-pendant-une-suspension")))


def check(calendar: Calendar) -> Findings:
    """What is out already, what may go out all the same, and ideas, wait for no other day."""
    found: dict[int, list[Slot]] = {}
    for slot, hold in frozen(calendar):
        is_over = slot.status is Status.PUBLISHED or calendar.strategy.cap(slot.status) is Severity.OFF
        if not is_over and _ALLOWED.isdisjoint(map(fold, slot.post.allowed)):
            found.setdefault(hold.at, []).append(slot)
    room = Room(calendar)
    for at, slots in sorted(found.items()):
        yield _finding(next(hold for hold in calendar.strategy.holds if hold.at == at), slots, room)


def _finding(hold: Hold, slots: list[Slot], room: Room) -> Finding:
    free = _free(hold, slots[0], room)
    facts = {"hold": _days(hold), "count": len(slots), "titles": _titles(slots), "slot": free}
    who = ",".join((*hold.departments, *hold.channels))
    return Finding(
        Place(room.calendar.strategy_path, hold.route),
        (),
        facts,
        related=strongest(slots),
        message="open" if hold.end is None else "" if free else "full",
        key=hold.start.isoformat(),
        subject=f"hold {who or 'all'}",
    )


def _days(hold: Hold) -> Clause:
    if hold.end is None:
        return Clause("hold.from", {"start": hold.start})
    return Clause("hold.days", {"days": {tongue: spell_period(hold.start, hold.end, tongue) for tongue in LANGUAGES}})


def _titles(slots: list[Slot]) -> tuple[Clause, ...]:
    """The first few, each post once, and how many others."""
    posts = list({slot.post: slot for slot in slots}.values())
    shown = [Clause("hold.title", {"title": slot}) for slot in posts[:SHOWN]]
    more = [Clause("hold.more", {"count": len(posts) - SHOWN})] if len(posts) > SHOWN else []
    return (*shown, *more)


def _free(hold: Hold, first: Slot, room: Room) -> datetime | date | None:
    """Where the first of them can go once the hold is over."""
    if hold.end is None:
        return None
    last = datetime.combine(hold.end, time.max, first.start.tzinfo) + HORIZON
    found = room.first(first, first.start, last)
    return found.date() if found and first.all_day else found
