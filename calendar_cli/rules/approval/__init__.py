"""Rules on who said that a post may go out."""

from collections.abc import Iterator
from typing import NamedTuple

from calendar_cli import when
from calendar_cli.calendar import Slot
from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Route
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
    for key, change in post.entry.occurrences.items():
        if change.status is None and change.approval is None:
            continue
        day = when.parse_date(key)
        slot = next((slot for slot in post.slots if slot.series_day == day), None)
        if slot:
            yield Signed(slot, ("occurrences", key), _named(change.approval) or own)


def _named(approvals: tuple[Approval, ...] | None) -> tuple[Approval, ...]:
    """Without those that name nobody."""
    return tuple(approval for approval in approvals or () if approval.who)
