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
from calendar_cli.rules.words import versions_of

FILMS = (".mp4", ".mov", ".webm", ".m4v", ".avi", ".mkv")
SOUNDS = (".mp3", ".wav", ".m4a")


class Shown(NamedTuple):
    """Visuals where they are written, and the channels they go to; `thing` has the status they go out with."""

    thing: Post | Slot
    field: Route
    visuals: tuple[Visual, ...]
    channels: tuple[Channel, ...]


class Described(NamedTuple):
    """One description of a picture, in one language, where it is written and where it goes; never empty."""

    thing: Post | Slot
    field: Route
    visual: Visual
    words: str
    channels: tuple[Channel, ...]
    language: str

    @property
    def key(self) -> str:
        """The file, and the language of the description where it names one."""
        return f"{self.visual.file} {self.language}".rstrip()


def visuals_of(post: Post) -> Iterator[Shown]:
    """The post's own visuals, then those of single channels, then those of single days of a series."""
    if not post.own and not post.entry.occurrences:  # as most
        yield Shown(post, ("visual",), post.entry.visual or (), post.channels)
        return
    own = tuple(_of_channels(post))
    days = tuple(_of_days(post)) if post.entry.occurrences else ()
    taken = {channel.id for shown in own for channel in shown.channels}
    common = tuple(channel for channel in post.channels if channel.id not in taken)
    changed = {shown.thing.series_day for shown in days if isinstance(shown.thing, Slot)}
    if not post.slots or any(slot.series_day not in changed for slot in post.slots):
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


def descriptions_of(post: Post) -> tuple[Described, ...]:
    """Every description of a picture that is not decorative; a film has captions in its place."""
    if post.described is None:
        post.described = tuple(_descriptions(post))
    return post.described


def _descriptions(post: Post) -> Iterator[Described]:
    entry = post.entry
    if not (entry.visual or entry.variants or post.extra or entry.occurrences):
        return
    for shown in visuals_of(post):
        for index, visual in enumerate(shown.visuals):
            if visual.alt and not visual.decorative and not visual.file.lower().endswith((*FILMS, *SOUNDS)):
                field = (*shown.field, index, "alt") if len(shown.visuals) > 1 else (*shown.field, "alt")
                for route, words, language in versions_of(field, visual.alt):
                    yield Described(shown.thing, route, visual, words, shown.channels, language)
