"""Words taken for others: lists of what is nearly always a mistake, with what was meant."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from calendar_cli.prose.patterns.lexicon import Entry, lexicon, word_heads
from calendar_cli.prose.spelling import LANGUAGES
from calendar_cli.prose.text import Prose

HEAD = 4
"""How many letters `word_heads` keeps."""


class Confusion(NamedTuple):
    """A mistake where it stands, and what is written instead."""

    start: int
    end: int
    instead: str


@cache
def _by_head(language: str) -> Mapping[str, tuple[Entry, ...]]:
    """The entries by how the longest word of their root begins."""
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in lexicon(f"confusions.{language}").entries:
        word = max(entry.root.replace("'", " ").replace("’", " ").replace("-", " ").split(), key=len)
        found[word[:HEAD]] = (*found.get(word[:HEAD], ()), entry)
    return found


def find_confusions(prose: Prose, language: str) -> Iterator[Confusion]:
    """Every mistake of the language's list outside quotations and links; none for a language without a list."""
    if language not in LANGUAGES:
        return
    by_head = _by_head(language)
    heads = by_head.keys() & word_heads(prose)
    lowered, seen = prose.lowered, set[int]()
    for entry in (entry for head in sorted(heads) for entry in by_head[head]):
        for found in entry.pattern.finditer(lowered) if entry.root in lowered else ():
            start, instead = found.start(), found.expand(entry.label)
            if start not in seen:
                seen.add(start)
                if prose.text[start].islower():
                    yield Confusion(start, found.end(), instead)
                elif instead[0] != "à":  # a capital without its accent is a matter of typography
                    yield Confusion(start, found.end(), instead[0].upper() + instead[1:])


def is_listed(word: str, language: str) -> bool:
    """Whether the word alone is on this list or on that of anglicisms, so that spelling need not speak of it."""
    names = (f"confusions.{language}", "anglicisms.fr") if language == "fr" else (f"confusions.{language}",)
    entries = (entry for name in names for entry in lexicon(name).entries)
    return any(entry.root in word and entry.pattern.fullmatch(word) for entry in entries)
