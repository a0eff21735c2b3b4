"""What a template left behind, and exclamation marks in a row."""

import re
from collections.abc import Iterator

from calendar_cli.pattern import pattern
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import Match, has_any, mask, matches

# Capitals only: "todo" is Spanish, "à confirmer" and "à venir" are what a city writes to its residents.
_UNFINISHED = pattern(
    r"(?<![\w-])(?:TBD|TBC|TODO|FIXME|X{2,}|X{2}h(?:X{2})?|X{2}([/-])X{2}\1(?:X{2,4}|[0-9]{4}))(?![\w-])"
)
_NUMBER = pattern(
    r"(?<![\w-])\(?(?:[0-9x]{3}\)?[ \xa0.–-]?)?[0-9x]{3}[ \xa0.–-]x{4}(?![\w-])",
    re.IGNORECASE,
)
_UNCOUNTED = pattern(r"(?<![\w'’-])x{2,}(?=[ \xa0][^\W\d_]{2})")
_COUNTING_WORDS = """
    à au aux de d des du le la les en environ près plus moins the of on at by about over than nearly for from until
"""
_COUNTING = frozenset(_COUNTING_WORDS.split())
# "Chapitre XX" and "chromosomes XX et XY" say what they mean.
_NUMERAL = pattern(
    r"(?<!\w)(?:chapitres?|tomes?|volumes?|vol\.|livres?|actes?|chants?|psaumes?|chromosomes?|chapters?|books?|acts?"
    r"|cantos?|psalms?|X[IVXY]+(?:,| et| ou| and| or|[ \xa0]?[/–-]))[ \xa0]?$",
    re.IGNORECASE,
)
_NUMERAL_AFTER = pattern(r"[ \xa0]?(?:(?:et|ou|and|or|/|–|-)[ \xa0]?X(?:Y|I|V)|siècle|century)")
_LOOK_BACK = 16
_PHRASE = pattern(
    r"lorem ipsum|texte à (?:venir|compléter)|(?:texte|citation|paragraphe|légende|titre|lien|nom) à insérer"
    r"|(?:text|copy|quote) to (?:come|follow)",
    re.IGNORECASE,
)
# Not the labels of a real post ("[VIDÉO]", "[MISE À JOUR]"), not a note ("[1]"), not a Markdown link ("[lien](…)").
_FIELD = (
    r"(?:liens?|links?|url|n|x+|year|ann[ée]e|dates?|heures?|time|lieu|location|noms?|names?|pr[ée]nom|montant|amount"
    r"|nombre|number|num[ée]ro|adresse|address|courriel|e-?mail|t[ée]l[ée]phone|phone|titre|title)"
)
_BRACKETED = pattern(
    rf"\[(?:{_FIELD}|(?:[àa] |to be |to )(?:compl[ée]ter|venir|pr[ée]ciser|ins[ée]rer|ajouter|d[ée]terminer|confirmer"
    r"|completed?|confirmed|determined|added|filled(?: in)?|inserted|come|follow)"
    r"|(?:insert|insérer|insérez|ajouter|add|votre|your|lien|link|nom|name)\s[^\[\]\n]{1,60}"
    r"|(?:dates?|heures?|lieu|montant|num[ée]ro|adresse|titre|time|number|amount|address)"
    r" (?:de |du |de la |de l['’]|d['’]|of |of the )?(?:d[ée]but|fin|limite|départ|arrivée|ouverture|fermeture"
    r"|rencontre|réunion|activité|événement|téléphone|rue|ville|start|end|event|meeting|here|ici)"
    r"|(?:start|end|event|due|first|last|full|phone|street|venue|contact|partner)[ _](?:dates?|times?|names?|number"
    r"|address|link|title))\](?!\()",
    re.IGNORECASE,
)
_BRACED = pattern(
    rf"\{{\{{[^{{}}\n]{{0,120}}\}}\}}|\$?\{{(?:{_FIELD}|[^\W\d]{{2,30}}_[^\W\d]{{2,30}})\}}", re.IGNORECASE
)
_ANGLED = pattern(r"<(?:insert|insérer|insérez|ajouter|lien|link|nom|name|date)\b[^<>\n]{0,60}>", re.IGNORECASE)
_MERGED = pattern(r"%(?:[A-ZÀ-Ý]{3,30}|[A-ZÀ-Ý]{1,30}(?:_[A-ZÀ-Ý0-9]{1,30}){1,4})%|\*\|[^|\n]{1,40}\|\*")
# No possessive group: Python before 3.11.5 matches too much with one (gh-106052).
# A space inside a run does not end it ("! !"), a word does ("Ha! Ha!").
_EXCLAMATION_RUN = pattern(r"[!?‼⁉]++(?:[ \xa0\u202f][!?‼⁉]++)*")
_SINGLE_RUN = pattern(r"[!?‼⁉]++")
_EXCLAIMING = ("!", "‼", "⁉")
# Places and firms whose names hold a mark: it is spelling, not tone.
_NAMED_WITH_A_MARK = pattern(r"-du-ha!\s?ha!|\b(?:westward ho|yahoo)!")
_RUN_STARTS = tuple(
    one + space + other
    for one in "!?"
    for other in "!?"
    if one + other != "??"
    for space in ("", " ", "\xa0", "\u202f")
)


