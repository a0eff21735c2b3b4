"""What a publishing tool is to publish: one entry a channel, an instant and a text; and what is not to be, and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from calendar_cli.calendar import Slot, in_language
from calendar_cli.campaign import Campaign, Post, Text
from calendar_cli.digest import approved_apart
from calendar_cli.directory import Channel
from calendar_cli.export.brief.scope import Days
from calendar_cli.export.copy import clean, one_line
from calendar_cli.export.outings import Outing, held, outings, texts_of, visuals_of
from calendar_cli.export.says import Says
from calendar_cli.export.words import Words
from calendar_cli.model import Status, Visual
from calendar_cli.phrases import LANGUAGES
from calendar_cli.prose.networks import Network
from calendar_cli.rules.approval.changed_after_approval import check as changes
from calendar_cli.rules.channel import Publication

READY = frozenset({Status.APPROVED, Status.SCHEDULED})
_UNSETTLED = frozenset({Status.IDEA, Status.DRAFT, Status.REVIEW})


class Medium(NamedTuple):
    """A picture or a film: its path or address, empty while it is to come, and what it shows."""

    file: str
    alt: str


@dataclass(frozen=True, eq=False)
class Entry:
    """What one channel publishes at one instant; `texts` are its languages where it takes them together.

    `outing` is that of this channel alone; `versions` are the languages of all entries it has for the post at once.
    """

    outing: Outing
    channel: Channel
    texts: tuple[Text, ...]
    media: tuple[Medium, ...]
    versions: tuple[str, ...] = ()

    @property
    def post(self) -> Post:
        return self.outing.post

    @property
    def start(self) -> datetime:
        return self.outing.start

    @property
    def network(self) -> Network | None:
        return self.channel.network

    @property
    def language(self) -> str:
        """That of its text, of the first where there are several."""
        return self.texts[0].language if self.texts else self.post.strategy.language

    @cached_property
    def title(self) -> str:
        """The outing's title in the language of the text."""
        words = Words(self.language if self.language in LANGUAGES else LANGUAGES[0])
        return Says(self.post.strategy, words).of(self.outing)

    @cached_property
    def text(self) -> str:
        """Everything that appears, as the rules count it: the text, then hashtags and link that it does not hold."""
        return clean(Publication(self.channel, self.texts).body).strip("\n") if self.texts else ""


class Left(NamedTuple):
    """An outing on one channel, or on none, that stays out."""

    outing: Outing
    reason: str
    facts: Mapping[str, str] = {}


@dataclass
class Harvest:
    """What plans give: entries in time order, what stays out, and how many posts nobody expects in a file."""

    entries: list[Entry] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    unsettled: int = 0
    past: int = 0
    waiting: int = 0


def gather(campaigns: Sequence[Campaign], today: date, told: Days | None) -> Harvest:
    """Everything approved that goes out from today on, within the days told."""
    found = Harvest()
    for campaign in campaigns:
        for post in campaign.posts:
            _gather(post, today, told, found)
    found.entries.sort(key=_place)
    return found


def _place(entry: Entry) -> tuple[datetime, str, str, str]:
    return entry.start, entry.post.campaign_id, entry.post.post_id, entry.channel.id


def _gather(post: Post, today: date, told: Days | None, found: Harvest) -> None:
    states = set()
    changed = frozenset(_changed(post))
    for outing in _alone(post):
        if told is None or told.meets(outing.day, outing.last):
            state = _state(outing, today)
            states.add(state)
            if state == "ready":
                _sort(outing, found, changed=outing.series_day in changed)
    found.unsettled += "unsettled" in states
    found.past += "past" in states
    found.waiting += post.facts.on_demand and post.status in READY


def _alone(post: Post) -> Iterator[Outing]:
    """Its outings, one channel each: a hold, a text or a picture may be that of one of them."""
    for outing in outings(post):
        yield from (replace(outing, slots=(slot,)) for slot in outing.slots)


def _state(outing: Outing, today: date) -> str:
    """What becomes of an outing that nothing speaks against."""
    if outing.status in _UNSETTLED:
        return "unsettled"
    if outing.status not in READY:
        return "over"
    return "past" if outing.last < today else "ready"


def _sort(outing: Outing, found: Harvest, *, changed: bool) -> None:
    reason = _obstacle(outing, changed=changed)
    entries = () if reason else tuple(_entries(outing, outing.channels[0]))
    found.entries.extend(entries)
    if not entries:
        found.left.append(Left(outing, reason or "empty"))


def _obstacle(outing: Outing, *, changed: bool) -> str:
    """Why no tool may publish the outing; empty where one may."""
    if outing.tentative:
        return "tentative"
    if held(outing, outing.post.strategy):
        return "held"
    if outing.all_day:
        return "all_day"
    if changed:
        return "changed"
    return "" if outing.channels else "no_channel"


def _changed(post: Post) -> Iterator[date | None]:
    """The days of a series, None without one, that are no longer what somebody approved."""
    for finding in changes(post):
        if isinstance(finding.thing, Slot):
            yield finding.thing.series_day
        else:
            yield from {slot.series_day for slot in post.slots} - approved_apart(post)


def _entries(outing: Outing, channel: Channel) -> Iterator[Entry]:
    """One for each language, or one for all where the channel takes them together; none where nothing is to be said."""
    texts = tuple(text for text in texts_of(outing) if channel in text.channels)
    visuals = _shown(outing, channel)
    together = channel.languages == "together"
    versions = (texts,) if together or not texts else tuple((text,) for text in texts)
    if not texts and not visuals:
        return
    spoken = tuple(version[0].language for version in versions if version)
    for version in versions:
        languages = tuple(text.language for text in version) or (outing.post.strategy.language,)
        media = tuple(Medium(one_line(visual.file), _alt(visual, languages)) for visual in visuals)
        yield Entry(outing, channel, version, media, spoken)


def _alt(visual: Visual, languages: tuple[str, ...]) -> str:
    """What the picture shows, in each language of the text."""
    said = () if visual.decorative else (one_line(in_language(visual.alt, language)) for language in languages)
    return " / ".join(filter(None, dict.fromkeys(said)))


def _shown(outing: Outing, channel: Channel) -> tuple[Visual, ...]:
    """What the channel shows: its own pictures where it has some, else those of the post or of the day."""
    shown = tuple(visuals_of(outing))
    own = tuple(visual for channels, visual in shown if channel in channels)
    return own or tuple(visual for channels, visual in shown if not channels)
