"""What changed, as facts: a kind and what belongs to it. `said` has the words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from calendar_cli.calendar import in_language
from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Diagnostic
from calendar_cli.verdict import Verdict
from calendar_cli.when import spell_day, spell_moment, spell_period
from calendar_cli.wording import phrase

Scope = Callable[[str], bool]
"""Whether a plan is told, by its path below the folder."""


class Moment(NamedTuple):
    """When a post goes out: an instant, a whole day, or the days it may fall on."""

    start: datetime
    all_day: bool = False
    last: date | None = None

    def said(self, language: str) -> str:
        """In words."""
        first = self.start.date()
        if self.last is not None:
            return phrase("moment.tentative", language, period=spell_period(first, self.last, language))
        return spell_day(first, language) if self.all_day else spell_moment(first, self.start.time(), language)


class Period(NamedTuple):
    """A first and a last day, both included."""

    first: date
    last: date

    def said(self, language: str) -> str:
        """In words."""
        return spell_period(self.first, self.last, language)


@dataclass(frozen=True)
class Change:
    """One thing that changed; `message` picks a variant of the sentence."""

    kind: str
    facts: Mapping[str, object] = field(default_factory=dict)
    message: str = ""


@dataclass(frozen=True)
class Found:
    """The findings there were not before, and those there are no more."""

    gained: tuple[Diagnostic, ...] = ()
    lost: tuple[Diagnostic, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.gained or self.lost)


@dataclass(frozen=True)
class PostChanges:
    """What changed of one post; its place is where it stands now, or stood."""

    post: str
    title: str | dict[str, str]
    path: str
    line: int
    changes: tuple[Change, ...]
    found: Found

    def name(self, language: str) -> str:
        """What it is called."""
        return in_language(self.title, language) or self.post


@dataclass(frozen=True)
class CampaignChanges:
    """What changed of one campaign, of its own and by post."""

    campaign: str
    title: str | dict[str, str]
    path: str
    changes: tuple[Change, ...]
    posts: tuple[PostChanges, ...]
    found: Found

    def name(self, language: str) -> str:
        """What it is called."""
        return in_language(self.title, language) or self.campaign


@dataclass(frozen=True)
class Comparison:
    """Everything that changed between two states, by campaign, then the strategy and what concerns no campaign alone.

    `unread` are the plans of either state that could not be read, and whose posts are not compared.
    """

    before: str
    after: str
    campaigns: tuple[CampaignChanges, ...]
    strategy: tuple[Change, ...]
    found: Found
    unread: tuple[tuple[str, str], ...]

    def __bool__(self) -> bool:
        return bool(self.campaigns or self.strategy or self.found or self.unread)


@dataclass(frozen=True)
class Side:
    """One state, judged: `root` is the folder its paths begin with, `files` opens them."""

    name: str
    root: str
    files: Mapping[str, bytes]
    verdict: Verdict
    campaigns: tuple[Campaign, ...]

    def relative(self, path: str) -> str:
        """The path below the folder, which is what two states have in common."""
        return path.removeprefix(f"{self.root}/") if self.root else path
