"""Which of the two languages a text is written in, by its small words and accents; no model, no guess below four."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from calendar_cli.pattern import pattern

Vote = Literal["fr", "en", ""]

_FEWEST_VOTES = 4
_TOKEN = pattern(r"[a-zà-öø-ÿœæ]+", re.IGNORECASE)
_ACCENTED = pattern("[àâçéèêëîïôûùœ]")
_INSIDE = pattern(r",?[ \t\xa0\u202f'’‑-]{1,2}")
# Words that both languages write ("on", "a", "or", "car", "no", "plus", "son", "an", "as", "six") vote for neither.
_FRENCH_WORDS = """
    le la les un une des du de et ou où au aux ce cet cette ces il elle ils elles nous vous tu je qui que quoi dont
    est sont sera seront ont dans sur sous pour par avec sans chez vers entre pendant mais donc ne pas votre vos notre
    nos leur leurs mon ma mes ta tes sa ses se si en y tout toute tous toutes être avoir avez fait faut peut peuvent
    doit doivent voici voilà depuis jusqu qu aussi très bien comme quand lors selon puis moins afin chaque plusieurs
    quelques autre autres demain ici merci rue ville jour jours heures semaine semaines mois soir matin venez rendez
    inscrivez gratuit gratuite gratuits gratuites ouvert ouverte nouvelle nouvelles nouveau enfants personnes familles
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier avril juin juillet septembre octobre novembre deux trois
    quatre cinq sept huit neuf dix avant hier aujourd hui an ans nuit fin temps eau maison fois encore toujours jamais
    ainsi alors cela celui celle ceux peu trop lorsque prochain prochaine dernier parce soyez faites prenez allez
    travaux collecte piscine parc stationnement neige fermeture quartier avis pompiers policiers feu feux bienvenue gens
    sortez consultez appelez
"""
_ENGLISH_WORDS = """
    the and of to in is are was were be been will would can could for from with without at by this that these those
    it its we you our your they their he she his her not but if when where what who how why all any have has had
    do does did about into until more please here there out up us them than then so just today tomorrow street city
    day days thank thanks learn visit which should must before after during over under get need know see make join
    register check keep closed free new people children families one two three four five every each some many most other
    own only also still back down off through between because while around again always never first last next same such
    well way year years month months week weeks night morning evening time home help work call come go take give find
    let look used being water fire snow winter summer spring safe safety stay near ahead meet enjoy read
    residents welcome
"""
# English writes these with a capital wherever they stand.
_CAPITAL_WORDS = """
    monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
    november december
"""
_ALWAYS_CAPITAL = frozenset(_CAPITAL_WORDS.split())
_FRENCH = frozenset(_FRENCH_WORDS.split())
_ENGLISH = frozenset(_ENGLISH_WORDS.split()) | _ALWAYS_CAPITAL
_WORDS = {"fr": _FRENCH, "en": _ENGLISH}
# Another language than ours, so that Spanish is not taken for French by its "la", "que" and "es".
_OTHER = frozenset(["el", "los", "las", "una", "para", "con", "más", "está", "del", "por", "der", "und", "das", "ist"])
# What ties a name together and belongs to it: "rue de la Gare" in an English text, "Lord of the Rings" in a French one.
_TIE_WORDS = "de du des la le les et aux au en rue l d of the and for in"
_TIES = frozenset(_TIE_WORDS.split())
_BORROWED_WORDS = "café cafés résumé résumés entrée entrées décor crêpes façade"
_BORROWED = frozenset(_BORROWED_WORDS.split())


class Votes(NamedTuple):
    """How many words of a text are of each language."""

    fr: int
    en: int
    other: int

    @property
    def language(self) -> Vote:
        """The language with at least twice the votes of any other."""
        if self.fr >= 2 * max(self.en, self.other):
            return "fr" if self.fr else ""
        return "en" if self.en >= 2 * max(self.fr, self.other) else ""


def vote(text: str) -> Vote:
    """The language of a text, or nothing: a short text says too little, a bilingual one has no single language.

    Pass `Prose.bare`: the words of a link are not the author's.
    """
    votes = count_votes(text)
    return votes.language if sum(votes) >= _FEWEST_VOTES else ""


@lru_cache(maxsize=4096)  # two rules ask it of every text, one after the other
def may_speak(lowered: str, language: str) -> bool:
    """Whether a text in lower case has one common word of the language: the cheap question before a vote."""
    return not _WORDS[language].isdisjoint(lowered.split())


def count_votes(text: str) -> Votes:
    """The words that vote; a capital inside a sentence makes a name, and what ties names together belongs to them."""
    french = english = other = 0
    for token in _common(text):
        word = token.lower()
        if word in _ENGLISH:
            english += 1
        elif word in _OTHER:
            other += 1
        elif word in _FRENCH or (token == word and _ACCENTED.search(word) and word not in _BORROWED):
            french += 1
    return Votes(french, english, other)


def _common(text: str) -> Iterator[str]:
    """The tokens that are no names; a tie waits for the word it leads to."""
    ties: list[str] = []
    end, was_loud = -1, False
    for found in _TOKEN.finditer(text):
        token = found.group()
        is_inside = end >= 0 and _INSIDE.fullmatch(text, end, found.start()) is not None
        is_loud = token.isupper() and len(token) > 1
        is_name = is_inside and token[0].isupper() and not (is_loud and was_loud)
        is_tie = not is_name and token in _TIES
        if not (is_tie and is_inside):
            yield from () if is_name else ties
            ties = []
        if is_tie:
            ties.append(token)
        elif not is_name or token.lower() in _ALWAYS_CAPITAL:
            yield token
        end, was_loud = found.end(), is_loud
    yield from ties
