"""How much each finding weighs, which are reported, and the figures of the repository."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from calendar_cli.allowances import Allowances
from calendar_cli.calendar import Calendar, PostFacts
from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Diagnostic, Finding, Location, Place, Route, Severity, Thing
from calendar_cli.directory import find
from calendar_cli.locate import Shelf
from calendar_cli.model import Status
from calendar_cli.repository import Repository
from calendar_cli.rule import Rule
from calendar_cli.strategy import Strategy

FINGERPRINT_VERSION = 1


class Summary(NamedTuple):
    """The figures of the repository: what it holds, and its findings by severity."""

    plans: int
    posts: int
    slots: int
    counts: Mapping[Severity, int]
    allowed: int
    baselined: int = 0


class Verdict(NamedTuple):
    """What is reported, the figures of the whole repository, and the calendar that was judged.

    `unread` are the plans that could not be read at all, and whose events an export must leave as they were.
    """

    diagnostics: tuple[Diagnostic, ...]
    summary: Summary
    calendar: Calendar
    unread: tuple[str, ...]

    @property
    def strategy(self) -> Strategy:
        """The strategy the plans were judged by."""
        return self.calendar.strategy


class Weighed(NamedTuple):
    """A finding with its rule, its weight and its place."""

    rule: str
    finding: Finding
    severity: Severity
    location: Location
    related: tuple[Location, ...]


@dataclass
class Ledger:
    """Every finding that counts, weighed as it comes in; of one rule alone when `only` names it.

    `home` is the strategy's path: it has no status, being in force, and what is wrong with it has its full weight.
    """

    strategy: Strategy
    shelf: Shelf
    allowances: Allowances
    severities: Mapping[str, Severity]
    today_given: bool
    only: str = ""
    home: str = ""
    entries: list[Weighed] = field(default_factory=list)
    later: list[tuple[Rule, Finding, Severity]] = field(default_factory=list)
    allowed: int = 0
    campaign: Campaign | None = None

    def severity(self, rule: Rule) -> Severity:
        """The rule's own weight, or the strategy's for it."""
        return rule.severity if rule.always else self.severities.get(rule.name, rule.severity)

    def add(self, rule: Rule, finding: Finding) -> None:
        """Weigh a finding of the plan at hand and note its place while the plan is open."""
        weight = self._weigh(rule, finding)
        if weight is not Severity.OFF:
            related = tuple(self.shelf.place_of(thing) for thing in finding.related)
            self.entries.append(Weighed(rule.name, finding, weight, self.shelf.locate(finding), related))

    def add_later(self, rule: Rule, finding: Finding) -> None:
        """Weigh a finding of the whole calendar; its place is looked up when all of them are known."""
        weight = self._weigh(rule, finding)
        if weight is not Severity.OFF:
            self.later.append((rule, finding, weight))

    def _weigh(self, rule: Rule, finding: Finding) -> Severity:
        if not rule.always and self.allowances.cover(rule.name, finding):
            self.allowed += 1
            return Severity.OFF
        if self.only and rule.name != self.only:
            return Severity.OFF
        weight = self.severity(rule)
        if rule.softened:
            weight = min(weight, self._cap(finding))
        if rule.by_today and not self.today_given:
            weight = min(weight, Severity.WARNING)
        return weight

    def _cap(self, finding: Finding) -> Severity:
        """The most it can weigh: a pair by its weaker post, a period by its strongest."""
        if finding.thing.path == self.home and not finding.subject:
            return Severity.ERROR
        statuses = [self._status(thing) for thing in (finding.thing, *finding.related)]
        caps = [self.strategy.cap(status) for status in statuses if status is not None]
        if finding.subject or not caps:
            return max(caps, default=Severity.WARNING)
        return min(caps)

    def _status(self, thing: Thing) -> Status | None:
        if not isinstance(thing, Place):
            status = getattr(thing, "status", None)
            return status if isinstance(status, Status) else None
        campaign = self.campaign
        if campaign is None or campaign.path != thing.path:
            return None
        match thing.route:
            case ("posts", int(index), *_) if index < len(campaign.posts):
                return campaign.posts[index].status
        return campaign.status

    def place_later(self) -> None:
        """Look up the places of what the whole calendar showed, file by file: each is read again once."""
        wanted: dict[str, list[Finding | Thing]] = defaultdict(list)
        for _, finding, _ in self.later:
            wanted[finding.thing.path].append(finding)
            for thing in finding.related:
                wanted[thing.path].append(thing)
        places = {id(about): self.shelf.find(about) for path in sorted(wanted) for about in wanted[path]}
        for rule, finding, weight in self.later:
            related = tuple(places[id(thing)] for thing in finding.related)
            self.entries.append(Weighed(rule.name, finding, weight, places[id(finding)], related))
        self.later.clear()


def diagnose(ledger: Ledger, calendar: Calendar, repository: Repository, unread: tuple[str, ...]) -> Verdict:
    """The verdict: diagnostics in the order of their places, the strategy's first, narrowed to the paths named."""
    ledger.place_later()
    entries = sorted(ledger.entries, key=lambda entry: (entry.location.path != repository.strategy, *_order(entry)))
    counts = Counter(entry.severity for entry in entries)
    prints = _fingerprints(entries)
    reported = tuple(
        _diagnostic(entry, mark, ledger.strategy)
        for entry, mark in zip(entries, prints, strict=True)
        if not repository.named or _concerns(entry.finding, repository.named)
    )
    summary = Summary(len(repository.plans), len(calendar.posts), len(calendar.slots), counts, ledger.allowed)
    return Verdict(reported, summary, calendar, unread)


