"""The words of each language: its dictionary, our own list beside it, and the words that differ by one slip."""

from collections.abc import Iterator, Mapping
from functools import cache

from calendar_cli.own import own_file

_VARIANTS: Mapping[str, tuple[str, ...]] = {
    sign: tuple(group) for group in ("eéèêë", "aàâ", "iîï", "oô", "uùûü", "cç") for sign in group
}
_LOCAL = {"fr": "quebec-words.txt", "en": "canadian-words.txt"}
_VOWELS = frozenset("aeiouyàâéèêëîïôùûüœæ")


class Dictionary:
    """All forms of a language, mapped into memory: 2 ms for the first one, and nothing read before it is asked.

    `more` are the words of our own list.
    """

    def __init__(self, path: str, more: frozenset[str]) -> None:
        import marisa_trie  # noqa: PLC0415 - a check that looks no word up never loads it

        self._trie = marisa_trie.Trie()
        self._trie.mmap(path)
        self._more = more
        self._beginnings = frozenset(word[:length] for word in more for length in range(1, len(word) + 1))

    def __contains__(self, word: str) -> bool:
        return word in self._trie or word in self._more

    def accented(self, word: str) -> Iterator[str]:
        """Every word that differs by accents and ligatures alone, itself included."""
        starts = [""]
        for at, sign in enumerate(word):
            longer = [start + variant for start in starts for variant in _VARIANTS.get(sign, (sign,))]
            if word[at - 1 : at + 1] == "oe":
                longer += [start[:-1] + "œ" for start in starts if start.endswith("o")]
            starts = [start for start in longer if self._begins(start)] if len(longer) > 1 else longer
        yield from (form for form in starts if form in self)

    def _begins(self, start: str) -> bool:
        """Without this, a word of six vowels would have a thousand spellings to look up."""
        return start in self._beginnings or next(self._trie.iterkeys(start), None) is not None


@cache
def dictionary(language: str) -> Dictionary:
    """The dictionary of a language."""
    return Dictionary(str(own_file("data", "dictionaries", f"{language}.marisa")), _local_words(language))


def _local_words(language: str) -> frozenset[str]:
    """What dictionaries made in France, or of one spelling of Canadian English, lack."""
    lines = own_file("data", "lexicon", _LOCAL[language]).read_text(encoding="utf-8").splitlines()
    written = (line.partition("#")[0].split() for line in lines)
    return frozenset(form for words in written for word in words for form in with_plural(word))


def with_plural(word: str) -> tuple[str, ...]:
    """A word and its regular plural."""
    if word.endswith("s"):
        return (word,)
    return (word, word + "es") if word.endswith("x") else (word, word + "s")


def transposed(word: str) -> Iterator[str]:
    """Two neighbours exchanged."""
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def doubled(word: str) -> Iterator[str]:
    """A consonant written once for twice, or twice for once."""
    for at, sign in enumerate(word):
        if sign in _VOWELS:
            continue
        if word[at + 1 : at + 2] == sign:
            yield word[:at] + word[at + 1 :]
        elif at and word[at - 1] != sign and at < len(word) - 1:
            yield word[:at] + sign + word[at:]
