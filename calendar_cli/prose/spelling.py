"""Which words of a text no dictionary knows; what they were meant to be is `spelling_suggestions`' business.

A word of the other language is known. Names, acronyms, anything with a digit and the abridged doublets of inclusive
writing are never judged: of 136 unknown capitalised words in 561 real posts none was misspelled (measured 2026-11-21).
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from calendar_cli.pattern import pattern
from calendar_cli.prose.spelling_words import dictionary, doubled, transposed, with_plural
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import FILLER, Match

LANGUAGES: Mapping[str, str] = {"fr": "en", "en": "fr"}
"""The languages with a dictionary, each with the one whose words it also lets pass."""

_SHORTEST = 4
"""Below it an unknown word is an abbreviation, a unit or a sound."""
_LONGEST = 40
"""Above it a token is a row of letters, not a word."""
_SHORTEST_BORROWED = 6
"""A shorter English word is one letter's doubling away from some French one by chance: "pass" and "pas"."""
_MOST_KEPT = 200_000
_STRANGE_SHARE = 6
_FEWEST_STRANGE = 4
"""From so many unknown words on, and one in six, a text that did not vote is in a third language."""

_TOKEN = pattern(r"[^\W_]+(?:['’ʼ‐‑-][^\W_]+)*")
_STRAIGHT = str.maketrans({"’": "'", "ʼ": "'", "‐": "-", "‑": "-"})
_ELIDED = frozenset([*"ldjmtsnc", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu", "entr"])
# What hangs on a word in inclusive writing: "directeur-trice", "policier-ière".
_ENDINGS = frozenset(
    ["trice", "trices", "ière", "ières", "euse", "euses", "ère", "ères", "esse", "esses", "enne", "ennes", "onnes"]
)
_JOINING = frozenset("·•(/.[@")
# What French writes as one with the word that follows, and no dictionary can list.
_PREFIXES = (
    *("agro", "anti", "archi", "audio", "auto", "bio", "ciné", "cyber", "éco", "électro", "géo", "hydro", "hyper"),
    *("inter", "intra", "macro", "maxi", "méga", "micro", "mini", "mono", "multi", "nano", "néo", "neuro", "photo"),
    *(
        "pluri",
        "poly",
        "psycho",
        "radio",
        "semi",
        "socio",
        "super",
        "télé",
        "thermo",
        "trans",
        "ultra",
        "vélo",
        "vidéo",
    ),
    "web",
)


class Doubt(NamedTuple):
    """A word of a piece of text that may be wrong: unknown, or another language's in clothes one letter off ours.

    One with a capital may be a name.
    """

    start: int
    end: int
    word: str
    is_capital: bool
    is_borrowed: bool


@lru_cache(maxsize=16)
def speller(language: str, own: frozenset[str] = frozenset()) -> "Speller":
    """The speller of a language that also knows these words, whatever their case; see `own_words`."""
    return Speller(language, own)


def own_words(written: str) -> Iterator[str]:
    """The words of a name or of a line of a lexicon, whole and in parts, with their plural in `s`."""
    for token in _TOKEN.findall(unicodedata.normalize("NFC", written).translate(_STRAIGHT).lower()):
        yield from with_plural(token)
        for part in token.replace("'", "-").split("-"):
            yield from with_plural(part)


class Speller:
    """Knows the words of one language and of one organization, and remembers the pieces of text it has met."""

    def __init__(self, language: str, own: frozenset[str]) -> None:
        self.language = language
        self._own = own
        self._words, self._others = dictionary(language), dictionary(LANGUAGES[language])
        self._fine: set[str] = set()
        self._doubts: dict[str, tuple[Doubt, ...]] = {}

    def knows(self, word: str) -> bool:
        """Whether the word, its parts, or what its elided article leaves are in a dictionary."""
        return not any(self._unknown_parts(word.translate(_STRAIGHT), 0))

    def is_right(self, text: str) -> bool:
        """Whether nothing in the text, quotations and links included, may be wrong: most titles are done with that."""
        pieces = text.split()
        return self._fine.issuperset(pieces) or not any(map(self._doubts_in, pieces))

    def doubtful(self, prose: Prose) -> tuple[Match, ...]:
        """The words of a text that may be wrong, outside quotations, links and permitted phrases.

        A text whose pieces were all met before is done: 4 µs for sixty of them.
        """
        text = prose.masked
        pieces = text.split()
        if self._fine.issuperset(pieces):
            return ()
        suspected = {piece for piece in pieces if piece not in self._fine and self._doubts_in(piece)}
        if not suspected:
            return ()
        found = tuple(sorted(self._located(prose, suspected)))
        return found if found and self._is_ours(prose, len(found), len(pieces)) else ()

    def _is_ours(self, prose: Prose, unknown: int, pieces: int) -> bool:
        """Whether the text is in this language: by its vote, else because most of its words are known."""
        is_strange = unknown >= _FEWEST_STRANGE and unknown * _STRANGE_SHARE >= pieces
        return prose.language == self.language or (not prose.language and not is_strange)

    def _located(self, prose: Prose, suspected: set[str]) -> Iterator[Match]:
        text = prose.masked
        for at, piece in _places(suspected, text):
            for doubt in self._doubts_in(piece):
                start = at + doubt.start
                if (not doubt.is_capital or _opens_sentence(prose, start)) and not (
                    doubt.is_borrowed and self._is_among_others(text, at, at + len(piece))
                ):
                    yield Match(start, at + doubt.end, doubt.word)

    def _is_among_others(self, text: str, start: int, end: int) -> bool:
        """Whether a neighbour is a word of the other language alone: "the language barrier" in a French text."""
        before, after = text[max(0, start - _CONTEXT) : start].split()[-1:], text[end : end + _CONTEXT].split()[:1]
        neighbours = (found.group().lower() for each in (*before, *after) if (found := _TOKEN.search(each)))
        return any(word in self._others and word not in self._words for word in neighbours)

    def _doubts_in(self, piece: str) -> tuple[Doubt, ...]:
        known = self._doubts.get(piece)
        if known is None:
            if len(self._fine) + len(self._doubts) > _MOST_KEPT:
                self._fine.clear()
                self._doubts.clear()
            known = tuple(self._judged(piece))
            self._doubts[piece] = known
            if not known:
                self._fine.add(piece)
        return known

    def _judged(self, piece: str) -> Iterator[Doubt]:
        core = piece.strip(_AROUND)
        if core in self._words or core.lower() in self._words or core.isdecimal():
            return  # as most
        whole = unicodedata.normalize("NFC", piece)
        for found in _TOKEN.finditer(whole):
            token = found.group()
            if _SHORTEST <= len(token) <= _LONGEST and not token[0].isdecimal() and not _hangs(whole, found.start()):
                for at, part in self._unknown_parts(token.translate(_STRAIGHT), found.start()):
                    if _is_judged(part):
                        span = (at, at + len(part)) if whole == piece else (0, len(piece))
                        yield Doubt(*span, part, part[0].isupper(), part in self._others)

    def _unknown_parts(self, word: str, at: int) -> Iterator[tuple[int, str]]:
        """Each part, with its offset, that stands for itself and is unknown or only borrowed."""
        if self._has(word):
            return
        if "-" in word:
            for part in word.split("-"):
                if part not in _ENDINGS and part not in _PREFIXES:
                    yield from self._unknown_parts(part, at)
                at += len(part) + 1
        elif "'" in word:
            before, _, rest = word.partition("'")
            if before.lower() in _ELIDED:
                yield from self._unknown_parts(rest, at + len(before) + 1)
            elif rest in ("s", "S"):
                yield from self._unknown_parts(before, at)
        else:
            yield at, word

    def _has(self, word: str) -> bool:
        lowered = word.lower()
        return (
            word in self._words
            or lowered in self._words
            or lowered in self._own
            or ("oe" in lowered and lowered.replace("oe", "œ") in self._words)
            or ((word in self._others or lowered in self._others) and not self._is_near_one_of_ours(word))
            or self._is_composed(lowered)
        )

    def _is_near_one_of_ours(self, word: str) -> bool:
        """Whether a word of the other language is one of ours but for an accent, or a letter doubled or moved."""
        if word[0].isupper() or len(word) < _SHORTEST_BORROWED:
            return False
        near = (word, *transposed(word), *doubled(word))
        return any(True for each in near for _ in self._words.accented(each))

    def _is_composed(self, lowered: str) -> bool:
        if not lowered.startswith(_PREFIXES):
            return False
        rests = (lowered[len(prefix) :] for prefix in _PREFIXES if lowered.startswith(prefix))
        return any(len(rest) >= _SHORTEST and rest in self._words for rest in rests)


_AROUND = ".,;:!?…()«»“”\"'"
_PIECE = pattern(r"\S+")
_FEW = 8
_CONTEXT = 24


def _is_judged(part: str) -> bool:
    """Neither a sound, an acronym, a brand in CamelCase, nor anything with a digit."""
    return len(part) >= _SHORTEST and part.isalpha() and part[1:].islower()


def _hangs(whole: str, start: int) -> bool:
    """Whether the token is glued to a word by a sign: "étudiant·es", "citoyen(ne)s", "km/heure"."""
    return start > 1 and whole[start - 1] in _JOINING and whole[start - 2].isalnum()


def _places(suspected: set[str], text: str) -> Iterator[tuple[int, str]]:
    """Where the pieces stand between two spaces: a search for each while they are few, else one pass."""
    if len(suspected) > _FEW:
        pieces = ((found.start(), found.group()) for found in _PIECE.finditer(text))
        yield from ((at, piece) for at, piece in pieces if piece in suspected)
        return
    for piece in suspected:
        at = text.find(piece)
        while at >= 0:
            end = at + len(piece)
            if not text[at - 1 : at].strip() and not text[end : end + 1].strip():
                yield at, piece
            at = text.find(piece, end)


def _opens_sentence(prose: Prose, start: int) -> bool:
    """Whether only bullets and emojis part a word from where its sentence starts; after an elision it is a name."""
    text = prose.masked
    if start > 1 and text[start - 1] == " " and (text[start - 2].isalnum() or text[start - 2] == ","):
        return False
    before = prose.sentences[bisect_right(prose.sentences, start, key=lambda each: each.start) - 1]
    if start - before.start > _CONTEXT:
        return False
    return not any(sign.isalnum() or sign == FILLER for sign in text[before.start : start])
