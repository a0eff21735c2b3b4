"""Amounts as people write them, in French and English: ranges, shares, durations, rates, lead times, money.

Nothing is guessed: a share says `%`, a duration its unit, money `$`. A comma or a space before three digits groups
thousands; before one or two digits a comma or a point begins the decimals.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Literal, NewType

NBSP = "\u00a0"
LONGEST = 100
LONGEST_DURATION = timedelta(days=3660)

Share = NewType("Share", float)
"""Percent, 0 to 100."""
Tolerance = NewType("Tolerance", float)
"""Percentage points, 0 to 100."""
Every = Literal["day", "week", "month", "year"]


class AmountError(ValueError):
    """A text that is no such amount: `kind` says which was expected, `examples` show it, `written` quotes the text."""

    def __init__(self, kind: str, written: str) -> None:
        super().__init__(kind)
        self.kind = kind
        self.examples = _EXAMPLES[kind]
        self.written = written[:LONGEST]


@dataclass(frozen=True, slots=True)
class Range:
    """From `least` to `most`, both included; None is no bound on that side."""

    least: int | None
    most: int | None

    def __post_init__(self) -> None:
        if self.least is None and self.most is None:
            raise ValueError("a range has a bound")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError("a range ends before it starts")

    def __contains__(self, number: int) -> bool:
        return (self.least is None or number >= self.least) and (self.most is None or number <= self.most)


@dataclass(frozen=True, slots=True)
class Rate:
    """So much work in each day, week, month or year."""

    hours: timedelta
    per: Every


@dataclass(frozen=True, slots=True)
class LeadTime:
    """So many days before; working days where `working`, calendar days otherwise."""

    days: int
    working: bool = False


_EXAMPLES = {
    "range": ("3 à 5", "au plus 3", "at least 2"),
    "share": ("40 %", "12,5 %"),
    "tolerance": ("10 points",),
    "duration": ("1 h 30", "90 min", "7 jours", "2 weeks"),
    "rate": ("30 h par semaine", "30 h per week"),
    "lead-time": ("10 jours avant", "3 working days before"),
    "money": ("500 $", "1 500,50 $", "$1,500.50"),
}

# Patterns stay text: `re` compiles each when it is first used and keeps it, and most runs use few of them.
_SPACED = r"\d{1,3}(?: \d{3}){1,2}"
_COMMAED = r"\d{1,3}(?:,\d{3}){1,2}"
_INTEGER = rf"(?:{_SPACED}|{_COMMAED}|\d{{1,9}})"
_NUMBER = rf"(?:{_COMMAED}(?:\.\d{{1,2}})?|(?:{_SPACED}|\d{{1,9}})(?:[.,]\d{{1,2}})?)(?!\d)"
_DECIMALS = r"[.,](\d{1,2})$"
_UNIT_WORD = r"(?: (?!to\b)[^\W\d_][\w'-]+)?"
_RANGE = rf"({_INTEGER})(?:(?: a | to | ?- ?)({_INTEGER}))?{_UNIT_WORD}"
_AT_MOST = rf"(?:au plus|au maximum|maximum|max\.?|at most|no more than|pas plus de) ({_INTEGER}){_UNIT_WORD}"
_AT_LEAST = rf"(?:au moins|au minimum|minimum|min\.?|at least|no less than) ({_INTEGER}){_UNIT_WORD}"
_SHARE = rf"({_NUMBER}) ?(?:%|p\. ?100|pour cent|per ?cent)"
_TOLERANCE = rf"({_NUMBER}) ?(?:points?|pts?|percentage points?|points? de pourcentage)"
_HOURS = r"h|hrs?|heures?|hours?"
_MINUTES = r"mins?|minutes?"
_HOURS_AND_MINUTES = rf"(\d{{1,5}}) ?(?:{_HOURS}) ?(?:et |and )?([0-5]?\d) ?(?:{_MINUTES})?"
_ONE_UNIT = rf"({_NUMBER}) ?([a-z]+)\.?"
_RATE = r"(.+?)(?: par | per | an | a |(?: ?/ ?))(jour|day|semaine|sem\.?|week|mois|month|annee|an|year)"
_LEAD_TIME = (
    r"(\d{1,3}) ?(j|d|jours?|days?|semaines?|weeks?|(?:jours? ouvr(?:able|e)s?)|(?:(?:working|business) days?))"
    r"(?: avant| before| ahead)?"
)
_MONEY = rf"\$ ?({_NUMBER})|({_NUMBER}) ?\$(?: ?ca(?:n|d)?)?|({_NUMBER}) ?(?:cad|dollars?)"

_UNIT_MINUTES = {
    **dict.fromkeys(("min", "mins", "minute", "minutes"), 1),
    **dict.fromkeys(("h", "hr", "hrs", "heure", "heures", "hour", "hours"), 60),
    **dict.fromkeys(("j", "d", "jour", "jours", "day", "days"), 24 * 60),
    **dict.fromkeys(("sem", "semaine", "semaines", "w", "week", "weeks"), 7 * 24 * 60),
}
_EVERY: dict[str, Every] = {
    "jour": "day",
    "day": "day",
    "semaine": "week",
    "sem": "week",
    "week": "week",
    "mois": "month",
    "month": "month",
    "annee": "year",
    "an": "year",
    "year": "year",
}
_EVERY_FR: dict[Every, str] = {"day": "jour", "week": "semaine", "month": "mois", "year": "année"}


def parse_range(text: str) -> Range:
    """Read `3 à 5`, `at most 3`, `au moins 2`, `3`; one word may follow: `25 mots`. Raises AmountError."""
    folded = _fold(text)
    if found := re.fullmatch(_AT_MOST, folded):
        return Range(None, _integer(found[1]))
    if found := re.fullmatch(_AT_LEAST, folded):
        return Range(_integer(found[1]), None)
    if found := re.fullmatch(_RANGE, folded):
        least, most = _integer(found[1]), _integer(found[2] or found[1])
        if least <= most:
            return Range(least, most)
    raise AmountError("range", text)


def format_range(limits: Range, language: str) -> str:
    """Spell a range: `3 à 5`, `at most 3`."""
    french = language == "fr"
    match limits:
        case Range(None, int(most)):
            return f"{'au plus' if french else 'at most'} {_grouped(most, language)}"
        case Range(int(least), None):
            return f"{'au moins' if french else 'at least'} {_grouped(least, language)}"
        case Range(int(least), int(most)) if least != most:
            return f"{_grouped(least, language)} {'à' if french else 'to'} {_grouped(most, language)}"
        case _:
            return _grouped(limits.least or 0, language)


def parse_share(text: str) -> Share:
    """Read `40 %`, `12,5 %`, `40 p. 100`. Raises AmountError, also above 100 %."""
    return Share(_percent(_SHARE, "share", text))


def format_share(share: Share, language: str) -> str:
    """Spell a share: `12,5 %`, `12.5%`."""
    return f"{_decimal(share, language)}{NBSP if language == 'fr' else ''}%"


def parse_tolerance(text: str) -> Tolerance:
    """Read `10 points`. Raises AmountError, also above 100."""
    return Tolerance(_percent(_TOLERANCE, "tolerance", text))


def format_tolerance(tolerance: Tolerance, language: str) -> str:
    """Spell a tolerance: `10 points`, `1 point`, `1,5 point` (French counts two from 2 on)."""
    one = tolerance < 2 if language == "fr" else tolerance == 1.0  # noqa: PLR2004 - the plural begins at 2
    return f"{_decimal(tolerance, language)} {'point' if one else 'points'}"


def parse_duration(text: str) -> timedelta:
    """Read `1 h 30`, `90 min`, `1,5 h`, `7 jours`, `2 weeks`, to the minute and up to ten years. Raises AmountError."""
    minutes = _minutes(_fold(text))
    if minutes is None or minutes > LONGEST_DURATION // timedelta(minutes=1):
        raise AmountError("duration", text)
    return timedelta(minutes=minutes)


def format_duration(duration: timedelta, language: str) -> str:
    """Spell a duration of whole minutes: `1 h 30` (`1 h 30 min` in English), `45 min`, `7 jours`, `2 semaines`."""
    days, rest = divmod(duration, timedelta(days=1))
    if days and not rest:
        weeks = days // 7 if days % 7 == 0 and days > 7 else 0  # noqa: PLR2004 - people say 7 days, then 2 weeks
        return _counted(weeks, "semaine", "week", language) if weeks else _counted(days, "jour", "day", language)
    hours, minutes = divmod(duration // timedelta(minutes=1), 60)
    if not minutes:
        return f"{hours}{NBSP}h"
    minute = f"{minutes:02}" if language == "fr" and hours else f"{minutes}{NBSP}min"
    return f"{hours}{NBSP}h{NBSP}{minute}" if hours else minute


def parse_rate(text: str) -> Rate:
    """Read `30 h par semaine`, `30 hours a week`, `30 h/sem.`. Raises AmountError."""
    found = re.fullmatch(_RATE, _fold(text))
    if found is None:
        raise AmountError("rate", text)
    try:
        return Rate(parse_duration(found[1]), _EVERY[found[2].rstrip(".")])
    except AmountError:
        raise AmountError("rate", text) from None


def format_rate(rate: Rate, language: str) -> str:
    """Spell a rate: `30 h par semaine`, `30 h per week`."""
    every = f"par {_EVERY_FR[rate.per]}" if language == "fr" else f"per {rate.per}"
    return f"{format_duration(rate.hours, language)} {every}"


def parse_lead_time(text: str) -> LeadTime:
    """Read `10 jours avant`, `3 working days before`, `avant` or `before` may be left out. Raises AmountError."""
    found = re.fullmatch(_LEAD_TIME, _fold(text))
    if found is None:
        raise AmountError("lead-time", text)
    number, unit = int(found[1]), found[2]
    if unit.startswith(("semaine", "week")):
        return LeadTime(7 * number)
    return LeadTime(number, working="ouvr" in unit or " day" in unit)


def format_lead_time(lead: LeadTime, language: str) -> str:
    """Spell a lead time: `3 jours ouvrables avant`, `3 working days before`."""
    if language == "fr":
        plural = "s" if lead.days > 1 else ""
        return f"{lead.days} jour{plural}{f' ouvrable{plural}' if lead.working else ''} avant"
    return f"{lead.days} {'working ' if lead.working else ''}day{'' if lead.days == 1 else 's'} before"


def parse_money(text: str) -> Decimal:
    """Read Canadian dollars: `500 $`, `1 500,50 $`, `$1,500.50`. Raises AmountError."""
    found = re.fullmatch(_MONEY, _fold(text))
    if found is None:
        raise AmountError("money", text)
    return _number(found[1] or found[2] or found[3])


def format_money(amount: Decimal, language: str) -> str:
    """Spell dollars: `1 500,50 $`, `$1,500.50`; cents only where there are any."""
    whole, cents = divmod(int(amount * 100), 100)
    grouped = _grouped(whole, language)
    if language == "fr":
        return f"{grouped}{f',{cents:02}' if cents else ''}{NBSP}$"
    return f"${grouped}{f'.{cents:02}' if cents else ''}"


def _fold(text: str) -> str:
    """Lower the case, drop accents, make spaces and dashes plain; what is too long to be an amount becomes empty."""
    if len(text) > LONGEST:
        return ""
    letters = text if text.isascii() else unicodedata.normalize("NFD", text)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub("[\u2010-\u2014\u2212]", "-", plain).replace("\u2019", "'").lower().split())


def _minutes(folded: str) -> int | None:
    if found := re.fullmatch(_HOURS_AND_MINUTES, folded):
        return 60 * int(found[1]) + int(found[2])
    found = re.fullmatch(_ONE_UNIT, folded)
    if found is None or found[2] not in _UNIT_MINUTES:
        return None
    return round(_number(found[1]) * _UNIT_MINUTES[found[2]])


def _integer(digits: str) -> int:
    return int(digits.replace(" ", "").replace(",", ""))


def _number(digits: str) -> Decimal:
    decimals = re.search(_DECIMALS, digits)
    return _integer(re.sub(_DECIMALS, "", digits)) + (Decimal(f"0.{decimals[1]}") if decimals else Decimal(0))


def _percent(pattern: str, kind: str, text: str) -> float:
    found = re.fullmatch(pattern, _fold(text))
    if found is None or _number(found[1]) > 100:  # noqa: PLR2004 - a part is not more than the whole
        raise AmountError(kind, text)
    return float(_number(found[1]))


def _grouped(number: int, language: str) -> str:
    return f"{number:,}".replace(",", NBSP) if language == "fr" else f"{number:,}"


def _decimal(number: float, language: str) -> str:
    spelled = f"{number:.2f}".rstrip("0").rstrip(".")
    return spelled.replace(".", ",") if language == "fr" else spelled


def _counted(number: int, french: str, english: str, language: str) -> str:
    if language == "fr":
        return f"{number} {french}{'s' if number > 1 else ''}"
    return f"{number} {english}{'s' if number != 1 else ''}"
