"""What changed of a campaign of its own, and of the strategy."""

from collections.abc import Iterator, Mapping

from calendar_cli.campaign import Campaign
from calendar_cli.model import Anchor
from calendar_cli.record import Record
from calendar_cli.report.changes.milestones import changed_requests
from calendar_cli.report.changes.model import Change, Period, Side
from calendar_cli.report.changes.posts import by_language, comparable, field_change
from calendar_cli.strategy import Strategy

_FIELDS = ("owner", "need", "objective", "why", "confidence", "sources", "indicators", "audience", "budget", "effort")
_WORDS = ("need", "why")


def changes_of(before: Campaign, after: Campaign, sides: tuple[Side, Side]) -> Iterator[Change]:
    """Its file, id, title, days and fields, its activities and its requests."""
    was, is_ = sides[0].relative(before.path), sides[1].relative(after.path)
    if was != is_:
        yield Change("file", {"from": was, "to": is_})
    if before.campaign_id != after.campaign_id:
        yield Change("campaign-id", {"from": before.campaign_id, "to": after.campaign_id})
    if by_language(before.facts.title) != by_language(after.facts.title):
        yield Change("retitled", {"from": before.facts.title, "to": after.facts.title, "language": ""})
    if before.facts.window != after.facts.window:
        yield Change("window", {"from": _period(before), "to": _period(after)})
    yield from _fields(before, after)
    yield from _anchors(before.entry.anchors, after.entry.anchors)
    yield from changed_requests(before.entry.requests, after.entry.requests, (before.strategy, after.strategy))


def _period(plan: Campaign) -> Period | None:
    return Period(*plan.facts.window) if plan.facts.window else None


def _fields(before: Campaign, after: Campaign) -> Iterator[Change]:
    for name in _FIELDS:
        old, new = getattr(before.entry, name) or "", getattr(after.entry, name) or ""
        if name in before.broken | after.broken:
            continue
        same = by_language(old) == by_language(new) if name in _WORDS else comparable(old) == comparable(new)
        if not same:
            yield field_change("plan", name, old, new)


def _anchors(before: Mapping[str, Anchor], after: Mapping[str, Anchor]) -> Iterator[Change]:
    for key, anchor in after.items():
        old = before.get(key)
        if old is None:
            yield Change("anchor-added", {"name": anchor.title or key, "to": anchor.when})
        elif old.when != anchor.when:
            yield Change("anchor-moved", {"name": anchor.title or key, "from": old.when, "to": anchor.when})
    yield from (Change("anchor-removed", {"name": old.title or key}) for key, old in before.items() if key not in after)


def changes_of_strategy(before: Strategy, after: Strategy) -> Iterator[Change]:
    """Each key of the strategy that says something else, with the things it names more or less."""
    for key, (name, _) in Strategy.specs.items():
        old, new = getattr(before, name), getattr(after, name)
        if _plain(old) == _plain(new):
            continue
        facts: dict[str, object] = {"field": key}
        if isinstance(old, dict) and isinstance(new, dict):
            facts |= {
                "added": tuple(name for name in new if name not in old),
                "removed": tuple(name for name in old if name not in new),
                "changed": tuple(name for name in new if name in old and _plain(old[name]) != _plain(new[name])),
            }
        yield Change("strategy", facts)


def _plain(value: object) -> object:
    """The value by what was written, without what was worked out from it since."""
    if isinstance(value, Record):
        return {name: _plain(getattr(value, name)) for name, _ in value.specs.values()}
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
