"""Which channel, department, pillar or person a name means; an unknown one is a finding with the nearest name."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from calendar_cli.diagnostic import Finding, Place, Route
from calendar_cli.directory import Channel, Identified, find
from calendar_cli.model import CampaignFile, PostEntry
from calendar_cli.prose.networks import find_network
from calendar_cli.strategy import Strategy
from calendar_cli.vocabulary import fold, nearest

T = TypeVar("T", bound=Identified)


FEW = 8
"""How many names are told where none is near."""
Known = tuple[Mapping[str, Any], str]
"""The things a name could have meant, and what kind they are."""


def unknown(place: Place, route: Route, written: str, known: Known) -> Finding:
    """An unknown name, with the nearest one of the things it could have meant, else all of them when they are few."""
    things, kind = known
    folded = {fold(name): name for name in things}
    near = nearest(fold(written), tuple(folded))
    facts: dict[str, object] = {"written": written, "kind": kind, "suggestion": folded.get(near, "")}
    if not near and 0 < len(things) <= FEW:
        facts["known"] = tuple(things)
    message = "near" if near else "known" if "known" in facts else ""
    return Finding(place, route, facts, message=message, rule="unknown-name")


@dataclass
class Directory:
    """The strategy's names, each looked up once however many posts say it."""

    strategy: Strategy
    _channels: dict[str, Channel | None] = field(default_factory=dict)
    _sets: dict[tuple[str, tuple[str, ...]], tuple[Any, ...]] = field(default_factory=dict)

    def channel(self, name: str) -> Channel | None:
        """The channel of that name or alias; else the one on the network of that name."""
        if name not in self._channels:
            self._channels[name] = find(self.strategy.channels, name) or self._network(name)
        return self._channels[name]

    def _network(self, name: str) -> Channel | None:
        """The one channel on the network of that name; without any channel, the network itself."""
        network = find_network(name)
        if network is None:
            return None
        on_it = [channel for channel in self.strategy.channels.values() if channel.network == network]
        if self.strategy.channels:
            return on_it[0] if len(on_it) == 1 else None
        return Channel(id=network.id, network=network)

    def channels(self, names: tuple[str, ...], at: "Spot") -> tuple[Channel, ...]:
        """The channels named, each once."""
        return self._all(names, self.channel, at, (self.strategy.channels, "channel"))

    def things(self, names: tuple[str, ...], things: Mapping[str, T], at: "Spot", kind: str) -> tuple[T, ...]:
        """The departments, audiences or objectives named."""
        return self._all(names, lambda name: find(things, name), at, (things, kind))

    def served(self, names: tuple[str, ...], things: Mapping[str, T], kind: str) -> tuple[str, ...]:
        """The ids of the things named; a text of its own names none, and is none the worse for it."""
        if not names or not things:
            return ()
        key = (f"served {kind}", names)
        if key not in self._sets:
            found = (find(things, name) for name in names)
            self._sets[key] = tuple({thing.id: None for thing in found if thing})
        return self._sets[key]

    def _all(
        self, names: tuple[str, ...], look_up: Callable[[str], T | None], at: "Spot", known: Known
    ) -> tuple[T, ...]:
        """Each thing once; names that are all known are looked up once however many posts list them."""
        key = (known[1], names)
        if key not in self._sets:
            before = len(at.findings)
            found = tuple({thing.id: thing for thing in _found(names, look_up, at, known)}.values())
            if len(at.findings) > before:
                return found
            self._sets[key] = found
        return self._sets[key]


class Spot(NamedTuple):
    """Where names are written and where what is wrong with them goes."""

    place: Place
    route: Route
    findings: list[Finding]

    def below(self, *steps: str | int) -> "Spot":
        """The same post or plan, another of its keys."""
        return Spot(self.place, steps, self.findings)


def _found(names: tuple[str, ...], look_up: Callable[[str], T | None], at: Spot, known: Known) -> Iterator[T]:
    for index, name in enumerate(names):
        thing = look_up(name)
        if thing is None:
            at.findings.append(unknown(at.place, (*at.route, index), name, known))
        else:
            yield thing


def check_names(entry: PostEntry | CampaignFile, directory: Directory, spot: Callable[[str], Spot]) -> None:
    """The people, departments and audiences that a plan or a post names and that nothing else looks up."""
    strategy = directory.strategy
    if entry.owner and strategy.people:
        directory.things((entry.owner,), strategy.people, spot("owner"), "person")
    if entry.audience and strategy.audiences:
        directory.things(entry.audience, strategy.audiences, spot("audience"), "audience")
    who = {**strategy.people, **strategy.departments} if entry.requests else {}
    for request in entry.requests or ():
        if who and find(strategy.departments, request.to) is None and find(strategy.people, request.to) is None:
            at = spot("requests")
            at.findings.append(unknown(at.place, ("requests", request.at, "to"), request.to, (who, "department")))
