"""The calendar of facts: slots, milestones, activities, and what is kept of the posts and campaigns behind them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from calendar_cli.diagnostic import Route
from calendar_cli.directory import Channel, Department, Pillar
from calendar_cli.model import Purpose, Status
from calendar_cli.strategy import Selector, Strategy

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
    """What the calendar keeps of a post: everything rules over many posts count by, and no text.

    `follow_up` says who answers after it, else until when, and `stays` that it says until when;
    `takedown` the day it must come down, unless it has;
    `awaits` that its visual is still to come; `objectives` and `audiences` are those of the strategy it serves, by id;
    `languages` are those of its texts; `key_dates` those that its title, texts or hashtags name, by id.
    """

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
    takedown: date | None = None
    awaits: bool = False
    objectives: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    key_dates: tuple[str, ...] = ()
    stays: bool = False

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
            and (not selector.format or post.format == selector.format)
            and (not selector.language or selector.language in post.languages)
        )


@dataclass(frozen=True, slots=True, eq=False)
class Milestone:
    """Something due: `kind` is text, approval, material or request; `owner` a department, a role or nobody known.

    `day` is the first day of the post that waits for it, where that is known.
    """

    kind: str
    due: date | None
    owner: str
    departments: tuple[Department, ...]
    campaign: CampaignFacts
    post: PostFacts | None
    what: str | dict[str, str] = ""
    key: str = ""
    done: bool = False
    day: date | None = None


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


@dataclass(frozen=True, eq=False)
class Calendar:
    """All slots in time order and activities, as facts; `today` is the day it is looked at.

    `milestones` are those of who asked for them (`resolve.milestones_of`): no rule does.
    """

    strategy: Strategy
    today: date
    strategy_path: str = ""
    campaigns: tuple[CampaignFacts, ...] = ()
    posts: tuple[PostFacts, ...] = ()
    slots: tuple[Slot, ...] = ()
    activities: tuple[Activity, ...] = ()
    milestones: tuple[Milestone, ...] = ()

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
