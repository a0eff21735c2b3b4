"""The slots of a post: each of its dates on each of its channels, series spread out, exceptions and changes applied."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from calendar_cli import when
from calendar_cli.calendar import Slot
from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Route
from calendar_cli.directory import Channel
from calendar_cli.fields import Period
from calendar_cli.model import Occurrence
from calendar_cli.phrases import LANGUAGES
from calendar_cli.resolve.dates import Days, Placed, days_of, instant
from calendar_cli.resolve.names import Spot
from calendar_cli.when import When

Dated = tuple[tuple[When, ...] | None, Route]
"""The dates of a post, or of one channel of it, and the field they stand under."""


class Turn(NamedTuple):
    """One day of a post before it is put on a channel, with the change its occurrence brings."""

    placed: Placed
    field: Route
    change: Occurrence | None


def slots_of(post: Post, dated: Mapping[str, Dated], days: Days, at: Spot) -> Iterator[Slot]:
    """Every slot; a channel with dates of its own (`dated`, by id) keeps to them."""
    common = tuple(channel for channel in post.channels if channel.id not in dated)
    if common or not post.channels:
        for turn in _turns(post, (post.entry.when, ()), days, at):
            yield from _put(turn, common or (None,), post, at)
    for channel in post.channels:
        if channel.id in dated:
            for turn in _turns(post, dated[channel.id], days, at):
                yield from _put(turn, (channel,), post, at)


def _turns(post: Post, dates: Dated, days: Days, at: Spot) -> Iterator[Turn]:
    written, below = dates
    changes = {when.parse_date(key): change for key, change in reversed((post.entry.occurrences or {}).items())}
    for index, moment in enumerate(written or ()):
        field = (*below, "when", index) if len(written or ()) > 1 else (*below, "when")
        found = list(days_of(moment, days, at.below(*field)))
        if found and post.entry.except_:
            found = _kept(found, post.entry.except_, at.below(*field))
        for placed in found:
            turn = Turn(placed, field, changes.get(placed.series_day) if placed.series_day else None)
            yield _moved(turn, days, at)


def _kept(found: list[Placed], except_: tuple[Period, ...], at: Spot) -> list[Placed]:
    """The days that are not excepted; a series that keeps none of its own would never go out."""
    kept = [
        placed
        for placed in found
        if placed.series_day is None or not any(first <= placed.series_day <= last for first, last in except_)
    ]
    if not kept:
        first, last = found[0].day, found[-1].day
        facts = {"days": {language: when.spell_period(first, last, language) for language in LANGUAGES}}
        at.findings.append(Finding(at.place, at.route, facts, message="excepted", rule="endless-series"))
    return kept


def _moved(turn: Turn, days: Days, at: Spot) -> Turn:
    """The turn on the date that its change gives it, if any; the day of the series stays its identity."""
    change, placed = turn.change, turn.placed
    if change is None or not change.when:
        return turn
    field: Route = ("occurrences", change.id, "when")
    moved = next(days_of(change.when[0], days, at.below(*field)), None)
    if moved is not None:
        placed = moved._replace(series_day=placed.series_day, time=moved.time or placed.time)
    return Turn(placed, field, change)


def _put(turn: Turn, channels: tuple[Channel | None, ...], post: Post, at: Spot) -> Iterator[Slot]:
    change, placed = turn.change, turn.placed
    status = change.status if change and change.status is not None else post.status
    title = (change.title if change else None) or post.title
    found = None
    for index, channel in enumerate(channels):
        if not index or placed.time is None:  # a time that is written is the same on every channel
            found = instant(placed, channel, post.strategy, at.below(*turn.field))
        if found is not None:
            yield Slot(
                post.facts,
                channel,
                found.start,
                status,
                turn.field,
                found.all_day,
                placed.last,
                placed.series_day,
                title,
            )
