"""Hours a text says: `13 h 15`, `midi`, `1:15 p.m.`, `noon`; durations, ratios and prices are none."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from calendar_cli.pattern import pattern
from calendar_cli.prose.tokens import SPACE, has_any


class SaidHour(NamedTuple):
    """An hour of the day in a text, in the text's code points; midnight is 0 h."""

    start: int
    end: int
    hour: int
    minute: int


_LAST_HOUR = 23
_HALF_DAY = 12
_AFTERNOON = 13
_EARLIEST = 7  # "à 2 h de Montréal" is a distance, "à 13 h de la caserne" an hour; "Visite, 1 h" is a length
_WINDOW = 40

# "13 h 15", "13h", "13 heures"; the first number of "de 13 à 15 h" and of "9-17 h" is an hour too.
_FRENCH = pattern(
    rf"([0-9](?<![\w$:/].)(?<!\d[.,/:-].)[0-9]?)(?:{SPACE}*(?:à|-|–){SPACE}*(\d{{1,2}}))?{SPACE}?"
    rf"(h(?:(?:eu)?res?)?)(?:{SPACE}?([0-5]\d))?(?!\w)",
    re.IGNORECASE,
)
_CLOCK = pattern(
    rf"([0-9](?<![\w:/$].)(?<!\d[.,/-].)[0-9]?):([0-5]\d)(?![\w:]|{SPACE}?(?:\d{{3}}|scale|ratio)|[.,]\d)",
    re.IGNORECASE,
)
_ENGLISH = pattern(
    rf"([0-9](?<![\w:/$].)(?<!\d[.,/-].)[0-9]?)(?::([0-5]\d))?({SPACE}?[ap]\.?m\b\.?)?"
    rf"(?:{SPACE}*(?:to|-|–|—|and|until){SPACE}*([0-9]{{1,2}})(?::([0-5]\d))?{SPACE}?([ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_FRENCH_WORD = pattern(
    rf"(?:(?<=à )|(?<=à\xa0)|(?<=dès )|(?<=vers )|(?<=avant )|(?<=après )|(?<=de )|(?<=et )|(?<=, ))"
    rf"(midi|minuit)(?:{SPACE}+et{SPACE}+(demie?|quart))?(?![\w-])",
    re.IGNORECASE,
)
_ENGLISH_WORD = pattern(rf"(?<![\w-])(?:12{SPACE}+)?(noon|midnight)(?![\w-]|{SPACE}hour)", re.IGNORECASE)
_FRACTIONS = {"demi": 30, "demie": 30, "quart": 15}

_AT = pattern(rf"(?<!\w)(?:à|dès|vers|avant|après|partir{SPACE}de|compter{SPACE}de){SPACE}*$", re.IGNORECASE)
_DURING = pattern(
    rf"(?<!\w)(?:pendant|durant|en|dure|durée|durera|durent|pour|plus|moins|près|environ|toutes|aux|sous|dans|délai|"
    rf"maximum|minimum|comptez|prévoir|prévoyez|chaque|les|des|ces|premières|dernières|prochaines|d'attente|attente|"
    rf"total|for|every|within|about|last|over|in)(?:{SPACE}+(?:de|d['’]une?|les|la|que|environ|of|the)){{0,2}}"
    rf"{SPACE}*$",
    re.IGNORECASE,
)
_OF = pattern(rf"(?<!\w)d(?:e{SPACE}+|['’]){SPACE}*$", re.IGNORECASE)
_LENGTHS = pattern(
    rf"(?:formation|durée|délai|banque|attente|semaine|panne|période|total|moyenne|maximum|minimum|service)s?{SPACE}+"
    rf"d(?:e{SPACE}+|['’])$",
    re.IGNORECASE,
)
_LASTING = pattern(
    rf"{SPACE}?(?:d['’](?!ici)|de{SPACE}+(?!l['’])|par{SPACE}|sur{SPACE}+24|/|plus{SPACE}+tard|avant(?!\w)|"
    rf"après(?!\w)|à{SPACE}+l['’]avance|consécutives|gratuites?|max)",
    re.IGNORECASE,
)
_RATIO = pattern(r"(?:ratio|échelle|proportion|scale|score|marque)[^.\n]{0,20}$", re.IGNORECASE)
_FROM_TO = pattern(
    rf"\d{SPACE}?h(?:{SPACE}?\d\d)?{SPACE}*(?:à|-|–|et){SPACE}*$|(?:midi|minuit){SPACE}+(?:à|et){SPACE}+$",
    re.IGNORECASE,
)
_TO = pattern(rf"{SPACE}*(?:à|-|–|et){SPACE}*\d", re.IGNORECASE)


