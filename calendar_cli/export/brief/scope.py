"""What one brief speaks of: whom it is for, which campaigns concern them, and which days it tells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from calendar_cli import when
from calendar_cli.calendar import Milestone
from calendar_cli.campaign import Campaign, Post
from calendar_cli.export.brief.markdown import inline
from calendar_cli.export.outings import Outing, outings
from calendar_cli.export.recipients import Recipient
from calendar_cli.export.says import Says
from calendar_cli.export.words import Words
from calendar_cli.model import Status

OFF = frozenset({Status.POSTPONED, Status.CANCELLED})
"""Not going out: told among the changes."""


@dataclass(frozen=True)
class Days:
    """The days a brief tells, both included."""

    first: date
    last: date

    def meets(self, first: date, last: date) -> bool:
        """Whether the two stretches of days share one."""
        return first <= self.last and self.first <= last


def days_told(first: date | None, weeks: int | None) -> Days | None:
    """So many weeks from a day, or all that follow it; None for all there is."""
    if first is None:
        return None
    try:
        return Days(first, first + timedelta(weeks=weeks, days=-1) if weeks else date.max)
    except OverflowError:
        return Days(first, date.max)


@dataclass(frozen=True)
class Scope:
    """One brief's reader, campaigns and days; `told` is None for all days."""

    says: Says
    recipient: Recipient
    campaigns: tuple[Campaign, ...]
    told: Days | None

    @property
    def words(self) -> Words:
        return self.says.words

    @property
    def for_team(self) -> bool:
        """Whether it speaks of several departments."""
        return self.recipient.kind != "department"

    def late(self, milestone: Milestone) -> bool:
        """Whether it was due before the first of the days told; without them nobody can say."""
        return self.told is not None and milestone.due is not None and milestone.due < self.told.first

    def say(self, key: str, **facts: str) -> str:
        """A sentence of ours around authors' words, which are escaped."""
        return self.words(key, **{name: inline(fact) for name, fact in facts.items()})

    @cached_property
    def outings(self) -> Mapping[Post, tuple[Outing, ...]]:
        """Every outing in the days told, by post, in the order of plans."""
        return {
            post: self._told(outings(post)) for campaign in self.campaigns for post in self.recipient.posts(campaign)
        }

    def _told(self, found: Sequence[Outing]) -> tuple[Outing, ...]:
        told = self.told
        return tuple(outing for outing in found if told is None or told.meets(outing.day, outing.last))

    @cached_property
    def in_time(self) -> tuple[Outing, ...]:
        """The outings in the days told, in time order."""
        return tuple(sorted((outing for found in self.outings.values() for outing in found), key=lambda o: o.start))

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """The posts that go out in the days told, in time order, then those that wait."""
        dated = dict.fromkeys(outing.post for outing in self.in_time if outing.status not in OFF)
        waiting = (post for post in self.outings if post.facts.on_demand and post.status not in OFF)
        return (*dated, *waiting)

    @cached_property
    def due(self) -> tuple[tuple[Milestone, Campaign], ...]:
        """What is expected of the reader until the last of the days told, soonest first, undated last."""
        found = [(milestone, campaign) for campaign in self.campaigns for milestone in self.recipient.due(campaign)]
        until = self.told.last if self.told else date.max
        kept = [pair for pair in found if pair[0].due is None or pair[0].due <= until]
        return tuple(sorted(kept, key=lambda pair: pair[0].due or date.max))

    @cached_property
    def concerned(self) -> tuple[Campaign, ...]:
        """The campaigns the reader has a part in, in the days told."""
        paths = {post.path for post in self.posts} | {campaign.path for _, campaign in self.due}
        return tuple(campaign for campaign in self.campaigns if campaign.path in paths)

    def first_moment(self, post: Post, since: date = date.min) -> str:
        """When the post first goes out from that day on, in words; empty for a post without a date."""
        dated = (outing for outing in outings(post) if not outing.tentative and outing.day >= since)
        first = min(dated, key=lambda outing: outing.start, default=None)
        return self.says.moment(first) if first else ""

    @cached_property
    def covered(self) -> Days | None:
        """The days told, or those of the reader's campaigns and posts; None when no date is known."""
        windows = [campaign.facts.window for campaign in self.concerned if campaign.facts.window]
        days = [day for window in windows for day in window] + [outing.day for outing in self.in_time]
        if self.told is None:
            return Days(min(days), max(days)) if days else None
        open_ended = self.told.last == date.max
        return Days(self.told.first, max([self.told.first, *days])) if open_ended else self.told

    def period(self) -> str:
        """The days the brief is about, in words; empty when no date is known."""
        days = self.covered
        return when.spell_period(days.first, days.last, self.words.language) if days else ""
