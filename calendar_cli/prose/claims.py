"""What a plan says of itself: a figure it rests on, a source it names, an objective that counts only applause."""

import re

from calendar_cli.pattern import pattern
from calendar_cli.prose.figures import find_figures
from calendar_cli.prose.patterns.lexicon import lexicon
from calendar_cli.prose.said import find_date_lists
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import has_any

_SPACE = "[ \xa0\u202f]"
_NUMBER = rf"\d{{1,9}}(?:[.,]\d{{1,3}}|{_SPACE}\d{{3}}(?!\d)){{0,3}}"
_FEW = r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent)"
_SOME = r"(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)"
# A share, a ratio, a multiple: what nobody knows without having counted. Plain numbers are often the plan's own.
_CLAIM = pattern(
    rf"(?<![\w.,])(?:{_NUMBER}{_SPACE}?(?:%|pour cent\b|per ?cent\b|p\. ?100\b)"
    rf"|{_NUMBER}(?!{_SPACE}(?:h|heures?|jours?|hours?|days?)\b)(?:{_SPACE}\w{{1,20}}){{0,3}}"
    rf"{_SPACE}(?:sur|in|out of){_SPACE}\d{{1,9}}(?![\w$%])"
    rf"|(?:une?|{_FEW})(?:{_SPACE}\w{{1,20}}){{0,3}}{_SPACE}sur{_SPACE}{_FEW}\b"
    rf"|(?:one|{_SOME})(?:{_SPACE}\w{{1,20}}){{0,3}}{_SPACE}(?:in|out of){_SPACE}{_SOME}\b"
    rf"|(?:{_NUMBER}|{_FEW}){_SPACE}fois{_SPACE}(?:plus|moins)\b"
    rf"|(?:twice|(?:{_NUMBER}|{_SOME}){_SPACE}times){_SPACE}(?:as|more|fewer|less|higher|lower)\b)",
    re.IGNORECASE,
)
_CLAIM_WORDS = ("sur", "fois", " in ", " out ", "twice", "times")
_SOURCE = pattern(
    r"\b(?:selon|d['’]après|sources?|sondages?|enquêtes?|études?|recensements?|bilans?|rapports?|registres?|relevés?"
    r"|statistiques?|données (?:de|du|des)|according to|surveys?|polls?|census|stud(?:y|ies)|reports?|logs?|data from"
    r"|statistics)\b",
    re.IGNORECASE,
)
_NO_COUNTS = frozenset({211, 311, 511, 711, 811, 911, 988, *range(1900, 2101)})
"""Numbers people dial, and years."""


def find_claim(text: str) -> str:
    """The first share, ratio or multiple a text rests on; empty where it rests on none."""
    if not has_any(text, "0123456789") and not any(word in text for word in _CLAIM_WORDS):
        return ""
    found = _CLAIM.search(text)
    return found[0] if found else ""


def names_a_source(text: str) -> bool:
    """Whether a text says itself where its figures come from: a word for a source, or a link."""
    return bool(_SOURCE.search(text)) or bool(Prose(text).urls)


def has_a_figure(text: str) -> bool:
    """Whether a text counts something, in either language; a date, a year and a number to dial do not."""
    if not has_any(text, "0123456789"):
        return False
    days = {(day.start, day.end) for tongue in ("fr", "en") for dates in find_date_lists(text, tongue) for day in dates}
    for start, end in days:
        text = text[:start] + " " * (end - start) + text[end:]
    return any(f.kind != "number" or f.value not in _NO_COUNTS for f in find_figures(text, "fr"))


def is_vanity(text: str) -> bool:
    """Whether a text counts what an account shows of itself, and nothing that people know, do or change."""
    prose = Prose(text)
    kinds = {hit.entry.label for name in ("vanity.fr", "vanity.en") for hit in lexicon(name).first(prose)}
    return kinds == {"vanity"}
