"""What a publishing tool can be given in a file: dated and sourced, read from `data/schedulers/`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from calendar_cli.own import own_file
from calendar_cli.source import Tree, read_data


@dataclass(frozen=True)
class Profile:
    """A tool's file. `columns` says what each holds, `dates` how moments are written, both in the tool's own words.

    `confidence` is A for the vendor's own page, B for several independent exporters that agree, C for one of them.
    Without `networks`, anything can be told, and nothing is judged; `rows` is the most a file may hold. `protect` keeps
    a spreadsheet from running a cell, which no file that is uploaded may do: it would be published.
    """

    id: str
    name: str
    kind: str
    verified: date
    source: str
    confidence: str
    encoding: str
    dates: Mapping[str, str] = field(hash=False)
    one_channel: bool = False
    columns: Mapping[str, str] = field(default_factory=dict, hash=False)
    french: Mapping[str, str] = field(default_factory=dict, hash=False)
    settings: Mapping[str, Mapping[str, str]] = field(default_factory=dict, hash=False)
    separator: str = ","
    quoting: str = "all"
    media_separator: str = ""
    alt_separator: str = ""
    text_separator: str = ""
    rows: int | None = None
    most_media: int | None = None
    media_endings: tuple[str, ...] = ()
    local_media: bool = False
    drafts: bool = False
    protect: bool = False
    ordinary_spaces: bool = False
    networks: tuple[str, ...] = ()
    types: Mapping[str, str] = field(default_factory=dict, hash=False)
    limits: Mapping[str, int] = field(default_factory=dict, hash=False)

    @property
    def describes(self) -> bool:
        """Whether it takes what a picture shows."""
        return self.kind == "json" or any(held.partition(" ")[0] == "alt" for held in self.columns.values())

    @property
    def tells_the_hour_twice(self) -> bool:
        """Whether it can tell the two hours of the night when clocks go back."""
        return "utc" in self.dates


@cache
def profile_of(tool: str) -> Profile:
    """The profile of one of the `SCHEDULERS`."""
    entry = _mapping(read_data(own_file("data", "schedulers", f"{tool}.yaml").read_bytes()))
    given = _Given(entry)
    return Profile(
        id=tool,
        name=given.text("name"),
        kind=given.text("kind"),
        verified=date.fromisoformat(given.text("verified")),
        source=given.text("source"),
        confidence=given.text("confidence"),
        encoding=given.text("encoding"),
        dates=given.texts("dates"),
        one_channel=given.flag("one_channel"),
        columns=given.texts("columns"),
        french=given.texts("french"),
        settings={network: _texts(_mapping(held)) for network, held in given.mapping("settings").items()},
        separator=given.text("separator", ","),
        quoting=given.text("quoting", "all"),
        media_separator=given.text("media_separator"),
        alt_separator=given.text("alt_separator"),
        text_separator=given.text("text_separator"),
        rows=given.number("rows"),
        most_media=given.number("most_media"),
        media_endings=given.items("media_endings"),
        local_media=given.flag("local_media"),
        drafts=given.flag("drafts"),
        protect=given.flag("protect"),
        ordinary_spaces=given.flag("ordinary_spaces"),
        networks=given.items("networks"),
        types=given.texts("types"),
        limits={network: int(most) for network, most in given.texts("limits").items()},
    )


@dataclass(frozen=True)
class _Given:
    """What a profile says, and what it leaves out."""

    entry: Mapping[str, Tree]

    def text(self, key: str, other: str = "") -> str:
        return _text(self.entry.get(key, other))

    def flag(self, key: str) -> bool:
        return self.text(key) == "yes"

    def number(self, key: str) -> int | None:
        return int(self.text(key)) if key in self.entry else None

    def mapping(self, key: str) -> Mapping[str, Tree]:
        return _mapping(self.entry.get(key, {}))

    def texts(self, key: str) -> Mapping[str, str]:
        return _texts(self.mapping(key))

    def items(self, key: str) -> tuple[str, ...]:
        return tuple(map(_text, _items(self.entry.get(key, []))))


def _texts(tree: Mapping[str, Tree]) -> dict[str, str]:
    return {key: _text(value) for key, value in tree.items()}


def _items(tree: Tree) -> Iterable[Tree]:
    if not isinstance(tree, list):
        raise TypeError(f"schedulers: a list is expected, not {tree!r}")
    return tree


def _mapping(tree: Tree) -> Mapping[str, Tree]:
    if not isinstance(tree, dict):
        raise TypeError(f"schedulers: a mapping is expected, not {tree!r}")
    return tree


def _text(tree: Tree) -> str:
    if not isinstance(tree, str):
        raise TypeError(f"schedulers: a text is expected, not {tree!r}")
    return tree
