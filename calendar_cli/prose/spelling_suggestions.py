"""What an unknown word was probably meant to be: the same letters with other accents, then one slip of the keyboard."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from calendar_cli.prose.spelling_words import Dictionary, dictionary, doubled, transposed

_MOST = 3
_SHORTEST_GUESS = 5
"""A shorter word has so many neighbours one letter away that only the usual ones are likely."""
_SHORTEST_HALF = 4
_LETTERS = {"fr": "esntiarulodcpmévqfgbhàxèjyêzçôîâùûkïœw-'", "en": "esiarntolcdugmphbyfvkwzjxq-'"}
_RARE_TENSES = (*("ât", "ît", "ût", "âmes", "îmes", "ûmes", "âtes", "îtes", "ûtes", "asse", "asses", "assent"),)
_UNWRITTEN = "è"  # "parlè-je": of the spelling of 1990, which the dictionary lists and nobody writes
# What people mean when several words are as near: small words, and those a city writes every day.
_USUAL = frozenset(
    """
    ainsi alors après aussi autre avant avec beaucoup bientôt cette ceux chaque chez comme comment depuis donc encore
    ensuite entre gratuit gratuite hier jamais jeudi jusqu leur leurs lundi mais mardi merci mercredi mieux moins même
    mêmes notre nous parmi pendant peut plus plusieurs pour pourquoi près quand quel quelle quelques samedi sans selon
    sera seront seulement sont soir souvent toujours tous tout toute toutes très trop vendredi vers veuillez voici votre
    vous accueil activité activités adresse avis billet billets date eau enfants famille gratuitement heure heures
    horaire information informations inscription inscriptions jeunes maison mois parc places porte quartier rendez rue
    saison santé sécurité service services site soirée travaux veille venez vie ville week février événement événements
    about after again all also and because been before between could every first for from have here information more
    only other our people please public should the their them then there these they this through today tomorrow until
    very visit water week welcome were what when where which will with would your centre
    """.split()  # noqa: SIM905  (a hundred quoted words would be no easier to read)
)


class _Guess(NamedTuple):
    """A word that exists, and what it takes to get there: the smaller, the likelier."""

    cost: int
    is_rare: bool
    other_start: bool
    word: str


@lru_cache(maxsize=20_000)
def suggestions(word: str, language: str) -> tuple[str, ...]:
    """At most three words, likeliest first, with the capital of the one that was written; about two milliseconds."""
    lowered = word.lower()
    guesses: dict[str, _Guess] = {}
    for cost, written in _existing(lowered, language):
        if written not in guesses and written != word and not written.endswith(_UNWRITTEN):
            rank = cost - 4 * (written in _USUAL)
            guesses[written] = _Guess(rank, written.endswith(_RARE_TENSES), written[:1] != lowered[:1], written)
    best = sorted(guesses.values())[:_MOST]
    return tuple(guess.word[0].upper() + guess.word[1:] if word[0].isupper() else guess.word for guess in best)


def _existing(word: str, language: str) -> Iterator[tuple[int, str]]:
    """The nearest words; once the letters are right, nothing else is looked for."""
    words = dictionary(language)
    found = [*dict.fromkeys(words.accented(word)), *(name for name in (word.capitalize(),) if name in words)]
    if not found:
        yield from _one_slip(word, words)
        yield from _one_key(word, words, language)
        yield from _two_words(word, words)
    yield from ((0, form) for form in found)


def _one_slip(word: str, words: Dictionary) -> Iterator[tuple[int, str]]:
    """Letters exchanged, doubled or not, twice at the most, whatever the accents."""
    for near in (*transposed(word), *doubled(word)):
        yield from ((2 + (form != near), form) for form in words.accented(near))
    for once in doubled(word):
        yield from ((4, form) for twice in doubled(once) if twice != word for form in words.accented(twice))


def _one_key(word: str, words: Dictionary, language: str) -> Iterator[tuple[int, str]]:
    """A letter too few, a letter too many, another letter; the last one, which is often mute, first."""
    last, is_short = len(word), len(word) < _SHORTEST_GUESS
    for cost, near in _typed(word, last, language):
        if near in words and (near in _USUAL or not is_short):
            yield cost, near
    for at in range(last if not is_short else 0):
        yield from ((6, form) for form in words.accented(word[:at] + word[at + 1 :]))


def _typed(word: str, last: int, language: str) -> Iterator[tuple[int, str]]:
    for at in range(last + 1):
        yield from ((5 - (at == last), word[:at] + letter + word[at:]) for letter in _LETTERS[language])
    for at in range(last):
        yield 5 - (at == last - 1), word[:at] + word[at + 1 :]
        yield from ((6, word[:at] + letter + word[at + 1 :]) for letter in _LETTERS[language])


def _two_words(word: str, words: Dictionary) -> Iterator[tuple[int, str]]:
    """The space between them forgotten; one of them is a usual one, else it may be a new compound ("takedown")."""
    for at in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
        first, second = word[:at], word[at:]
        if first in words and second in words and (first in _USUAL or second in _USUAL):
            yield 7, f"{first} {second}"
