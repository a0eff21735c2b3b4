"""What the rest of the page refers to by its place in a list: departments, channels, pillars, states, campaigns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from calendar_cli.campaign import Campaign
from calendar_cli.directory import Channel, Department, Identified
from calendar_cli.export.copy import one_line
from calendar_cli.export.page.tongues import Facts, Said, Tongues, telling
from calendar_cli.export.words import Thing
from calendar_cli.model import Status
from calendar_cli.strategy import Strategy

STATUSES = tuple(sorted(Status, key=lambda status: (status < 0, abs(status))))
"""In the order a post goes, those that left it last."""


@dataclass(frozen=True)
class Places:
    """Where the strategy's things stand in the lists of the page."""

    departments: Mapping[str, int]
    channels: Mapping[str, int]
    pillars: Mapping[str, int]

    @classmethod
    def of(cls, strategy: Strategy) -> "Places":
        """In the order of the strategy."""
        return cls(_placed(strategy.departments), _placed(strategy.channels), _placed(strategy.pillars))

    def of_departments(self, things: Iterable[Identified]) -> list[int]:
        """Their places."""
        return [self.departments[thing.id] for thing in things if thing.id in self.departments]

    def of_channels(self, things: Iterable[Identified]) -> list[int]:
        """Their places."""
        return [self.channels[thing.id] for thing in things if thing.id in self.channels]


def _placed(things: Mapping[str, object]) -> Mapping[str, int]:
    return {name: place for place, name in enumerate(things)}


def known_to_all(tongues: Tongues) -> Facts:
    """Whose calendar it is, and where it goes out."""
    strategy = tongues.strategy
    return {
        "organization": tongues.both(lambda says: says.words.line(strategy.organization)),
        "zone": strategy.timezone.key,
        "channels": [_channel(channel, tongues) for channel in strategy.channels.values()],
    }


def known_to_departments(campaigns: Sequence[Campaign], tongues: Tongues) -> Facts:
    """Whom it concerns, what it is about, how far a post can have come, and why the campaigns are made."""
    strategy = tongues.strategy
    return {
        "spoken": strategy.language,
        "contacts": _contacts((), tongues),
        "departments": [_department(department, tongues) for department in strategy.departments.values()],
        "pillars": [_thing(pillar, tongues) for pillar in strategy.pillars.values()],
        "statuses": [_status(status, tongues) for status in STATUSES],
        "campaigns": [_campaign(campaign, tongues) for campaign in campaigns],
    }


def _status(status: Status, tongues: Tongues) -> Facts:
    return {"id": status.name.lower(), "name": tongues.both(lambda says: says.words.state(status))}


def _thing(thing: Thing, tongues: Tongues) -> Facts:
    return {"id": thing.id, "name": tongues.both(lambda says: says.words.name(thing))}


def _channel(channel: Channel, tongues: Tongues) -> Facts:
    network = channel.network.limit.most if channel.network and channel.network.limit else None
    return telling(
        {
            **_thing(channel, tongues),
            "short": tongues.both(lambda says: says.short_names((channel,))),
            "limit": network if channel.max_length is None else channel.max_length,
        }
    )


def _department(department: Department, tongues: Tongues) -> Facts:
    team = _contacts((), tongues)
    return telling({**_thing(department, tongues), "contacts": _contacts((department,), tongues)[len(team) :]})


def _contacts(departments: Iterable[Department], tongues: Tongues) -> list[Said]:
    """Whom to call: the communications team, then each department."""
    asked = tuple(departments)
    lists = [
        [says.words("pair", name=name, value=value) for name, value in says.contacts(asked)] for says in tongues.says
    ]
    return [said[0] if len(set(said)) == 1 else list(said) for said in zip(*lists, strict=True)]


def _campaign(campaign: Campaign, tongues: Tongues) -> Facts:
    entry = campaign.entry
    return telling(
        {
            "id": one_line(campaign.campaign_id),
            "title": tongues.both(lambda says: says.words.line(campaign.facts.title)),
            "objective": tongues.both(lambda says: " · ".join(map(says.objective, entry.objective))),
            "why": tongues.both(lambda says: says.words.line(entry.why)),
        }
    )
