"""A post at one instant: the slots it fills then, and what it says there; what is still due before it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from calendar_cli.calendar import Milestone, Slot
from calendar_cli.campaign import Campaign, Post, Text
from calendar_cli.directory import Channel
from calendar_cli.model import Status, Visual
from calendar_cli.page import find_rule
from calendar_cli.resolve import milestones_of
from calendar_cli.rules.cadence import hold_on
from calendar_cli.strategy import Strategy
from calendar_cli.when import parse_date


@dataclass(frozen=True, eq=False)
class Outing:
    """A post at one instant (French *sortie*): several channels may carry it then.

    `position` counts the dates of a list from 0; `own` is the channel that was given a time of its own; `apart` says
    that other channels carry the same date at another hour, so that this one needs its channel to be told from them.
    """

    post: Post
    slots: tuple[Slot, ...]
    position: int
    own: Channel | None
    apart: bool

    @property
    def start(self) -> datetime:
        return self.slots[0].start

    @property
    def day(self) -> date:
        """The day it goes out, or the first it may."""
        return self.slots[0].day

    @property
    def last(self) -> date:
        """The last day it may go out."""
        return self.slots[0].last or self.day

    @property
    def all_day(self) -> bool:
        return self.slots[0].all_day

    @property
    def tentative(self) -> bool:
        return self.slots[0].tentative

    @property
    def series_day(self) -> date | None:
        return self.slots[0].series_day

    @property
    def status(self) -> Status:
        return self.slots[0].status

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Where it goes out, in the order the post names them."""
        return tuple(slot.channel for slot in self.slots if slot.channel is not None)

    @property
    def title(self) -> str | dict[str, str]:
        """Its own title in a series, else the post's."""
        return self.slots[0].title or self.post.title


Line = tuple[int, str, date | None]
"""One date as its author wrote it: its place in a list, the channel that has it alone, the day of the series."""


def outings(post: Post) -> tuple[Outing, ...]:
    """Every outing of the post, in the order its dates are written."""
    lines: dict[Line, dict[datetime, list[Slot]]] = {}
    for slot in post.slots:
        position, own = _written(slot)
        instants = lines.setdefault((position, own.id if own else "", slot.series_day), {})
        instants.setdefault(slot.start, []).append(slot)
    return tuple(
        Outing(post, tuple(slots), position, slots[0].channel if own else None, number > 0)
        for (position, own, _), instants in lines.items()
        for number, slots in enumerate(instants.values())
    )


def _written(slot: Slot) -> tuple[int, Channel | None]:
    """The place of the slot's date in its list, and its channel when the date stands under it."""
    match slot.field:
        case ("when",) | ("occurrences", *_):
            return 0, None
        case ("when", int(position)):
            return position, None
        case (*_, int(position)):
            return position, slot.channel
    return 0, slot.channel


def texts_of(outing: Outing) -> Iterator[Text]:
    """What is published then: the text of that day of the series where there is one, else the post's."""
    channels = {channel.id for channel in outing.channels}
    texts = [
        text
        for text in outing.post.texts
        if channels & {channel.id for channel in text.channels} or (not channels and not text.channels)
    ]
    of_the_day = [text for text in texts if text.series_day and text.series_day == outing.series_day]
    yield from of_the_day or (text for text in texts if text.series_day is None)


Shown = tuple[tuple[Channel, ...], Visual]
"""A picture or a film and the channels it is for; none where it is for all."""


def visuals_of(outing: Outing) -> Iterator[Shown]:
    """What is shown then: the day's own in a series, else the post's, then those of single channels."""
    entry = outing.post.entry
    of_the_day = next(
        (
            changed.visual
            for key, changed in (entry.occurrences or {}).items()
            if changed.visual is not None and outing.series_day and parse_date(key) == outing.series_day
        ),
        entry.visual,
    )
    yield from (((), visual) for visual in of_the_day or ())
    for part in outing.post.own:
        if part.channel in outing.channels:
            yield from (((part.channel,), visual) for visual in part.variant.visual or ())


def held(outing: Outing, strategy: Strategy) -> bool:
    """Whether a hold stops the outing: it is not out yet, not urgent, and nobody allowed it."""
    post = outing.post
    if not strategy.holds or post.purpose.urgent or outing.status in _OVER:
        return False
    allowed = any(find_rule(name) == "post-during-hold" for name in post.facts.allowed)
    return not allowed and any(hold_on(slot, slot.day, strategy) for slot in outing.slots)


_OVER = frozenset({Status.PUBLISHED, Status.CANCELLED})


def open_milestones(campaign: Campaign) -> Iterator[Milestone]:
    """What is due and not settled: a request is once its post, or every post of its campaign, is out."""
    over = bool(campaign.posts) and all(post.status in _OVER for post in campaign.posts)
    for milestone in milestones_of(campaign):
        status = milestone.post.status if milestone.post else None
        if not milestone.done and status not in _OVER and not (over and milestone.post is None):
            yield milestone
