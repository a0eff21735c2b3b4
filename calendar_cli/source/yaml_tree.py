"""libyaml's events into a tree of text and marks, in one pass, with the limits kept before anything is built.

The only module that imports yaml. Tags, aliases, anchors, merge keys, directives and second documents are refused here.
"""

import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, Protocol

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from calendar_cli.errors import CalendarError
from calendar_cli.source.document import Tree
from calendar_cli.source.fault import MAX_FAULTS, Fault

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_DEPTH = 30
MAX_NODES = 50_000
_MAX_MARKS = 2 * MAX_NODES


class Complaint(NamedTuple):
    """libyaml's own words about a syntax error, and where: `at` the problem, `begun` what it was reading."""

    problem: str
    context: str
    at: int
    begun: int


class Growth(NamedTuple):
    """What came of a text: `tree` is None when it could not be read to its end."""

    tree: Tree | None
    marks: tuple[int, ...]
    faults: tuple[Fault, ...]
    complaint: Complaint | None = None


class _Mark(Protocol):
    index: int


class _Event(Protocol):
    """What an event may have; its class says which."""

    start_mark: _Mark
    end_mark: _Mark
    tag: str | None
    anchor: str | None
    value: str
    version: object
    tags: object


class _Refused(Exception):  # noqa: N818 - not an error: it ends the pass, its fault is already noted
    """The rest of the text is not read."""


def grow(text: str) -> Growth:
    """Read one YAML document; raises CalendarError when PyYAML came without libyaml."""
    if not yaml.__with_libyaml__:
        raise CalendarError("no-libyaml")
    reader = _Reader(text)
    tree, complaint = None, None
    try:
        tree = reader.document()
    except _Refused:
        pass
    except yaml.YAMLError as error:
        complaint = _complaint(error)
    return Growth(tree, tuple(reader.marks), tuple(reader.faults), complaint)


def _complaint(error: yaml.YAMLError) -> Complaint:
    if isinstance(error, yaml.MarkedYAMLError):
        at = error.problem_mark.index if error.problem_mark else 0
        begun = error.context_mark.index if error.context_mark else at
        return Complaint(error.problem or "", error.context or "", at, begun)
    return Complaint(str(getattr(error, "reason", error)), "", 0, 0)  # a ReaderError counts bytes, not characters


