"""How the dates of a post changed, channel by channel where they differ."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from calendar_cli.campaign import Post
from calendar_cli.directory import Channel
from calendar_cli.model import Status
from calendar_cli.report.changes.model import Change, Moment

MOST = 3
"""How many dates of a series a sentence names."""
Moments = tuple[Moment, ...]


def moments_of(post: Post) -> Moments:
    """Every moment the post goes out, in time order."""
    return tuple(sorted({Moment(slot.start, slot.all_day, slot.last) for slot in post.slots}, key=_order))


def changed_dates(before: Post, after: Post) -> Iterator[Change]:
    """Moved, dated, undated, or days of a series more or less; nothing where a date could not be read."""
    if "when" in before.broken | after.broken:
        return
    if not before.slots or not after.slots:
        if before.slots or after.slots:
            kind = "undated" if before.slots else "dated"
            yield Change(kind, _few("moments", moments_of(before if before.slots else after)))
        return
    old, new = _by_channel(before), _by_channel(after)
    common = [key for key in new if key in old]
    if not common:
        old, new, common = {"": moments_of(before)}, {"": moments_of(after)}, [""]
    groups: dict[tuple[Moments, Moments], list[str]] = defaultdict(list)
    for key in common:
        groups[_difference(old[key], new[key])].append(key)
    for (gone, come), keys in groups.items():
        if gone or come:
            only = () if len(keys) == len(common) else channels_named(after, keys)
            yield from _moved(gone, come, only)


def _moved(gone: Moments, come: Moments, only: tuple[Channel, ...]) -> Iterator[Change]:
    where: dict[str, object] = {"channels": only} if only else {}
    if len(gone) == len(come) == 1:
        yield Change("moved", {"from": gone[0], "to": come[0], **where})
    elif len(gone) == len(come):
        yield Change("moved", {"from": gone[0], "to": come[0], "count": len(gone), **where}, "several")
    else:
        if gone:
            yield Change("days-removed", {**_few("moments", gone), **where})
        if come:
            yield Change("days-added", {**_few("moments", come), **where})


def _few(name: str, moments: Moments) -> dict[str, object]:
    return {name: moments[:MOST], "count": len(moments), "more": max(0, len(moments) - MOST)}


def _difference(old: Moments, new: Moments) -> tuple[Moments, Moments]:
    held, holds = set(map(_on_the_clock, old)), set(map(_on_the_clock, new))
    gone = tuple(each for each in old if _on_the_clock(each) not in holds)
    return gone, tuple(each for each in new if _on_the_clock(each) not in held)


def _on_the_clock(moment: Moment) -> Moment:
    """The moment as it is told: another time zone of the strategy is a change of its own, and moves no post."""
    return moment._replace(start=moment.start.replace(tzinfo=None))


def _by_channel(post: Post) -> Mapping[str, Moments]:
    found: dict[str, set[Moment]] = defaultdict(set)
    for slot in post.slots:
        found[slot.channel.id if slot.channel else ""].add(Moment(slot.start, slot.all_day, slot.last))
    if "" in found or not post.channels:
        return {"": tuple(sorted(set().union(*found.values()), key=_order))}
    return {key: tuple(sorted(moments, key=_order)) for key, moments in found.items()}


def _order(moment: Moment) -> tuple[str, date]:
    return moment.start.isoformat(), moment.last or date.min


def channels_named(post: Post, keys: list[str]) -> tuple[Channel, ...]:
    """The post's channels of those ids, in its own order."""
    return tuple(channel for channel in post.channels if channel.id in keys)


def changed_days(before: Post, after: Post) -> Iterator[Change]:
    """The days of a series whose own state changed, where the post's did not say it."""
    old, new = _states(before), _states(after)
    groups: dict[tuple[Status, Status], list[date]] = defaultdict(list)
    for day in sorted(old.keys() & new.keys()):
        pair = old[day], new[day]
        if pair[0] != pair[1] and pair != (before.status, after.status):
            groups[pair].append(day)
    for (was, is_), days in groups.items():
        facts = {"days": tuple(days[:MOST]), "count": len(days), "more": max(0, len(days) - MOST)}
        yield Change("day-status", {**facts, "from": was, "to": is_})


def _states(post: Post) -> Mapping[date, Status]:
    return {slot.series_day: slot.status for slot in post.slots if slot.series_day is not None}
