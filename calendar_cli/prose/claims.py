"""What a plan says of itself: a share or a multiple it rests on, a source it names, the applause it counts."""

import re

from calendar_cli.pattern import pattern
from calendar_cli.prose.patterns.lexicon import lexicon
from calendar_cli.prose.text import Prose

_FLAT = str.maketrans({"\xa0": " ", "\u202f": " ", "\n": " ", "’": "'", "‑": "-"})
_NUMBER = r"\d{1,9}(?:[.,]\d{1,3}| \d{3}(?!\d)){0,3}"
_FEW = (
    r"deux|trois|quatre|cinq|six|sept|huit|neuf(?! (?:pour|à|de|du|en|et|aux?)\b)|dix|onze|douze|treize|quatorze|quinze"
    r"|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille"
)
_SOME = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
)
IN_WORDS = (
    rf"(?:(?:{_FEW})(?:[ -](?:et[ -])?(?:une?|{_FEW})\b){{0,5}}"
    rf"|(?:(?:a|one) (?=hundred|thousand))?(?:{_SOME})(?:[ -](?:and )?(?:one|{_SOME})\b){{0,5}})"
)
"""Two or more, in either language and with plain spaces: `trois cents`, `soixante et onze`, `a hundred and twenty`."""

_WORDED = pattern(rf"(?<!\w)(?<!pour ){IN_WORDS}(?!\w)", re.IGNORECASE)  # "40 pour cent" holds no hundred
_MARK = "\ue000"
"""Stands for each letter of a number in words, so that the patterns below need not spell numbers over and over."""

_MANY = rf"(?:{_NUMBER}|{_MARK}+)"
_STRETCH = (
    r"(?:minutes?|h|heures?|jours?|nuits?|semaines?|mois|ans|années|étages?|rues?|sites?|places|terrains?|quartiers?|parcs?"
    r"|langues|km|kilomètres?|mètres?|hours?|days?|nights?|weeks?|months?|years?|languages|places|parks|locations|streets"
    r"|neighbou?rhoods|schools|stages|steps|phases|parts)\b"
)
_RHYTHM = (
    r"(?:h|heures?|jours?|soirs?|semaines?|mois|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|hours?"
    r"|days?|evenings?|weeks?|months?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b"
)
_RATIO = (
    rf"(?:(?P<some>{_NUMBER})|{_MARK}+|une?|one)(?! {_RHYTHM})(?: \w{{1,20}}){{0,3}}"
    rf" (?:sur|in|out of) (?:every )?(?!(?:19|20)\d\d\b|{_MANY} {_STRETCH})"
    rf"(?:(?P<all>{_NUMBER})(?![\w$%])|{_MARK}+)"
)
"""A rhythm is no ratio, nor is a year, a stretch or a number of places: `un jeudi sur deux`, `5 cours sur 3 jours`."""

