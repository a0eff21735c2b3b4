"""The stop-word vote: sure or silent."""

import pytest

from calendar_cli.prose import Prose
from calendar_cli.prose.language import vote


@pytest.mark.parametrize(
    "text",
    [
        "La rue des Érables est fermée à la circulation jusqu'à vendredi.",
        "Vérifiez vos avertisseurs de fumée ce samedi, comme chaque automne.",
        "FERMETURE DE LA PISCINE POUR LE RESTE DE LA SAISON",
        "Venez rencontrer les pompiers de la caserne 2 et voir leurs camions!",
    ],
)
def test_french_posts_vote_french(text: str) -> None:
    assert vote(text) == "fr"


@pytest.mark.parametrize(
    "text",
    [
        "The city of Montréal and Québec will be closed to traffic on Monday.",
        "Check your smoke alarms this Saturday, when you change the clocks.",
        "Please do not park on the even side of the street until the snow is out.",
        "Join us at Fire Hall 2 for hot chocolate with the crew and their dog.",
    ],
)
def test_english_posts_vote_english(text: str) -> None:
    assert vote(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Oui, effectivement.",
        "Bravo!!!",
        "El agua de la ciudad está cortada por los trabajos del lunes.",
        "La piscine est ouverte pour tous. The pool is open to all of you.",
    ],
)
def test_a_short_a_foreign_or_a_bilingual_text_has_no_single_language(text: str) -> None:
    assert vote(text) == ""


def test_the_words_of_a_link_do_not_vote() -> None:
    prose = Prose(
        "Road closed on Main for the parade: https://ville.example/fr/la-rue-est-fermee-pour-les-travaux-de-la-ville"
    )
    assert prose.language == ""
    assert Prose(prose.text + " and the walk to the park").language == "en"
