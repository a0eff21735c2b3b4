"""What is wrong and where: Finding (facts, no sentence), Diagnostic (located, judged), Severity."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import NamedTuple, Protocol

Route = tuple[str | int, ...]
"""The way from a document's root to a value, in canonical keys: `("posts", 3, "when")`."""


class Severity(IntEnum):
    """How much a finding weighs; OFF is a rule that does not run."""

    OFF = 0
    INFO = 1
    WARNING = 2
    ERROR = 3


class Span(NamedTuple):
    """A stretch of a file: lines and columns from 1, columns in code points, end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Thing(Protocol):
    """Whatever a finding can be about: a post, a slot, a campaign, a place in a file."""

    @property
    def path(self) -> str: ...
    @property
    def route(self) -> Route: ...
    @property
    def campaign_id(self) -> str: ...
    @property
    def post_id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file that is no thing of its own; `span` when the reader knows it already."""

    path: str
    route: Route = ()
    campaign_id: str = ""
    post_id: str = ""
    span: Span | None = None


class Finding(NamedTuple):
    """A fault as facts: `field` is relative to the thing's route, `within` counts code points of the text found there.

    `rule` is named by the reader and the resolver only; `message` picks a variant of the page's message;
    `key` is what tells two findings on one field apart (a term, a channel, a period) and enters the fingerprint;
    `subject` stands there in place of campaign and post when a line of the strategy is what was broken;
    `on_key` points at the key rather than at its value.
    """

    thing: Thing
    field: str | Route = ()
    facts: Mapping[str, object] = MappingProxyType({})
    related: tuple[Thing, ...] = ()
    within: tuple[int, int] | None = None
    message: str = ""
    key: str = ""
    rule: str = ""
    subject: str = ""
    on_key: bool = False

    @property
    def route(self) -> Route:
        """The route of the field at fault, from the document's root."""
        return self.thing.route + as_route(self.field)


Findings = Iterable[Finding]


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence that some findings have and others not: the phrase of that name, with facts of its own."""

    phrase: str
    facts: Mapping[str, object]


def as_route(field: str | Route) -> Route:
    """A field as a route: a bare name is a route of one step."""
    return field if isinstance(field, tuple) else (field,)


class Location(NamedTuple):
    """A path and, where there is one, its span."""

    path: str
    span: Span | None


class Diagnostic(NamedTuple):
    """A finding that was located, weighed and given its fingerprint; the sentence is made by `wording`."""

    rule: str
    severity: Severity
    location: Location
    related: tuple[Location, ...]
    fingerprint: str
    campaign: str
    post: str
    field: str
    route: Route
    facts: Mapping[str, object]
    message: str = ""
