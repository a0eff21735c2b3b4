"""Rules on rhythm: how often, how close, at what hours, and what stands still during a hold."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from calendar_cli.calendar import Calendar, PostFacts, Slot
from calendar_cli.diagnostic import Route, Severity
from calendar_cli.strategy import Hold, Strategy
from calendar_cli.tally import names_one
from calendar_cli.vocabulary import fold, values


def outings(calendar: Calendar) -> Iterator[tuple[Slot, ...]]:
    """The dated slots that the strategy's hours and holds speak of, those of one post at one instant together.

    What goes out at a wrong moment on three channels is one mistake; urgent posts make none.
    """
    for _, slots in groupby(calendar.counted, key=lambda slot: (slot.start, slot.post)):
        outing = tuple(slots)
        if not outing[0].post.purpose.urgent:
            yield outing


def once_a_date(slots: Iterable[Slot]) -> Iterable[Slot]:
    """For each date as it is written, the slot that has come furthest.

    A series at a wrong hour is one mistake, however many days it goes out.
    """
    kept: dict[tuple[PostFacts, Route], Slot] = {}
    for slot in slots:
        mark = (slot.post, slot.field)
        if mark not in kept or slot.status > kept[mark].status:
            kept[mark] = slot
    return kept.values()


def occurrence(slot: Slot) -> str:
    """What tells one slot of a series from the others in a fingerprint."""
    return slot.series_day.isoformat() if slot.series_day else ""


def hold_on(slot: Slot, day: date, strategy: Strategy) -> Hold | None:
    """The hold that would stop the slot on that day."""
    return next((hold for hold in strategy.holds if hold.covers(day) and _stops(hold, slot, strategy)), None)


def frozen(calendar: Calendar) -> Iterator[tuple[Slot, Hold]]:
    """What goes out during a hold: one slot for all the channels of a post, with the hold that stops it."""
    strategy = calendar.strategy
    for outing in outings(calendar) if strategy.holds else ():
        found = ((slot, hold_on(slot, slot.day, strategy)) for slot in outing)
        yield from [(slot, hold) for slot, hold in found if hold is not None][:1]


def _stops(hold: Hold, slot: Slot, strategy: Strategy) -> bool:
    channel, departments = slot.channel.id if slot.channel else "", {d.id for d in slot.post.departments}
    if hold.departments and departments.isdisjoint(hold.departments):
        return False
    if hold.channels and channel not in hold.channels:
        return False
    own = {fold(name) for name in _own_names(slot)}
    return not any(
        fold(name) in own
        or values("purpose").read(name) == slot.post.purpose
        or names_one(name, strategy, (channel,), departments)
        for name in hold.exempt
    )


def _own_names(slot: Slot) -> Iterator[str]:
    """What the slot's post and campaign are called: their ids and titles."""
    names: list[str] = [slot.post_id, slot.campaign_id]
    for title in (slot.post.title, slot.post.campaign.title):
        names.extend(title.values() if isinstance(title, dict) else (title,))
    return filter(None, names)


Meeting = tuple[Slot, Slot]
"""A slot after another of another department."""


def spaced(slot: Slot, calendar: Calendar) -> bool:
    """Whether a slot can stand in another department's way: it has one, an hour, and is judged."""
    post = slot.post
    return bool(
        post.departments
        and not slot.all_day
        and not post.purpose.urgent
        and calendar.strategy.cap(slot.status) is not Severity.OFF
    )


def departments_of(slot: Slot) -> frozenset[str]:
    """The departments of its post, by id."""
    return frozenset(department.id for department in slot.post.departments)


def by_posts(meetings: Iterable[Meeting]) -> Iterable[list[Meeting]]:
    """The meetings of the same two posts together, on however many channels they take place."""
    together: dict[tuple[object, ...], list[Meeting]] = {}
    for earlier, later in meetings:
        together.setdefault((later.post, later.start, earlier.post), []).append((earlier, later))
    return together.values()
