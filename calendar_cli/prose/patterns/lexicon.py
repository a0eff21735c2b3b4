"""Word lists of the package, one term a line, found in a lower-cased text: cheap on a text that holds none of them."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from calendar_cli.own import own_file
from calendar_cli.pattern import pattern
from calendar_cli.prose.text import Prose

# A French verb in -er wherever a list writes `~`.
_VERB = (
    r"(?:e[sz]?|ent|ons|er(?:ai|as?|ez|ons|ont|ait|aient)?|ée?s?|ant|ai(?:s|t|ent)|i(?:ons|ez))"
    r"(?:[-‑](?:t[-‑])?(?:vous|nous|toi|moi|les?|la|lui|leur|y|en|ils?|elles?|on))*"
)
_WRITTEN = str.maketrans({" ": r"\s", "-": "[-‑]", "'": "['’]", "~": _VERB})
_APART = pattern(r"[ '-]")
_HEAD = 4
_PIECE = 4000


class Entry(NamedTuple):
    """A line of a list: `root` stands in every form of the term, its longest word at the beginning of one of the text.

    `label` is what the list says of it.
    """

    root: str
    pattern: re.Pattern[str]
    label: str
    source: str


class Hit(NamedTuple):
    """A term where it stands."""

    start: int
    end: int
    entry: Entry


class Lexicon:
    """The entries of a list, behind the beginnings of the words that a text must hold before any is searched for."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        by_head: dict[str, list[Entry]] = {}
        for entry in entries:
            head = max(_APART.split(entry.root), key=len)[:_HEAD]
            for beginning in (head,) if len(head) == _HEAD else (head, f"{head}s"):
                by_head.setdefault(beginning, []).append(entry)
        self._by_head = {head: tuple(found) for head, found in by_head.items()}
        self._heads = frozenset(by_head)

    def first(self, prose: Prose, accept: Callable[[int, int], bool] | None = None) -> tuple[Hit, ...]:
        """The first place of each term that is accepted, in the order of the text."""
        heads = word_heads(prose)
        if self._heads.isdisjoint(heads):
            return ()
        lowered = prose.lowered
        likely = (
            entry for head in sorted(self._heads & heads) for entry in self._by_head[head] if entry.root in lowered
        )
        places = ((entry, _place(entry, lowered, accept)) for entry in dict.fromkeys(likely))
        hits = (Hit(*place, entry) for entry, place in places if place is not None)
        return tuple(sorted(hits, key=lambda hit: (hit.start, hit.end)))  # two entries may meet in one place


def _place(entry: Entry, lowered: str, accept: Callable[[int, int], bool] | None) -> tuple[int, int] | None:
    places = (found.span() for found in entry.pattern.finditer(lowered))
    return next((place for place in places if accept is None or accept(*place)), None)


def word_heads(prose: Prose) -> frozenset[str]:
    """How the words of a text begin, by four letters, hyphens and apostrophes apart; kept, for every list asks."""
    kept = vars(prose)
    if "word_heads" not in kept:
        apart = prose.lowered.replace("'", " ").replace("’", " ").replace("-", " ").replace("‑", " ")
        # In pieces, so that thirty thousand words are never held at once; each ends where the next has begun.
        pieces = [apart[start : start + _PIECE + _HEAD] for start in range(0, len(apart), _PIECE)]
        kept["word_heads"] = frozenset({word[:_HEAD] for piece in pieces for word in piece.split()})
    heads: frozenset[str] = kept["word_heads"]
    return heads


@cache
def lexicon(name: str) -> Lexicon:
    """The list of that name: `root | form | label` lines under `== source` lines.

    A form is a pattern in which a space, a hyphen and an apostrophe stand for all their kinds, and `~` for the
    endings of a French verb in -er; it begins and ends with a word.
    """
    lines = own_file("data", "lexicon", f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return Lexicon(tuple(_entries(lines)))


def _entries(lines: list[str]) -> Iterator[Entry]:
    source = ""
    for line in lines:
        if line.startswith("== "):
            source = line.removeprefix("== ")
        elif line and not line.startswith("#"):
            root, form, label = line.split(" | ")
            yield Entry(root, _compiled(form), label, source)


def _compiled(form: str) -> re.Pattern[str]:
    return pattern(rf"(?<![\w‑-])(?:{form.translate(_WRITTEN)})(?![\w‑]|-\w)")
