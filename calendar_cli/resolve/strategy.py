"""The names a strategy uses for its own things: a cadence that speaks of an unknown channel judges nothing."""

from collections.abc import Iterator, Mapping
from typing import Any

from calendar_cli.diagnostic import Finding, Place, Route
from calendar_cli.directory import Department, find
from calendar_cli.resolve.names import Known, unknown
from calendar_cli.strategy import Hold, Mix, Selector, Strategy
from calendar_cli.vocabulary import values

FIXED = ("purpose", "format", "language")
"""What has the same few values for everybody, in the vocabulary; the strategy gives the rest."""


def strategy_faults(path: str, strategy: Strategy) -> Iterator[Finding]:
    """Every name in the strategy that is none of its own, and every hold that ends before it begins."""
    place = Place(path)
    for line in strategy.cadence:
        yield from _selector(line, line.route, strategy, place)
    for mix in strategy.mix:
        yield from _selector(mix.only, (*mix.route, "for"), strategy, place)
        things = _things(strategy).get(mix.by, {})
        for name in mix.targets:
            if mix.by in FIXED:
                yield from _fixed(place, mix, name)
            elif find(things, name) is None:
                yield unknown(place, (*mix.route, "targets", name), name, (things, mix.by))
    for hold in strategy.holds:
        yield from _hold(place, hold, strategy)
    for date_ in strategy.key_dates.values():
        route_: Route = (*date_.route, "departments")
        yield from _names(place, route_, date_.departments, (strategy.departments, "department"))
    if strategy.people:
        for department in strategy.departments.values():
            yield from _people(place, department, strategy)


def _people(place: Place, department: Department, strategy: Strategy) -> Iterator[Finding]:
    """Who answers and approves for a department, and is nobody of the team."""
    route: Route = ("departments", department.id)
    if department.owner and find(strategy.people, department.owner) is None:
        yield unknown(place, (*route, "owner"), department.owner, (strategy.people, "person"))
    yield from _names(place, (*route, "approvers"), department.approvers, (strategy.people, "person"))


def _hold(place: Place, hold: Hold, strategy: Strategy) -> Iterator[Finding]:
    if hold.end is not None and hold.end < hold.start:
        facts = {"first": hold.start, "last": hold.end}
        yield Finding(place, (*hold.route, "to"), facts, message="order", rule="impossible-date")
    yield from _names(place, (*hold.route, "departments"), hold.departments, (strategy.departments, "department"))
    yield from _names(place, (*hold.route, "channels"), hold.channels, (strategy.channels, "channel"))


def _fixed(place: Place, mix: Mix, name: str) -> Iterator[Finding]:
    """A target for none of the values that everybody has the same few of: purposes, formats, languages."""
    if values(mix.by).read(name) is None:
        words = {word: word for language in ("fr", "en") for word in values(mix.by).choices(language)}
        found = unknown(place, (*mix.route, "targets", name), name, (words, mix.by))
        yield found if found.facts["suggestion"] else found._replace(message="closed")


def _things(strategy: Strategy) -> Mapping[str, Mapping[str, Any]]:
    return {"channel": strategy.channels, "department": strategy.departments, "pillar": strategy.pillars}


def _selector(selector: Selector, route: Route, strategy: Strategy, place: Place) -> Iterator[Finding]:
    for kind, things in _things(strategy).items():
        name = getattr(selector, kind)
        if name and find(things, name) is None:
            yield unknown(place, (*route, kind), name, (things, kind))


def _names(place: Place, route: Route, names: tuple[str, ...], known: Known) -> Iterator[Finding]:
    things, kind = known
    for index, name in enumerate(names):
        if find(things, name) is None:
            yield unknown(place, (*route, index), name, (things, kind))


def settle(strategy: Strategy) -> Strategy:
    """The strategy with its selectors, targets and holds speaking in its own keys, however its author spelled them."""
    cadence = tuple(line.but(**_keys(line, strategy)) for line in strategy.cadence)
    mix = tuple(_settled(line, strategy) for line in strategy.mix)
    holds = tuple(
        hold.but(
            departments=tuple(_key(name, strategy.departments) for name in hold.departments),
            channels=tuple(_key(name, strategy.channels) for name in hold.channels),
        )
        for hold in strategy.holds
    )
    dates = {
        key: date_.but(departments=tuple(_key(name, strategy.departments) for name in date_.departments))
        for key, date_ in strategy.key_dates.items()
    }
    return strategy.but(cadence=cadence, mix=mix, holds=holds, key_dates=dates)


def _settled(line: Mix, strategy: Strategy) -> Mix:
    things = _things(strategy).get(line.by, {})
    targets = {_key(name, things): share for name, share in line.targets.items()}
    return line.but(only=line.only.but(**_keys(line.only, strategy)), targets=targets)


def _keys(selector: Selector, strategy: Strategy) -> dict[str, str]:
    return {kind: _key(getattr(selector, kind), things) for kind, things in _things(strategy).items()}


def _key(name: str, things: Mapping[str, Any]) -> str:
    found = find(things, name) if name else None
    return found.id if found else name
