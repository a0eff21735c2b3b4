"""Campaigns and posts with their texts: what rules on a text look at, and what is let go once they have."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from calendar_cli.calendar import Activity, CampaignFacts, Milestone, PostFacts, Slot
from calendar_cli.diagnostic import Finding, Route
from calendar_cli.directory import Channel, Department
from calendar_cli.model import CampaignFile, PostEntry, Purpose, Status, Variant
from calendar_cli.prose import Prose
from calendar_cli.prose.said import DateList, find_date_lists
from calendar_cli.source import Tree
from calendar_cli.strategy import Strategy
from calendar_cli.tone import UNSAID, Tone


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
    _dates: tuple[DateList, ...] | None = None

    @property
    def prose(self) -> Prose:
        """The text cut into words, links and emojis, once for all rules."""
        if self._prose is None:
            self._prose = Prose(self.body, self.tone.allowed_phrases)
        return self._prose

    @property
    def dates(self) -> tuple[DateList, ...]:
        """The days the text says outside links, once for all rules."""
        if self._dates is None:
            self._dates = find_date_lists(self.prose.bare, self.language)
        return self._dates

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


class OnChannel(NamedTuple):
    """What a post says for one channel only: `field` is where, `text_field` where its text is."""

    channel: Channel
    field: Route
    text_field: Route
    variant: Variant


@dataclass(slots=True, eq=False)
class Post:
    """One message as its author wrote it, its names resolved, with every version of its text.

    `described` keeps what `rules.accessibility` worked out of its visuals.
    """

    facts: PostFacts
    entry: PostEntry
    campaign: "Campaign"
    texts: tuple[Text, ...] = ()
    slots: tuple[Slot, ...] = ()
    broken: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    extra: Mapping[str, Tree] = field(default_factory=dict)
    own: tuple[OnChannel, ...] = ()
    described: tuple[Any, ...] | None = None

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
    """A plan file with its posts and activities; `due` keeps its milestones once somebody asked for them.

    `broken` names the keys whose values were refused.
    """

    facts: CampaignFacts
    entry: CampaignFile
    strategy: Strategy
    defaults: PostEntry = field(default_factory=PostEntry)
    posts: tuple[Post, ...] = ()
    activities: tuple[Activity, ...] = ()
    due: tuple[Milestone, ...] | None = None
    broken: frozenset[str] = frozenset()
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
        """That of its strongest post; one without posts is judged as if it were to go out."""
        return max((post.status for post in self.posts), default=Status.REVIEW)
