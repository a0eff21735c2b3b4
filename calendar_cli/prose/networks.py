"""The networks a channel can be on, with the limits they set, each with its source and the day it was checked."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Literal, NamedTuple, get_args

from calendar_cli.own import own_file
from calendar_cli.source import Tree, read_data

Counting = Literal["plain", "x", "bluesky", "mastodon", "threads", "linkedin", "sms", "none"]

_COUNTINGS: Mapping[str, Counting] = {counting: counting for counting in get_args(Counting)}


class Limit(NamedTuple):
    """At most so many, says this source (a page, or the tool whose code refuses more), last looked at on that day."""

    most: int
    source: str
    checked: date


@dataclass(frozen=True, slots=True)
class Network:
    """Where posts appear. A limit of None is one that nobody publishes; `short` is what calendar titles show.

    `answered` says whether people expect an answer there.
    """

    id: str
    short: str
    counting: Counting
    name: Mapping[str, str] = field(hash=False)
    aliases: tuple[str, ...] = ()
    limit: Limit | None = None
    title_limit: Limit | None = None
    alt_limit: Limit | None = None
    hashtags: Limit | None = None
    needs_media: bool = False
    answered: bool = True


@cache
def networks() -> Mapping[str, Network]:
    """Every network of `data/channels.yaml`, by its key."""
    tree = _mapping(read_data(own_file("data", "channels.yaml").read_bytes()))
    return {key: _network(key, _mapping(entry)) for key, entry in tree.items()}


def find_network(name: str) -> Network | None:
    """The network of that key, name or alias; case, accents, spaces and hyphens do not matter."""
    return _by_folded_name().get(_fold(name))


@cache
def _by_folded_name() -> Mapping[str, Network]:
    return {
        _fold(name): network
        for network in networks().values()
        for name in (network.id, network.short, *network.name.values(), *network.aliases)
    }


def _fold(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return re.sub(r"[\W_]", "", "".join(sign for sign in decomposed if not unicodedata.combining(sign)))


def _network(key: str, entry: Mapping[str, Tree]) -> Network:
    return Network(
        id=key,
        short=_text(entry["short"]),
        counting=_COUNTINGS[_text(entry["counting"])],
        name={language: _text(name) for language, name in _mapping(entry["name"]).items()},
        aliases=tuple(_text(alias) for alias in entry.get("aliases", ())),
        limit=_limit(entry.get("limit")),
        title_limit=_limit(entry.get("title_limit")),
        alt_limit=_limit(entry.get("alt_limit")),
        hashtags=_limit(entry.get("hashtags")),
        needs_media=entry.get("needs_media") == "yes",
        answered=entry.get("answered") != "no",
    )


def _limit(tree: Tree | None) -> Limit | None:
    if tree is None:
        return None
    entry = _mapping(tree)
    return Limit(int(_text(entry["most"])), _text(entry["source"]), date.fromisoformat(_text(entry["checked"])))


def _mapping(tree: Tree) -> Mapping[str, Tree]:
    if not isinstance(tree, dict):
        raise TypeError(f"channels.yaml: a mapping is expected, not {tree!r}")
    return tree


def _text(tree: Tree) -> str:
    if not isinstance(tree, str):
        raise TypeError(f"channels.yaml: a text is expected, not {tree!r}")
    return tree
