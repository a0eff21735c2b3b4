"""Rules on what people who listen to a post, rather than see it, are given."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from calendar_cli import when
from calendar_cli.calendar import Slot
from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Route
from calendar_cli.directory import Channel
from calendar_cli.model import Visual


class Shown(NamedTuple):
    """Visuals where they are written, and the channels they go to; `thing` has the status they go out with."""

    thing: Post | Slot
    field: Route
    visuals: tuple[Visual, ...]
    channels: tuple[Channel, ...]


def visuals_of(post: Post) -> Iterator[Shown]:
    """The post's own visuals, then those of single channels, then those of single days of a series."""
    own = tuple(_of_channels(post))
    days = tuple(_of_days(post)) if post.entry.occurrences else ()
    taken = {channel.id for shown in own for channel in shown.channels}
    common = tuple(channel for channel in post.channels if channel.id not in taken)
    changed = {shown.thing.series_day for shown in days if isinstance(shown.thing, Slot)}
    yield Shown(_furthest(post, changed), ("visual",), post.entry.visual or (), common)
    yield from own
    yield from days


def _furthest(post: Post, changed: set[date | None]) -> Post | Slot:
    """The post, or the day of its series that has come further and shows the same visuals."""
    furthest: Post | Slot = post
    for slot in post.slots if post.entry.occurrences else ():
        if slot.status > furthest.status and slot.series_day not in changed:
            furthest = slot
    return furthest


def _of_channels(post: Post) -> Iterator[Shown]:
    for part in post.own:
        if part.variant.visual is not None:
            yield Shown(post, (*part.field, "visual"), part.variant.visual, (part.channel,))


def _of_days(post: Post) -> Iterator[Shown]:
    for key, change in (post.entry.occurrences or {}).items():
        day = when.parse_date(key)
        slot = next((slot for slot in post.slots if slot.series_day == day), None)
        if slot and change.visual is not None:
            yield Shown(slot, ("occurrences", key, "visual"), change.visual, post.channels)
