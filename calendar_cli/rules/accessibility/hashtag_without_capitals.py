"""Hashtags of several words in small letters, which screen readers read as one."""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.own import own_file

SEVERITY = Severity.WARNING

_LINKS = frozenset(
    (
        *("a", "au", "aux", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ma", "mon", "nos"),
        *("notre", "ou", "par", "pour", "sans", "sur", "un", "une", "votre"),
        *("and", "at", "by", "for", "in", "my", "of", "on", "our", "the", "to", "we", "with", "your"),
    )
)
_ELIDED = frozenset("dl")
_VOWELS = frozenset("aeiouyh")
_SHORTEST_WORD = 3
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
    """`santépublique` as `SantéPublique`; empty for a single word, one that is unknown, or one with capitals."""
    if len(tag) > _LONGEST or not tag.isalpha() or not tag.islower():
        return ""
    plain = "".join(unicodedata.normalize("NFD", letter)[0] for letter in tag)
    cuts = None if plain in _words() else _cuts(plain)
    return "".join(part.capitalize() for part in _cut(tag, cuts)) if cuts else ""


def _cuts(plain: str) -> tuple[int, ...] | None:
    """Where each word ends in the reading with the fewest; None without one in which two words say something."""
    best: dict[int, tuple[int, ...]] = {0: ()}
    for end in range(1, len(plain) + 1):
        readings = [(*best[start], end) for start in best if _is_word(plain, start, end)]
        if readings:
            best[end] = min(readings, key=len)
    cuts = best.get(len(plain))
    said = [word for word in _cut(plain, cuts or ()) if word not in _LINKS and len(word) >= _SHORTEST_WORD]
    return cuts if len(said) > 1 else None


def _is_word(plain: str, start: int, end: int) -> bool:
    word = plain[start:end]
    if word in _ELIDED:
        return plain[end : end + 1] in _VOWELS
    return word in _LINKS or word in _words()


def _cut(tag: str, cuts: tuple[int, ...]) -> Iterator[str]:
    return (tag[start:end] for start, end in zip((0, *cuts), cuts, strict=False))


@cache
def _words() -> frozenset[str]:
    """Words that public bodies put into hashtags, without accents; compounds such as `passeport` stand there too."""
    path = own_file("data", "lexicon", "hashtag-words.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    words = " ".join(line for line in lines if not line.startswith("#")).split()
    return frozenset("".join(unicodedata.normalize("NFD", letter)[0] for letter in word) for word in words)
