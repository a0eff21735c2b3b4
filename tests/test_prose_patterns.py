"""Placeholders, capitals, tu and vous, exclamation marks: what is meant is found, what looks like it is not."""

import re
from pathlib import Path

import pytest

from calendar_cli.prose import Match, Prose
from calendar_cli.prose.patterns import find_address, find_exclamation_runs, find_placeholders, find_shouting
from calendar_cli.prose.patterns.repeats import find_repeats


def values(matches: tuple[Match, ...]) -> list[str]:
    return [match.value for match in matches]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rendez-vous à la salle TBD", ["TBD"]),
        ("TODO: photo de la caserne", ["TODO"]),
        ("Le XX octobre à XXX", ["XX", "XXX"]),
        ("Lorem ipsum dolor sit amet", ["Lorem ipsum"]),
        ("Inscription : [lien]", ["[lien]"]),
        ("Join the [N] families who signed up by [Date]", ["[N]", "[Date]"]),
        ("Bonjour {{prenom}}, voici {{ lien }}", ["{{prenom}}", "{{ lien }}"]),
        ("<insert photo here>", ["<insert photo here>"]),
        ("Texte à venir", ["Texte à venir"]),
        ("[insérer le nom de la rue] sera fermée", ["[insérer le nom de la rue]"]),
        ("https://ville.example/{{page}}", ["{{page}}"]),
        ("Du [DATE LIMITE] au [date de fin], à [adresse]", ["[DATE LIMITE]", "[date de fin]", "[adresse]"]),
        ("Sign up before [start date]: [email], [to be confirmed]", ["[start date]", "[email]", "[to be confirmed]"]),
        ("Un appel? 819 XXX-XXXX ou 819 555-XXXX", ["819 XXX-XXXX", "819 555-XXXX"]),
        ("Les xxx bénévoles ont ramassé près de xx sacs le XX-XX-2026", ["xxx", "xx", "XX-XX-2026"]),
        ("Merci %PRENOM%, *|FNAME|* et {nom_du_parc}!", ["%PRENOM%", "*|FNAME|*", "{nom_du_parc}"]),
        ("« citation à insérer », dit la mairesse", ["citation à insérer"]),
    ],
)
def test_what_a_template_left_behind_is_found(text: str, found: list[str]) -> None:
    assert values(find_placeholders(Prose(text))) == found


@pytest.mark.parametrize(
    "text",
    [
        "Lieu à confirmer, date à venir.",
        "Hoy en Cabo, todo el mundo baila.",
        "Une maison du XXe siècle, un chandail XXL",
        "[VIDÉO] Les pompiers en action",
        "[MISE À JOUR] La rue est ouverte [1]",
        "[lien](https://ville.example/plan)",
        "On vous aime <3 et <b>encore</b>",
        "Composez le 418 555-0188, poste 2204",
        "Les textes à lire sont affichés",
        "#TODO",
        "Le tome XX du roman, les chromosomes XX et XY, les XIX-XX siècles",
        "Bisous xxx",
        "40 % à 50 % des gens, {sic}, [Heure du conte] samedi",
        "La carte se termine par XXXX-1234",
    ],
)
def test_legitimate_wording_is_no_placeholder(text: str) -> None:
    assert find_placeholders(Prose(text)) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LE PONT EST FERMÉ jusqu'à nouvel ordre, prenez le détour.", ["LE PONT EST FERMÉ"]),
        (
            "La collecte de demain EST ANNULÉE. RESTEZ CHEZ VOUS svp, la neige arrive.",
            ["EST ANNULÉE. RESTEZ CHEZ VOUS"],
        ),
        ("Venez EN GRAND NOMBRE ce samedi à la caserne.", ["EN GRAND NOMBRE"]),
        ("Attention : FERMETURE COMPLÈTE DU PONT 25 mai.", ["FERMETURE COMPLÈTE DU PONT"]),
        ("RAPPEL : N'OUBLIEZ PAS VOTRE PERMIS de stationnement d'hiver.", ["N'OUBLIEZ PAS VOTRE PERMIS"]),
        ("Please DO NOT PARK HERE during snow removal.", ["DO NOT PARK HERE"]),
        ("La STM ET LA VILLE INVITENT TOUT le monde au marché.", ["STM ET LA VILLE INVITENT TOUT"]),
        ("VENEZ FÊTER!\nAPPORTEZ SKIS!\nSOURIEZ", ["VENEZ FÊTER!\nAPPORTEZ SKIS!\nSOURIEZ"]),
        (
            "AVIS IMPORTANT À TOUTE LA POPULATION RIVERAINE : l'eau monte.",
            ["AVIS IMPORTANT À TOUTE LA POPULATION RIVERAINE"],
        ),
    ],
)
def test_shouting_is_heard(text: str, found: list[str]) -> None:
    assert values(find_shouting(Prose(text), frozenset(["STM", "SPVM"]))) == found


@pytest.mark.parametrize(
    "text",
    [
        "MISE À JOUR | La rue des Érables est ouverte.",
        "AVIS D'ÉBULLITION DE L'EAU : le secteur nord est touché.",
        "🚨 ALERTE MÉTÉO MAJEURE 🚨 Restez à la maison ce soir.",
        "ALL CLEAR: the road is open to everyone again.",
        "RAPPEL : la collecte passe demain matin dans votre rue.",
        "Contrat accordé à EIFFAGE ROUTE / SCBM pour la réfection.",
        "Le SPVM, la STM et le MTMD collaborent aux travaux de nuit.",
        "Le slogan « TOUS ENSEMBLE POUR DEMAIN » sera dévoilé mardi.",
        "C'est GRATUIT, et c'est pour toute la famille.",
        "Suivez #LESPORTESOUVERTESDELACASERNE et @VILLEDERIVIERE dès demain.",
    ],
)
def test_labels_acronyms_and_single_words_do_not_shout(text: str) -> None:
    assert find_shouting(Prose(text), frozenset(["STM", "SPVM"])) == ()


