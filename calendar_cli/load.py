"""Documents become a typed strategy and typed campaigns; a faulty value is reported and set aside, the rest is kept."""

from dataclasses import dataclass
from typing import Generic, NamedTuple

from calendar_cli.diagnostic import Finding, Place
from calendar_cli.model import CampaignFile, PostEntry
from calendar_cli.record import At, R, read_record
from calendar_cli.shapes import PLAN, STRATEGY, below, canonical, tongue
from calendar_cli.source import Document, Tree, read_plan
from calendar_cli.strategy import Strategy


@dataclass(frozen=True)
class Read(Generic[R]):
    """A typed mapping; `broken` names the keys whose values were refused, `extra` keeps the keys it does not know."""

    entry: R
    broken: frozenset[str]
    extra: dict[str, Tree]
    findings: tuple[Finding, ...]


def typed(record: type[R], tree: dict[str, Tree], place: Place, spoken: str = "fr") -> Read[R]:
    """The mapping as the record reads it, without the values it refuses, each of which is a finding."""
    findings: list[Finding] = []
    entry = read_record(record, tree, At(place, (), findings, spoken)) or record()
    broken = frozenset(str(finding.field[0]) for finding in findings if finding.field)
    return Read(entry, broken, {key: tree[key] for key in tree if key not in record.specs}, tuple(findings))


class PlanFile(NamedTuple):
    """A campaign plan, typed but not yet resolved: its posts in the order written.

    `lost` says that it has posts which could not be found: under a misspelt key, or in no list.
    """

    document: Document
    campaign: Read[CampaignFile]
    defaults: Read[PostEntry]
    posts: tuple[Read[PostEntry], ...]
    campaign_id: str
    tongue: str
    lost: bool
    findings: tuple[Finding, ...]


def load_strategy(path: str, data: bytes) -> tuple[Strategy, Document | None, tuple[Finding, ...]]:
    """The strategy; a file that cannot be read is an empty strategy and its findings."""
    document, faults = read_plan(path, data)
    if document is None or not document.tree:
        return Strategy(), None, faults or (empty_file(path),)
    keys = canonical(document, STRATEGY)
    spoken = tongue(_mapping(document.tree), "strategy")
    read = typed(Strategy, _mapping(keys.tree), Place(path), spoken)
    strategy = read.entry if "languages" in read.entry.said else read.entry.but(languages=(spoken,))
    return strategy, document.with_tree(keys.tree), (*faults, *keys.findings, *read.findings)


def open_plan(path: str, data: bytes) -> Document | None:
    """The plan's document alone, in canonical keys, for those who look for a place in it."""
    document, _ = read_plan(path, data)
    return document.with_tree(canonical(document, PLAN).tree) if document else None


def load_plan(path: str, data: bytes) -> tuple[PlanFile | None, tuple[Finding, ...]]:
    """The plan with all it could read, or None with the reader's findings; an empty file is no plan."""
    document, faults = read_plan(path, data)
    if document is None or not document.tree:
        return None, faults or (empty_file(path),)
    keys = canonical(document, PLAN)
    tree = _mapping(keys.tree)
    spoken = tongue(_mapping(document.tree), "plan")
    head = {key: value for key, value in tree.items() if key not in _POSTS}
    campaign = typed(CampaignFile, head, Place(path), spoken)
    campaign_id = campaign.entry.id or stem(path)
    whole = Place(path, (), campaign_id)
    defaults = typed(PostEntry, _mapping(tree.get("defaults", {})), below(whole, "defaults"), spoken)
    posts, wrong = _posts(tree.get("posts", []), whole, spoken)
    lost = _lost(tree, keys.findings, whole)
    if not isinstance(tree.get("defaults", {}), dict) and tree["defaults"]:
        wrong = (*wrong, Finding(whole, ("defaults",), message="mapping", rule="wrong-shape"))
    findings = [*faults, *keys.findings, *campaign.findings, *defaults.findings, *wrong, *lost]
    named = tuple(_signed(finding, tree, campaign_id) for finding in findings)
    renamed = document.with_tree(keys.tree)
    return PlanFile(renamed, campaign, defaults, posts, campaign_id, spoken, bool(lost), named), ()


def _lost(tree: dict[str, Tree], unknown: tuple[Finding, ...], whole: Place) -> tuple[Finding, ...]:
    """What says that there are posts which cannot be found: no list, or no such key but one that nobody knows."""
    posts = tree.get("posts", [])
    if posts and not isinstance(posts, list):
        return (Finding(whole, ("posts",), message="list", rule="wrong-shape", on_key=True),)
    if "posts" in tree or not any(finding.rule == "unknown-key" and not finding.thing.route for finding in unknown):
        return ()
    return (Finding(whole, (), {"key": "posts"}, rule="missing-key"),)


def empty_file(path: str) -> Finding:
    """A file without a word: cut short on its way here, or not yet written."""
    return Finding(Place(path), message="empty", rule="unreadable-file")


_POSTS = frozenset({"posts", "defaults"})
_ASIDE = Read(PostEntry(), frozenset(PostEntry.specs), {}, ())
"""A post that is no mapping: nothing of it could be read, and nothing more is to be said of it."""


def _posts(tree: Tree, whole: Place, spoken: str) -> tuple[tuple[Read[PostEntry], ...], tuple[Finding, ...]]:
    items = tree if isinstance(tree, list) else []
    reads = [
        typed(PostEntry, item, below(below(whole, "posts"), index), spoken) if isinstance(item, dict) else _ASIDE
        for index, item in enumerate(items)
    ]
    odd = [
        Finding(below(below(whole, "posts"), index), (), message="mapping", rule="wrong-shape")
        for index, item in enumerate(items)
        if not isinstance(item, dict)
    ]
    return tuple(reads), (*(fault for read in reads for fault in read.findings), *odd)


def _signed(finding: Finding, tree: dict[str, Tree], campaign_id: str) -> Finding:
    """The finding with the ids of its campaign and post, by which statuses and fingerprints go."""
    place, route, posts = finding.thing, finding.route, tree.get("posts")
    post: Tree = {}
    if len(route) > 1 and isinstance(route[1], int) and isinstance(posts, list) and route[1] < len(posts):
        post = posts[route[1]]
    post_id = post.get("id", "") if isinstance(post, dict) else ""
    span = place.span if isinstance(place, Place) else None
    signed = Place(place.path, place.route, campaign_id, post_id if isinstance(post_id, str) else "", span)
    return finding._replace(thing=signed)


def _mapping(tree: Tree) -> dict[str, Tree]:
    return tree if isinstance(tree, dict) else {}


def stem(path: str) -> str:
    """The file's name without its folder and its ending: what a campaign is called when it has no id."""
    return path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
