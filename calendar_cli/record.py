"""Typed records out of a tree of text: each field has its reader; a faulty value is a finding and the rest is kept.

Own code on purpose: a general validator refuses a whole mapping for one bad value, and importing and building its
models cost more than a whole run may (docs/decisions/003).
"""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, NamedTuple, Self, TypeVar

from calendar_cli.diagnostic import Finding, Place, Route
from calendar_cli.source import Tree

Step = str | int


class Unreadable(ValueError):  # noqa: N818  (it is a value's state, raised to be turned into a finding)
    """A value that its reader refuses: `rule` names the fault, `facts` fill its sentence."""

    def __init__(self, rule: str, facts: Mapping[str, object] | None = None, message: str = "") -> None:
        super().__init__(rule)
        self.rule = rule
        self.facts = facts or {}
        self.message = message


class At(NamedTuple):
    """Where a value stands, where what is wrong with it goes, and the language its author writes keys in."""

    place: Place
    route: Route
    findings: list[Finding]
    tongue: str = "fr"

    def below(self, step: Step) -> "At":
        """One step further down."""
        return At(self.place, (*self.route, step), self.findings, self.tongue)

    def note(self, fault: Unreadable) -> None:
        """The fault of the value that stands here."""
        self.findings.append(Finding(self.place, self.route, fault.facts, message=fault.message, rule=fault.rule))


Reader = Callable[[Tree, At, Step], Any]
"""Reads the value at a step below `At`; raises Unreadable, or notes its own findings further down."""


class Spec(NamedTuple):
    """A field: its reader, what it is when nothing is said, its key where Python reserves the word."""

    read: Reader
    default: Any
    key: str


REQUIRED: Any = object()
T = TypeVar("T")


def field(read: Callable[[Tree, At, Step], T], default: Any = REQUIRED, *, key: str = "") -> Any:  # noqa: ANN401  (a field's type is its annotation)
    """Declare a field of a record; without a default it must be said."""
    return Spec(read, default, key)


class Record:
    """A mapping of a file as an object: unsaid fields are their class's defaults, `said` names the others.

    A record is dropped with a `vital` value that cannot be read: half a selector would speak of everything.
    """

    specs: ClassVar[Mapping[str, tuple[str, Spec]]] = {}
    vital: ClassVar[frozenset[str]] = frozenset()
    required: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        specs = dict(cls.specs)
        for name, spec in list(vars(cls).items()):
            if isinstance(spec, Spec):
                specs[spec.key or name] = (name, spec)
                setattr(cls, name, spec.default)
        cls.specs = specs
        cls.required = tuple(key for key, (_, spec) in specs.items() if spec.default is REQUIRED)

    def __init__(self, **said: object) -> None:
        self.__dict__.update(said)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    __hash__ = object.__hash__

    @property
    def said(self) -> frozenset[str]:
        """The fields that were written."""
        return frozenset(vars(self))

    def but(self, **changes: object) -> Self:
        """The same record with other values."""
        return type(self)(**{**vars(self), **changes})


R = TypeVar("R", bound=Record)


def read_record(record: type[R], tree: Mapping[str, Tree], at: At, /, **given: object) -> R | None:
    """The record, `given` fields included; None when a field that must be said was not, or was unreadable."""
    values = dict(given)
    specs = record.specs
    broken: set[str] = set()
    blank = [key for key in record.required if key in tree and _blank(tree[key])] if record.required else []
    if blank:
        tree = {key: raw for key, raw in tree.items() if key not in blank}
    for key, raw in tree.items():
        found = specs.get(key)
        if found is None:
            continue
        name, spec = found
        try:
            values[name] = spec.read(raw, at, key)
        except Unreadable as fault:
            broken.add(key)
            if fault.rule:
                at.below(key).note(fault)
    for key in blank:
        at.below(key).note(Unreadable("missing-key", {"key": key}, "empty"))
    for key in record.required:
        if key not in tree and key not in blank and specs[key][0] not in values:
            at.note(Unreadable("missing-key", {"key": key}))
    if not record.vital.isdisjoint(broken) or any(specs[key][0] not in values for key in record.required):
        return None
    return record(**values)


def _blank(raw: Tree) -> bool:
    """Whether nothing is written, in any language."""
    return all(map(_blank, raw.values())) if isinstance(raw, dict) else isinstance(raw, str) and not raw.strip()
