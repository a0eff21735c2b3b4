"""Series: `chaque mardi 12 h, du … au …`, `every 2 weeks on Monday`, `le premier lundi du mois`, `tous les jours`."""

import re

from calendar_cli.when.clock import AT, read_clock
from calendar_cli.when.diagnosis import diagnose
from calendar_cli.when.fault import unreadable
from calendar_cli.when.forms import Bound, Daily, Moment, Monthly, Rule, Series, Weekly
from calendar_cli.when.moments import read_moment
from calendar_cli.when.periods import complete, in_order
from calendar_cli.when.relative import read_relative
from calendar_cli.when.words import ORDINALS, WEEKDAY, fold, weekday_number, weekdays_in

_ORDINALS = {fold(word): number for words in ORDINALS.values() for number, word in words.items()} | {
    **dict.fromkeys(("1er", "1st"), 1),
    **dict.fromkeys(("2e", "2nd"), 2),
    **dict.fromkeys(("3e", "3rd"), 3),
    **dict.fromkeys(("4e", "4th"), 4),
}
_COUNTS = {"deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4}
_LONGEST_INTERVAL = 52
_WORKING_WEEK = (0, 1, 2, 3, 4)

# Patterns stay text: `re` compiles each when it is first used and keeps it, and most runs use few of them.
_AND = r"(?:,? et |,? and |, | & )"
_DAYS = rf"(?:le |les |on )?{WEEKDAY}(?:{_AND}(?:le |les |on )?{WEEKDAY})*"
_RULE = (
    r"(?:(?P<weekdays>(?:every|each) weekday|(?:chaque jour|tous les jours) de (?:la )?semaine)"
    r"|(?P<daily>(?:every|each) day|daily|chaque jour|tous les jours)"
    rf"|(?:every other |(?P<one_in_two>un )(?=(?:{WEEKDAY}) sur ))(?P<other>{_DAYS})(?(one_in_two) sur (?:2|deux))"
    rf"|(?:every|each|chaque|tous les) (?P<weekly>{_DAYS})"
    rf"|(?:toutes les|aux|every) (?:(?P<interval>\d{{1,2}}|{'|'.join(_COUNTS)}) )?(?:semaines?|weeks?),?"
    rf" (?P<spaced>{_DAYS})"
    rf"|(?:le |the |chaque |every |each )?(?P<ordinal>{'|'.join(_ORDINALS)}) (?P<nth>{WEEKDAY})"
    r" (?:du mois|de chaque mois|of (?:the|each|every) month))(?![a-z\d])"
)
_TIME = AT
_START = r"(?:du |de |d'|from |starting |a partir (?:du |de |d')|a compter (?:du |de |d')|des (?:le )?)"
_END = r"(?:au |a |to |until |through |jusqu'(?:au |a ))"
_BOUNDS = rf"(?:, ?| ){_START}(?P<start>.+?)(?:,? {_END}(?P<end>.+))?|(?:, ?| ){_END}(?P<only_end>.+)"
_SERIES_WORDS = r"(?:every|each|daily|chaque|tous|toutes|aux) .*"


def read_series(written: str) -> Series | None:
    """Read the series of a tidy text, None where it is none. Raises WhenError for what cannot follow a rule."""
    folded = fold(written)
    found = re.match(_RULE, folded)
    if found is None:
        if re.fullmatch(_SERIES_WORDS, folded):
            raise unreadable(written, "series")
        return None
    rule, position = _rule(found, written), found.end()
    clock = None
    if timed := re.compile(_TIME).match(folded, position):
        clock, position = read_clock(timed[1]), timed.end()
    start, end = _bounds(written[position:])
    return Series(rule, clock, start, end)


def _rule(found: re.Match[str], written: str) -> Rule:
    match found.lastgroup:
        case "weekdays":
            return Weekly(_WORKING_WEEK)
        case "daily":
            return Daily()
        case "other":
            return Weekly(_ascending(found["other"]), 2)
        case "weekly":
            return Weekly(_ascending(found["weekly"]))
        case "spaced":
            return Weekly(_ascending(found["spaced"]), _interval(found["interval"], written))
        case _:
            return Monthly(weekday_number(found["nth"]), _ORDINALS[found["ordinal"]])


def _ascending(folded: str) -> tuple[int, ...]:
    return tuple(sorted(set(weekdays_in(folded))))


def _interval(folded: str | None, written: str) -> int:
    weeks = 1 if folded is None else _COUNTS.get(folded) or int(folded)
    if not 1 <= weeks <= _LONGEST_INTERVAL:
        raise unreadable(written, "series")
    return weeks


def _bounds(rest: str) -> tuple[Bound | None, Bound | None]:
    if not rest:
        return None, None
    found = re.fullmatch(_BOUNDS, fold(rest))
    if found is None:
        raise unreadable(rest.strip(" ,"), "series")
    start, end, only_end = (rest[slice(*found.span(name))] for name in ("start", "end", "only_end"))
    if start and end:
        return _two_days(start, end) or (_bound(start), _bound(end))
    return (_bound(start) if start else None), (_bound(only_end) if only_end else None)


def _two_days(start: str, end: str) -> tuple[Moment, Moment] | None:
    first, last = (read_moment(half) for half in complete(fold(start), fold(end)))
    if first is None or last is None:
        return None
    if first.time is not None or last.time is not None:
        raise unreadable(f"{start}, {end}", "timed")
    in_order(first.day, last.day)
    return first, last


def _bound(written: str) -> Bound:
    bound = read_moment(fold(written)) or read_relative(written)
    if bound is None:
        raise diagnose(written)
    if bound.time is not None:
        raise unreadable(written, "timed")
    return bound
