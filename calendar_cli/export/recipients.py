"""Whom an export is for, and what in a plan is theirs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from calendar_cli.calendar import Milestone
from calendar_cli.campaign import Campaign, Post
from calendar_cli.directory import Department, find
from calendar_cli.export.names import file_name
from calendar_cli.export.outings import Outing, open_milestones
from calendar_cli.export.words import Thing, Words
from calendar_cli.strategy import Strategy

Kind = Literal["team", "department", "channel", "person", "campaign"]


@dataclass(frozen=True)
class Recipient:
    """A reader of exports: the communications team, whom everything concerns, or those of one thing.

    `id` is that of the department, channel, person or campaign, `thing` what goes by it.
    """

    strategy: Strategy
    kind: Kind = "team"
    id: str = ""
    thing: Thing | Campaign | None = None

    @property
    def department(self) -> Department | None:
        """The department they are, if they are one."""
        return self.thing if isinstance(self.thing, Department) else None

    def name(self, words: Words) -> str:
        """What they are called; the communications team has no name of its own."""
        if isinstance(self.thing, Campaign):
            return words.line(self.thing.facts.title)
        return words.name(self.thing) if self.thing else ""

    def file(self, everybody: str) -> str:
        """The name of their files; `everybody` is that of the team's."""
        return file_name(self.id, frozenset({everybody})) if self.id else everybody

    def posts(self, campaign: Campaign) -> tuple[Post, ...]:
        """The posts that concern them."""
        return tuple(post for post in campaign.posts if self.reads(post))

    def reads(self, post: Post) -> bool:
        """Whether the post concerns them."""
        match self.kind:
            case "team":
                return True
            case "department":
                return _among(self.id, post.departments)
            case "channel":
                return any(channel.id == self.id for channel in post.channels)
            case "person":
                return any(map(self._is, _hands(post)))
            case "campaign":
                return post.campaign is self.thing

    def sees(self, outing: Outing) -> bool:
        """Whether the post concerns them at that instant: a channel has only what goes out on it."""
        if self.kind == "channel":
            return any(channel.id == self.id for channel in outing.channels)
        return self.reads(outing.post)

    def due(self, campaign: Campaign) -> tuple[Milestone, ...]:
        """What is still expected of them."""
        return tuple(milestone for milestone in open_milestones(campaign) if self._owes(milestone, campaign))

    def _owes(self, milestone: Milestone, campaign: Campaign) -> bool:
        match self.kind:
            case "team":
                return True
            case "department":
                return _among(self.id, milestone.departments)
            case "channel":
                return milestone.post is not None and any(channel.id == self.id for channel in milestone.post.channels)
            case "person":
                return self._is(milestone.owner)
            case "campaign":
                return campaign is self.thing

    def _is(self, name: str) -> bool:
        person = find(self.strategy.people, name) if name else None
        return person is not None and person.id == self.id


def _hands(post: Post) -> Iterator[str]:
    """Who has a part in the post: its owner, who approves it, who answers after it."""
    yield post.facts.owner
    for department in post.departments:
        yield from department.approvers
    if post.entry.follow_up is not None:
        yield post.entry.follow_up.who


def _among(name: str, departments: Sequence[Department]) -> bool:
    return any(department.id == name for department in departments)


def recipients(kind: Kind, strategy: Strategy, campaigns: Sequence[Campaign]) -> Iterator[Recipient]:
    """Every reader of that kind; to departments the communications team comes first."""
    if kind in {"team", "department"}:
        yield Recipient(strategy)
    if kind == "campaign":
        yield from (Recipient(strategy, "campaign", campaign.campaign_id, campaign) for campaign in campaigns)
    things: Mapping[str, Mapping[str, Thing]] = {
        "department": strategy.departments,
        "channel": strategy.channels,
        "person": strategy.people,
    }
    yield from (Recipient(strategy, kind, thing.id, thing) for thing in things.get(kind, {}).values())
