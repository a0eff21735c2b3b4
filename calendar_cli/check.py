"""Runs the rules: plans one by one while their texts are at hand, then the calendar of facts as a whole."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from calendar_cli.allowances import Allowances
from calendar_cli.calendar import Activity, Calendar, CampaignFacts, PostFacts, Slot
from calendar_cli.campaign import Campaign, Post
from calendar_cli.diagnostic import Finding, Place, Severity
from calendar_cli.load import PlanFile, load_plan, load_strategy
from calendar_cli.locate import Shelf
from calendar_cli.page import find_rule, nearest_rule
from calendar_cli.repository import Repository
from calendar_cli.resolve import resolve_plan, settle, strategy_faults
from calendar_cli.rule import Rule, rules, rules_by_name
from calendar_cli.shapes import below
from calendar_cli.strategy import Strategy
from calendar_cli.verdict import Ledger, Verdict, diagnose
from calendar_cli.vocabulary import keys


class Options(NamedTuple):
    """The day it is, whether somebody said so, and the one rule to report when it is only one."""

    today: date
    today_given: bool = False
    only: str = ""


KINDS = {
    "departments": "department",
    "people": "person",
    "channels": "channel",
    "pillars": "pillar",
    "objectives": "objective",
    "audiences": "audience",
}
"""What kind of name each section of the strategy gives."""
OF_ALL = frozenset(
    {
        "audience-without-post",
        "department-crowded-out",
        "key-date-unmentioned",
        "objective-without-post",
        "pillar-without-post",
        "share-off-target",
        "silent-channel",
        "too-few-posts",
    }
)
"""Rules about what is missing or how it is shared out: with a plan unread, what they miss may stand in it."""


def _nothing(_: Campaign) -> None:
    """Looks at a campaign and keeps nothing of it."""


def judge(repository: Repository, options: Options, visit: Callable[[Campaign], None] = _nothing) -> Verdict:
    """Every finding of the repository, weighed; `visit` sees each campaign with its texts before they are let go."""
    shelf = Shelf(repository.files)
    strategy, faults = _strategy(repository, shelf)
    lost = _lost_kinds(faults) if shelf.holds(repository.strategy) else frozenset(KINDS.values())
    allowances = Allowances(options.today)
    ledger = Ledger(strategy, shelf, allowances, _severities(strategy), options.today_given, options.only)
    ledger.home = repository.strategy
    ledger.allowances.add(Place(repository.strategy), strategy.allow)
    run = _Run(ledger, _running(ledger, options), repository.files, _Seen(), lost)
    run.report((*repository.findings, *faults))
    run.seen.unread.extend(finding.thing.path for finding in repository.findings)
    for path in repository.plans:
        campaign = run.plan(path)
        if campaign is not None:
            visit(campaign)
            if visit is _nothing:
                _let_go(campaign)
    calendar = run.seen.calendar(strategy, options.today, repository.strategy)
    run.look_at(calendar, whole=bool(repository.plans) and not run.seen.unread and not lost)
    return diagnose(ledger, calendar, repository, tuple(run.seen.unread))


def _let_go(campaign: Campaign) -> None:
    """Part posts from their texts and their campaign, which hold each other: their memory is free at once."""
    for post in campaign.posts:
        post.texts, post.described = (), None
    campaign.posts = ()


def _strategy(repository: Repository, shelf: Shelf) -> tuple[Strategy, tuple[Finding, ...]]:
    """The strategy with its own names settled, and everything wrong with it; an empty one when it cannot be read."""
    path = repository.strategy
    data = repository.files.get(path)
    if data is None:
        return Strategy(), (Finding(Place(path), message="denied", rule="unreadable-file"),)
    strategy, document, faults = load_strategy(path, data)
    if document is not None:
        shelf.keep(document)
    return settle(strategy), (*faults, *strategy_faults(path, strategy), *_rule_names(path, strategy))


def _lost_kinds(faults: Iterable[Finding]) -> frozenset[str]:
    """The kinds of names that cannot be judged, since their section is under a misspelt key or is no section."""
    lost = set()
    for finding in faults:
        match finding.rule, finding.route:
            case "unknown-key", (_,):
                lost.add(keys("strategy").read(str(finding.facts["suggestion"])))
            case "wrong-shape", (section,) | (section, _):
                lost.add(str(section))
    return frozenset(KINDS[section] for section in lost if section in KINDS)


def _severities(strategy: Strategy) -> Mapping[str, Severity]:
    named = ((find_rule(name), severity) for name, severity in strategy.rules.items())
    return {name: severity for name, severity in named if name}


def _rule_names(path: str, strategy: Strategy) -> Iterator[Finding]:
    for name in strategy.rules:
        if find_rule(name) is None:
            near = nearest_rule(name, strategy.language)
            facts = {"written": name, "kind": "rule", "suggestion": near}
            message = "near" if near else "rule"
            yield Finding(Place(path), ("rules", name), facts, message=message, rule="unknown-name", on_key=True)


def _running(ledger: Ledger, options: Options) -> tuple[Rule, ...]:
    """The rules that run: one that is off is never asked; an idle allowance shows only when all of them ran."""
    alone = options.only and not options.only.startswith("allowance-")
    found = (rule for rule in rules() if ledger.severity(rule) is not Severity.OFF)
    return tuple(rule for rule in found if rule.name == options.only or not alone)


@dataclass
class _Run:
    """One run over a repository."""

    ledger: Ledger
    rules: tuple[Rule, ...]
    files: Mapping[str, bytes]
    seen: "_Seen"
    lost: frozenset[str]

    def __post_init__(self) -> None:
        self.names = frozenset(rule.name for rule in self.rules)
        self.of_campaigns = tuple((rule, rule.check) for rule in self.rules if rule.scope is Campaign and rule.check)
        self.of_posts = tuple((rule, rule.check) for rule in self.rules if rule.scope is Post and rule.check)

    def report(self, findings: Iterable[Finding]) -> None:
        """What the reader, the loader and the resolver found; a name of a section that was lost is not unknown."""
        for finding in findings:
            if finding.rule in self.names and not self._of_lost(finding):
                self.ledger.add(rules_by_name()[finding.rule], finding)

    def _of_lost(self, finding: Finding) -> bool:
        kinds = {finding.facts.get("kind"), "person" if finding.route[-1:] == ("to",) else ""}  # a request is to either
        return finding.rule == "unknown-name" and not self.lost.isdisjoint(kinds)

    def plan(self, path: str) -> Campaign | None:
        """Read, resolve and judge one plan; its findings have their places before it is let go."""
        data = self.files.get(path)
        plan, faults = load_plan(path, data) if data is not None else (None, (_denied(path),))
        if plan is None:
            self.seen.unread.append(path)
            self.report(faults)
            return None
        if plan.lost:
            self.seen.unread.append(path)
            self.ledger.shelf.put(plan.document, {})
            self.report(plan.findings)
            return None
        return self._judge(plan)

    def _judge(self, plan: PlanFile) -> Campaign:
        resolved = resolve_plan(plan, self.ledger.strategy, self.files)
        campaign, ledger = resolved.campaign, self.ledger
        ledger.shelf.put(plan.document, resolved.documents)
        ledger.campaign = campaign
        _allow(campaign, ledger.allowances)
        self.report((*plan.findings, *resolved.findings))
        for rule, check in self.of_campaigns:
            for finding in check(campaign):
                ledger.add(rule, finding)
        for rule, check in self.of_posts:  # a rule at a time: a post at a time takes an eighth longer
            for post in campaign.posts:
                for finding in check(post):
                    ledger.add(rule, finding)
        self.seen.keep(campaign)
        return campaign

    def look_at(self, calendar: Calendar, *, whole: bool) -> None:
        """The rules over the calendar, then the allowances nobody needed; neither where `whole` would be untrue."""
        self.ledger.campaign = None
        for rule in self.rules:
            if rule.scope is Calendar and rule.check and (whole or rule.name not in OF_ALL):
                for finding in rule.check(calendar):
                    self.ledger.add_later(rule, finding)
        ran = self.names if whole else frozenset()
        self.report(self.ledger.allowances.faults(ran, calendar.strategy.language))


def _denied(path: str) -> Finding:
    return Finding(Place(path), message="denied", rule="unreadable-file")


def _allow(campaign: Campaign, allowances: Allowances) -> None:
    whole = Place(campaign.path, (), campaign.campaign_id)
    allowances.add(whole, campaign.entry.allow)
    if campaign.defaults.allow:
        allowances.add(below(whole, "defaults"), campaign.defaults.allow, dormant=all(map(_unjudged, campaign.posts)))
    for post in campaign.posts:
        if "allow" in post.said:
            place = Place(post.path, post.route, post.campaign_id, post.post_id)
            allowances.add(place, post.entry.allow, dormant=_unjudged(post))


def _unjudged(post: Post) -> bool:
    return post.strategy.cap(post.status) is Severity.OFF


@dataclass
class _Seen:
    """What is kept of the plans that were judged: facts, and no text."""

    unread: list[str] = field(default_factory=list)
    campaigns: list[CampaignFacts] = field(default_factory=list)
    posts: list[PostFacts] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)

    def keep(self, campaign: Campaign) -> None:
        """The facts of a campaign."""
        self.campaigns.append(campaign.facts)
        self.posts.extend(post.facts for post in campaign.posts)
        self.slots.extend(slot for post in campaign.posts for slot in post.slots)
        self.activities.extend(campaign.activities)

    def calendar(self, strategy: Strategy, today: date, path: str) -> Calendar:
        """Everything kept, slots in time order."""
        slots = sorted(self.slots, key=lambda slot: (slot.start, slot.path, slot.post.index))
        return Calendar(
            strategy,
            today,
            path,
            tuple(self.campaigns),
            tuple(self.posts),
            tuple(slots),
            tuple(self.activities),
        )
