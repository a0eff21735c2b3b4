"""Who and where: the departments, people, channels, pillars and objectives of a strategy, found by any name."""

from collections.abc import Mapping
from datetime import time
from functools import cached_property
from typing import Protocol, TypeVar

from calendar_cli.amounts import Rate
from calendar_cli.diagnostic import Route
from calendar_cli.fields import (
    Period,
    Words,
    days,
    names,
    number,
    one,
    percent,
    period,
    rate,
    scalar,
    time_of_day,
    word,
    words,
    words_of,
)
from calendar_cli.prose.networks import Network, find_network, networks
from calendar_cli.record import At, Record, Step, Unreadable, field
from calendar_cli.source import Tree
from calendar_cli.tone import UNSAID, Tone
from calendar_cli.vocabulary import fold


class Named(Record):
    """A thing the strategy names once: an objective, an audience."""

    id: str = ""
    name: Words = field(words, "")
    description: Words = field(words, "")
    indicators: tuple[str, ...] = field(names, ())


class Department(Record):
    """A service of the organization that the team works for."""

    id: str = ""
    name: Words = field(words, "")
    owner: str = field(scalar, "")
    approvers: tuple[str, ...] = field(names, ())
    contact: str = field(scalar, "")
    tone: Tone = field(one(Tone), UNSAID)
    routine_topics: tuple[str, ...] | None = field(words_of("topic"), None)


class Person(Record):
    """A role or a team, not necessarily a name."""

    id: str = ""
    name: Words = field(words, "")
    capacity: Rate | None = field(rate, None)
    absences: tuple[Period, ...] = field(days, ())
    contact: str = field(scalar, "")


def _network(raw: Tree, at: At, step: Step) -> Network:
    written = scalar(raw, at, step)
    network = find_network(written)
    if network is None:
        known = tuple(network.name for network in networks().values())
        facts = {"written": written, "kind": "network", "suggestion": "", "known": known}
        raise Unreadable("unknown-name", facts, "all")
    return network


class Channel(Record):
    """A place to publish, on a network with its limits."""

    id: str = ""
    network: Network | None = field(_network, None)
    name: Words = field(words, "")
    account: str = field(scalar, "")
    aliases: tuple[str, ...] = field(names, ())
    hour: time | None = field(time_of_day, None)
    languages: str | None = field(word("together", str), None)
    max_length: int | None = field(number, None)
    tone: Tone = field(one(Tone), UNSAID)

    @property
    def short(self) -> str:
        """What stands for the channel in a calendar's title: `FB`."""
        return self.network.short if self.network else self.id


class Pillar(Record):
    """A theme the organization speaks about, and the share of the calendar it should have, in percent."""

    id: str = ""
    name: Words = field(words, "")
    share: float | None = field(percent, None)


class KeyDate(Record):
    """A day, or days, on which the organization has something to say; of some departments, or of all."""

    id: str = ""
    name: Words = field(words, "")
    when: Period = field(period)
    departments: tuple[str, ...] = field(names, ())

    @property
    def route(self) -> Route:
        """Where the date stands in the strategy."""
        return ("key_dates", self.id)

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called: its key and its names."""
        return (self.id, *(self.name.values() if isinstance(self.name, dict) else filter(None, (self.name,))))

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """Its names as a text in lower case has them."""
        return tuple(name.lower().replace("\u2019", "'") for name in self.names if name)


class Identified(Protocol):
    """A thing with the key it was given in the strategy."""

    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Identified)


def find(things: Mapping[str, T], name: str) -> T | None:
    """The thing of that name: its key, its names or its aliases, however accented and cased."""
    exact = things.get(name)
    if exact is not None:
        return exact
    wanted = fold(name)
    return next((thing for thing in things.values() if wanted in forms_of(thing)), None)


def forms_of(thing: Identified) -> set[str]:
    """Every way to write the thing: its key, its names, its aliases, folded."""
    names = getattr(thing, "name", "")
    spelled = names.values() if isinstance(names, dict) else [names]
    return {fold(word) for word in (thing.id, *spelled, *getattr(thing, "aliases", ())) if word}
