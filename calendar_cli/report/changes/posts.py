"""What changed of a post that both states have."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from calendar_cli.approvals import Approval
from calendar_cli.campaign import Post, Text
from calendar_cli.model import Status, Visual
from calendar_cli.report.changes.dates import changed_dates, changed_days, channels_named, moments_of
from calendar_cli.report.changes.milestones import changed_requests, known_by
from calendar_cli.report.changes.model import Change
from calendar_cli.report.changes.pairs import plain

AROUND = 3
"""How many words are shown before what was reworded."""
OFF = (Status.POSTPONED, Status.CANCELLED)
_FIELDS: tuple[tuple[str, Callable[[Post], object]], ...] = (
    ("departments", lambda post: post.departments),
    ("pillar", lambda post: post.facts.pillar),
    ("purpose", lambda post: post.purpose),
    ("format", lambda post: post.facts.format),
    ("owner", lambda post: known_by(post.facts.owner, post.strategy)),
    ("link", lambda post: post.entry.link),
    ("hashtags", lambda post: post.entry.hashtags),
    ("effort", lambda post: post.entry.effort),
)


def born(post: Post) -> Change:
    """A post that was not there: when and where it goes out, and how far it has come."""
    return Change("added", {"moments": moments_of(post)[:1], "channels": post.channels, "status": post.status})


def gone(post: Post) -> Change:
    """A post that is no more: when it was to go out."""
    return Change("removed", {"moments": moments_of(post)[:1], "status": post.status})


def changes_of(before: Post, after: Post) -> Iterator[Change]:
    """Everything that changed, what matters most to readers first."""
    if before.post_id != after.post_id:
        yield Change("id", {"from": before.post_id, "to": after.post_id}, "set" if after.post_id else "unset")
    yield from changed_dates(before, after)
    yield from _status(before, after)
    yield from changed_days(before, after)
    yield from _titles(before, after)
    yield from _texts(before, after)
    yield from _channels(before, after)
    yield from _visuals(before, after)
    yield from _fields(before, after)
    yield from changed_requests(
        before.entry.requests or (), after.entry.requests or (), (before.strategy, after.strategy)
    )
    yield from (Change("unreadable", {"field": key}) for key in sorted(after.broken - before.broken))


def _status(before: Post, after: Post) -> Iterator[Change]:
    was, is_ = before.status, after.status
    new = _signatures(after) - _signatures(before)
    signed = tuple(each for each in after.entry.approval or () if _signature(each) in new)
    facts: dict[str, object] = {"from": was, "to": is_}
    if was is not is_ and is_ in OFF:
        yield Change(is_.name.lower(), facts)
    elif was < Status.APPROVED <= is_:
        yield Change("approved", {**facts, **_by(signed, after)}, "by" if signed else "")
        return
    elif was is not is_:
        yield Change("status", facts)
    if signed:
        yield Change("approval", _by(signed, after))
    elif _signatures(before) - _signatures(after):
        yield Change("approval-removed")


def _by(signed: tuple[Approval, ...], post: Post) -> dict[str, object]:
    return {"who": tuple(known_by(each.who, post.strategy) for each in signed)} if signed else {}


def _signature(approval: Approval) -> tuple[str, date | None, str]:
    return approval.who, approval.on, approval.digest


def _signatures(post: Post) -> set[tuple[str, date | None, str]]:
    return set(map(_signature, post.entry.approval or ()))


def by_language(words: str | Mapping[str, str] | None) -> dict[str, str]:
    """The words of each language, "" for the strategy's own; without what only lays them out."""
    if not words:
        return {}
    spoken = {"": words} if isinstance(words, str) else words
    return {tongue: plain(said) for tongue, said in spoken.items()}


def _titles(before: Post, after: Post) -> Iterator[Change]:
    old, new = by_language(before.title), by_language(after.title)
    for tongue in dict.fromkeys((*old, *new)):
        if old.get(tongue) != new.get(tongue):
            yield Change("retitled", {"from": old.get(tongue, ""), "to": new.get(tongue, ""), "language": tongue})


