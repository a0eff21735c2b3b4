"""What a calendar shows on a day: one entry a post and instant, its channels together; and what is due."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import groupby

from calendar_cli.calendar import Calendar, Milestone, PostFacts, Slot, in_language
from calendar_cli.directory import find
from calendar_cli.model import Status
from calendar_cli.pattern import pattern
from calendar_cli.report.lines import Style
from calendar_cli.strategy import Strategy
from calendar_cli.wording import listing, name_of, phrase

_BLANKS = pattern(r"[ \t\r\n]+")  # no-break spaces stay


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
    shorts: tuple[str, ...]
    status: Status

    @property
    def channels(self) -> str:
        """What stands for its channels: `FB, X`."""
        return ", ".join(self.shorts)


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
        shorts=tuple(slot.channel.short for slot in slots if slot.channel),
        status=min(slot.status for slot in slots),
    )


def title_of(slot: Slot, language: str) -> str:
    """What the slot is called: its title, its post's, else its id."""
    return one_line(in_language(slot.title, language)) or post_title(slot.post, language)


def post_title(post: PostFacts, language: str) -> str:
    """What the post is called: its title, else its id, else its campaign's."""
    return one_line(in_language(post.title, language)) or post.post_id or post.campaign_id


def one_line(text: str) -> str:
    """The text without the line ends that a block of YAML gives it."""
    return _BLANKS.sub(" ", text).strip(" ")


def style_of(status: Status) -> Style:
    """Ready is green, in the making is yellow, an idea is dim."""
    if status >= Status.APPROVED:
        return "good"
    return "dim" if status <= Status.IDEA else "warning"


def due(calendar: Calendar, window: Window) -> Iterable[tuple[date, Milestone]]:
    """What is still to be done, by its day."""
    return (
        (milestone.due, milestone)
        for milestone in calendar.milestones
        if milestone.due and not milestone.done and window.holds(milestone.due)
    )


def said(milestone: Milestone, calendar: Calendar, language: str) -> str:
    """`◆ En retard – Texte à remettre : La pile (Équipe de rédaction)`."""
    late = milestone.due is not None and milestone.due < calendar.today
    kind = phrase(f"milestone.{milestone.kind}", language)
    told = phrase("due.late" if late else "due", language, kind=kind, about=about(milestone, language))
    owner = who(milestone, calendar.strategy, language)
    return f"{told} ({owner})" if owner else told


def about(milestone: Milestone, language: str) -> str:
    """What is asked for, else the post that waits for it."""
    post = milestone.post
    return one_line(in_language(milestone.what, language)) or (post_title(post, language) if post else "")


def who(milestone: Milestone, strategy: Strategy, language: str) -> str:
    """Who owes it, by name: a person, else a department, else the departments it is of."""
    owner = milestone.owner
    if owner:
        found = find(strategy.people, owner) or find(strategy.departments, owner)
        return one_line(name_of(found, language)) if found else one_line(owner)
    return listing(milestone.departments, language)
