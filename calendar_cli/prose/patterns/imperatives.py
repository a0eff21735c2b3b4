"""Orders to a tu that no pronoun betrays: "Prends une pause", "écris-nous", "Ne jette rien"."""

import re
from collections.abc import Iterator

from calendar_cli.pattern import pattern
from calendar_cli.prose.patterns.lexicon import word_heads
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import has_any

# No third person ends in -s, and no je stands before these at the beginning of a clause.
_SURE = (
    *("viens", "reviens", "deviens", "prends", "apprends", "reprends", "écris", "inscris", "décris", "fais", "refais"),
    *("remets", "transmets", "éteins", "rejoins", "attends", "réponds", "descends", "sors", "sers", "ralentis", "sois"),
)
# Participles and nouns are written alike: "Choisis par le jury", "Mets à emporter".
_SURE_WITH_A_THING = ("choisis", "remplis", "réunis", "saisis", "lis", "relis", "mets", "joins", "sens", "dis", "suis")
# A third person too, and nouns: only what follows, and the place in the sentence, make them an order.
_NOUNS = ("aide", "change", "écoute", "garde", "laisse", "montre", "partage", "réserve", "traverse", "visite")
_SHARED = (
    *_NOUNS,
    *("achète", "admire", "amène", "apporte", "appelle", "arrête", "attache", "cherche", "clique", "consulte"),
    *("découvre", "dépose", "donne", "emprunte", "emmène", "envoie", "essaie", "essaye", "évite", "goûte", "imagine"),
    *("installe", "invite", "jette", "oublie", "participe", "pense", "prépare", "profite", "raconte", "ramasse"),
    *("range", "rappelle", "regarde", "remplace", "surveille", "télécharge", "trouve", "utilise", "vérifie"),
)
_KINDS = {
    **dict.fromkeys(_SURE, "sure"),
    **dict.fromkeys(_SURE_WITH_A_THING, "thing"),
    **dict.fromkeys(_SHARED, "shared"),
}
_HEADS = {head: tuple(word for word in _KINDS if word.startswith(head)) for head in {word[:4] for word in _KINDS}}
"""The verbs by how they begin: a text without any of them is done."""
_NOT = ("ne ", "ne\xa0", "n'", "n’")
_VERB = pattern(rf"(?<![\w'’-])(?:{'|'.join(sorted(_KINDS, key=len, reverse=True))})(?![\w'’])")
# Not "Ne nécessite aucune inscription", "Ne remplace pas l'avis d'un médecin": what these say has a subject left out.
_REFUSED = pattern(
    r"(?<![\w'’-])n(?:e\s|['’])(?:(?:les?|la|y|en)\s|l['’])?"
    r"(?:jette|laisse|oublie|manque|gaspille|brûle|arrose|stationne|tarde|hésite|traverse|nourris|donne|verse|mets|prends"
    r"|partage|clique|conduis|lâche|attends|fais|sois|bouge|cours|cherche|va|viens|reste|ouvre)\s(?:pas|rien|jamais|plus)\b"
)
_TIME = (
    r"(?:\d|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|soirs?|matins?|midi|fins?\s|week|premier"
    r"|dernier|semaine|veille|nuit|jours?\b|mois\b|après-midi|été\b|hiver\b|automne\b)"
)
_NAMED = r"-(?:moi|nous|les?|la|lui|leur|en|y)\b"
_THING = rf"\s(?:l['’](?!{_TIME})|(?:la|les?|une?|cet|cette|ces?|nos|notre)\s(?!{_TIME}))"
_FOLLOWED = {
    "sure": pattern(""),
    "thing": pattern(rf"{_NAMED}|{_THING}"),
    "shared": pattern(
        rf"{_NAMED}|{_THING}|\s(?:quelques|plusieurs|pas|jamais|rien)\s|(?<=profite)\sd(?:e|u|es)\s"
        r"|(?<=pense)\sà\s|(?<=participe)\sà\s"
    ),
}
_BY_NAME = pattern(_NAMED)
_NEXT_VERB = pattern(r"(?:,|\set)\s([^\W\d_]{4,12})\b")
_SENTENCE_START = pattern(r"(?:^|[.!?…\n]|[^\w\s,;:'’«»“”\"()\ufffc-])\s*$")
_CLAUSE_START = pattern(r"(?:[,;:]|\b(?:et|puis|ou|alors))\s$")
# What may stand before the comma without being a subject: "Le 31 octobre, laisse la voiture", "S'il neige, garde…".
_CIRCUMSTANCE = pattern(
    r"(?:^|[.!?…\n]\s?)(?:[dl][eu]\s\d|(?:ce|cet|cette)\s(?:soir|matin|midi|après-midi|semaine|fin|nuit|été|hiver"
    r"|automne|printemps|année)\b|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|si|s['’]il|quand|lorsque"
    r"|pour|avant|après|pendant|dès|en|chaque)\b)[^.!?…\n,;]{0,70},\s$"
)
_CONTEXT = 90


def find_imperatives(prose: Prose) -> Iterator[tuple[int, int]]:
    """Where they stand, in order; only the sure ones, for French texts."""
    lowered = prose.lowered
    spans: list[tuple[int, int]] = []
    if has_any(lowered, _NOT):
        spans += [found.span() for found in _REFUSED.finditer(lowered) if _opens(_before(lowered, found))]
    if any(has_any(lowered, _HEADS[head]) for head in _HEADS.keys() & word_heads(prose)):
        spans += [found.span() for found in _VERB.finditer(lowered) if _is_order(prose, found)]
    yield from sorted(spans)


def _is_order(prose: Prose, found: re.Match[str]) -> bool:
    lowered, kind, end = prose.lowered, _KINDS[found.group()], found.end()
    before = _before(lowered, found)
    is_followed = _FOLLOWED[kind].match(lowered, end) is not None
    if _SENTENCE_START.search(before):
        # A line that goes on from the one before begins with a small letter.
        is_opening = kind == "sure" or prose.masked[found.start()].isupper()
        return is_opening and (is_followed or _is_listed(lowered, found))
    if _CIRCUMSTANCE.search(before):
        return is_followed
    if not _CLAUSE_START.search(before):
        return False
    return is_followed if kind != "shared" else _BY_NAME.match(lowered, end) is not None


def _is_listed(lowered: str, found: re.Match[str]) -> bool:
    """Two such verbs in a row ("Arrête, regarde"), not both of them nouns ("Écoute et partage")."""
    another = _NEXT_VERB.match(lowered, found.end())
    words = {found.group(), another[1]} if another else set()
    return bool(words) and words <= _KINDS.keys() and not words <= {*_NOUNS}


def _opens(before: str) -> bool:
    return _SENTENCE_START.search(before) is not None or _CIRCUMSTANCE.search(before) is not None


def _before(lowered: str, found: re.Match[str]) -> str:
    """What stands before; a comma says that it was cut, so that its beginning is not taken for the text's."""
    start = found.start() - _CONTEXT
    return lowered[: found.start()] if start <= 0 else f",{lowered[start : found.start()]}"