def _texts(before: Post, after: Post) -> Iterator[Change]:
    """Reworded, written or taken out, by language and, where they differ, by channel."""
    known = {channel.id for channel in before.channels} & {channel.id for channel in after.channels}
    old, new = _by_reader(before.texts, known), _by_reader(after.texts, known)
    keys = list(dict.fromkeys((*new, *old)))
    groups: dict[tuple[str, date | None, str, str], list[str]] = defaultdict(list)
    for key in keys:
        was, is_ = old.get(key, ""), new.get(key, "")
        if was != is_:
            groups[key[0], key[2], was, is_].append(key[1])
    tongues = {key[0] for key in keys}
    for (tongue, day, was, is_), channels in groups.items():
        facts: dict[str, object] = {"language": tongue} if len(tongues) > 1 else {}
        facts |= {"day": day} if day else {}
        facts |= {"channels": channels_named(after, channels)} if len(channels) < len(known) else {}
        kind = "reworded" if was and is_ else "text-added" if is_ else "text-removed"
        yield Change(kind, facts | dict(zip(("from", "to"), _around(was, is_), strict=True)))


def _by_reader(texts: tuple[Text, ...], known: set[str]) -> dict[tuple[str, str, date | None], str]:
    """The text of each language, channel and day of a series; a channel's own takes the place of the common one.

    Of the channels known on both sides; without any, whatever the channel.
    """
    found = {}
    for text in sorted(texts, key=lambda text: -len(text.channels)):
        for channel in [channel.id for channel in text.channels] if known else [""]:
            if not known or channel in known:
                found[text.language, channel, text.series_day] = plain(text.body)
    return found


def _around(was: str, is_: str) -> tuple[str, str]:
    """Where the two differ, with a few words before: the first stretch, however long the texts."""
    old, new = was.split(" "), is_.split(" ")
    start = next(
        (n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
    )
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    first = max(0, start - AROUND) if start == len(old) - end or start == len(new) - end else start
    return " ".join(old[first : len(old) - end]), " ".join(new[first : len(new) - end])


def _channels(before: Post, after: Post) -> Iterator[Change]:
    old, new = {channel.id for channel in before.channels}, {channel.id for channel in after.channels}
    if new - old:
        yield Change("channels-added", {"channels": tuple(each for each in after.channels if each.id not in old)})
    if old - new:
        yield Change("channels-removed", {"channels": tuple(each for each in before.channels if each.id not in new)})


def _visuals(before: Post, after: Post) -> Iterator[Change]:
    old, new = _shown(before), _shown(after)
    was, is_ = tuple(dict.fromkeys(name for _, name, _ in old)), tuple(dict.fromkeys(name for _, name, _ in new))
    if [each[:2] for each in old] != [each[:2] for each in new]:
        message = "" if was and is_ else "added" if is_ else "removed"
        yield Change("visual", {"from": was, "to": is_}, message)
    elif old != new:
        yield Change("alt")


def _shown(post: Post) -> list[tuple[str, str, object]]:
    """The channel, the file and the description of each picture or film."""
    own = [("", each) for each in post.entry.visual or ()]
    own += [(part.channel.id, each) for part in post.own for each in part.variant.visual or ()]
    return [(channel, plain(each.file), _alt(each)) for channel, each in own]


def _alt(visual: Visual) -> object:
    return by_language(visual.alt), visual.decorative


def _fields(before: Post, after: Post) -> Iterator[Change]:
    for name, value in _FIELDS:
        old, new = value(before) or "", value(after) or ""
        if name not in before.broken | after.broken and comparable(old) != comparable(new):
            yield field_change("post", name, old, new)


def field_change(scope: str, name: str, old: object, new: object) -> Change:
    """A value that another took the place of, or that was set or taken out."""
    message = "" if old and new else "set" if new else "unset"
    return Change("field", {"scope": scope, "field": name, "from": old, "to": new}, message)


def comparable(value: object) -> object:
    """The value by names and words, so that two readings of one file are alike."""
    if isinstance(value, tuple):
        return tuple(map(comparable, value))
    if isinstance(value, str):
        return plain(value)
    return getattr(value, "id", value)
