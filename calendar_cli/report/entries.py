"""What a calendar shows on a day: one entry a post and instant, its channels together; and what is due."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import groupby

from calendar_cli.calendar import Calendar, Milestone, Slot, in_language
from calendar_cli.model import Status
from calendar_cli.wording import phrase, say


@dataclass(frozen=True)
class Window:
    """The days that are shown, the end exclusive; None is no bound on that side."""

    start: date | None = None
    end: date | None = None

    @classmethod
    def weeks(cls, start: date | None, number: int | None) -> "Window":
        """So many weeks from a day on."""
        return cls(start, start + timedelta(weeks=number) if start and number else None)

    def holds(self, first: date, last: date | None = None) -> bool:
        """Whether one of the days is inside."""
        return (self.end is None or first < self.end) and (self.start is None or (last or first) >= self.start)


@dataclass(frozen=True)
class Entry:
    """A post at one instant; `clock` is None for a whole day, `last` the end of the days it may fall on."""

    day: date
    clock: time | None
    last: date | None
    title: str
    channels: str
    status: Status


def entries(calendar: Calendar, window: Window, language: str) -> Iterator[Entry]:
    """The entries of the window in time order; cancelled and postponed posts are not in a calendar."""
    slots = (slot for slot in calendar.slots if slot.status.counts and window.holds(slot.day, slot.last))
    for _, group in groupby(slots, key=lambda slot: (slot.start, slot.path, slot.post.index, slot.last)):
        yield _entry(tuple(group), language)


def _entry(slots: tuple[Slot, ...], language: str) -> Entry:
    slot = slots[0]
    untimed = slot.all_day or slot.tentative
    return Entry(
        day=slot.day,
        clock=None if untimed else slot.start.time(),
        last=slot.last,
        title=title_of(slot, language),
        channels=", ".join(slot.channel.short for slot in slots if slot.channel),
        status=min(slot.status for slot in slots),
    )


def title_of(slot: Slot, language: str) -> str:
    """What the slot is called: its title, its post's, else its id."""
    return in_language(slot.title or slot.post.title, language) or slot.post_id or slot.campaign_id


def due(calendar: Calendar, window: Window) -> Iterable[tuple[date, Milestone]]:
    """What is still to be done, by its day."""
    return (
        (milestone.due, milestone)
        for milestone in calendar.milestones
        if milestone.due and not milestone.done and window.holds(milestone.due)
    )


def said(milestone: Milestone, language: str) -> str:
    """`Texte : « La pile » (redaction)`."""
    post = milestone.post
    about = in_language(milestone.what, language) or (in_language(post.title, language) or post.post_id if post else "")
    kind = phrase(f"milestone.{milestone.kind}", language)
    owner = f" ({say(milestone.owner, language)})" if milestone.owner else ""
    return f"{phrase('due', language, kind=kind, about=about)}{owner}"
