"""Rules set aside for a reason: which findings an allowance covers, and which allowances nobody needed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from calendar_cli.diagnostic import Finding, Place, Route
from calendar_cli.model import Allowance
from calendar_cli.page import find_rule, nearest_rule


@dataclass
class Granted:
    """One allowance where it is written; `rule` is None for a name no rule has."""

    place: Place
    written: str
    rule: str | None
    terms: Allowance
    dormant: bool
    used: bool = False

    def covers(self, rule: str, path: str, route: Route) -> bool:
        """Whether a finding at that place is within the allowance's reach: its post, all, its plan, everything."""
        if self.rule != rule or not self.terms.reason:
            return False
        inside = self.place.route[:-2]
        reached = route[: len(inside)] == inside or (inside == ("defaults",) and route[:1] == ("posts",))
        return not self.place.campaign_id or (path == self.place.path and reached)


class Allowances:
    """Every allowance of the repository, found by the rule it names."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._by_rule: dict[str | None, list[Granted]] = {}

    def add(self, place: Place, written: Mapping[str, Allowance] | None, *, dormant: bool = False) -> None:
        """The allowances of a strategy, a plan, its defaults or a post; `dormant` where no post is judged."""
        for name, terms in (written or {}).items():
            rule = find_rule(name)
            at = Place(place.path, (*place.route, "allow", name), place.campaign_id, place.post_id)
            self._by_rule.setdefault(rule, []).append(Granted(at, name, rule, terms, dormant))

    def cover(self, rule: str, finding: Finding) -> bool:
        """Whether the finding was allowed by its thing, by the one it is paired with, or by any of its period."""
        covered = False
        things = (finding.thing, *(finding.related if finding.subject else finding.related[:1]))
        for granted in self._by_rule.get(rule, ()):
            if any(granted.covers(rule, thing.path, thing.route) for thing in things) and not self._expired(granted):
                granted.used = covered = True
        return covered

    def _expired(self, granted: Granted) -> bool:
        return granted.terms.until is not None and granted.terms.until < self._today

    def faults(self, ran: frozenset[str], language: str) -> Iterator[Finding]:
        """Allowances of an unknown rule, without a reason, past their day, or unused although their rule ran."""
        for granted in (granted for group in self._by_rule.values() for granted in group):
            place, facts = granted.place, {"rule": granted.written}
            if granted.rule is None:
                yield _unknown(granted, language)
            elif not granted.terms.reason:
                yield Finding(place, facts=facts, rule="allowance-without-reason", on_key=True)
            elif self._expired(granted):
                yield Finding(
                    place, facts={**facts, "until": granted.terms.until}, rule="allowance-expired", on_key=True
                )
            elif not granted.used and not granted.dormant and granted.rule in ran:
                yield Finding(place, facts=facts, rule="allowance-unused", on_key=True)


def _unknown(granted: Granted, language: str) -> Finding:
    near = nearest_rule(granted.written, language)
    facts = {"rule": granted.written, "suggestion": near}
    return Finding(granted.place, facts=facts, message="near" if near else "", rule="allowance-unknown", on_key=True)