def _order(entry: Weighed) -> tuple[str, int, int, str]:
    span = entry.location.span
    return (entry.location.path, span.line if span else 0, span.column if span else 0, entry.rule)


def _concerns(finding: Finding, named: frozenset[str]) -> bool:
    return any(thing.path in named for thing in (finding.thing, *finding.related))


_PEOPLE = ("who", "approvers", "owner")
"""The facts that name people."""


def _people_named(facts: Mapping[str, object], strategy: Strategy) -> Mapping[str, object]:
    """The facts with the people of the strategy in place of what they were called."""
    named = {name: _person(facts[name], strategy) for name in _PEOPLE if name in facts}
    return {**facts, **named} if named else facts


def _person(fact: object, strategy: Strategy) -> object:
    if isinstance(fact, tuple):
        return tuple(_person(each, strategy) for each in fact)
    return find(strategy.people, fact) or fact if isinstance(fact, str) else fact


def _diagnostic(entry: Weighed, fingerprint: str, strategy: Strategy) -> Diagnostic:
    finding = entry.finding
    return Diagnostic(
        rule=entry.rule,
        severity=entry.severity,
        location=entry.location,
        related=entry.related,
        fingerprint=fingerprint,
        campaign=finding.thing.campaign_id,
        post=finding.thing.post_id,
        field=field_name(finding.route),
        route=finding.route,
        facts=_people_named(finding.facts, strategy),
        message=finding.message,
    )


def field_name(route: Route) -> str:
    """The field below its post, or below the file: never an index of a post."""
    below = route[2:] if route[:1] == ("posts",) and len(route) > 1 else route
    return ".".join(map(str, below))


def _fingerprints(entries: list[Weighed]) -> list[str]:
    """One a finding, from names and never from places; twins are told apart by `#2`."""
    seen: Counter[str] = Counter()
    prints = []
    for entry in entries:
        mark = _fingerprint(entry)
        seen[mark] += 1
        prints.append(mark if seen[mark] == 1 else f"{mark}#{seen[mark]}")
    return prints


def _fingerprint(entry: Weighed) -> str:
    import hashlib  # noqa: PLC0415  (with json, 5 ms that a run without findings has no use for)
    import json  # noqa: PLC0415  (as above)

    finding = entry.finding
    who = [finding.subject] if finding.subject else [finding.thing.campaign_id, _name(finding.thing)]
    field_ = tuple(step for step in finding.route if not isinstance(step, int))
    parts = [FINGERPRINT_VERSION, entry.rule, *who, "" if finding.subject else field_name(field_), finding.key]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _name(thing: Thing) -> str:
    """What a post is called: its id, else its title; a place in a file has neither."""
    if thing.post_id:
        return thing.post_id
    post = getattr(thing, "post", thing)
    facts = getattr(post, "facts", post)
    title = facts.title if isinstance(facts, PostFacts) else ""
    return title if isinstance(title, str) else "\n".join(title[language] for language in sorted(title))