def find_hours(text: str, language: str) -> tuple[SaidHour, ...]:
    """Every hour of the day said; `13h15` is read in an English text too, for people write it there."""
    found = list(_words(text, language))
    if has_any(text, "0123456789"):
        found += (*_french(text), *(_english(text) if language == "en" else ()))
        taken = {said.start for said in found}
        found += (said for said in _clock(text) if said.start not in taken)
    return tuple(sorted(found))


def _french(text: str) -> Iterator[SaidHour]:
    if "h" not in text and "H" not in text:
        return
    for said in _FRENCH.finditer(text):
        first, last = said[1], said[2] or said[1]
        if int(last) > _LAST_HOUR or _is_duration(text, said):
            continue
        if said[2] and int(first) < int(last):
            yield SaidHour(said.start(), said.end(1), int(first), 0)
        yield SaidHour(said.start(2) if said[2] else said.start(), said.end(), int(last), int(said[4] or 0))


def _is_duration(text: str, said: re.Match[str]) -> bool:
    start, hour = said.start(), int(said[1])
    window = max(0, start - _WINDOW)
    if _AT.search(text, window, start):
        return hour < _EARLIEST and _LASTING.match(text, said.end()) is not None
    if _DURING.search(text, window, start) or _LASTING.match(text, said.end()) or len(said[3]) > 1:
        return True
    if said[2] is not None or _TO.match(text, said.end()) or _FROM_TO.search(text, window, start):
        return False
    if _OF.search(text, window, start):
        return hour < _AFTERNOON or _LENGTHS.search(text, window, start) is not None
    return hour < _EARLIEST - 1


def _clock(text: str) -> Iterator[SaidHour]:
    if ":" not in text:
        return
    for said in _CLOCK.finditer(text):
        before = max(0, said.start() - _WINDOW)
        if int(said[1]) <= _LAST_HOUR and not _RATIO.search(text, before, said.start()):
            yield SaidHour(said.start(), said.end(), int(said[1]), int(said[2]))


def _english(text: str) -> Iterator[SaidHour]:
    for said in _ENGLISH.finditer(text):
        if not said[3] and not said[6]:
            continue
        if _is_half_day(said[1]):
            yield SaidHour(said.start(), max(map(said.end, (1, 2, 3))), _opening(said), int(said[2] or 0))
        if said[4] and _is_half_day(said[4]):
            yield SaidHour(said.start(4), said.end(), _of_day(said[4], said[6]), int(said[5] or 0))


def _opening(said: re.Match[str]) -> int:
    """`9–11 a.m.` and `11–1 p.m.` begin in the morning."""
    if said[3]:
        return _of_day(said[1], said[3])
    hour, closing = _of_day(said[1], said[6]), _of_day(said[4], said[6])
    return hour if hour <= closing else (hour + _HALF_DAY) % (2 * _HALF_DAY)


def _is_half_day(hour: str) -> bool:
    return 0 < int(hour) <= _HALF_DAY


def _of_day(hour: str, letter: str) -> int:
    return int(hour) % _HALF_DAY + _HALF_DAY * ("p" in letter.lower())


def _words(text: str, language: str) -> Iterator[SaidHour]:
    words = _ENGLISH_WORD if language == "en" else _FRENCH_WORD
    cheap = ("noon", "midnight", "Noon", "Midnight") if language == "en" else ("midi", "minuit", "Midi", "Minuit")
    if not has_any(text, cheap):
        return
    for said in words.finditer(text):
        is_noon = said[1].lower() in ("noon", "midi")
        fraction = _FRACTIONS[said[2].lower()] if language != "en" and said[2] else 0
        yield SaidHour(said.start(), said.end(), _HALF_DAY * is_noon, fraction)
