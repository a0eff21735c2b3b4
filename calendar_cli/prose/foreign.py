"""Sentences of the other language inside a text, and texts that are bilingual by design."""

import re
from collections.abc import Iterator
from itertools import groupby

from calendar_cli.pattern import pattern
from calendar_cli.prose.language import Votes, count_votes, may_speak
from calendar_cli.prose.spelling_words import dictionary
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import Match

OTHER = {"fr": "en", "en": "fr"}
"""The other of the two languages we write."""

_FEWEST_VOTES = 6
_FEWEST_OF_A_SENTENCE = 2
_LEAST_SHARE = 0.5
# A short sentence is held against both dictionaries: its words are of one, and about half of them are not of the other.
_FEWEST_WORDS = 4
_FEWEST_WORDS_OF_A_TEXT = 6
_FEWEST_UNKNOWN = 2
_LEAST_KNOWN = 0.85
_LEAST_UNKNOWN = 0.4
_WORD = pattern(r"(?<![^\W\d_])(?<!['’])[^\W\d_]{2,30}+(?!['’][^\W\d_])|(?<=['’])[^\W\d_]{4,30}+")
_ENDS = (".", "!", "?", "…")
# What people put before the second version, or in the first to announce it: "English follows", "(EN)", "FR :".
_ANNOUNCED = pattern(
    r"english (?:version )?(?:below|follows|to follow)|english message|message in english|(?:english|french) version"
    r"|français (?:suit|ci-dessous|plus bas)|(?:version|texte|message) (?:française|anglaise|français|anglais)"
    r"|(?:version|message|texte) en anglais|🇬🇧|🇺🇸",
    re.IGNORECASE,
)
_BORDERS = frozenset("\n/|–—•")
_LABELLED = pattern(
    r"^[ \t]*[\[(]?(?:EN|FR|ENG|FRA|English|Français|🇨🇦|🇫🇷|⚜️)[\])]?[ \t\xa0]*(?:[:|/–—-]|$)", re.MULTILINE
)


def is_foreign(prose: Prose, language: str) -> bool:
    """Whether a text is in the other language whole: it votes so, and has not one sentence of its own language."""
    other = OTHER[language]
    if not may_speak(prose.lowered, other) or prose.language == language:
        return False
    if prose.language != other and not _is_short_and_foreign(prose, language):
        return False
    return not any(_of(votes, language) > _of(votes, OTHER[language]) for _, votes in _judged(prose))


def find_foreign(prose: Prose, language: str) -> tuple[Match, ...]:
    """Runs of sentences of the other language; quotations and permitted phrases are others'.

    Six voting words tell them; with fewer, the dictionaries do.
    """
    if not may_speak(prose.lowered, OTHER[language]):
        return ()
    found = (
        run if votes >= _FEWEST_VOTES else [each for each in run if _is_left(prose, each, language)]
        for run, votes in _runs(prose, language)
    )
    return tuple(Match(run[0].start, run[-1].end, prose.text[run[0].start : run[-1].end]) for run in found if run)


def is_bilingual(prose: Prose, segment: Match) -> bool:
    """Whether a text says everything twice: it announces it, or one half stands whole before or after the other."""
    if _ANNOUNCED.search(prose.bare) or _LABELLED.search(prose.bare):
        return True
    before, after = prose.text[: segment.start], prose.text[segment.end :]
    rest = before.strip() + after.strip()
    follows = not after.strip() and (before.rstrip(" \t\xa0")[-1:] in _BORDERS or segment.value[0] in _BORDERS)
    leads = not before.strip() and (after.lstrip(" \t\xa0")[:1] in _BORDERS or segment.value[-1] in _BORDERS)
    own, other = len(rest.split()), len(segment.value.split())
    return (follows or leads) and other >= _LEAST_SHARE * own and own >= _LEAST_SHARE * other


def _is_short_and_foreign(prose: Prose, language: str) -> bool:
    """Too short a text for a vote, whose words are all of the other language."""
    votes, other = count_votes(prose.bare), OTHER[language]
    if votes.language != other or _of(votes, other) < _FEWEST_OF_A_SENTENCE:
        return False
    return _is_known_as(prose.masked, other, _FEWEST_WORDS_OF_A_TEXT)


def _is_left(prose: Prose, sentence: Match, language: str) -> bool:
    """A title on a line of its own has no full stop."""
    return sentence.value.rstrip(' »”")')[-1:] in _ENDS and _is_known_as(
        prose.masked[sentence.start : sentence.end], OTHER[language], _FEWEST_WORDS
    )


def _is_known_as(text: str, language: str, fewest: int) -> bool:
    """Whether nearly all its words are of that language, and several are not of the other; names are neither."""
    first = _WORD.search(text)
    found = {each.group() for each in _WORD.finditer(text)}
    words = {word for word in found if word.islower()} | ({first.group().lower()} if first else set())
    if len(words) < fewest or len(words) < len(found) / 2:
        return False
    own, other = dictionary(language), dictionary(OTHER[language])
    unknown = sum(word not in other for word in words)
    known = sum(word in own for word in words)
    return known >= _LEAST_KNOWN * len(words) and unknown >= max(_FEWEST_UNKNOWN, _LEAST_UNKNOWN * len(words))


def _runs(prose: Prose, language: str) -> Iterator[tuple[list[Match], int]]:
    """Neighbouring sentences of the other language, with the number of its words that vote."""
    for leans, group in groupby(_judged(prose), lambda each: _leans(each[1], OTHER[language])):
        run = list(group)
        if leans:
            yield [sentence for sentence, _ in run], sum(_of(votes, OTHER[language]) for _, votes in run)


def _judged(prose: Prose) -> Iterator[tuple[Match, Votes]]:
    masked = prose.masked
    return ((sentence, count_votes(masked[sentence.start : sentence.end])) for sentence in prose.sentences)


def _leans(votes: Votes, language: str) -> bool:
    return votes.language == language and _of(votes, language) >= _FEWEST_OF_A_SENTENCE


def _of(votes: Votes, language: str) -> int:
    return votes.fr if language == "fr" else votes.en
