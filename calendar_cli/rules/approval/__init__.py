"""Rules on who said that a post may go out."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from calendar_cli import when
from calendar_cli.approvals import Approval
from calendar_cli.calendar import Slot
from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Route
from calendar_cli.digest import approved_apart
from calendar_cli.directory import find
from calendar_cli.strategy import Strategy
from calendar_cli.vocabulary import fold


class Signed(NamedTuple):
    """A post, or a day of its series with a state of its own: where its approvals are written, and which they are."""

    thing: Post | Slot
    at: Route
    approvals: tuple[Approval, ...]


def signatures(post: Post) -> Iterator[Signed]:
    """The post, then each day of its series that has its own status or approval; such a day inherits the post's."""
    own = _named(post.entry.approval)
    yield Signed(post, (), own)
    if not post.entry.occurrences:
        return
    first = {slot.series_day: slot for slot in reversed(post.slots)}
    for key, change in post.entry.occurrences.items():
        if change.status is None and change.approval is None:
            continue
        slot = first.get(when.parse_date(key))
        if slot:
            yield Signed(slot, ("occurrences", key), _named(change.approval) or own)


def written(post: Post) -> Iterator[Signed]:
    """The approvals where they are written: a day that takes over its post's has none of its own."""
    entry = post.entry
    if not entry.occurrences:
        if entry.approval and (named := _named(entry.approval)):
            yield Signed(post, (), named)
        return
    apart = approved_apart(post)
    for signed in signatures(post):
        if signed.approvals and (not signed.at or when.parse_date(str(signed.at[-1])) in apart):
            yield signed


class Dated(NamedTuple):
    """An approval with its day and the first day it is for."""

    signed: Signed
    on: date
    day: date


def dated(post: Post) -> Iterator[Dated]:
    """The approvals that say their day, on what has one.

    Of several the first counts by somebody who may give it, for one right name is enough; nothing is known where one of
    those does not say its day.
    """
    for signed in written(post):
        counted = _counted(post, signed.approvals)
        on = [approval.on for approval in counted if approval.on]
        day = _first_day(post, signed) if len(on) == len(counted) else None
        if day is not None:
            yield Dated(signed, min(on), day)


def _counted(post: Post, approvals: tuple[Approval, ...]) -> tuple[Approval, ...]:
    """Those by somebody who may approve; all of them where nobody in particular may, or where no such name signed."""
    if len(approvals) == 1:
        return approvals
    wanted = {person(name, post.strategy) for name in entitled(post)}
    return tuple(each for each in approvals if person(each.who, post.strategy) in wanted) or approvals


def entitled(post: Post) -> tuple[str, ...]:
    """Who may approve; nobody in particular where a department lists nobody, or the post has no department."""
    if not all(department.approvers for department in post.departments):
        return ()
    return tuple(dict.fromkeys(name for department in post.departments for name in department.approvers))


def person(name: str, strategy: Strategy) -> str:
    """The person's key, else the name as it is compared."""
    known = find(strategy.people, name)
    return known.id if known else fold(name)


def _first_day(post: Post, signed: Signed) -> date | None:
    """The first day that the signatures are for and that goes out: of the series, or of what has none of its own."""
    if isinstance(signed.thing, Slot):
        return None if signed.thing.tentative else signed.thing.day
    if not post.entry.occurrences:
        first = min((slot.start for slot in post.slots if slot.last is None), default=None)
        return first.date() if first else None
    apart = approved_apart(post)
    days = (
        slot.day for slot in post.slots if slot.status.counts and not slot.tentative and slot.series_day not in apart
    )
    return min(days, default=None)


def _named(approvals: tuple[Approval, ...] | None) -> tuple[Approval, ...]:
    """Without those that name nobody: `approval: 2026-10-12` is a day that no name stands beside."""
    return tuple(approval for approval in approvals or () if approval.who and not _is_date(approval.who))


def _is_date(who: str) -> bool:
    if not any(map(str.isdigit, who)):
        return False
    try:
        when.parse_date(who)
    except when.WhenError as fault:
        return fault.rule != "unreadable-date"
    return True
