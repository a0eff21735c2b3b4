"""Who says I: the organization, or somebody whom it quotes, names or answers."""

import pytest

from calendar_cli.prose import Prose
from calendar_cli.prose.patterns import find_voice


@pytest.mark.parametrize(
    ("language", "text", "i"),
    [
        ("fr", "Je vous attends au parc.", "Je"),
        ("fr", "Le parc ouvre demain, j'y serai.", "j'"),
        ("fr", "Une idée? Appelez-moi.", "-moi"),
        ("fr", "Un mot de ma part : merci.", "de ma part"),
        ("fr", "Mes sincères remerciements à l'équipe.", "Mes sincères remerciements"),
        ("fr", "Puis-je vous demander un service?", "Puis-je vous"),
        ("en", "I'm at the park.", "I'm"),
        ("en", "Questions? Contact me.", "Contact me"),
        ("en", "My best wishes to all.", "My best wishes"),
        ("en", "May I remind you to slow down?", "May I"),
    ],
)
def test_an_organization_that_says_i_is_heard(language: str, text: str, i: str) -> None:
    found = find_voice(Prose(text), language).i
    assert found is not None
    assert found.value == i


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Je nage tous les jours », dit Paul."),
        ("fr", "J'ai tout appris ici, raconte Paul."),
        ("fr", "— J'ai adoré le camp!"),
        ("fr", "Je vous souhaite un bel été.\n— Anne Roy, mairesse"),
        ("fr", "Mot de la mairesse : je vous souhaite un bel été."),
        ("fr", "Est-ce que je dois réserver? Non."),
        ("fr", "Puis-je venir avec mon chien? Oui."),
        ("fr", "Le spectacle Je reviens de loin est complet."),
        ("fr", "Je me souviens, dit la plaque."),
        ("fr", "Mon dossier en ligne, le jour J."),
        ("en", "“I swim every day,” says Paul."),
        ("en", "Can I bring my dog? Yes."),
        ("en", "A message from the mayor: I wish you a good summer."),
        ("en", "Phase I will start in May. My File is online."),
    ],
)
def test_a_person_a_title_or_a_reader_s_question_is_not_the_organization(language: str, text: str) -> None:
    assert find_voice(Prose(text), language).i is None


@pytest.mark.parametrize("pump", ["dois je? ", "Je ", "— A B ", ", dit ", "I am? ", "mes ", "puis-je "])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_thirty_thousand_signs_of_the_worst_kind_are_searched(pump: str, language: str) -> None:
    voice = find_voice(Prose((pump * 30_000)[:30_000]), language)
    assert all(found.end <= 30_000 for found in voice if found)
