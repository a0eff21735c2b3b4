"""Matters that somebody must have read before they go out: what happened to people, and who the victim is."""

from calendar_cli.pattern import pattern
from calendar_cli.prose.patterns.lexicon import lexicon
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import Match

_DRILL = pattern(r"\b(?:exercices?|simulations?|drills?)\b")
_REHEARSED = frozenset({"evacuation", "fire"})
_HARM = frozenset({"death", "suicide", "assault", "shooting", "injury"})
_PERSON_FR = (
    r"(?:homme|femme|enfant|fillette|garçon|fille|adolescente?|bébé|bambin|victime|occupante?|résidente?|conduct(?:eur|rice)"
    r"|motocycliste|cycliste|piétonn?e?|passag(?:er|ère)|pomp(?:ier|ière)|polic(?:ier|ière)|élève|jeune|suspecte?)"
)
# "une femme de 34 ans", never "les personnes de 65 ans et plus"; "Marie Tremblay, 34 ans".
_AGED = pattern(
    rf"\b(?:une?|l['’]|la|le|d['’]une?|du|cette?)\s?{_PERSON_FR},?\s(?:âgée?\s)?d['’e]\s?\d{{1,3}}\s(?:ans|mois)\b"
    r"(?!\s(?:et|ou)\s(?:plus|moins))"
    r"|\bâgée?\sde\s\d{1,3}\s(?:ans|mois)\b|\b\d{1,3}-year-old\s(?:man|woman|boy|girl|victim|driver|cyclist|child|teen\w*"
    r"|pedestrian|male|female|resident|passenger)\b|\baged\s\d{1,3}\b(?!\s(?:and|or))"
)
_CAPITAL = "A-ZÀ-ÖØ-Þ"
_A_NAME = rf"[{_CAPITAL}][\w’'-]{{1,20}}\s[{_CAPITAL}][\w’'-]{{1,20}}"
_NAMED = pattern(
    rf"\b{_A_NAME},\s\d{{1,3}}(?:\sans\b|,)"
    rf"|\b(?:victimes?|victims?)\s?,?\s(?:(?:a|ont)\sété\s|est\s|was\s|has\sbeen\s)?"
    rf"(?:identifiée?s?\s(?:comme\sétant\s)?|identified\sas\s|named\sas\s|nommée?\s)?{_A_NAME}"
)
# Enough by itself, whatever else the text says: "La victime, Marie Tremblay, 34 ans", "identified as Ann Roe, 47".
_VICTIM_NAMED = pattern(
    rf"\b(?:[Vv]ictimes?|[Vv]ictims?|VICTIMES?|VICTIMS?)\s?,?\s(?:(?:a|ont)\sété\s|est\s|was\s|has\sbeen\s|have\sbeen\s)?"
    rf"(?:identifiée?s?\s(?:comme\sétant\s)?|identified\sas\s|named\sas\s|nommée?\s)?{_A_NAME},\s\d{{1,3}}(?:\sans\b|,|\sy)"
)


def find_sensitive(prose: Prose, language: str) -> tuple[tuple[str, Match], ...]:
    """Each matter with its family, in the order of the text; a list is there for French and for English."""
    if language not in ("fr", "en"):
        return ()
    hits = lexicon(f"sensitive.{language}").first(prose)
    rehearsed = _REHEARSED if hits and _DRILL.search(prose.lowered) else frozenset()
    return tuple(
        (hit.entry.label, Match(hit.start, hit.end, prose.text[hit.start : hit.end]))
        for hit in hits
        if hit.entry.label not in rehearsed
    )


def find_victim(prose: Prose, families: frozenset[str]) -> Match | None:
    """Where a text on somebody's death or injury, or on a victim, gives the age or the name of a person."""
    if families.isdisjoint(_HARM):
        found = _VICTIM_NAMED.search(prose.masked) if "victim" in prose.lowered else None
    else:
        found = _NAMED.search(prose.masked) or _AGED.search(prose.lowered)
    return Match(*found.span(), prose.text[found.start() : found.end()]) if found else None
