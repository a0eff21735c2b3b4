"""Whether a text counts something: a figure or a number in words that is no date, no hour, no year and no name."""

import re

from calendar_cli.pattern import pattern
from calendar_cli.prose.claims import IN_WORDS, find_claim, flat
from calendar_cli.prose.figures import Figure, find_figures, find_phones
from calendar_cli.prose.said import find_dates, find_hours
from calendar_cli.prose.text import Prose

_NO_COUNTS = frozenset({211, 311, 511, 711, 811, 911, 988, *range(1900, 2101)})
"""Numbers people dial, and years, unless what they count follows: `2000 visitors`, `311 familles`."""

_THINGS = pattern(
    r" (?:(?:new|more|fewer|additional|extra|young|local|other) )?(?:people|children|women|men|km|kg"
    r"|(?!(?:dans|sans|vers|puis|dès|sous|plus|moins|ses|les|des|nos|vos|ces|vous|nous|aux|leurs|pas|mais|depuis|jamais"
    r"|toujours|alors|hors|après|auprès|is|was|has|as|this|across|us|its|always)\b)\w{2,20}[sx])\b",
    re.IGNORECASE,
)
_OF_A_YEAR = pattern(
    r"(?:(?<!\w)(?:the|our|this|its|your|in|since|until|en|depuis|an|année|le|la|notre|saison|season|spring|summer|fall"
    r"|autumn|winter|printemps|été|automne|hiver|january|february|march|april|may|june|july|august|september|october"
    r"|november|december) |[\d/–-])$",
    re.IGNORECASE,
)
_NAME = (
    r"(?:casernes?|routes?|rues?|autoroutes?|lignes?|phases?|étapes?|zones?|secteurs?|districts?|règlements?|stations?|volets?"
    r"|niveaux?|chapitres?|articles?|sorties?|highways?|roads?|lines?|stages?|wards?|by-?laws?|halls?|levels?|chapters?"
    r"|sections?|loi|act|bill|version)"
)
# A thing with a number, a rank, an age and a time left are no counts: "la caserne 2", "9-1-1", "la 25e édition", "les
# jeunes de 12 à 17 ans", "d'ici trois ans".
_NO_FIGURE = pattern(
    rf"(?<![\w-]){_NAME} (?:n(?:o|°|uméro|umber)\.? ?|# ?)?\d{{1,4}}"
    r"(?:(?:-| ?, ?| et | and )\d{1,4}){0,4}(?!\d| \d{3})"
    r"|(?<![\w-])[2-9]-1-1(?![\w-])|(?<!\d)\d{1,3}(?:er|re|es?|ère|i?èmes?|st|nd|rd|th)(?!\w)|[^\W\d_]-\d{1,4}(?!\d)"
    r"|(?<!\d)\d{1,2}(?: à | et |-)\d{1,2} ans(?!\w)|(?<!\d)\d{1,2} ans (?:et|ou) (?:plus|moins)"
    r"|(?<!\d)\d{1,2} and over(?!\w)"
    rf"|d'ici (?:à )?(?:\d{{1,2}}|{IN_WORDS}) (?:ans|mois|semaines|jours)(?!\w)",
    re.IGNORECASE,
)
_COUNT_IN_WORDS = pattern(
    r"(?<![\w-])(?<!les )(?<!nos )(?<!vos )(?<!ces )(?<!des )(?<!the )(?<!our )(?<!these )"
    rf"(?:{IN_WORDS} (?:de )?|z[ée]ro (?!déchet|waste)|a dozen "
    r"|une (?:dizaine|douzaine|vingtaine|trentaine|cinquantaine|centaine) d(?:e |'))"
    r"(?!langues|languages)[^\W\d_]",
    re.IGNORECASE,
)
_MULTIPLIED = pattern(
    r"(?<![\w-])(?:(?:doubl|tripl|quadrupl)er|(?:^|(?<=to )|(?<=and )|(?<=will ))(?:double|triple|halve) [^\W\d_])",
    re.IGNORECASE,
)


def has_a_figure(text: str) -> bool:
    """In either language, in digits or in words."""
    rest = _counting(text)
    if any(_counts(rest, figure) for figure in find_figures(rest, "fr")):
        return True
    return bool(_COUNT_IN_WORDS.search(rest) or _MULTIPLIED.search(rest) or find_claim(rest))


def _counting(text: str) -> str:
    """The text with its dates, its hours, its phones and what only has a number blanked."""
    rest = flat(Prose(text).bare)
    days = [(day.start, day.end) for tongue in ("fr", "en") for day in find_dates(rest, tongue)]
    hours = [(hour.start, hour.end) for tongue in ("fr", "en") for hour in find_hours(rest, tongue)]
    for start, end in (*days, *hours, *((phone.start, phone.end) for phone in find_phones(rest))):
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return _NO_FIGURE.sub(lambda found: " " * len(found[0]), rest)


def _counts(text: str, figure: Figure) -> bool:
    written = text[figure.start : figure.end]
    if figure.kind != "number" or figure.value not in _NO_COUNTS or not written.isdecimal():
        return True
    return bool(_THINGS.match(text, figure.end)) and not _OF_A_YEAR.search(text[: figure.start])
