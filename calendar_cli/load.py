"""Documents become a typed strategy and typed campaigns; a faulty value is reported and set aside, the rest is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from calendar_cli import vocabulary
from calendar_cli.amounts import AmountError
from calendar_cli.diagnostic import Finding, Place, Route
from calendar_cli.fields import UnknownWordError, WrongShapeError
from calendar_cli.model import CampaignFile, PostEntry
from calendar_cli.shapes import PLAN, STRATEGY, below, canonical
from calendar_cli.source import Document, Tree, read_plan
from calendar_cli.strategy import Strategy
from calendar_cli.when import WhenError

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Read(Generic[M]):
    """A typed mapping; `broken` names the keys whose values were set aside."""

    entry: M
    broken: frozenset[str]
    findings: tuple[Finding, ...]


def typed(model: type[M], tree: dict[str, Tree], place: Place) -> Read[M]:
    """The mapping as the model reads it, without the values it refuses, each of which is a finding."""
    kept: dict[str, Tree] = dict(tree)
    findings: dict[Route, Finding] = {}
    whole = False
    while True:
        try:
            entry = model.model_validate(kept)
        except ValidationError as error:
            faults = error.errors(include_url=False, include_input=True)
            for fault in faults:
                route = _existing(tree, fault["loc"])
                findings.setdefault(route, _finding(fault, route, place))
                kept = _without(kept, route[:1] if whole else route)
            whole = True
        else:
            return Read(entry, frozenset(str(route[0]) for route in findings if route), tuple(findings.values()))


def _existing(tree: Tree, loc: tuple[str | int, ...]) -> Route:
    """The part of pydantic's location that stands in the tree: it also names unions and keys of its own."""
    route: list[str | int] = []
    for step in loc:
        match tree:
            case dict() if step in tree:
                tree = tree[str(step)]
            case list() if isinstance(step, int) and step < len(tree):
                tree = tree[step]
            case _:
                continue
        route.append(step)
    return tuple(route)


def _without(tree: dict[str, Tree], route: Route) -> dict[str, Tree]:
    """The mapping without the value at the route; in a list, a hole keeps the others in their places."""
    step = str(route[0])
    if len(route) == 1:
        return {key: value for key, value in tree.items() if key != step}
    inner, rest = tree.get(step), route[1:]
    if isinstance(inner, dict):
        return {**tree, step: _without(inner, rest)}
    if isinstance(inner, list) and isinstance(rest[0], int):
        hole: list[Tree] = list(inner)
        hole[rest[0]] = None  # type: ignore[call-overload]  # the models skip holes; the file's own tree has none
        return {**tree, step: hole}
    return {key: value for key, value in tree.items() if key != step}


def _finding(fault: ErrorDetails, route: Route, place: Place) -> Finding:
    """What pydantic or a grammar of ours refused, as a finding of the rule it breaks."""
    written = str(fault["input"])
    match fault.get("ctx", {}).get("error"):
        case WhenError() as cause:
            return Finding(place, route, cause.facts, message=cause.message, rule=cause.rule)
        case AmountError() as cause:
            facts = {"written": written, "examples": cause.examples}
            return Finding(place, route, facts, message=cause.kind, rule="unreadable-amount")
        case UnknownWordError() as cause:
            return _unknown_word(cause, route, place)
        case WrongShapeError() as cause:
            return Finding(place, route, message=cause.expected, rule="wrong-shape")
        case ValueError():
            return Finding(
                place, route, {"written": written, "examples": ("3",)}, message="number", rule="unreadable-amount"
            )
        case _:
            return _shape(fault, route, place)


def _shape(fault: ErrorDetails, route: Route, place: Place) -> Finding:
    if fault["type"] == "missing":
        return Finding(place, route, {"key": str(fault["loc"][-1])}, rule="missing-key")
    kinds = {"string_type": "text", "tuple_type": "list", "list_type": "list"}
    return Finding(place, route, message=kinds.get(fault["type"], "mapping"), rule="wrong-shape")


def _unknown_word(cause: UnknownWordError, route: Route, place: Place) -> Finding:
    facts: dict[str, object] = {"written": cause.written, "kind": cause.kind, "suggestion": ""}
    if cause.kind not in {"timezone", "network"}:
        facts["suggestion"] = vocabulary.values(cause.kind).suggest(cause.written, "fr")
    return Finding(place, route, facts, message="near" if facts["suggestion"] else "", rule="unknown-name")


