"""Rules on who said that a post may go out."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from calendar_cli import when
from calendar_cli.calendar import Slot
from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Route
from calendar_cli.digest import approved_apart
from calendar_cli.model import Approval


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

    Of several the first counts, for one right name is enough; nothing is known where one of them does not say its day.
    """
    for signed in written(post):
        on = [approval.on for approval in signed.approvals if approval.on]
        day = _first_day(post, signed) if len(on) == len(signed.approvals) else None
        if day is not None:
            yield Dated(signed, min(on), day)


def _first_day(post: Post, signed: Signed) -> date | None:
    """The first day that the signatures are for: that of the series, or of what has none of its own."""
    if isinstance(signed.thing, Slot):
        return None if signed.thing.tentative else signed.thing.day
    if not post.entry.occurrences:
        first = min((slot.start for slot in post.slots if slot.last is None), default=None)
        return first.date() if first else None
    apart = approved_apart(post)
    return min((slot.day for slot in post.slots if not slot.tentative and slot.series_day not in apart), default=None)


def _named(approvals: tuple[Approval, ...] | None) -> tuple[Approval, ...]:
    """Without those that name nobody."""
    return tuple(approval for approval in approvals or () if approval.who)
