"""Who speaks in a text: I, or we. Quotations, testimonials and signed messages are somebody else's."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from calendar_cli.pattern import pattern
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import FILLER, Match, has_any


class Voice(NamedTuple):
    """The first I and the first we of a text."""

    i: Match | None
    we: Match | None


_OF_MINE = (
    r"(?:\s(?:meilleure?s?|plus|sincères|chers|chères))?\s(?:conseils?|collègues?|vœux|salutations|remerciements|félicitations"
    r"|pensées|condoléances|équipe|avis)"
)
_FRENCH_I = pattern(
    r"(?<![\w’'-])(?:je\b(?!-)|j['’](?=[aeéèêhiouyœ])|de\sma\spart\b|pour\sma\spart\b|à\smon\savis\b"
    rf"|m(?:es|on|a){_OF_MINE}\b)"
    r"|(?<=ez)-moi\b(?!-)"
    r"|(?<![\w’'-])(?:puis|pourrais|aimerais|souhaiterais|voudrais)-je\svous\b"
)
_FRENCH_WE = pattern(r"(?<![\w’'-])(?:nous\b|nos\b|notre\b)")
# "Phase I" and "World War I" count; a verb makes it a person.
_ENGLISH_I = pattern(
    r"(?<![\w’'.-])(?:(?<![Pp]hase )(?<![Ww]ar )(?<![Pp]art )(?<![Zz]one )(?<![Ll]evel )(?<![Ss]tage )(?<![Vv]olume )"
    r"I(?:['’](?:m|ve|ll|d)\b|\s(?:am|was|have|had|will|would|can|could|do|did|don['’]t|love|like|want|think"
    r"|know|hope|believe|invite|wish|thank|encourage|urge|look|feel|see|need|also|personally)\b)"
    r"|[Mm]ay\sI\b|(?:[Ww]rite|[Ee]mail|[Cc]all|[Cc]ontact|[Tt]ext|[Mm]essage|[Jj]oin|[Ff]ollow)\s(?:to\s)?me\b|[Ff]rom\sme\b"
    r"|[Mm]y\s(?:(?:best|own|top|sincere|warmest|deepest|dear)\s)?(?:tips?|advice|team|colleagues?|wishes|thanks|thoughts|office"
    r"|condolences|staff)\b)"
)
_ENGLISH_WE = pattern(r"(?<![\w’'-])(?:we|our|us)(?:['’](?:re|ve|ll|d))?\b")
# A capital inside a sentence: "L'atelier J'apprends à coudre". The motto of Québec. What a reader would ask.
_OPENING = pattern(r"(?:^|[.!?…\n:«“]|[^\w\s,;'’\ufffc-])\s*$")
_MOTTO = pattern(r"je\sme\ssouviens\b")
_YOU = pattern(r"\b(?:vous|you)\b")
_PERSON = (
    r"\b(?:témoignages?|mot\sd(?:e\sla|u)|(?:message|lettre|billet|chronique|carnet)\sd(?:e\sla|u)\s"
    r"(?:maire|mairesse|président|présidente|direct\w{2,5}|chef|cheffe|préfet|préfète|conseill\w{2,4})|testimonials?"
    r"|(?:message|note|word|letter)s?\sfrom\s(?:the|our|your)\s(?:mayor|chief|president|director|councillor|warden))\b"
)
# The end of a message that somebody signs: "— Anne Roy, mairesse".
_SIGNED = r"(?:^|[\s\ufffc])[—–-]\s?[A-ZÀ-ÖØ-Þ][\w’'.-]{1,20}\s(?:[A-ZÀ-ÖØ-Þ][\w’'.-]{0,20})[^\n]{0,60}(?:\n|$)"
_SAID = (
    r",\s(?:dit|raconte|explique|confie|témoigne|affirme|ajoute|souligne|mentionne|(?:he|she)\ssa(?:ys|id)|says|said"
    r"|explains|adds|recalls)\b"
)
_PERSON_STEMS = (
    "témoign",
    "mot d",
    "message",
    "lettre",
    "billet",
    "chronique",
    "carnet",
    "testimonial",
    "note",
    "word",
)
_CONTEXT = 12


def find_voice(prose: Prose, language: str) -> Voice:
    """Where the text says I and where it says we, in French or in English."""
    we = (_FRENCH_WE if language == "fr" else _ENGLISH_WE).search(prose.lowered)
    return Voice(_first_i(prose, language), _match(we, prose) if we else None)


def _first_i(prose: Prose, language: str) -> Match | None:
    """The organization's own: nobody else is quoted with it, and nobody has signed."""
    found = next(_all_i(prose, language), None)
    return None if found is None or _is_signed(prose) else _match(found, prose)


def _all_i(prose: Prose, language: str) -> Iterator[re.Match[str]]:
    if language == "en":
        said: Iterable[re.Match[str]] = _ENGLISH_I.finditer(prose.masked)
    else:
        said = (found for found in _FRENCH_I.finditer(prose.lowered) if not _is_title(prose, found.start()))
    return (found for found in said if _is_own(prose, found.start()))


def _is_title(prose: Prose, start: int) -> bool:
    masked = prose.masked
    if _MOTTO.match(prose.lowered, start):
        return True
    is_capital = masked[start].isupper() and not masked[start + 1 : start + 4].isupper()
    return is_capital and _OPENING.search(masked, max(0, start - _CONTEXT), start) is None


def _is_own(prose: Prose, start: int) -> bool:
    """Not what a reader would ask, nor what the sentence says that a person said."""
    place = bisect_right(prose.sentences, start, key=attrgetter("start"))
    sentence = prose.sentences[place - 1].value
    if sentence.startswith(("—", "–")) or re.search(_SAID, sentence):
        return False
    asked = sentence.rstrip(f' \xa0\u202f»”"{FILLER}').endswith("?")
    return not asked or _YOU.search(sentence.lower()) is not None


def _is_signed(prose: Prose) -> bool:
    lowered = prose.lowered
    if has_any(lowered, _PERSON_STEMS) and re.search(_PERSON, lowered):
        return True
    return has_any(lowered, ("—", "–", "- ")) and re.search(_SIGNED, prose.masked) is not None


def _match(found: re.Match[str], prose: Prose) -> Match:
    return Match(found.start(), found.end(), prose.text[found.start() : found.end()])
