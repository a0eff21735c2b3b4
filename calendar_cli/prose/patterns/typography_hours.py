"""Hours as a text writes them, and as each language wants them: `13 h 15`, `1:15 p.m.`."""

import re
from collections.abc import Iterator
from datetime import time

from calendar_cli.pattern import pattern
from calendar_cli.prose.patterns.typography import NBSP, SPACE, Fault, plain
from calendar_cli.prose.text import Prose
from calendar_cli.when import spell_time

_HOURS_A_DAY = 24
_HALF_DAY = 12
_NOT_INSIDE = r"(?<![\w.,+][0-9])(?<![0-9][:/][0-9])(?<![A-Z][+−-][0-9])"
# Whether there may be one at all: a text full of figures is passed over in a microsecond or two.
_MAY_BE_FRENCH = pattern(rf"[0-9](?:[hH:aApP]|{SPACE}(?:H|h[er0-9]|[aApP]\.?[mM]))")
_MAY_BE_ENGLISH = pattern(rf"[0-9]{SPACE}?[hH]")
# "13h15", "13 H", "14 hres"; "19:30"; "7:30 p.m." — each with what makes it a fault kept in a group of its own.
_FRENCH = pattern(
    rf"[0-9]{_NOT_INSIDE}[0-9]?(?:"
    rf"(?P<space>{SPACE}?)(?P<unit>[hH](?:rs?|res?)?)(?:(?P<gap>{SPACE}?)(?P<past>[0-5][0-9])(?P<min>{SPACE}?min)?)?"
    rf"|:(?P<minutes>[0-5][0-9])(?![:/]|[.,][0-9])(?:{SPACE}?h)?(?:{SPACE}?(?P<half>[aApP])(?:\.[mM]\.|[mM]))?"
    rf"|{SPACE}?(?P<period>[aApP])(?:\.[mM]\.|[mM]))(?!\w)"
)
_ENGLISH = pattern(rf"[0-9]{_NOT_INSIDE}[0-9]?{SPACE}?[hH](?:{SPACE}?(?P<past>[0-5][0-9]))?(?!\w)")
# A number that is no hour: a room, a bus, a verse, a ratio, a length of film, a date in figures.
_PLACE = pattern(
    r"\b(?:salle|local|porte|zone|ligne|circuit|autobus|bus|parcours|route|section|secteur|bloc|case|classe|groupe"
    r"|niveau|appartement|app\.|unité|bureau|quai|voie|lot|no|n[o°]|numéro|clubs?|rooms?|suite|unit|apartment|apt\.?"
    r"|office|door|gate|locker|stall|bay|platform|wing|class(?:room)?)\s$",
    re.IGNORECASE,
)
_RATIO = pattern(
    r"(?:\b(?:ratio|rapport|proportion|score|pointage|marque|échelle|format|chrono|verset|psaume|rythme|durée|vidéo"
    r"|capsule|extrait|chanson|piste)\b[^.!?\n]{0,15}|\b(?:Jean|Matthieu|Marc|Luc|Psaumes?|Genèse|Exode|Romains"
    r"|Corinthiens|Apocalypse|Actes|Proverbes|Isaïe|Ésaïe) |\d-\d\d[ T])$",
    re.IGNORECASE,
)
_CLOCK_NEXT = pattern(r"(?:\bà|\bdès|\bvers|jusqu['’]à) $", re.IGNORECASE)
_AT = pattern(
    r"\b(?:at|from|until|till|between|before|after|by|opens?|closes?|starts?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b[.,:]{0,2}) $",
    re.IGNORECASE,
)
# "Story time: 10h" is a clock, "Time limit: 10h" is not, and "Parking: 2h" is too short to be one.
_LABEL = pattern(r"(?P<label>\w[^.:;!?\n]{0,24}): $")
_LENGTH = pattern(
    r"\b(?:length|duration|limit|max|maximum|min|minimum|wait|waiting|delay|total|time spent|parking|rental|battery"
    r"|charg\w+|(?:race|run\w*|reading|cook\w*|prep\w*|lead|travel|driv\w+|flight|work\w*) ?(?:time)?)$",
    re.IGNORECASE,
)
_LASTS = pattern(
    r"[ \xa0](?:of|per|later|long|notice|shifts?|delay|wait|max|maximum|ago|in advance|beforehand|a (?:day|week)"
    r"|or (?:more|less))\b",
    re.IGNORECASE,
)
_EARLIEST = 7
# The chapters of a film: "00:00 Introduction", "02:15 La caserne".
_FIRST_CHAPTER = pattern(r"^[ \t]*(?:0?0:)?0?0:00\b", re.MULTILINE)
_TO = pattern(r"\s?(?:-|–|—|to|and)\s?")
_BEFORE = 40
_YOUTH_CLUB = "4H"