class _Reader:
    """One pass over the events of a text."""

    def __init__(self, text: str) -> None:
        # Any: the loops below compare classes, as `isinstance` would cost more than all else they do.
        self._next: Callable[[], Any] = yaml.CSafeLoader(text).get_event
        self._text = text
        self._text = text
        self._end = 0
        self.marks: list[int] = []
        self.faults: list[Fault] = []

    def document(self) -> Tree:
        """Read the tree of the only document; '' for a text without one."""
        tree: Tree = ""
        while (event := self._next()) is not None:
            kind: object = event.__class__
            if kind is DocumentStartEvent:
                if self.marks:
                    self._refuse(event, "second-document")
                    raise _Refused
                if event.version or event.tags:
                    start = event.start_mark.index
                    self._note(Fault("forbidden-syntax", "directive", start, start + 1))
                tree = self._value(self._next(), 0)
        return tree

    def _value(self, event: _Event, depth: int) -> Tree:
        """Read any node: its marks, what it may not carry, then its text or what it holds."""
        self._mark(event)
        if isinstance(event, AliasEvent):
            self._refuse(event, "alias", str(event.anchor))
            return ""
        return event.value if isinstance(event, ScalarEvent) else self._collection(event, depth)

    def _mark(self, event: _Event) -> None:
        self.marks += event.start_mark.index, event.end_mark.index
        if not isinstance(event, AliasEvent):
            if event.tag is not None:
                self._refuse(event, "tag", event.tag)
            if event.anchor is not None:
                self._refuse(event, "anchor", event.anchor)

    def _collection(self, event: _Event, depth: int) -> Tree:
        if depth == MAX_DEPTH:
            self._exceed(event, "depth", MAX_DEPTH)
        slot = len(self.marks)
        tree = self._mapping(depth + 1) if isinstance(event, MappingStartEvent) else self._sequence(depth + 1)
        self.marks[slot - 1] = self._end
        return tree

    def _mapping(self, depth: int) -> dict[str, Tree]:
        """Read the pairs up to the mapping's end; untagged keys and values, nearly all of a file, without a call."""
        tree: dict[str, Tree] = {}
        value: Tree = ""
        slots: list[int] = []
        marks, following = self.marks, self._next
        mark = marks.append
        while True:
            event = following()
            kind: object = event.__class__
            if kind is MappingEndEvent:
                self._close(event, value)
                break
            slot = len(marks)
            if kind is ScalarEvent and event.tag is None and event.anchor is None:
                mark(event.start_mark.index)
                mark(event.end_mark.index)
            else:
                self._mark_key(event)
            key = event.value
            if not key.isascii():
                key = unicodedata.normalize("NFC", key)
            held = following()
            kind = held.__class__
            if kind is ScalarEvent and held.tag is None and held.anchor is None:
                mark(held.start_mark.index)
                mark(held.end_mark.index)
                value = held.value
            else:
                value = self._value(held, depth)
            if (not value or slot > _MAX_MARKS or key == "<<") and self._inspect(event, slot):
                del marks[slot:]
            elif key in tree:
                self._repeat(key, (tree, slots), slot)
            else:
                tree[key] = value
                slots.append(slot)
        return tree

    def _sequence(self, depth: int) -> list[Tree]:
        tree: list[Tree] = []
        marks, following = self.marks, self._next
        while True:
            event = following()
            kind: object = event.__class__
            if kind is SequenceEndEvent:
                self._close(event, tree[-1] if tree else "")
                break
            if kind is ScalarEvent and event.tag is None and event.anchor is None:
                marks.append(event.start_mark.index)
                marks.append(event.end_mark.index)
                tree.append(event.value)
            else:
                tree.append(self._value(event, depth))
            if len(marks) > _MAX_MARKS:
                self._exceed(event, "nodes", MAX_NODES)
        return tree

    def _close(self, event: _Event, last: Tree) -> None:
        """End a collection: with its bracket, or, a block, with its last value, long before libyaml says so."""
        if event.end_mark.index > event.start_mark.index:
            self._end = event.end_mark.index
        elif isinstance(last, str):
            self._end = self.marks[-1]

    def _mark_key(self, event: _Event) -> None:
        if not isinstance(event, ScalarEvent):
            self._refuse(event, "complex-key")
            raise _Refused
        self._mark(event)

    def _inspect(self, event: _Event, slot: int) -> bool:
        """Look closer at a pair: its key may merge, the limit be reached, or the value be empty for want of a colon.

        True for a pair that is none and is left out.

        To libyaml `les amis` is a key in `{titre: Bravo, les amis}`; its empty value begins where the key ends. A key
        alone between its braces has nothing to do with a comma.
        """
        if event.value == "<<":
            self._refuse(event, "merge-key")
        if slot > _MAX_MARKS:
            self._exceed(event, "nodes", MAX_NODES)
        start, end, value = self.marks[slot : slot + 3]
        cut = bool(value == end) and not self._alone(start, end)
        if cut:
            self._note(Fault("syntax-error", "flow-comma", start, end))
        return cut

    def _alone(self, start: int, end: int) -> bool:
        """Tell whether what stands between two indexes fills its braces."""
        before, after = self._text[max(start - 9, 0) : start], self._text[end : end + 9]
        return before.rstrip().endswith("{") and after.lstrip().startswith("}")

    def _repeat(self, key: str, held: tuple[dict[str, Tree], list[int]], slot: int) -> None:
        """Drop the later of two values, with all its marks."""
        if len(self.faults) < MAX_FAULTS:  # to look for the first is slow where thousands of keys repeat
            tree, slots = held
            first = slots[list(tree).index(key)]
            (start, end), before = self.marks[slot : slot + 2], self.marks[first : first + 2]
            self._note(Fault("duplicate-key", "", start, end, {"key": key}, key=key, first=(before[0], before[1])))
        del self.marks[slot:]

    def _refuse(self, event: _Event, message: str, name: str = "") -> None:
        facts = {"name": name} if name else {}
        self._note(Fault("forbidden-syntax", message, event.start_mark.index, event.end_mark.index, facts))

    def _exceed(self, event: _Event, message: str, limit: int) -> NoReturn:
        self._note(Fault("too-complex", message, event.start_mark.index, event.end_mark.index, {"limit": limit}))
        raise _Refused

    def _note(self, fault: Fault) -> None:
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(fault)