@dataclass(frozen=True)
class PlanFile:
    """A campaign plan, typed but not yet resolved: its posts in the order written."""

    document: Document
    campaign: Read[CampaignFile]
    defaults: Read[PostEntry]
    posts: tuple[Read[PostEntry], ...]
    campaign_id: str
    findings: tuple[Finding, ...]


def load_strategy(path: str, data: bytes) -> tuple[Strategy, Document | None, tuple[Finding, ...]]:
    """The strategy; a file that cannot be read is an empty strategy and its findings."""
    document, faults = read_plan(path, data)
    if document is None:
        return Strategy(), None, faults
    keys = canonical(document, STRATEGY)
    read = typed(Strategy, _mapping(keys.tree), Place(path))
    return read.entry, document.with_tree(keys.tree), (*faults, *keys.findings, *read.findings)


def load_plan(path: str, data: bytes) -> tuple[PlanFile | None, tuple[Finding, ...]]:
    """The plan with all it could read, or None with the reader's findings."""
    document, faults = read_plan(path, data)
    if document is None:
        return None, faults
    keys = canonical(document, PLAN)
    tree = _mapping(keys.tree)
    campaign = typed(CampaignFile, {key: value for key, value in tree.items() if key not in _POSTS}, Place(path))
    campaign_id = campaign.entry.id or stem(path)
    whole = Place(path, (), campaign_id)
    defaults = typed(PostEntry, _mapping(tree.get("defaults", {})), below(whole, "defaults"))
    posts, wrong = _posts(tree.get("posts", []), whole)
    findings = [*faults, *keys.findings, *campaign.findings, *defaults.findings, *wrong]
    named = tuple(_signed(finding, tree, campaign_id) for finding in findings)
    return PlanFile(document.with_tree(keys.tree), campaign, defaults, posts, campaign_id, named), ()


_POSTS = frozenset({"posts", "defaults"})


def _posts(tree: Tree, whole: Place) -> tuple[tuple[Read[PostEntry], ...], tuple[Finding, ...]]:
    items = tree if isinstance(tree, list) else [tree] if tree else []
    wrong = (
        () if isinstance(tree, list) or not tree else (Finding(whole, ("posts",), message="list", rule="wrong-shape"),)
    )
    reads = [typed(PostEntry, *_post_at(item, index, whole)) for index, item in enumerate(items)]
    odd = [
        Finding(below(below(whole, "posts"), index), (), message="mapping", rule="wrong-shape")
        for index, item in enumerate(items)
        if not isinstance(item, dict)
    ]
    return tuple(reads), (*wrong, *(f for read in reads for f in read.findings), *odd)


def _post_at(item: Tree, index: int, whole: Place) -> tuple[dict[str, Tree], Place]:
    return _mapping(item), Place(whole.path, ("posts", index), whole.campaign_id)


def _signed(finding: Finding, tree: Mapping[str, Tree], campaign_id: str) -> Finding:
    """The finding with the ids of its campaign and post, by which statuses and fingerprints go."""
    place, route, posts = finding.thing, finding.route, tree.get("posts")
    post: Tree = {}
    if len(route) > 1 and isinstance(route[1], int) and isinstance(posts, list) and route[1] < len(posts):
        post = posts[route[1]]
    post_id = post.get("id", "") if isinstance(post, dict) else ""
    span = place.span if isinstance(place, Place) else None
    signed = Place(place.path, place.route, campaign_id, post_id if isinstance(post_id, str) else "", span)
    return replace(finding, thing=signed)


def _mapping(tree: Tree) -> dict[str, Tree]:
    return tree if isinstance(tree, dict) else {}


def stem(path: str) -> str:
    """The file's name without its folder and its ending: what a campaign is called when it has no id."""
    return path.rsplit("/", 1)[-1].rsplit(".", 1)[0]


def posts_of(plan: PlanFile) -> Iterator[tuple[int, Read[PostEntry]]]:
    """The plan's posts with their places in the file."""
    return enumerate(plan.posts)
