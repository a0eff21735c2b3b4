"""Bytes of one file into a Document and what is wrong with it; whatever the bytes, nothing is raised."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from calendar_cli.diagnostic import Finding
from calendar_cli.errors import CalendarError
from calendar_cli.pattern import pattern
from calendar_cli.source.characters import forbidden, forbidden_character, forbids
from calendar_cli.source.decode import decode
from calendar_cli.source.document import Document, Tree
from calendar_cli.source.fault import MAX_FAULTS, Fault
from calendar_cli.source.lines import Lines
from calendar_cli.source.lost_text import lost_hashtags
from calendar_cli.source.nodes import Nodes
from calendar_cli.source.scalars import escapes
from calendar_cli.source.syntax import explain
from calendar_cli.source.yaml_tree import Growth, grow

_HARMLESS = frozenset({("duplicate-key", ""), ("hashtag-read-as-comment", ""), ("syntax-error", "flow-comma")})
"""Rules, with their variants, whose faults leave a tree worth reading on."""

_FENCE = pattern(r"---[ \t]*(?:\r\n?|\n|\Z)")
_ESCAPE = pattern(r"\\[0abefvxuUNLP]")

Reading = tuple[Document | None, tuple[Finding, ...]]


def read_plan(path: str, data: bytes) -> Reading:
    """Read a YAML file whose root is a mapping; an empty file is an empty mapping.

    There is a document when its tree holds all that was written, but for what the findings say was lost.
    """
    text, faults = _text(data)
    if faults:
        return None, _findings(path, text, faults)
    return _reading(Document(path, text, {}, ()), text)


def read_markdown(path: str, data: bytes) -> Reading:
    """Read a Markdown text; YAML between `---` lines at its very start is its tree, the rest is its body."""
    text, faults = _text(data)
    head = 0 if faults else _head(text)
    if head is None:
        faults = [Fault("syntax-error", "front-matter", 0, 3)]
    if faults or head is None:
        return None, _findings(path, text, faults)
    fence = _FENCE.match(text, head) if head else None
    return _reading(Document(path, text, {}, (), fence.end() if fence else 0), text[:head])


def read_data(data: bytes) -> Tree:
    """Read one of our own data files; raises CalendarError at its first finding."""
    document, findings = read_plan("", data)
    for finding in findings:
        raise CalendarError("faulty-data", rule=finding.rule, place=finding.thing)
    return document.tree if document else {}


def _text(data: bytes) -> tuple[str, list[Fault]]:
    text, fault = decode(data)
    return text, [fault] if fault else list(islice(forbidden(text), MAX_FAULTS))


def _head(text: str) -> int | None:
    """Find where the line that ends the front matter begins; 0 without front matter, None when it never ends."""
    if not _FENCE.match(text):
        return 0
    return next((start for start in Lines(text).starts[1:] if _FENCE.match(text, start)), None)


def _reading(document: Document, written: str) -> Reading:
    """Fill a document with the YAML written at the start of its source."""
    growth = grow(written)
    faults = sorted(_faults(Nodes(written, growth.marks), growth), key=lambda fault: fault.start)
    findings = _findings(document.path, document.source, faults)
    if growth.tree is None or any((fault.rule, fault.message) not in _HARMLESS for fault in faults):
        return None, findings
    return replace(document, tree=growth.tree or {}, marks=growth.marks or (0, 0)), findings


def _faults(nodes: Nodes, growth: Growth) -> Iterator[Fault]:
    yield from growth.faults
    if growth.complaint:
        yield explain(nodes.source, growth.complaint)
    elif growth.tree is not None:
        yield from islice(_whole(nodes, growth.tree), MAX_FAULTS)


def _whole(nodes: Nodes, tree: Tree) -> Iterator[Fault]:
    """Find the faults that only a text read to its end shows."""
    if tree and not isinstance(tree, dict):
        yield Fault("syntax-error", "not-a-mapping", nodes.starts[0], nodes.starts[0] + 1)
        return
    yield from lost_hashtags(nodes)
    yield from _escaped(nodes)


def _escaped(nodes: Nodes) -> Iterator[Fault]:
    """Find forbidden characters that a double-quoted text names instead of holding them."""
    at = 0
    while match := _ESCAPE.search(nodes.source, at):
        node, at = nodes.before(match.start()), match.end()
        if node >= 0 and nodes.sign(node) == '"' and match.start() < nodes.ends[node]:
            at = nodes.ends[node]
            for piece in escapes(nodes.source, nodes.starts[node], at):
                if forbids(piece.text):
                    yield forbidden_character(piece.text, piece.start, piece.end)


def _findings(path: str, text: str, faults: Iterable[Fault]) -> tuple[Finding, ...]:
    lines = Lines(text)
    return tuple(fault.finding(path, lines) for fault in islice(faults, MAX_FAULTS))