def find_hours_written_otherwise(prose: Prose, language: str) -> Iterator[Fault]:
    """The hours that the language writes in another way; lengths of time (`24h/24`) are spaced like hours."""
    if language == "fr" and _MAY_BE_FRENCH.search(prose.text):
        yield from _french(plain(prose))
    if language == "en" and _MAY_BE_ENGLISH.search(prose.text):
        yield from _english(plain(prose))


def _french(bare: str) -> Iterator[Fault]:
    is_film = "0:00" in bare and _FIRST_CHAPTER.search(bare) is not None
    for found in _FRENCH.finditer(bare):
        better = _in_french(found)
        if better and not _is_no_hour(found) and not (is_film and _begins_a_line(found)):
            yield Fault(*found.span(), found.group(), better)


def _in_french(found: re.Match[str]) -> str:
    """How it is written; empty where it is already."""
    hour = int(found.group()[:2]) if found.group()[:2].isdecimal() else int(found.group()[0])
    if found["unit"]:
        is_right = found["space"] and found["unit"] == "h" and (not found["past"] or found["gap"])
        return "" if is_right else _spelled(hour, found["past"], minutes_named=bool(found["min"]))
    if found["half"] or found["period"]:
        afternoon = _HALF_DAY if (found["half"] or found["period"]) in "pP" else 0
        hour = hour % _HALF_DAY + afternoon if hour <= _HALF_DAY else hour
    return _spelled(hour, found["minutes"]) if hour < _HOURS_A_DAY else ""


def _spelled(hour: int, minutes: str | None, *, minutes_named: bool = False) -> str:
    """By hand: what is written in hours may be a length of time, longer than a day."""
    past = f"{NBSP}{minutes}" if minutes and int(minutes) else ""
    return f"{hour}{NBSP}h{past}" + (f"{NBSP}min" if past and minutes_named else "")


def _is_no_hour(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - _BEFORE) : found.start()]
    if found["minutes"]:
        has_period = bool(found["half"])
        return not has_period and not _CLOCK_NEXT.search(before) and bool(_RATIO.search(before))
    if found["unit"] and not found["past"]:
        return bool(_PLACE.search(before)) or _is_title(found)
    return _is_tight_capital(found) and bool(_PLACE.search(before))


def _is_tight_capital(found: re.Match[str]) -> bool:
    """`2H10`, as rooms are numbered."""
    return "H" in found.group() and found.group().isalnum()


def _begins_a_line(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - _BEFORE) : found.start()]
    return not before.rpartition("\n")[2].strip()


def _is_title(found: re.Match[str]) -> bool:
    """A race, a festival or a club: `24h Tremblant`, `les 4H`."""
    after = found.string[found.end() : found.end() + 2]
    if found.group() == _YOUTH_CLUB:
        return True
    return found.group()[:2] == str(_HOURS_A_DAY) and after[:1] == " " and after[1:].isupper()


def _english(bare: str) -> Iterator[Fault]:
    """An hour without minutes only where a clock is meant: `24h` is as often a length of time."""
    last = -1
    for found in _ENGLISH.finditer(bare):
        start, end = found.span()
        hour = int(re.split(r"\D", found.group(), maxsplit=1)[0])
        before = bare[max(0, start - _BEFORE) : start]
        is_clock = found["past"] or _is_announced(before, hour) or (last >= 0 and _TO.fullmatch(bare, last, start))
        if is_clock and hour < _HOURS_A_DAY and not _is_another_number(found, before):
            last = end
            yield Fault(start, end, found.group(), spell_time(time(hour, int(found["past"] or 0)), "en"))


def _is_announced(before: str, hour: int) -> bool:
    if _AT.search(before):
        return True
    label = _LABEL.search(before) if hour >= _EARLIEST else None
    return label is not None and not _LENGTH.search(label["label"])


def _is_another_number(found: re.Match[str], before: str) -> bool:
    """`Room 2H10`, `after 8h of work`."""
    if found["past"]:
        return _is_tight_capital(found) and _PLACE.search(before) is not None
    return _PLACE.search(before) is not None or _LASTS.match(found.string, found.end()) is not None
