"""Tu and vous without their pronouns, and words that only look like them."""

import pytest

from calendar_cli.prose import Prose
from calendar_cli.prose.patterns import find_address, says_tu


@pytest.mark.parametrize(
    ("text", "tu"),
    [
        ("Viens nager avec nous dimanche.", "Viens"),
        ("Demain, prends l'autobus.", "prends"),
        ("La caserne ouvre ses portes : viens faire un tour.", "viens"),
        ("Mets la table dehors.", "Mets"),
        ("Choisis un livre.", "Choisis"),
        ("Une question? Écris-nous.", "Écris"),
        ("La réponse est en ligne, ou appelle-nous.", "appelle"),
        ("Laisse les clés au comptoir.", "Laisse"),
        ("Profite de la patinoire.", "Profite"),
        ("S'il neige, garde la rue libre.", "garde"),
        ("Le 3 novembre, apporte un ami.", "apporte"),
        ("Ralentis, regarde, traverse.", "Ralentis"),
        ("N'oublie jamais la pile.", "N'oublie jamais"),
        ("Ne verse rien dans l'égout.", "Ne verse rien"),
        ("Ce soir, ne prends pas la route.", "ne prends pas"),
    ],
)
def test_an_order_to_a_tu_needs_no_pronoun(text: str, tu: str) -> None:
    assert find_address(Prose(text)).tu[0].value == tu
    assert says_tu(Prose(text))


@pytest.mark.parametrize(
    "text",
    [
        "La Ville laisse la place aux vélos.",
        "Le comité, réuni lundi, laisse la porte ouverte.",
        "@VilleRAP regarde la suite.",
        "La rue de la gare\nlaisse la place à un parc.",
        "Réserve naturelle du lac Long.",
        "Visite de la caserne, visite le samedi.",
        "Garde les fins de semaine.",
        "Mets à emporter, sens unique, lis des champs.",
        "Choisis par un jury, dix films sont présentés.",
        "Écoute et partage : une soirée pour les proches.",
        "Ne nécessite pas d'inscription. Ne remplace pas l'avis d'un médecin.",
        "La caserne n'oublie pas ses bénévoles; la mairesse, elle, n'oublie rien.",
        "Reste la question du budget.",
        "« Prends une pause », dit l'affiche.",
    ],
)
def test_a_subject_a_noun_or_a_participle_gives_no_order(text: str) -> None:
    assert not find_address(Prose(text)).tu
    assert not says_tu(Prose(text))


@pytest.mark.parametrize(
    "text",
    [
        "La pleine lune est à 9 h 12 TU.",
        "Poste de TES à l'école Bellevue.",
        "Le Te Deum de Charpentier, avec Kiri Te Kanawa.",
        "Les deux chefs sont à tu et à toi.",
        "Le canon s'était tu en 1760.",
        "Une soirée de m’as-tu-vu.",
    ],
)
def test_capitals_of_their_own_and_set_phrases_are_no_tu(text: str) -> None:
    assert find_address(Prose(text)) == ((), ())


def test_capitals_among_capitals_are_words() -> None:
    assert [match.value for match in find_address(Prose("VIDE TES GOUTTIÈRES")).tu] == ["TES"]
    assert [match.value for match in find_address(Prose("On compte sur TOI.")).tu] == ["TOI"]


@pytest.mark.parametrize(
    ("text", "vous"),
    [
        ("Ton frère et toi, vous jouez dehors?", []),
        ("Toi et ta classe, venez dessiner.", []),
        ("Inscrivez-vous! Ta sœur et toi, vous jouerez.", ["Inscrivez", "vous"]),
        ("Et toi? Inscrivez-vous.", ["Inscrivez", "vous"]),
    ],
)
def test_after_and_you_vous_is_the_plural_of_tu(text: str, vous: list[str]) -> None:
    assert [match.value for match in find_address(Prose(text)).vous] == vous


@pytest.mark.parametrize(
    "pump", ["viens ", "laisse la ", "le 3 a", "ne jette ", "n'", "arrête, ", "TES ", "s'il ", ", laisse", "et toi "]
)
def test_thirty_thousand_signs_of_the_worst_kind_are_searched(pump: str) -> None:
    address = find_address(Prose((pump * 30_000)[:30_000]))
    assert all(match.end <= 30_000 for matches in address for match in matches)
