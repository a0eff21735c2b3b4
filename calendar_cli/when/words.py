"""The words of dates in French and English, and the two cleanings every text goes through before it is read."""

import unicodedata
from collections.abc import Mapping

from calendar_cli.pattern import pattern

NBSP = "\u00a0"
LONGEST = 200

Names = Mapping[str, tuple[str, ...]]
"""Names in order, by language."""

MONTH_NAMES: Names = {
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
WEEKDAY_NAMES: Names = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
SHORT_MONTHS: Names = {
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."),
    "en": ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
}
SHORT_WEEKDAYS: Names = {
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    "en": ("Mon.", "Tue.", "Wed.", "Thu.", "Fri.", "Sat.", "Sun."),
}
ORDINALS = {
    "fr": {1: "premier", 2: "deuxième", 3: "troisième", 4: "quatrième", -1: "dernier"},
    "en": {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"},
}

# Accents go one character for one, so that a place in the folded text is the same place in the written one.
# U+0130 is the only letter whose lower case is two characters.
_LETTERS = str.maketrans(
    "àâäáãåçéèêëîïíìôöóòõûùüúÿñÀÂÄÁÃÅÇÉÈÊËÎÏÍÌÔÖÓÒÕÛÙÜÚŸÑİ", "aaaaaaceeeeiiiiooooouuuuynAAAAAACEEEEIIIIOOOOOUUUUYNI"
)
_MARKS = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212\u2019\u02bc", "------''")
_FOLDING = {**_LETTERS, **_MARKS}


_OTHER_DIGITS = pattern(r"[^\D0-9]")


def tidy(text: str) -> str:
    """Put one plain space for each run of spaces, no-break ones too, and compose letters; digits are 0 to 9 alone."""
    if not text.isascii():
        text = _OTHER_DIGITS.sub("\ufffd", unicodedata.normalize("NFC", text))
    return " ".join(text.split())


def fold(text: str) -> str:
    """Lower the case, drop accents, make dashes and apostrophes plain; the length does not change."""
    return text.lower() if text.isascii() else text.translate(_FOLDING).lower()


def _numbered(names: Names, abbreviations: tuple[str, ...], first: int) -> dict[str, int]:
    full = {fold(name): first + place for language in names.values() for place, name in enumerate(language)}
    short = {word: first + place for place, words in enumerate(abbreviations) for word in words.split()}
    return full | short


MONTHS = _numbered(
    MONTH_NAMES,
    ("jan janv", "feb fev fevr", "mar", "apr avr", "", "jun", "jul juil juill", "aug", "sep sept", "oct", "nov", "dec"),
    first=1,
)
WEEKDAYS = _numbered(
    WEEKDAY_NAMES,
    ("mon lun", "tue tues mar", "wed mer", "thu thur thurs jeu", "fri ven", "sat sam", "sun dim"),
    first=0,
)

_FULL_WEEKDAYS = "|".join(fold(name) for names in WEEKDAY_NAMES.values() for name in names)
_SHORT_WEEKDAYS = "|".join(sorted(WEEKDAYS.keys() - set(_FULL_WEEKDAYS.split("|")), key=len, reverse=True))
WEEKDAY = rf"(?:(?:{_FULL_WEEKDAYS})s?|(?:{_SHORT_WEEKDAYS})\b\.?)"
"""The pattern of one weekday in folded text; full names take a plural, short ones a dot."""

_A_WEEKDAY = pattern(WEEKDAY)


def weekdays_in(folded: str) -> list[int]:
    """List the weekdays named in folded text, in the order written."""
    return [weekday_number(found) for found in _A_WEEKDAY.findall(folded)]


def weekday_number(folded: str) -> int:
    """Monday is 0; plural and dot are dropped."""
    return WEEKDAYS[folded if folded in WEEKDAYS else folded.rstrip("s.")]
