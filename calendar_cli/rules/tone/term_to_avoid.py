"""Words the strategy asks to avoid, in their plural and verb forms too."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from calendar_cli.calendar import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose import Match
from calendar_cli.rules.tone import own_words

SEVERITY = Severity.WARNING


class Entry(NamedTuple):
    """A term as its strategy writes it; `rest` is what must follow its first word in a folded text."""

    term: str
    rest: str


_FRENCH_VERB = (
    *("e", "es", "ent", "ez", "ons", "er", "ee", "ees", "ant"),
    *("ais", "ait", "aient", "ions", "iez", "era", "erai", "eras", "erez", "erons", "eront", "erait", "eraient"),
)
_ENGLISH_VERB = ("ed", "ing")
_SHORTEST_VERB = 5
# Forms of a verb that are first of all nouns: "poste 2204" does not publish anything.
_NOUNS = frozenset(
    noun + plural for noun in ("adresse", "cause", "forme", "liste", "note", "place", "poste") for plural in ("", "s")
)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_PRONOUN = re.compile(r"-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|moi|toi|les?|la|lui|leur|y|en)(?:-.*)?$")
_PLAIN = {
    code: base for code in range(0xC0, 0x250) if (base := unicodedata.normalize("NFD", chr(code))[0]) != chr(code)
} | str.maketrans({"’": "'", "\xa0": " ", "\u202f": " ", "\n": " ", "\u2011": "-"})


def check(post: Post) -> Findings:
    """Outside quotations, links and hashtags, where the word is another's or cannot be changed."""
    for text in post.texts:
        avoid = text.tone.avoid
        if avoid:
            index = _index(tuple(avoid), text.language)
            for term, found in _terms(own_words(text).lowered, index):
                facts = {"written": text.body[found.start : found.end], "instead": avoid[term]}
                message = "instead" if avoid[term] else ""
                yield text.finding(found.start, found.end, facts, message=message, key=term)


def _terms(lowered: str, index: Mapping[str, tuple[Entry, ...]]) -> Iterator[tuple[str, Match]]:
    folded = lowered.translate(_PLAIN)
    for word in _WORD.finditer(folded):
        bare = _PRONOUN.sub("", word.group())
        for form in dict.fromkeys((word.group(), bare)):
            for term, rest in index.get(form, ()):
                end = word.start() + len(form) + len(rest)
                if folded.startswith(rest, word.start() + len(form)) and _is_end(folded, end, word.end()):
                    yield term, Match(word.start(), end, term)


def _is_end(folded: str, end: int, word_end: int) -> bool:
    """A single word was met whole, or with its pronoun; the last word of several must end there."""
    return end <= word_end or not folded[end : end + 1].isalnum()


@lru_cache(maxsize=64)
def _index(terms: tuple[str, ...], language: str) -> Mapping[str, tuple[Entry, ...]]:
    """The terms by every form of their first word."""
    index: dict[str, tuple[Entry, ...]] = defaultdict(tuple)
    for term in terms:
        folded = " ".join(term.lower().translate(_PLAIN).split())
        first = _WORD.match(folded)
        if first is None:
            continue
        rest = folded[first.end() :]
        for form in (first.group(),) if rest else _forms(first.group(), language):
            index[form] += (Entry(term, rest),)
    return index


def _forms(word: str, language: str) -> Iterator[str]:
    yield word
    yield from (word + plural for plural in ("s", "x"))
    if len(word) < _SHORTEST_VERB:
        return
    if language == "fr" and word.endswith("er"):
        forms = (word[:-2] + ending for ending in _FRENCH_VERB if ending != "er")
        yield from (form for form in forms if form not in _NOUNS)
    if language == "en":
        yield from (word.removesuffix("e") + ending for ending in _ENGLISH_VERB)
