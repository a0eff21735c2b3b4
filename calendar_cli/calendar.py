"""The resolved domain: campaigns and posts with their texts, and the calendar of facts that outlives the texts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property

from calendar_cli.diagnostic import Finding, Route
from calendar_cli.directory import Channel, Department, Pillar
from calendar_cli.model import CampaignFile, PostEntry, Purpose, Status
from calendar_cli.prose import Prose
from calendar_cli.source import Tree
from calendar_cli.strategy import Selector, Strategy
from calendar_cli.tone import UNSAID, Tone

SLOT_LENGTH = timedelta(minutes=15)
"""How long a slot lasts in a calendar: a publication is a moment, but Outlook needs an end after its start."""


def in_language(words: str | Mapping[str, str] | None, language: str) -> str:
    """The text in that language, else in whichever there is."""
    if not words:
        return ""
    if isinstance(words, str):
        return words
    return words.get(language) or next(iter(words.values()), "")


@dataclass(frozen=True, slots=True, eq=False)
class CampaignFacts:
    """What the calendar keeps of a plan file; `window` is None when the plan names no dates."""

    path: str
    campaign_id: str
    title: str | dict[str, str]
    window: tuple[date, date] | None
    owner: str = ""
    route: Route = ()
    post_id: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class PostFacts:
    """What the calendar keeps of a post: everything rules over many posts count by, and no text."""

    campaign: CampaignFacts
    index: int
    post_id: str
    title: str | dict[str, str]
    status: Status
    purpose: Purpose
    channels: tuple[Channel, ...]
    departments: tuple[Department, ...]
    pillar: Pillar | None
    format: str
    owner: str
    follow_up: str
    on_demand: bool
    effort: timedelta | None
    allowed: frozenset[str] = frozenset()

    @property
    def path(self) -> str:
        return self.campaign.path

    @property
    def route(self) -> Route:
        return ("posts", self.index)

    @property
    def campaign_id(self) -> str:
        return self.campaign.campaign_id


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """A post placed: one channel, one instant.

    `start` is aware, in the strategy's zone; a tentative slot has `last`, the end of the days it may fall on;
    `series_day` is the day the series gave it, which a change of its own does not move; `field` says where its
    date is written, relative to the post.
    """

    post: PostFacts
    channel: Channel | None
    start: datetime
    status: Status
    field: Route = ("when",)
    all_day: bool = False
    last: date | None = None
    series_day: date | None = None
    title: str | dict[str, str] = ""

    @property
    def path(self) -> str:
        return self.post.campaign.path

    @property
    def route(self) -> Route:
        return self.post.route

    @property
    def campaign_id(self) -> str:
        return self.post.campaign.campaign_id

    @property
    def post_id(self) -> str:
        return self.post.post_id

    @property
    def tentative(self) -> bool:
        return self.last is not None

    @property
    def day(self) -> date:
        """The day it goes out, or the first it may."""
        return self.start.date()

    @property
    def end(self) -> datetime:
        return self.start + SLOT_LENGTH

    def matches(self, selector: Selector) -> bool:
        """Whether the strategy's selector speaks of this slot."""
        post = self.post
        return (
            (not selector.channel or (self.channel is not None and self.channel.id == selector.channel))
            and (not selector.department or any(d.id == selector.department for d in post.departments))
            and (not selector.pillar or (post.pillar is not None and post.pillar.id == selector.pillar))
            and (selector.purpose is None or post.purpose == selector.purpose)
        )


@dataclass(frozen=True, slots=True, eq=False)
class Milestone:
    """Something due: `kind` is text, approval, material or request; `owner` a department, a role or nobody known."""

    kind: str
    due: date | None
    owner: str
    departments: tuple[Department, ...]
    campaign: CampaignFacts
    post: PostFacts | None
    what: str | dict[str, str] = ""
    key: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Activity:
    """An event the organization holds; without hours it lasts whole days, `end` included."""

    id: str
    title: str | dict[str, str]
    start: datetime
    end: datetime
    all_day: bool
    place: str
    departments: tuple[Department, ...]
    campaign: CampaignFacts
    link: str = ""


