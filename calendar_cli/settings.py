"""What a strategy sets for a rule: the keys its page names under Options, and where their values in force stand."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from calendar_cli.diagnostic import Location, Route
from calendar_cli.page import page
from calendar_cli.shapes import STRATEGY, Each, Shape, canonical
from calendar_cli.source import Document, Tree, read_plan
from calendar_cli.vocabulary import keys

_CODE = re.compile(r"`([^`\n]+)`")
_ANY = "*"
"""Stands for the author's own names, and for the places in a list."""
_NOT_SETTINGS = frozenset({"allow", "rules"})
_LISTED = frozenset({"cadence", "mix", "hold"})
_LEVELS = ("departments", "channels")
"""Where a tone is overlaid."""


class Setting(NamedTuple):
    """A value of the strategy: `label` is the way to it in the author's words, `value` empty where it holds others."""

    label: str
    value: str
    location: Location


class _Node(NamedTuple):
    """A value of a strategy: the way to it in canonical keys, names and places as `*`, and as people write it."""

    pattern: Route
    route: Route
    label: tuple[str, ...]
    tree: Tree


@cache
def patterns(rule: str) -> frozenset[Route]:
    """The settings that the rule's page names, as ways through a strategy."""
    codes = _CODE.findall(page(rule, "en").body.partition("\n## Options\n")[2].partition("\n## ")[0])
    found = set(_named(codes))
    for code in codes:
        document, _ = read_plan("options", code.encode()) if ":" in code else (None, ())
        if document is not None:
            found |= {node.pattern for node in _leaves(canonical(document, STRATEGY).tree, "en")}
    known = {pattern for pattern in found if pattern[0] in keys("strategy").names - _NOT_SETTINGS}
    tones = {pattern for pattern in known if pattern[0] == "tone"}
    return frozenset(known | {(level, _ANY, *tone) for level in _LEVELS for tone in tones})


def _named(codes: list[str]) -> Iterator[Route]:
    """The ways that bare keys make together: `hours` and `replies` are the way to the hours of replies."""
    for code in codes:
        key = keys("strategy").read(code)
        shape = STRATEGY.inner.get(key) if key else None
        if not key or not shape:
            yield from [(key,)] if key else []
            continue
        way = (key, _ANY) if isinstance(shape, Each) else (key,)
        scope = keys((shape.shape if isinstance(shape, Each) else shape).scope)
        yield from {(*way, inner) for other in codes if (inner := scope.read(other))}


def in_force(rule: str, document: Document, language: str) -> Iterator[Setting]:
    """What the strategy (in canonical keys) says on the rule's settings, in the order written."""
    wanted = patterns(rule)
    seen: set[Route] = set()
    for node in _leaves(document.tree, language):
        if node.pattern not in wanted:
            continue
        length = _entry_length(node.pattern)
        route = node.route[:length] if length else node.route
        if route not in seen:
            seen.add(route)
            value = "" if length or not isinstance(node.tree, str) else node.tree
            label = " › ".join(node.label[:length] if length else node.label)
            yield Setting(label, value, Location(document.path, document.span(route)))


def _entry_length(pattern: Route) -> int:
    """How much of the way leads to an entry of a list, whose keys make sense together; 0 outside lists."""
    return 2 if pattern[0] in {"cadence", "mix", "holds"} else 0


def _leaves(tree: Tree, language: str) -> Iterator[_Node]:
    return _below(_Node((), (), (), tree), STRATEGY, language)


def _below(node: _Node, shape: Shape | Each | None, language: str) -> Iterator[_Node]:
    """Every value that holds no others with keys of their own."""
    tree = node.tree
    if isinstance(shape, Each):
        for step, item in _items(tree, shape.shape.scope):
            deeper = _Node((*node.pattern, _ANY), (*node.route, step), (*node.label, _name(step)), item)
            yield from _below(deeper, shape.shape, language)
        return
    if shape is None or not isinstance(tree, dict):
        yield node
        return
    shown = keys(shape.scope).shown
    for key, value in tree.items():
        word = shown.get((key, language), key)
        deeper = _Node((*node.pattern, key), (*node.route, key), (*node.label, word), value)
        yield from _below(deeper, shape.inner.get(key), language)


def _items(tree: Tree, scope: str) -> Iterator[tuple[str | int, Tree]]:
    """What a list holds, or a mapping of the author's names; a single entry may stand where a list of them could."""
    if isinstance(tree, list):
        yield from enumerate(tree)
    elif isinstance(tree, dict):
        yield from [(0, tree)] if scope in _LISTED else tree.items()


def _name(step: str | int) -> str:
    return str(step + 1) if isinstance(step, int) else step
