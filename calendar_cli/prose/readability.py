"""How hard a text is to read: Flesch for English, its adaptation by Kandel and Moles for French; names left out."""

from bisect import bisect_left
from collections.abc import Iterator

from calendar_cli.pattern import pattern
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import FILLER, Match

FEWEST_WORDS = 30
"""Below that, one long word decides the score."""

_VOWELS = {
    "fr": pattern(r"[aeiouyàâäéèêëîïôöùûüœæ]+"),
    "en": pattern(r"[aeiouyàâéèêëîïôûü]+"),
}
_MUTE = {
    "fr": pattern(r"(?<![aeiouyàâéèêîôùû])es?$"),
    "en": pattern(r"(?<![aeiouyl])e$|(?<=[aeiouy]l)e$|(?<![aeioutd])ed$"),
}
_FRENCH = (207.0, 1.015, 73.6)
_ENGLISH = (206.835, 1.015, 84.6)


def readability(prose: Prose, language: str) -> float | None:
    """From 100, easy, to 0 and below, hard; None for a text too short to say.

    207 − 1.015 × words a sentence − 73.6 × syllables a word in French, 206.835 and 84.6 in English.
    """
    starts = frozenset(_first_words(prose))
    words = [word for word in prose.words if _is_common(prose, word, starts)]
    if len(words) < FEWEST_WORDS:
        return None
    base, by_sentence, by_word = _ENGLISH if language == "en" else _FRENCH
    syllables = sum(count_syllables(word.value, language) for word in words)
    return base - by_sentence * len(words) / _sentences(prose, words) - by_word * syllables / len(words)


def count_syllables(word: str, language: str) -> int:
    """Groups of vowels, the mute e at the end left out; one at least."""
    language = "en" if language == "en" else "fr"
    lowered = word.lower()
    groups = len(_VOWELS[language].findall(lowered)) - len(_MUTE[language].findall(lowered))
    return max(1, groups)


def _first_words(prose: Prose) -> Iterator[int]:
    """Where the first word of each sentence stands: an emoji or a bullet may come before it."""
    begins = [word.start for word in prose.words]
    for sentence in prose.sentences:
        yield from begins[(first := bisect_left(begins, sentence.start)) : first + 1]


def _is_common(prose: Prose, word: Match, starts: frozenset[int]) -> bool:
    """Neither a quotation nor a name: the names of institutions are long and cannot be rewritten."""
    if prose.masked[word.start] == FILLER:
        return False
    return not word.value[0].isupper() or word.value.isupper() or word.start in starts


def _sentences(prose: Prose, words: list[Match]) -> int:
    """The sentences that hold one of the words."""
    count, sentences = 0, iter(prose.sentences)
    end = -1
    for word in words:
        if word.start >= end:
            end = next(sentence.end for sentence in sentences if sentence.end > word.start)
            count += 1
    return max(1, count)
