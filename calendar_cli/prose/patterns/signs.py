"""What a template left behind, and exclamation marks in a row."""

import re

from calendar_cli.pattern import pattern
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import Match, has_any

# Capitals only: "todo" is Spanish, "à confirmer" and "à venir" are what a city writes to its residents.
_UNFINISHED = pattern(r"(?<![\w-])(?:TBD|TBC|TODO|FIXME|X{2,})(?![\w-])")
_PHRASE = pattern(r"lorem ipsum|texte à (?:venir|compléter|insérer)|(?:text|copy) to (?:come|follow)", re.IGNORECASE)
# Not the labels of a real post ("[VIDÉO]", "[MISE À JOUR]"), not a note ("[1]"), not a Markdown link ("[lien](…)").
_BRACKETED = pattern(
    r"\[(?:liens?|links?|url|n|x+|year|ann[ée]e|date|heure|time|lieu|location|nom|name|montant|amount|nombre|number"
    r"|num[ée]ro|[àa] (?:compléter|completer|venir)"
    r"|(?:insert|insérer|insérez|ajouter|add|votre|your|lien|link|nom|name)\s[^\[\]\n]{1,60})\](?!\()",
    re.IGNORECASE,
)
_BRACED = pattern(r"\{\{[^{}\n]{0,120}\}\}")
_ANGLED = pattern(r"<(?:insert|insérer|insérez|ajouter|lien|link|nom|name|date)\b[^<>\n]{0,60}>", re.IGNORECASE)
_EXCLAMATION_RUN = pattern(r"[!?‼⁉]+")


def find_placeholders(prose: Prose) -> tuple[Match, ...]:
    """Words and brackets that stand for what is still to be written, in the order they occur."""
    text, bare = prose.text, prose.bare
    found = [*_UNFINISHED.finditer(bare)] if has_any(bare, ("TB", "TODO", "FIXME", "XX")) else []
    lowered = prose.lowered if prose.masked is bare else bare.lower()
    if has_any(lowered, ("lorem", "texte à", "text to", "copy to")):
        found += _PHRASE.finditer(bare)
    for sign, written in (("[", _BRACKETED), ("{{", _BRACED), ("<", _ANGLED)):
        if sign in text:
            found += written.finditer(text)
    if not found:
        return ()
    return tuple(sorted(Match(each.start(), each.end(), each.group()) for each in found))


def find_exclamation_runs(prose: Prose) -> tuple[Match, ...]:
    """Two signs or more in a row with an exclamation mark among them; one alone, or `??`, is no run."""
    masked = prose.masked
    if not has_any(masked, ("!!", "!?", "?!", "‼", "⁉")):
        return ()
    runs = (Match(found.start(), found.end(), found.group()) for found in _EXCLAMATION_RUN.finditer(masked))
    return tuple(
        run for run in runs if run.value in "‼⁉" or (len(run.value) > 1 and has_any(run.value, ("!", "‼", "⁉")))
    )
