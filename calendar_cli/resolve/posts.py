"""A typed post becomes a post of the calendar: its names, what it says per channel, its texts, its slots."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from calendar_cli import when
from calendar_cli.calendar import PostFacts
from calendar_cli.campaign import Campaign, OnChannel, Post, Text
from calendar_cli.diagnostic import Finding, Place, Route
from calendar_cli.directory import Channel
from calendar_cli.load import Read, typed
from calendar_cli.model import PostEntry, Purpose, Status, Variant
from calendar_cli.prose.tokens import has_any
from calendar_cli.resolve.dates import Days, days_of
from calendar_cli.resolve.names import Directory, Spot, check_names, unknown
from calendar_cli.resolve.slots import slots_of
from calendar_cli.resolve.texts import Library, Written, versions
from calendar_cli.shapes import UNREAD
from calendar_cli.vocabulary import fold, keys, nearest, values


class Desk(NamedTuple):
    """What the posts of one plan share."""

    campaign: Campaign
    days: Days
    directory: Directory
    library: Library
    findings: list[Finding]
    tongue: str

    def spot(self, key: str, read: Read[PostEntry], at: Spot) -> Spot:
        """Where a name is written: on the post, else in the plan's defaults."""
        if key in read.entry.said:
            return at.below(key)
        return Spot(Place(at.place.path, ("defaults",), at.place.campaign_id), (key,), self.findings)


def merged(entry: PostEntry, defaults: PostEntry) -> PostEntry:
    """The entry with the plan's defaults where it says nothing itself."""
    inherited = vars(defaults).keys() - vars(entry).keys()
    return entry.but(**{name: getattr(defaults, name) for name in inherited}) if inherited else entry


def resolve_post(read: Read[PostEntry], index: int, desk: Desk) -> Post:
    """The post; what could not be resolved is in the desk's findings and absent here."""
    entry = merged(read.entry, desk.campaign.defaults)
    place = Place(desk.campaign.path, ("posts", index), desk.campaign.campaign_id, entry.id or "")
    at = Spot(place, (), desk.findings)
    facts = _facts((read, entry), index, desk, at)
    post = Post(facts, entry, desk.campaign, broken=read.broken, said=read.entry.said, extra=read.extra)
    if entry.owner or entry.requests or entry.audience:
        check_names(entry, desk.directory, lambda key: desk.spot(key, read, at))
    if entry.serves:
        _check_served(entry.serves, desk, desk.spot("serves", read, at))
    if post.extra or entry.variants:
        post.own = tuple(_once(_own(post, desk, at), at))
    post.texts = tuple(_texts(post, desk, at))
    if desk.campaign.strategy.key_dates and (named := tuple(_key_dates(post))):
        post.facts = replace(post.facts, key_dates=named)
    dated = {part.channel.id: (part.variant.when, part.field) for part in post.own if part.variant.when}
    post.slots = tuple(slots_of(post, dated, desk.days, at))
    return post


def _facts(entries: tuple[Read[PostEntry], PostEntry], index: int, desk: Desk, at: Spot) -> PostFacts:
    read, entry = entries
    directory, strategy = desk.directory, desk.campaign.strategy
    pillars = directory.things(
        (entry.pillar,) if entry.pillar else (), strategy.pillars, desk.spot("pillar", read, at), "pillar"
    )
    return PostFacts(
        campaign=desk.campaign.facts,
        index=index,
        post_id=at.place.post_id,
        title=entry.title or "",
        status=entry.status if entry.status is not None else Status.DRAFT,
        purpose=entry.purpose or Purpose.INFORMATION,
        channels=directory.channels(entry.channels or (), desk.spot("channels", read, at)),
        departments=directory.things(
            entry.departments or (), strategy.departments, desk.spot("departments", read, at), "department"
        ),
        pillar=pillars[0] if pillars else None,
        format=entry.format or "",
        owner=entry.owner or desk.campaign.facts.owner,
        follow_up=(entry.follow_up.who or entry.follow_up.until) if entry.follow_up else "",
        on_demand=bool(entry.when) and all(isinstance(written, when.OnDemand) for written in entry.when or ()),
        effort=entry.effort,
        allowed=frozenset(chain(entry.allow or (), desk.campaign.defaults.allow or ())),
        takedown=_takedown(entry, desk.days) if entry.takedown else None,
        awaits=bool(entry.visual) and not any(visual.file for visual in entry.visual or ()),
        languages=_languages(read, entry, strategy.language),
        stays=bool(entry.follow_up and entry.follow_up.until),
        **_served(entry, desk),
    )


def _languages(read: Read[PostEntry], entry: PostEntry, default: str) -> tuple[str, ...]:
    """The languages the post has a text in, wherever it stands."""
    short = (value for value in read.extra.values() if value) if read.extra else ()
    texts = (entry.text, *(variant.text for variant in (entry.variants or {}).values()), *short)
    found = (tuple(text) if isinstance(text, dict) else (default,) for text in texts if text)
    return tuple(dict.fromkeys(chain.from_iterable(found)))


