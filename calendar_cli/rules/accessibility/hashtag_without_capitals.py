"""Hashtags of several words in small letters, which screen readers read as one."""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.own import own_file
from calendar_cli.prose.spelling_words import dictionary

SEVERITY = Severity.WARNING

_LINKS = frozenset(
    (
        *("a", "au", "aux", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ma", "mon", "nos"),
        *("notre", "ou", "par", "pour", "sans", "sur", "un", "une", "votre"),
        *("and", "at", "by", "for", "in", "my", "of", "on", "our", "the", "to", "we", "with", "your"),
    )
)
_ELIDED = frozenset("dl")
_VOWELS = frozenset("aeiouyhéèêîœ")
_LANGUAGES = ("fr", "en")
_SHORTEST_WORD, _SHORTEST_SURE = 3, 4
"""Letters of a word that may stand in a hashtag, and of one that says by itself that there are several."""
_SHORTEST_BARE = 5
"""Letters of a word that is known without its accents: `dela` is not `delà`."""
_LONGEST_WORD = 25
_LONGEST = 60


def check(post: Post) -> Findings:
    """Only a hashtag that known words fill from end to end is taken for several."""
    for index, tag in enumerate(post.entry.hashtags or ()):
        better = with_capitals(tag.lstrip("#"))
        if better:
            yield Finding(post, ("hashtags", index), {"tag": tag.lstrip("#"), "better": better}, key=tag.lstrip("#"))
    for text in post.texts:
        for found in text.prose.hashtags if "#" in text.body else ():
            better = with_capitals(found.value[1:])
            if better:
                facts = {"tag": found.value[1:], "better": better}
                yield text.finding(found.start, found.end, facts, key=found.value[1:])


@lru_cache(maxsize=10_000)
def with_capitals(tag: str) -> str:
    """`santépublique` as `SantéPublique`; empty for a single word, one that is unknown, or one with capitals inside."""
    letters = tag.rstrip("0123456789")
    if len(tag) > _LONGEST or not letters.isalpha() or not letters[1:].islower():
        return ""
    word = letters.lower()
    if len(word) != len(letters) or any(_is_known(word, language) for language in _LANGUAGES):
        return ""
    shortest = _SHORTEST_WORD if letters[0].islower() else _SHORTEST_SURE  # a capital makes a name of it: Bookstagram
    readings = [cuts for language in _LANGUAGES if (cuts := _cuts(word, language, shortest))]
    if not readings:
        return ""
    return "".join(part.capitalize() for part in _cut(word, min(readings, key=len))) + tag[len(letters) :]


def _cuts(word: str, language: str, shortest: int) -> tuple[int, ...] | None:
    """Where each word ends in the reading with the fewest; None without one in which two words say something."""
    best: dict[int, tuple[int, ...]] = {0: ()}
    for end in range(1, len(word) + 1):
        starts = (start for start in range(max(0, end - _LONGEST_WORD), end) if start in best)
        readings = [(*best[start], end) for start in starts if _is_word(word, start, end, (language, shortest))]
        if readings:
            best[end] = min(readings, key=len)
    cuts = best.get(len(word))
    said = [part for part in _cut(word, cuts or ()) if part not in _LINKS and len(part) >= _SHORTEST_SURE]
    return cuts if len(said) > 1 else None


def _is_word(word: str, start: int, end: int, reading: tuple[str, int]) -> bool:
    part, (language, shortest) = word[start:end], reading
    if part in _ELIDED:
        return language == "fr" and word[end : end + 1] in _VOWELS
    return part in _LINKS or (len(part) >= shortest and _is_known(part, language))


@lru_cache(maxsize=100_000)
def _is_known(part: str, language: str) -> bool:
    """A word of our list, or of the language's dictionary, its accents written or not."""
    words = dictionary(language)
    if part in words or _plain(part) in _words():
        return True
    return len(part) >= _SHORTEST_BARE and next(words.accented(part), None) is not None


def _cut(word: str, cuts: tuple[int, ...]) -> Iterator[str]:
    return (word[start:end] for start, end in zip((0, *cuts), cuts, strict=False))


def _plain(word: str) -> str:
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in word)


@cache
def _words() -> frozenset[str]:
    """Words that public bodies put into hashtags, without accents; compounds such as `passeport` stand there too."""
    path = own_file("data", "lexicon", "hashtag-words.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    words = " ".join(line for line in lines if not line.startswith("#")).split()
    return frozenset(_plain(word) for word in words)
