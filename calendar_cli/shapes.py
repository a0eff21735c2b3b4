"""Keys in either language become canonical ones, mapping by mapping; the nodes of the tree stay in their places."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from calendar_cli import vocabulary
from calendar_cli.diagnostic import Finding, Place, Route
from calendar_cli.source import Document, Tree


@dataclass(frozen=True)
class Shape:
    """A mapping with a fixed set of keys; `open` leaves unknown keys to the resolver, who knows the channels."""

    scope: str
    inner: Mapping[str, "Shape | Each"] = field(default_factory=dict)
    open: bool = False


class Each(NamedTuple):
    """A mapping of the author's names, or a list, of things of one shape."""

    shape: Shape


PRIVATE = ("x-", "X-")
"""What a key of the author's own begins with: the tool leaves it alone."""
SET_ASIDE = "\0"
"""What the name of a key begins with that was said twice: no author can write it."""
UNREAD = (*PRIVATE, SET_ASIDE)
"""What the keys of a post begin with that mean nothing to the tool."""
_WORDS = Shape("languages")
_TONE = Shape("tone")
_ALLOW = Each(Shape("allowance"))
_VISUAL = Each(Shape("visual", {"alt": _WORDS}))
_REQUESTS = Each(Shape("request", {"what": _WORDS}))
_APPROVAL = Each(Shape("approval"))
_POST = Shape(
    "post",
    {
        "title": _WORDS,
        "text": _WORDS,
        "why": _WORDS,
        "notes": _WORDS,
        "variants": Each(Shape("variant", {"text": _WORDS, "visual": _VISUAL})),
        "visual": _VISUAL,
        "answers": Each(Shape("answer", {"question": _WORDS, "answer": _WORDS})),
        "approval": _APPROVAL,
        "occurrences": Each(
            Shape("occurrence", {"title": _WORDS, "text": _WORDS, "visual": _VISUAL, "approval": _APPROVAL})
        ),
        "requests": _REQUESTS,
        "follow_up": Shape("follow_up"),
        "takedown": Shape("takedown"),
        "moved": Shape("moved"),
        "placement": Shape("placement"),
        "tone": _TONE,
        "allow": _ALLOW,
    },
    open=True,
)
PLAN = Shape(
    "plan",
    {
        "title": _WORDS,
        "need": _WORDS,
        "why": _WORDS,
        "anchors": Each(Shape("activity", {"title": _WORDS})),
        "requests": _REQUESTS,
        "defaults": _POST,
        "posts": Each(_POST),
        "allow": _ALLOW,
    },
)
_NAMED = Each(Shape("named", {"name": _WORDS, "description": _WORDS}))
STRATEGY = Shape(
    "strategy",
    {
        "organization": _WORDS,
        "departments": Each(Shape("department", {"name": _WORDS, "tone": _TONE})),
        "people": Each(Shape("person", {"name": _WORDS})),
        "channels": Each(Shape("channel", {"name": _WORDS, "tone": _TONE})),
        "pillars": Each(Shape("pillar", {"name": _WORDS})),
        "objectives": _NAMED,
        "audiences": _NAMED,
        "cadence": Each(Shape("cadence")),
        "mix": Each(Shape("mix", {"for": Shape("selector")})),
        "hours": Shape("hours"),
        "tone": _TONE,
        "deadlines": Shape("deadlines"),
        "key_dates": Each(Shape("key_date", {"name": _WORDS})),
        "holds": Each(Shape("hold", {"reason": _WORDS})),
        "allow": _ALLOW,
    },
)


class Canonical(NamedTuple):
    """A tree in canonical keys, and what was wrong with the keys it came with."""

    tree: Tree
    findings: tuple[Finding, ...]


def canonical(document: Document, shape: Shape) -> Canonical:
    """The document's tree with its keys in canonical English; the same nodes in the same order."""
    findings: list[Finding] = []
    tree = _renamed(document.tree, shape, (), _Notes(document.path, findings))
    return Canonical(tree, tuple(findings))


class _Notes(NamedTuple):
    """The file and what is wrong with its keys; a place is made only for what is noted."""

    path: str
    findings: list[Finding]


def _renamed(tree: Tree, shape: Shape | Each, route: Route, notes: _Notes) -> Tree:
    if isinstance(shape, Each):
        return _renamed_each(tree, shape.shape, route, notes)
    if not isinstance(tree, dict):
        return tree
    words = vocabulary.keys(shape.scope)
    renamed: dict[str, Tree] = {}
    for written, value in tree.items():
        name = words.read(written) or written
        if name in renamed:
            notes.findings.append(_said_twice(Place(notes.path, route), written, name))
            name = f"{SET_ASIDE}{written}"
        elif name not in words.names and not shape.open and not written.startswith(PRIVATE):
            notes.findings.append(_unknown_key(Place(notes.path, route), written, tree, shape.scope))
        inner = None if isinstance(value, str) else shape.inner.get(name) or (_OPEN if shape.open else None)
        renamed[name] = _renamed(value, inner, (*route, name), notes) if inner else value
    return renamed


_OPEN = Shape("variant", {"text": _WORDS, "visual": _VISUAL}, open=True)
"""What may stand under a key that names a channel: a variant, or a text by language."""


_LISTED = frozenset({"approval", "visual", "request", "answer", "cadence", "mix", "hold", "post"})
"""What stands in lists: a mapping is one of it, not several by the author's names."""


def _renamed_each(tree: Tree, shape: Shape, route: Route, notes: _Notes) -> Tree:
    if isinstance(tree, list):
        if shape.scope not in _LISTED:
            return tree  # a wrong shape, as its reader says: no item's keys would be looked for
        return [_renamed(item, shape, (*route, index), notes) for index, item in enumerate(tree)]
    if isinstance(tree, dict) and shape.scope not in _LISTED:
        return {name: _renamed(item, shape, (*route, name), notes) for name, item in tree.items()}
    return _renamed(tree, shape, route, notes)


def below(place: Place, step: str | int) -> Place:
    """The place one step further down."""
    return Place(place.path, (*place.route, step), place.campaign_id, place.post_id)


def _said_twice(place: Place, written: str, name: str) -> Finding:
    first = below(place, name)
    return Finding(
        place,
        (f"{SET_ASIDE}{written}",),
        {"key": written, "first": first},
        (first,),
        message="synonym",
        rule="duplicate-key",
        on_key=True,
    )


def _unknown_key(place: Place, written: str, tree: dict[str, Tree], scope: str) -> Finding:
    facts = {"key": written, "suggestion": vocabulary.keys(scope).suggest(written, tongue(tree, scope))}
    message = "near" if facts["suggestion"] else ""
    return Finding(place, (written,), facts, message=message, rule="unknown-key", on_key=True)


def tongue(tree: Mapping[str, Tree], scope: str) -> str:
    """The language the author writes the keys of a mapping in, French when one cannot tell."""
    shown = vocabulary.keys(scope).shown
    votes = [language for (_, language), word in shown.items() if word in tree]
    return "en" if votes.count("en") > votes.count("fr") else "fr"
