"""Which of the two languages a text is written in, by its small words and accents; no model, no guess below four."""

import re
from typing import Literal

from calendar_cli.pattern import pattern

Vote = Literal["fr", "en", ""]

_FEWEST_VOTES = 4
_TOKEN = pattern(r"[a-zà-öø-ÿœæ]+", re.IGNORECASE)
_ACCENTED = pattern("[àâçéèêëîïôûùœ]")
# Words that both languages write ("on", "a", "or", "me", "son", "an", "as", "six") vote for neither.
_FRENCH_WORDS = """
    le la les un une des du de et ou où au aux ce cet cette ces il elle ils elles nous vous tu je qui que quoi dont
    est sont sera dans sur sous pour par avec sans chez vers entre pendant mais donc car ne pas plus votre vos notre
    nos leur leurs mon ma mes ton ta tes sa ses se si en y tout toute tous toutes être avoir avez fait voici voilà
    depuis jusqu qu aussi très bien comme quand demain ici merci afin rue ville jour jours heures semaine venez
"""
_ENGLISH_WORDS = """
    the and of to in is are was were be been will would can could for from with without at by this that these those
    it its we you your our they their he she his her not no but if when where what who how why all any have has had
    do does did about into until more please here there out up us them than then so just today tomorrow street city
    day days week thank thanks learn visit which should must
"""
_FRENCH = frozenset(_FRENCH_WORDS.split())
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
# Another language than ours, so that Spanish is not taken for French by its "la", "que" and "es".
_OTHER = frozenset(["el", "los", "las", "una", "para", "con", "más", "está", "del", "por", "der", "und", "das", "ist"])


def vote(text: str) -> Vote:
    """The language with at least twice the votes of any other, else nothing: a bilingual text has no single one.

    Pass `Prose.bare`: the words of a link are not the author's.
    """
    french = english = other = 0
    for token in _TOKEN.findall(text):
        word = token.lower()
        if word in _ENGLISH:
            english += 1
        elif word in _OTHER:
            other += 1
        elif word in _FRENCH or (token[0] == word[0] and _ACCENTED.search(word)):
            french += 1  # an accent votes in a common word only: Québec and Montréal stand in English texts too
    if french + english + other < _FEWEST_VOTES:
        return ""
    if french >= 2 * max(english, other):
        return "fr"
    return "en" if english >= 2 * max(french, other) else ""
