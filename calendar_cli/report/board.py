"""The posts by how far they have come, like the columns of a board one under the other."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from calendar_cli.calendar import Calendar, PostFacts, Slot
from calendar_cli.model import Status
from calendar_cli.report.characters import fit, pad
from calendar_cli.report.entries import Window, post_title, style_of, title_of
from calendar_cli.report.lines import Line, Piece, plain
from calendar_cli.report.screen import Screen, trimmed
from calendar_cli.when import spell_short_moment
from calendar_cli.wording import phrase, say

COLUMNS = (*sorted(status for status in Status if status.counts), Status.POSTPONED, Status.CANCELLED)
_MOMENT, _CHANNELS = 28, 12


@dataclass(frozen=True)
class Card:
    """A post in one state: when it first goes out in the days shown, how many days it does, and where."""

    post: PostFacts
    title: str
    first: Slot | None
    days: int
    channels: tuple[str, ...]


def board(calendar: Calendar, window: Window, screen: Screen) -> Iterator[Line]:
    """A heading for each state with how many posts are in it, then the posts, those without a date last."""
    columns = _columns(calendar, window, screen.language)
    for number, status in enumerate(status for status in COLUMNS if status in columns):
        if number:
            yield ()
        name = say(status, screen.language)
        facts: dict[str, object] = {"status": name[:1].upper() + name[1:], "count": len(columns[status])}
        yield screen.heading(phrase("board.heading", screen.language, **facts))
        for card in columns[status]:
            yield from map(trimmed, (_narrow if screen.narrow else _wide)(card, status, screen))


def _columns(calendar: Calendar, window: Window, language: str) -> dict[Status, list[Card]]:
    """A post is in each state that one of its days is in; one without a date, in its own."""
    held: dict[tuple[Status, PostFacts], list[Slot]] = defaultdict(list)
    dated = set()
    for slot in calendar.slots:
        dated.add(slot.post)
        if window.holds(slot.day, slot.last):
            held[slot.status, slot.post].append(slot)
    for post in calendar.posts:
        if post not in dated:
            held[post.status, post] = []
    columns: dict[Status, list[Card]] = defaultdict(list)
    for (status, post), slots in held.items():
        columns[status].append(_card(post, slots, language))
    return {status: sorted(cards, key=_order) for status, cards in columns.items()}


def _card(post: PostFacts, slots: list[Slot], language: str) -> Card:
    title = title_of(slots[0], language) if len({slot.day for slot in slots}) == 1 else post_title(post, language)
    channels = [slot.channel for slot in slots if slot.channel] if slots else post.channels
    shorts = tuple(dict.fromkeys(channel.short for channel in channels))
    return Card(post, title, slots[0] if slots else None, len({slot.day for slot in slots}), shorts)


def _order(card: Card) -> tuple[bool, datetime, str]:
    start = card.first.start.replace(tzinfo=None) if card.first else datetime.combine(date.max, time())
    return card.first is None, start, card.title


def _moment(card: Card, language: str) -> str:
    """When it goes out; of a series, how many times more."""
    slot = card.first
    if slot is None:
        return phrase("on-demand" if card.post.on_demand else "undated", language)
    if slot.tentative:
        return phrase("tentative", language)
    clock = None if slot.all_day else slot.start.time()
    told = spell_short_moment(slot.day, clock, language)
    return f"{told} (+{card.days - 1})" if card.days > 1 else told


def _wide(card: Card, status: Status, screen: Screen) -> Iterator[Line]:
    room = screen.width - _MOMENT - _CHANNELS - 6
    yield (
        Piece(f"  {pad(_moment(card, screen.language), _MOMENT)}  "),
        Piece(f"{pad(card.title, room)}  ", style_of(status)),
        Piece(fit(", ".join(card.channels), _CHANNELS), "dim"),
    )


def _narrow(card: Card, status: Status, screen: Screen) -> Iterator[Line]:
    yield plain(fit(f"  {card.title}", screen.width), style_of(status))
    told = "  ".join(filter(None, (_moment(card, screen.language), ", ".join(card.channels))))
    yield plain(fit(f"    {told}", screen.width), "dim")