_SHARE = (
    r"(?:(?:la|une)(?: (?:petite|bonne|grosse))? moitié|(?:un|le|deux)[ -]tiers|(?:un|le|trois)[ -]quarts?"
    r"|(?:un|deux|trois|quatre) cinquièmes?|(?:un|neuf) dixièmes?)"
    r" (?:d'entre|de (?:nos|ces|leurs|la (?:population|clientèle))|des(?! (?:coûts?|frais|dépenses|prix)\b))"
)
_PART = (
    r"(?:(?<!first )(?<!second )(?<!last )(?<!other )half(?= of | (?:the|our|all) )|(?:a|one|two)[ -]thirds?(?= of )"
    r"|(?:a|one|three)[ -]quarters?(?= of )|(?:a|one|two|three|four)[ -]fifths?(?= of )"
    r"|(?:a|one|nine)[ -]tenths?(?= of ))"
    r"(?: of)?(?: (?:the|our|all|these|their))?(?: (?!(?:of|to|in|for|and|on|at)\b)[\w'-]{1,20}){0,2}?"
    r" (?:(?!(?:this|its|his|costs|expenses|fees|prices|hours|was|has)\b)\w{2,19}[^\Ws]s"
    r"|people|children|women|men|staff)\b"
)
_NEARLY = r"(?:(?:presque|quasi|plus que|almost|nearly|about|more than) )?"
_MULTIPLE = (
    rf"{_MANY} fois (?:plus|moins)\b|(?:half|(?:twice|{_MANY} times)) as \w{{1,20}}"
    rf"|(?:twice|{_MANY} times) (?:more|fewer|less|higher|lower)\b|de moitié\b"
    r"|d'un (?:tiers|quart)\b|(?:by|in) half\b(?! an?\b)|by a (?:third|quarter)\b"
    rf"|multipliée?s? par {_MANY}\b"
    rf"|(?:a|ont|avait|avaient) {_NEARLY}(?:doublé|triplé|quadruplé|décuplé)\b"
    r"(?! (?:l[ae]s? |l'|une? |s(?:on|a|es) |leurs? |nos |notre ))"
    rf"|(?:has|have|had) {_NEARLY}(?:doubled|tripled|quadrupled|halved)\b(?! (?:the|our|its|their|his|her|up|down)\b)"
    r"|(?:doubled|tripled|quadrupled|halved) (?:since|in|between|over|from|last)\b"
)
# A share, a ratio, a multiple: what nobody knows without having counted. Plain numbers are often the plan's own, and so
# is what it pays ("covers half of the cost") or has itself multiplied ("La Ville a doublé le nombre de bornes").
_COUNTED = pattern(
    rf"(?<![\w.,/-])(?:{_MANY} ?(?:%|pour cent\b|per ?cent\b|p\. ?100\b)|{_RATIO}|{_MULTIPLE})", re.IGNORECASE
)
_SHARED = pattern(rf"(?<![\w.,/-])(?:{_SHARE}|{_PART})", re.IGNORECASE)
_PAID = pattern(
    r"\b(?:couvr|pai|pay|rembours|financ|subventionn|assum|cover|fund|refund|reimburs)\w*(?: \w{1,20}){0,2} ?$",
    re.IGNORECASE,
)
_BEFORE = 60
_SOURCE = pattern(
    r"\b(?:selon|d['’]après|sources?|sondages?|enquêtes?|études?|recensements?|bilans?|rapports?|registres?|relevés?"
    r"|statistiques?|données (?:de|du|des)|according to|surveys?|polls?|census|stud(?:y|ies)|reports?|logs?|data from"
    r"|statistics)\b",
    re.IGNORECASE,
)


def flat(text: str) -> str:
    """The text with plain spaces, apostrophes and hyphens, each where it was."""
    return text.translate(_FLAT)


def find_claim(text: str) -> str:
    """The first share, ratio or multiple a text rests on; empty where it rests on none."""
    plain = flat(text)
    figures = _WORDED.sub(lambda found: _MARK * len(found[0]), plain)
    counted = (found for found in _COUNTED.finditer(figures) if _is_share(found))
    for found in sorted((*counted, *_SHARED.finditer(plain)), key=lambda each: each.start()):
        if not _PAID.search(plain, max(0, found.start() - _BEFORE), found.start()):
            return text[slice(*found.span())].replace("\n", " ")
    return ""


def _is_share(found: re.Match[str]) -> bool:
    """`40 lessons in 6 pools` is a programme: of a ratio, the first number is the smaller one."""
    some, whole = found["some"], found["all"]
    return not (some and whole) or int(re.sub(r"\D", "", some)) < int(re.sub(r"\D", "", whole))


def names_a_source(text: str) -> bool:
    """Whether a text says itself where its figures come from: a word for a source, or a link."""
    return bool(_SOURCE.search(text)) or bool(Prose(text).urls)


def is_vanity(text: str) -> bool:
    """Whether a text counts what an account shows of itself, and nothing that people know, do or change."""
    prose = Prose(text)
    kinds = {hit.entry.label for name in ("vanity.fr", "vanity.en") for hit in lexicon(name).first(prose)}
    return kinds == {"vanity"}