def _key_dates(post: Post) -> Iterator[str]:
    """The strategy's key dates that the post names: in its title, in a text, or in a hashtag."""
    titles = post.title.values() if isinstance(post.title, dict) else (post.title,)
    said = "\n".join((*titles, *(text.body for text in post.texts))).lower().replace("\u2019", "'")
    tags = {fold(tag) for tag in post.entry.hashtags or ()}
    for key, date_ in post.strategy.key_dates.items():
        if has_any(said, date_.spoken) or (tags and not tags.isdisjoint(map(fold, date_.names))):
            yield key


def _served(entry: PostEntry, desk: Desk) -> dict[str, tuple[str, ...]]:
    """The strategy's objectives that the post and its plan name, and its audiences, else its plan's."""
    plan, strategy, served = desk.campaign.entry, desk.campaign.strategy, desk.directory.served
    objectives = (*plan.objective, entry.objective) if entry.objective else plan.objective
    return {
        "objectives": served(objectives, strategy.objectives, "objective"),
        "audiences": served(entry.audience or plan.audience, strategy.audiences, "audience"),
    }


def _takedown(entry: PostEntry, days: Days) -> date | None:
    """The day the post must come down, where that is one and it has not come down."""
    if entry.takedown is None or entry.takedown.done:
        return None
    try:
        written = when.parse_when(entry.takedown.when)
    except when.WhenError:
        return None
    placed = next(days_of(written, days, Spot(Place(""), (), [])), None)
    return placed.last or placed.day if placed else None


def _check_served(written: str, desk: Desk, at: Spot) -> None:
    """The activity a post serves is one of its plan's."""
    activities = {activity.id: activity for activity in desk.campaign.activities}
    if fold(written) not in {fold(name) for name in activities} | desk.days.unread:
        at.findings.append(unknown(at.place, at.route, written, (activities, "anchor")))


def _once(parts: Iterable[OnChannel], at: Spot) -> Iterator[OnChannel]:
    """What is said for a channel, without what is said again under another of its names."""
    said: dict[tuple[str, str], OnChannel] = {}
    for part in parts:
        twins = [said.setdefault((part.channel.id, name), part) for name in part.variant.said]
        first = next((twin for twin in twins if twin is not part), None)
        if first is None:
            yield part
            continue
        before = Place(at.place.path, at.place.route + first.field, at.place.campaign_id, at.place.post_id)
        facts = {"key": part.field[-1], "first": before}
        at.findings.append(
            Finding(at.place, part.field, facts, (before,), message="synonym", rule="duplicate-key", on_key=True)
        )


def _own(post: Post, desk: Desk, at: Spot) -> Iterator[OnChannel]:
    """What is said for one channel, in the long form and the short; a key that names no channel is reported."""
    for name, variant in (post.entry.variants or {}).items():
        field: Route = ("variants", name)
        for channel in desk.directory.channels((name,), at.below("variants")):
            yield OnChannel(channel, field, (*field, "text"), variant)
    for key, value in post.extra.items():
        if key.startswith(UNREAD):
            continue
        named = desk.directory.channel(key)
        if named is None:
            at.findings.append(_unknown_key(key, at, desk))
        else:
            yield _short(named, key, value, at)


def _short(channel: Channel, key: str, value: Any, at: Spot) -> OnChannel:  # noqa: ANN401  (extra keys come untyped)
    """The short form: a text, a text by language, or a whole variant under the channel's name."""
    if isinstance(value, str):
        return OnChannel(channel, (key,), (key,), Variant(text=value))
    if isinstance(value, dict) and not all(values("language").read(name) for name in value):
        read = typed(Variant, value, at.place)
        at.findings.extend(fault._replace(field=(key, *fault.route[len(at.place.route) :])) for fault in read.findings)
        return OnChannel(channel, (key,), (key, "text"), read.entry)
    read = typed(Variant, {"text": value}, at.place)
    at.findings.extend(fault._replace(field=(key,)) for fault in read.findings)
    return OnChannel(channel, (key,), (key,), read.entry)


def unknown_default(key: str, desk: Desk) -> Finding:
    """A key of the defaults that is none of a post's."""
    place = Place(desk.campaign.path, ("defaults",), desk.campaign.campaign_id)
    return _unknown_key(key, Spot(place, (), desk.findings), desk)


def _unknown_key(key: str, at: Spot, desk: Desk) -> Finding:
    near = keys("post").suggest(key, desk.tongue) or nearest(fold(key), tuple(desk.campaign.strategy.channels))
    facts = {"key": key, "suggestion": near}
    return Finding(at.place, (key,), facts, message="near" if near else "", rule="unknown-key", on_key=True)


def _texts(post: Post, desk: Desk, at: Spot) -> Iterator[Text]:
    own = {part.channel.id for part in post.own if part.variant.text is not None}
    common = tuple(channel for channel in post.channels if channel.id not in own)
    yield from versions(Written(("text",), post.entry.text, common, post.status), post, desk.library, at)
    for part in post.own:
        written = Written(part.text_field, part.variant.text, (part.channel,), post.status)
        yield from versions(written, post, desk.library, at)
    for key, changed in (post.entry.occurrences or {}).items():
        status = changed.status if changed.status is not None else post.status
        written = Written(("occurrences", key, "text"), changed.text, post.channels, status, when.parse_date(key))
        yield from versions(written, post, desk.library, at)
