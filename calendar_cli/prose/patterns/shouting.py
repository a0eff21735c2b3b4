"""Capitals that raise their voice: whole phrases, not acronyms, not the label that opens an alert."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from calendar_cli.pattern import pattern
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import Match, matches

Run = Sequence[Match]

_LOUD_ENOUGH = pattern("[A-ZÀ-ÖØ-Þ]{4}")
_CAPITAL = pattern("[A-ZÀ-ÖØ-ÞŒŸ]")
_WORD = pattern(r"(?<!\w)[A-ZÀ-ÖØ-ÞŒŸ]+(?:['’-][A-ZÀ-ÖØ-ÞŒŸ]+)*(?!\w)")
# What may stand between two words of one phrase; a slash, a colon, an emoji or a line end opens another.
_BETWEEN = pattern(r"[ \t\xa0\u202f,;.!?…&()0-9%$]+")
_AFTER_A_LABEL = pattern(r"[ \t\xa0\u202f]*[^\w\s.,;!?…)]")
_FEWEST_WORDS = 3
_FEWEST_LONG_WORDS = 2
_LONG = 4
_LONGEST_LABEL = 3
_FEWEST_LETTERS = 20


def find_shouting(prose: Prose, acronyms: frozenset[str] = frozenset()) -> tuple[Match, ...]:
    """Runs of three capital words or more, two of them long; else the whole text when more than half of it is capitals.

    A leading label of at most three long words is left alone: `MISE À JOUR |`, `AVIS D'ÉBULLITION DE L'EAU :`.
    """
    masked = prose.masked
    if not _LOUD_ENOUGH.search(masked):
        return ()
    runs = tuple(_runs(masked))
    shouted = (Match(run[0].start, run[-1].end, "") for run in runs if _is_shouted(masked, run, acronyms))
    found = tuple(shouted) or _mostly_capitals(masked, runs, acronyms)
    return tuple(Match(start, end, prose.text[start:end]) for start, end, _ in found)


def _runs(masked: str) -> Iterator[Run]:
    words = list(matches(_WORD, masked))
    run = words[:1]
    for before, word in pairwise(words):
        if not _BETWEEN.fullmatch(masked, before.end, word.start):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _is_shouted(masked: str, run: Run, acronyms: frozenset[str]) -> bool:
    words = [word for word in run if word.value not in acronyms]
    if len(words) < _FEWEST_WORDS or sum(map(_is_long, words)) < _FEWEST_LONG_WORDS:
        return False
    return not _is_label(masked, run)


def _is_label(masked: str, run: Run) -> bool:
    if sum(map(_is_long, run)) > _LONGEST_LABEL:
        return False
    line = masked[masked.rfind("\n", 0, run[0].start) + 1 : run[0].start]
    return not any(map(str.isalnum, line)) and _AFTER_A_LABEL.match(masked, run[-1].end) is not None


def _is_long(word: Match) -> bool:
    return max(map(len, re.split("['’-]", word.value))) >= _LONG


def _mostly_capitals(masked: str, runs: Iterable[Run], acronyms: frozenset[str]) -> tuple[Match, ...]:
    labels = {word.start for run in runs if _is_label(masked, run) for word in run}
    words = [word for word in _words(masked) if word.start not in labels and word.value not in acronyms]
    letters = sum(len(word.value) for word in words)
    capitals = sum(len(_CAPITAL.findall(word.value)) for word in words)
    if letters < _FEWEST_LETTERS or 2 * capitals <= letters:
        return ()
    return (Match(words[0].start, words[-1].end, ""),)


def _words(masked: str) -> Iterator[Match]:
    return (
        Match(found.start(), found.end(), found.group())
        for found in re.finditer(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", masked)
    )
