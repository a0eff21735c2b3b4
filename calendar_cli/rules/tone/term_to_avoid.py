"""Words the strategy asks to avoid, in their plural and verb forms too."""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.pattern import pattern
from calendar_cli.prose import Match
from calendar_cli.prose.tokens import has_any

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
# Words that look like forms of a verb and are not: "poste 2204" publishes nothing, "usage" is no form of "usager".
_SINGULARS = (
    *("adresse", "berge", "cause", "étrange", "forme", "liste", "ménage", "message", "note", "partage", "passage"),
    *("place", "poste", "potage", "usage"),
)
_WORD = pattern(r"[^\W_]+(?:[-‑][^\W_]+)*")
_PRONOUN = pattern(r"-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|moi|toi|les?|la|lui|leur|y|en)(?:-.*)?$")


def check(post: Post) -> Findings:
    """Outside quotations, links and hashtags, where the word is another's or cannot be changed."""
    for text in post.texts:
        avoid = text.tone.avoid
        if avoid and has_any(text.prose.lowered, _roots(tuple(avoid), text.language)):
            index = _index(tuple(avoid), text.language)
            for term, found in _terms(text.prose.lowered, index):
                facts = {"written": text.body[found.start : found.end], "instead": avoid[term]}
                message = "" if avoid[term] else "alone"
                yield text.finding(found.start, found.end, facts, message=message, key=term)


@cache
def _plain() -> Mapping[int, str]:
    """Each letter without its accent, each sign as it is typed; made when a strategy first names a word."""
    letters = ((code, unicodedata.normalize("NFD", chr(code))[0]) for code in range(0xC0, 0x250))
    bare = {code: base for code, base in letters if base != chr(code)}
    return bare | str.maketrans({"’": "'", "\xa0": " ", "\u202f": " ", "\n": " ", "\u2011": "-"})


@cache
def _nouns() -> frozenset[str]:
    return frozenset(noun.translate(_plain()) for noun in _SINGULARS)


def _terms(lowered: str, index: Mapping[str, tuple[Entry, ...]]) -> Iterator[tuple[str, Match]]:
    if index.keys().isdisjoint(form for word in set(_WORD.findall(lowered)) for form in _readings(word)):
        return
    folded = lowered.translate(_plain())
    for word in _WORD.finditer(folded):
        for form in _readings(word.group()):
            for term, rest in index.get(form, ()):
                end = word.start() + len(form) + len(rest)
                if folded.startswith(rest, word.start() + len(form)) and _is_end(folded, end, word.end()):
                    yield term, Match(word.start(), end, term)


@lru_cache(maxsize=10_000)
def _readings(word: str) -> tuple[str, ...]:
    """The word folded, and without the pronouns that hang on it: `boostez-vous` is also `boostez`."""
    folded = word.translate(_plain())
    bare = _PRONOUN.sub("", folded) if "-" in folded else folded
    return (folded,) if bare == folded else (folded, bare)


def _is_end(folded: str, end: int, word_end: int) -> bool:
    """A single word was met whole, or with its pronoun; the last word of several must end there."""
    return end <= word_end or not folded[end : end + 1].isalnum()


@lru_cache(maxsize=64)
def _roots(terms: tuple[str, ...], language: str) -> tuple[str, ...]:
    """What every form of a term begins with, accented and not: a text without any of them is done."""
    roots: set[str] = set()
    for term in terms:
        written = " ".join(term.lower().split())
        first = _WORD.match(written.translate(_plain()))
        if first is not None:
            forms = (first.group(),) if first.end() < len(written) else tuple(_forms(first.group(), language))
            shared = _shared(forms).partition("-")[0]  # a hyphen is typed in several ways
            roots |= {shared, written[first.start() : first.start() + len(shared)]}
    return tuple(roots)


def _shared(forms: tuple[str, ...]) -> str:
    """What all of them begin with."""
    first, last = min(forms), max(forms)
    return next((first[:end] for end in range(len(first), 0, -1) if last.startswith(first[:end])), "")


@lru_cache(maxsize=64)
def _index(terms: tuple[str, ...], language: str) -> Mapping[str, tuple[Entry, ...]]:
    """The terms by every form of their first word."""
    index: dict[str, tuple[Entry, ...]] = {}
    for term in terms:
        folded = " ".join(term.lower().translate(_plain()).split())
        first = _WORD.match(folded)
        if first is None:
            continue
        rest = folded[first.end() :]
        for form in (first.group(),) if rest else _forms(first.group(), language):
            index[form] = (*index.get(form, ()), Entry(term, rest))
    return index


def _forms(word: str, language: str) -> Iterator[str]:
    yield word
    yield from (word + plural for plural in ("s", "x"))
    if len(word) < _SHORTEST_VERB:
        return
    if language == "fr" and word.endswith("er"):
        forms = (word[:-2] + ending for ending in _FRENCH_VERB if ending != "er")
        yield from (form for form in forms if form.removesuffix("s") not in _nouns())
    if language == "en":
        yield from (word.removesuffix("e") + ending for ending in _ENGLISH_VERB)