@pytest.mark.parametrize(
    ("text", "tu", "vous"),
    [
        ("Viens avec ton vélo, t'es invité", ["ton", "t'es"], []),
        ("As-tu ta carte de bibliothèque? Abonne-toi", ["tu", "ta", "toi"], []),
        ("Prépare tes raquettes, on te prête les bâtons", ["tes", "te"], []),
        ("Venez tôt et apportez vos patins", [], ["Venez", "apportez", "vos"]),
        ("Votre avis compte pour nous, dites-le-nous en ligne", [], ["Votre"]),
        ("Nous vous attendons. Soyez à l'heure!", [], ["vous", "Soyez"]),
        ("VÉRIFIEZ TES PILES", ["TES"], ["VÉRIFIEZ"]),
        ("T’as vu? Inscrivez-vous", ["T’as"], ["Inscrivez", "vous"]),
        ("Prenez rendez-vous avec ton équipe", ["ton"], ["Prenez"]),
    ],
)
def test_tu_and_vous_are_told_apart(text: str, tu: list[str], vous: list[str]) -> None:
    address = find_address(Prose(text))
    assert (values(address.tu), values(address.vous)) == (tu, vous)


@pytest.mark.parametrize(
    "text",
    [
        "Le ton monte au conseil, mais un ton plus calme est attendu.",
        "Un changement de ton à la mairie.",
        "Le premier rendez-vous chez le dentiste est assez tôt, au rez-de-chaussée.",
        "« Le premier responsable, c’est toi! »",
        "Y a-t-il un t-shirt à la taille du maire?",
        "Il s'est tu devant la foule.",
        "La famille Lavallez et M. Fernandez ont reçu un laissez-passer.",
        "Rendez-vous au parc à 10 h.",
        "Le nez de l'avion pointe vers Suez.",
        "La toiture, le toit et les tuiles",
    ],
)
def test_words_that_address_no_one(text: str) -> None:
    assert find_address(Prose(text)) == ((), ())


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Bravo!!", ["!!"]),
        ("Quoi?! Vraiment!?", ["?!", "!?"]),
        ("Enfin!!!! Merci ‼️", ["!!!!", "‼"]),
        ("Non⁉", ["⁉"]),
        ("Oui!?!?!", ["!?!?!"]),
        ("Gagné!!\nPerdu!!", ["!!", "!!"]),
        ("(Bravo!!)", ["!!"]),
        ("Bravo!! @equipe", ["!!"]),
    ],
)
def test_exclamation_runs_are_found(text: str, runs: list[str]) -> None:
    assert values(find_exclamation_runs(Prose(text))) == runs


@pytest.mark.parametrize(
    "text",
    [
        "Bravo!",
        "Bravo! Merci! Félicitations!",
        "Vraiment??",
        "Vraiment? Oui!",
        "Elle a crié « Au feu!! » avant de sortir.",
        "Oh ! ah !",
        "https://ville.example/a!!b",
        "Bravo! 🎉!",
    ],
)
def test_single_marks_and_quoted_ones_are_no_run(text: str) -> None:
    assert find_exclamation_runs(Prose(text)) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Une chaise pliante pliante.", ["pliante"]),
        ("Le parc est ouvert dans\ndans chaque secteur.", ["dans"]),
        ("Le conseil de la Ville Ville siège.", ["Ville"]),
        ("Il y a un un parc.", ["un"]),
        ("This is is our street.", ["is"]),
        ("What it is is a fair.", []),
        ("Fermé\nFermé aussi lundi, à Pago Pago.", []),
        ("Turn your card in in March.", []),
    ],
)
def test_a_word_said_twice_is_found_over_a_full_stop_and_a_line(text: str, found: list[str]) -> None:
    assert values(tuple(find_repeats(Prose(text)))) == found


@pytest.mark.parametrize(
    "pump",
    [
        "A B ",
        "LE PONT: ",
        "AB'",
        "ton ",
        "t'",
        "venez ",
        "ez",
        "XX ",
        "de xxx ",
        "418 XXX-",
        "[date ",
        "%A_",
        "[lien ",
        "{{",
        "<insert ",
        "!",
        "!?",
        "texte à ",
        " ",
    ],
)
def test_thirty_thousand_signs_of_the_worst_kind_are_searched(pump: str) -> None:
    prose = Prose((pump * 30_000)[:30_000])
    found = find_placeholders(prose) + find_shouting(prose) + find_exclamation_runs(prose)
    assert all(match.end <= 30_000 for match in found)
    assert all(match.end <= 30_000 for matches in find_address(prose) for match in matches)


def test_no_group_is_possessive() -> None:
    """Python before 3.11.5 matches too much with one (gh-106052)."""
    package = Path(__file__).parent.parent / "calendar_cli"
    group = re.compile(r"(?<![\\(])\)(?:[*+?]|\{[\d,]+\})\+")
    assert [path.name for path in package.rglob("*.py") if group.search(path.read_text(encoding="utf-8"))] == []