@dataclass(slots=True, eq=False)
class Text:
    """One version of a post as it would be published: a language, the channels it goes to, where it is written."""

    post: "Post"
    body: str
    language: str
    field: Route
    channels: tuple[Channel, ...]
    status: Status
    series_day: date | None = None
    file: str = ""
    tone: Tone = UNSAID
    _prose: Prose | None = None

    @property
    def prose(self) -> Prose:
        """The text cut into words, links and emojis, once for all rules."""
        if self._prose is None:
            self._prose = Prose(self.body, self.tone.allowed_phrases)
        return self._prose

    @property
    def path(self) -> str:
        return self.post.path

    @property
    def route(self) -> Route:
        return self.post.route + self.field

    @property
    def campaign_id(self) -> str:
        return self.post.campaign_id

    @property
    def post_id(self) -> str:
        return self.post.post_id

    def finding(self, start: int, end: int, facts: Mapping[str, object], **more: str) -> Finding:
        """A finding on a stretch of this text; `more` is a message variant or a key."""
        return Finding(self, (), facts, within=(start, end), message=more.get("message", ""), key=more.get("key", ""))


@dataclass(slots=True, eq=False)
class Post:
    """One message as its author wrote it, its names resolved, with every version of its text."""

    facts: PostFacts
    entry: PostEntry
    campaign: "Campaign"
    texts: tuple[Text, ...] = ()
    slots: tuple[Slot, ...] = ()
    broken: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    extra: Mapping[str, Tree] = field(default_factory=dict)

    @property
    def strategy(self) -> Strategy:
        return self.campaign.strategy

    @property
    def path(self) -> str:
        return self.facts.campaign.path

    @property
    def route(self) -> Route:
        return self.facts.route

    @property
    def campaign_id(self) -> str:
        return self.facts.campaign.campaign_id

    @property
    def post_id(self) -> str:
        return self.facts.post_id

    @property
    def status(self) -> Status:
        return self.facts.status

    @property
    def purpose(self) -> Purpose:
        return self.facts.purpose

    @property
    def channels(self) -> tuple[Channel, ...]:
        return self.facts.channels

    @property
    def departments(self) -> tuple[Department, ...]:
        return self.facts.departments

    @property
    def title(self) -> str | dict[str, str]:
        return self.facts.title


@dataclass(slots=True, eq=False)
class Campaign:
    """A plan file with its posts, activities and milestones."""

    facts: CampaignFacts
    entry: CampaignFile
    strategy: Strategy
    posts: tuple[Post, ...] = ()
    activities: tuple[Activity, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    route: Route = ()
    post_id: str = ""

    @property
    def path(self) -> str:
        return self.facts.path

    @property
    def campaign_id(self) -> str:
        return self.facts.campaign_id

    @property
    def status(self) -> Status:
        """That of its strongest post, a draft when it has none."""
        return max((post.status for post in self.posts), default=Status.DRAFT)


@dataclass(frozen=True, eq=False)
class Calendar:
    """All slots in time order, milestones and activities, as facts; `today` is the day it is looked at."""

    strategy: Strategy
    today: date
    strategy_path: str = ""
    campaigns: tuple[CampaignFacts, ...] = ()
    posts: tuple[PostFacts, ...] = ()
    slots: tuple[Slot, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    activities: tuple[Activity, ...] = ()

    @cached_property
    def counted(self) -> tuple[Slot, ...]:
        """The slots with a date of their own, of posts that are to be published."""
        return tuple(slot for slot in self.slots if not slot.tentative and slot.status.counts)

    @cached_property
    def by_channel(self) -> Mapping[str, tuple[Slot, ...]]:
        """The counted slots of each channel by its id, in time order."""
        grouped: dict[str, list[Slot]] = defaultdict(list)
        for slot in self.counted:
            if slot.channel is not None:
                grouped[slot.channel.id].append(slot)
        return {name: tuple(slots) for name, slots in grouped.items()}

    def windows(self) -> Iterator[tuple[date, date]]:
        """The days each campaign covers, of those that say so."""
        return (campaign.window for campaign in self.campaigns if campaign.window)