def find_placeholders(prose: Prose) -> tuple[Match, ...]:
    """Words and brackets that stand for what is still to be written, in the order they occur."""
    text, bare = prose.text, prose.bare
    found = [*_UNFINISHED.finditer(bare)] if has_any(bare, ("TB", "TODO", "FIXME")) else []
    lowered = prose.lowered if prose.masked is bare else bare.lower()
    if "xx" in lowered:
        found = [*_with_crosses(bare)]
    if has_any(lowered, ("lorem", "texte à", "à insérer", "text to", "copy to", "quote to")):
        found += _PHRASE.finditer(bare)
    if has_any(bare, ("%", "*|")):
        found += _MERGED.finditer(bare)
    for sign, written in (("[", _BRACKETED), ("{", _BRACED), ("<", _ANGLED)):
        if sign in text:
            found += written.finditer(text)
    if not found:
        return ()
    return tuple(sorted(Match(each.start(), each.end(), each.group()) for each in found))


def _with_crosses(bare: str) -> Iterator[re.Match[str]]:
    """`XX personnes`, `418 XXX-XXXX`, and `xxx` after a word that a number follows."""
    yield from (found for found in _UNFINISHED.finditer(bare) if not _is_numeral(found))
    yield from _NUMBER.finditer(bare)
    for found in _UNCOUNTED.finditer(bare):
        before = bare[max(0, found.start() - _LOOK_BACK) : found.start()].replace("’", " ").replace("'", " ").split()
        if before and before[-1].lower() in _COUNTING:
            yield found


def _is_numeral(found: re.Match[str]) -> bool:
    if found.group() not in ("XX", "XXX"):
        return False
    before = found.string[max(0, found.start() - _LOOK_BACK) : found.start()]
    return _NUMERAL.search(before) is not None or _NUMERAL_AFTER.match(found.string, found.end()) is not None


def find_exclamations(prose: Prose) -> tuple[Match, ...]:
    """Every exclamation mark, those side by side as one; the mark of a name such as Westward Ho! is none."""
    if not has_any(prose.masked, _EXCLAIMING):
        return ()
    return tuple(run for run in matches(_SINGLE_RUN, _without_names(prose)) if has_any(run.value, _EXCLAIMING))


def find_exclamation_runs(prose: Prose) -> tuple[Match, ...]:
    """Two signs or more in a row with an exclamation mark among them; one alone, or `??`, is no run."""
    if not has_any(prose.masked, ("‼", "⁉", *_RUN_STARTS)):
        return ()
    runs = matches(_EXCLAMATION_RUN, _without_names(prose))
    return tuple(run for run in runs if run.value in "‼⁉" or (len(run.value) > 1 and has_any(run.value, _EXCLAIMING)))


def _without_names(prose: Prose) -> str:
    names = [Match(*found.span(), found.group()) for found in _NAMED_WITH_A_MARK.finditer(prose.lowered)]
    return mask(prose.masked, names)
