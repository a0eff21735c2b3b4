"""Prose: one text, tokenised once for all rules, each part on first use."""

import re
from collections.abc import Iterator
from itertools import pairwise

from calendar_cli.pattern import pattern
from calendar_cli.prose.emoji import find_emojis
from calendar_cli.prose.language import Vote, vote
from calendar_cli.prose.once import once
from calendar_cli.prose.tokens import Entities, Match, find_entities, mask

# Scripts written with spaces between words, Inuktitut among them. `re` walks a class sign by sign when it compiles it,
# so that the pattern waits for the first text whose words are asked for.
_LETTER = "A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02af\u0300-\u036f\u0370-\u1fff"
_WORD = rf"(?<!\w)(?>[{_LETTER}]+(?:['’‐‑-][{_LETTER}]+)*)(?!\w)"
_QUOTED = pattern(r"«[^«»]*»|“[^“”]*”|\"[^\"\n]*\"")
# Possessive, and never from the middle of a run: thirty thousand full stops are one step each. What closes a quotation
# is atomic instead: Python before 3.11.5 matches too much with a possessive group (gh-106052).
_SENTENCE_END = pattern(
    r"(?<![.!?…])[.!?…]++(?>(?:[ \xa0\u202f]?»|[\"”)\]])*)[ \t\xa0\u202f]++(?=[\"«“(\[]?[^\Wa-zà-öø-ÿ]|[^\w\s])|\n\s*"
)
_ABBREVIATION = pattern(
    r"(?<![\w.])(?:[A-Z]|MM|Mmes?|Mlle|Drs?|Mrs?|Ms|Ste?|[Aa]rt|[Aa]v|[Bb]oul|[Cc]h|cf|ex|no|[Tt]él|vs|p|p\.ex)$"
)
_LONGEST_ABBREVIATION = 8
_SAME_SIGN = str.maketrans({"’": "'", "\xa0": " ", "\u202f": " "})


class Prose:
    """A text and what it is made of; every offset counts the text's own code points.

    `permitted` phrases (the strategy's `formules_permises`) are masked for the tone rules like a quotation.
    """

    def __init__(self, text: str, permitted: tuple[str, ...] = ()) -> None:
        self.text = text
        self.permitted = permitted

    @once
    def _entities(self) -> Entities:
        return find_entities(self.text)

    @property
    def urls(self) -> tuple[Match, ...]:
        """Links with http(s), and domains written without it where their ending is one people know."""
        return self._entities.urls

    @property
    def emails(self) -> tuple[Match, ...]:
        """Addresses such as `communications@ville.example`."""
        return self._entities.emails

    @property
    def mentions(self) -> tuple[Match, ...]:
        """Handles with their `@`, and their server where one is written."""
        return self._entities.mentions

    @property
    def hashtags(self) -> tuple[Match, ...]:
        """Hashtags with their `#`; digits alone (`#1`) are a rank."""
        return self._entities.hashtags

    @property
    def bare(self) -> str:
        """The text with links, addresses, mentions and hashtags masked; quotations stay."""
        return self._entities.rest

    @once
    def emojis(self) -> tuple[Match, ...]:
        """One match per drawn emoji."""
        return find_emojis(self.text)

    @once
    def words(self) -> tuple[Match, ...]:
        """Words with their inner apostrophes and hyphens; a token that holds a digit (`2e`, `13h`) is no word."""
        return tuple(Match(found.start(), found.end(), found.group()) for found in re.finditer(_WORD, self.bare))

    @once
    def masked(self) -> str:
        """Like `bare`, with quotations and permitted phrases masked as well: where tone rules search."""
        return self.masked_without(self.permitted)

    def masked_without(self, phrases: tuple[str, ...]) -> str:
        """Like `bare`, with quotations and these phrases masked; case, apostrophe and no-break spaces do not matter."""
        found = list(self._quotations()) + [each for phrase in phrases for each in self._occurrences(phrase)]
        return mask(self.bare, tuple(_united(found, self.bare))) if found else self.bare

    @once
    def lowered(self) -> str:
        """`masked` in lower case, of the same length: a dotted capital I stays, for its lower case is two signs."""
        return _lowered(self.masked)

    @once
    def language(self) -> Vote:
        """`fr`, `en`, or nothing when the text is too short or says both."""
        return vote(self.bare)

    @once
    def sentences(self) -> tuple[Match, ...]:
        """Sentences without the space around them; a line end ends one, the point of an abbreviation does not."""
        bounds = (0, *self._sentence_starts(), len(self.text))
        return tuple(
            _stripped(self.text, start, end) for start, end in pairwise(bounds) if self.text[start:end].strip()
        )

    def _sentence_starts(self) -> Iterator[int]:
        for found in _SENTENCE_END.finditer(self.bare):
            if found.group()[0] != "." or not self._is_abbreviation(found.start()):
                yield found.end()

    def _is_abbreviation(self, point: int) -> bool:
        return _ABBREVIATION.search(self.bare[max(0, point - _LONGEST_ABBREVIATION) : point]) is not None

    def _quotations(self) -> Iterator[Match]:
        bare = self.bare
        if '"' in bare or "«" in bare or "“" in bare:
            yield from (Match(found.start(), found.end(), found.group()) for found in _QUOTED.finditer(bare))

    def _occurrences(self, phrase: str) -> Iterator[Match]:
        wanted = _lowered(phrase.strip()).translate(_SAME_SIGN)
        text = _lowered(self.text).translate(_SAME_SIGN)
        start = text.find(wanted) if wanted else -1
        while start >= 0:
            end = start + len(wanted)
            yield Match(start, end, self.text[start:end])
            start = text.find(wanted, end)


def _stripped(text: str, start: int, end: int) -> Match:
    value = text[start:end].strip()
    start = text.index(value, start)
    return Match(start, start + len(value), value)


def _lowered(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def _united(stretches: list[Match], text: str) -> Iterator[Match]:
    """In order, overlapping ones joined."""
    stretches.sort()
    start, end, _ = stretches[0]
    for stretch in stretches[1:]:
        if stretch.start > end:
            yield Match(start, end, text[start:end])
            start = stretch.start
        end = max(end, stretch.end)
    yield Match(start, end, text[start:end])
