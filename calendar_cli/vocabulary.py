"""French and English keys and values over one canonical English model, scoped per mapping (data/vocabulary.yaml)."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

from calendar_cli.own import own_file
from calendar_cli.source import Tree, read_data

_DROPPED = dict.fromkeys(map(ord, " -_'\u2019\u00a0\u202f."))


@cache
def fold(word: str) -> str:
    """The word without accents, case, spaces, hyphens, underscores, apostrophes and full stops."""
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold().translate(_DROPPED)


def _forms(folded: str) -> Iterator[str]:
    """The folded word, then without its plural and feminine endings: `approuvees` is also `approuve`."""
    yield folded
    for ending in ("s", "e", "es", "x"):
        if folded.endswith(ending) and len(folded) > len(ending) + 2:
            yield folded[: -len(ending)]


@dataclass(frozen=True)
class WordList:
    """One scope's words: `canonical` by folded form, `shown` by (canonical, language)."""

    canonical: dict[str, str]
    shown: dict[tuple[str, str], str]
    _known: dict[str, str | None] = field(default_factory=dict)

    @cached_property
    def names(self) -> frozenset[str]:
        """The canonical words."""
        return frozenset(self.canonical.values())

    def read(self, written: str) -> str | None:
        """The canonical word, or None for a word this list does not have."""
        if written not in self._known:
            self._known[written] = next(
                (self.canonical[form] for form in _forms(fold(written)) if form in self.canonical), None
            )
        return self._known[written]

    def suggest(self, written: str, language: str) -> str:
        """The nearest word, shown in the language; empty when nothing is near."""
        name = nearest(fold(written), self.canonical)
        return self.shown[self.canonical[name], language] if name else ""

    def choices(self, language: str) -> tuple[str, ...]:
        """Every word of the list as it is shown in the language."""
        return tuple(word for (_, tongue), word in self.shown.items() if tongue == language)


def nearest(word: str, words: "dict[str, str] | tuple[str, ...]") -> str:
    """The word of the list that a typing slip would turn into this one; empty when nothing is near."""
    from difflib import get_close_matches  # noqa: PLC0415  (only a mistake pays for it)

    return next(iter(get_close_matches(word, list(words), n=1, cutoff=0.7)), "")


def _word_list(entries: Tree) -> WordList:
    if not isinstance(entries, dict):
        raise TypeError(entries)
    canonical: dict[str, str] = {}
    shown: dict[tuple[str, str], str] = {}
    for name, by_language in entries.items():
        canonical[fold(name)] = name
        if not isinstance(by_language, dict):
            raise TypeError(by_language)
        for language, words in by_language.items():
            spelled = [str(word) for word in words]
            shown[name, language] = spelled[0]
            canonical.update({fold(word): name for word in spelled})
    for written, name in list(canonical.items()):
        for form in _forms(written):
            canonical.setdefault(form, name)
    return WordList(canonical, shown)


@cache
def _sections() -> dict[str, dict[str, Tree]]:
    return read_data(own_file("data", "vocabulary.yaml").read_bytes())  # type: ignore[return-value]  # its shape is tested


@cache
def keys(scope: str) -> WordList:
    """The keys of one mapping: "plan", "post", "strategy"."""
    return _word_list(_sections()["keys"][scope])


@cache
def values(kind: str) -> WordList:
    """The fixed values of one kind: "status", "purpose"."""
    return _word_list(_sections()["values"][kind])
