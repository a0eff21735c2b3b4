"""Spaces before punctuation as French wants them, and what every rule on typography shares."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from calendar_cli.pattern import pattern
from calendar_cli.prose.language import vote
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import FILLER, has_any

NBSP = "\u00a0"
NARROW = "\u202f"
SPACE = "[ \u00a0\u202f\u2009]"
"""One space inside an amount or an hour, whichever its width."""

_LONGEST_WORD = 30
_CODE = pattern(r"`[^`\n]{1,200}`")
# The Office asks for a thin space before these marks where there is one to be had: only wide ones are faults.
_SPACED = ("!", "?", ";")
_WIDE = tuple(space + mark for space in " \u00a0" for mark in _SPACED)
_AFTER_SPACE = pattern(
    r"(?<![ \xa0])[ \xa0]++(?:[!?]+(?:[ \xa0]{1,3}[!?]+){0,5}|;(?![-'^o]?[)(\]\[D|/\\*]))(?!\w)",
)
_TIGHT = pattern(r"[!?;](?<=[\w)\]»”\"%$€…][!?;])(?!(?<=;)[-'^o]?[)(\]\[D|/\\*])(?!\w)")
_BEFORE_MARK = frozenset(")]»”\"'’%$€°….")
_COLON = pattern(
    r":(?:(?<=[\w)\]»”\"%$*\ufffc]:)(?=[*_]{0,2}(?:\s|«|$))|(?<=[^\W\d_]{4}:)(?=[0-9]))",
)
_DIGIT_NEXT = pattern(r":\s?[0-9]")


class Fault(NamedTuple):
    """A stretch of a text, in its code points; what to show of it, and how that is written."""

    start: int
    end: int
    quote: str
    better: str


def plain(prose: Prose) -> str:
    """The text with links, addresses, mentions, hashtags and code filled; quotations stay, they are typeset like it."""
    bare = prose.bare
    return _CODE.sub(lambda code: FILLER * len(code.group()), bare) if "`" in bare else bare


def said_in(prose: Prose, faults: Iterable[Fault], language: str) -> Iterator[Fault]:
    """The faults on lines that are not in another language: half of a bilingual text is set by other rules."""
    text, end, ours = prose.text, -1, True
    for fault in faults:
        if fault.start > end:
            start = text.rfind("\n", 0, fault.start) + 1
            end = text.find("\n", fault.start)
            end = len(text) if end < 0 else end
            ours = (vote(prose.bare[start:end]) or prose.language or language) == language
        if ours:
            yield fault


def word_before(text: str, at: int) -> str:
    """The word that ends there, so that a message can show more than a sign."""
    start = at
    while start > 0 and at - start < _LONGEST_WORD and not text[start - 1].isspace():
        start -= 1
    return text[start:at]


def word_after(text: str, at: int) -> str:
    """The word that begins there."""
    end = at
    while end < len(text) and end - at < _LONGEST_WORD and not text[end].isspace():
        end += 1
    return text[at:end]


def find_spaced_marks(prose: Prose) -> Iterator[Fault]:
    """`demain !` is `demain!` in Québec; a winking face, and a mark that stands for a word, are left alone."""
    text = prose.text
    if not has_any(text, _WIDE):
        return
    clicked = _clicked_words(prose)
    for found in _AFTER_SPACE.finditer(plain(prose)):
        start, end = found.span()
        before = found.string[start - 1 : start]
        if before.isalnum() or before in _BEFORE_MARK or start in clicked:
            word, marks = word_before(text, start), "".join(found.group().split())
            yield Fault(start, end, f"{word} {marks}", f"{word}{marks}")


def find_tight_marks(prose: Prose) -> Iterator[Fault]:
    """`demain!` is `demain !` in France."""
    text = prose.text
    if not has_any(text, _SPACED):
        return
    for found in _TIGHT.finditer(plain(prose)):
        at = found.start()
        word = word_before(text, at)
        yield Fault(at, found.end(), word + found.group(), word + NARROW + found.group())


def find_tight_colons(prose: Prose) -> Iterator[Fault]:
    """`Horaire:` is `Horaire :`; never in an hour, a ratio, a face or the name of an emoji."""
    text = prose.text
    if not _COLON.search(text):
        return
    clicked = _clicked_words(prose, mentions=False)
    bare = plain(prose)
    for found in _COLON.finditer(bare):
        at = found.start()
        word = word_before(text, at)
        if _takes_a_space(bare, at, word) and (bare[at - 1] != FILLER or at in clicked):
            yield Fault(at, found.end(), f"{word}:", f"{word}{NBSP}:")


def _takes_a_space(bare: str, at: int, word: str) -> bool:
    if ":" in word:
        return False
    if bare[at - 1].isdecimal():
        return not _DIGIT_NEXT.match(bare, at)
    return word[:1].isupper() or not bare[at + 1 : at + 2].isdecimal()


def _clicked_words(prose: Prose, *, mentions: bool = True) -> frozenset[int]:
    """Where hashtags and mentions end: they are words of the sentence, a link before a mark is better left alone."""
    found = prose.hashtags + (prose.mentions if mentions else ())
    return frozenset(each.end for each in found)
