"""Descriptions of pictures, and hashtags that can be read aloud."""

import pytest

from calendar_cli.rules.accessibility.hashtag_without_capitals import with_capitals
from calendar_cli.wording import sentence
from tests.plans import verdict

HEAD = """\
plan: A
publications:
  - titre: T
    quand: chaque mardi 17 h, du 2026-10-06 au 2026-10-20
    canaux: [facebook, x]
"""


def fields(post: str, rule: str = "alt-text-missing") -> list[str]:
    lines = "".join(f"    {line}\n" for line in post.splitlines())
    return [diagnostic.field for diagnostic in verdict(HEAD + lines, only=rule).diagnostics]


@pytest.mark.parametrize("status", ["approuvé", "programmé", "publié"])
def test_a_picture_needs_a_description_from_approved_on(status: str) -> None:
    assert fields(f"statut: {status}\nvisuel: media/a.jpg") == ["visual"]


@pytest.mark.parametrize("status", ["idée", "brouillon", "à valider", "reporté", "annulé"])
def test_before_it_is_approved_a_description_is_only_asked_for(status: str) -> None:
    assert fields(f"statut: {status}\nvisuel: media/a.jpg") == []


@pytest.mark.parametrize(
    "visual",
    [
        "à venir",
        "{fichier: media/a.jpg, alt: Une caserne.}",
        "{fichier: media/a.svg, décoratif: oui}",
        "media/film.MP4",
    ],
)
def test_what_needs_no_description_is_let_be(visual: str) -> None:
    assert fields(f"statut: approuvé\nvisuel: {visual}") == []


def test_every_picture_of_a_carousel_is_looked_at() -> None:
    assert fields("statut: approuvé\nvisuel: [{fichier: a.jpg, alt: Un.}, b.jpg, {fichier: c.jpg, alt: ' '}]") == [
        "visual.1",
        "visual.2",
    ]


def test_pictures_of_channels_and_days_are_looked_at() -> None:
    assert fields("statut: approuvé\nvariantes: {x: {visuel: a.jpg}}") == ["variants.x.visual"]
    assert fields("statut: approuvé\nx: {visuel: a.jpg}") == ["x.visual"]
    day = "statut: brouillon\nvisuel: b.jpg\nparutions:\n  2026-10-13: {statut: approuvé, visuel: a.jpg}"
    assert fields(day) == ["occurrences.2026-10-13.visual"]


def test_a_draft_series_with_an_approved_day_shows_its_picture_approved() -> None:
    assert fields("statut: brouillon\nvisuel: a.jpg\nparutions:\n  2026-10-13: {statut: approuvé}") == ["visual"]


@pytest.mark.parametrize(
    ("alt", "missing"),
    [
        ("Une caserne.", ["anglais"]),
        ("{fr: Une caserne., en: A fire station.}", []),
        ("{en: A fire station.}", ["français"]),
    ],
)
def test_a_picture_speaks_the_languages_of_its_post(alt: str, missing: list[str]) -> None:
    post = f"    statut: approuvé\n    texte: {{fr: Bonjour, en: Hello}}\n    visuel: {{fichier: a.jpg, alt: {alt}}}\n"
    found = [sentence(diagnostic, "fr") for diagnostic in verdict(HEAD + post, only="alt-text-missing").diagnostics]
    assert found == [
        f"a.jpg n'a pas de texte de remplacement en {each}, une langue de cette publication." for each in missing
    ]


@pytest.mark.parametrize(
    ("tag", "better"),
    [
        ("santequebec", "SanteQuebec"),
        ("santéquébec", "SantéQuébec"),
        ("feuxdartifice", "FeuxDArtifice"),
        ("jourdelaterre", "JourDeLaTerre"),
        ("snowremoval", "SnowRemoval"),
        ("SantéPublique", ""),
        ("coronavirus", ""),
        ("gatineau", ""),
        ("passeport", ""),
        ("bonhomme", ""),
        ("cybersécurité", ""),
        ("demain", ""),
        ("nosparcs", ""),
        ("prevention2026", ""),
        ("sécurité_incendie", ""),
        ("a" * 5000, ""),
        ("santépublique" * 20, ""),
    ],
)
def test_only_known_words_from_end_to_end_make_several(tag: str, better: str) -> None:
    assert with_capitals(tag) == better


def test_a_hashtag_is_shown_in_the_list_or_in_the_text() -> None:
    rule = "hashtag-without-capitals"
    assert fields("texte: 'Bonjour #santépublique'\nmots-clics: [Ville, '#feuxdartifice']", rule) == [
        "text",
        "hashtags.1",
    ]


def shown(alt: str, more: str = "", rule: str = "alt-text-poor") -> list[str]:
    """The variants a description is found under; `more` holds other keys of the picture."""
    post = f"    texte: Bonjour\n    visuel: {{fichier: media/pile.jpg, alt: {alt}{more}}}\n"
    return [found.message or "short" for found in verdict(HEAD + post, only=rule).diagnostics]


@pytest.mark.parametrize(
    ("alt", "found"),
    [
        ("Image de la caserne 2", ["opening"]),
        ("Photo d'une main qui remplace une pile", ["opening"]),
        ("Une photo du maire devant la caserne", ["opening"]),
        ("Voici une image montrant la caserne 2", ["opening"]),
        ("Picture of a fire station", ["opening"]),
        ("IMG_2034.jpg", ["file"]),
        ("IMG_2034", ["file"]),
        ("pile", ["file"]),
        ("Capture d'écran 2026-10-05 à 09.12", ["file"]),
        ("T", ["title"]),
        ("Pompiers", ["short"]),
        ("Main qui remplace la pile d'un avertisseur.", []),
        ("Photo d'archives du camion de 1950", []),
        ("Photo de groupe de la brigade", []),
        ("Photo aérienne de la rivière en crue", []),
        ("Image de marque de la Ville sur un autobus", []),
        ("Photographe au travail devant la caserne", []),
        ("Imagerie thermique d'un toit", []),
        ("Affiche de la fête des voisins", []),
        ("Carte des rues fermées le 24", []),
        ("Trois pompiers", ["short"]),
        ("Trois pompières", []),
        ("à venir", []),
    ],
)
def test_a_description_must_say_what_the_picture_shows(alt: str, found: list[str]) -> None:
    assert shown(f'"{alt}"') == found


def test_a_description_to_come_is_poor_once_the_post_is_approved() -> None:
    post = "statut: approuvé\ntexte: Bonjour\nvisuel: {fichier: media/pile.jpg, alt: à venir}"
    lines = "".join(f"    {line}\n" for line in post.splitlines())
    (found,) = verdict(HEAD + lines, only="alt-text-poor").diagnostics
    start = "“à venir”: the description of media/pile.jpg is still to come"
    assert (found.field, sentence(found, "en").partition(",")[0]) == ("visual.alt", start)


def test_a_decorative_picture_and_a_film_are_not_described() -> None:
    assert shown("Pile", ", décoratif: oui") == []
    assert fields("visuel: {fichier: media/a.mp4, alt: Film}", "alt-text-poor") == []


def test_each_language_of_a_description_is_looked_at() -> None:
    second = "{fichier: b.jpg, alt: {fr: Caserne, en: Photo of us}}"
    post = f"visuel: [{{fichier: a.jpg, alt: Une caserne de pompiers.}}, {second}]"
    assert fields(post, "alt-text-poor") == ["visual.1.alt.fr", "visual.1.alt.en"]


@pytest.mark.parametrize(("length", "found"), [(1000, []), (1001, ["visual.alt"])])
def test_a_description_longer_than_the_network_keeps_is_found(length: int, found: list[str]) -> None:
    assert fields(f"visuel: {{fichier: a.jpg, alt: {'é' * length}}}", "alt-text-too-long") == found


@pytest.mark.parametrize(
    ("post", "found"),
    [
        ("visuel: a.mp4", ["visual"]),
        ("visuel: a.MOV\nformat: vidéo", ["visual"]),
        ("visuel: [a.jpg, b.webm]", ["visual.1"]),
        ("format: reel", ["format"]),
        ("format: vidéo\nvisuel: media/vignette.jpg", ["format"]),
        ("x: {visuel: a.mp4}", ["x.visual"]),
        ("visuel: a.mp4\nsous-titres: à venir", ["visual"]),
        ("visuel: a.mp4\nsous-titres: non", ["visual"]),
        ("visuel: a.mp4\nsous-titres: media/a.srt", []),
        ("format: reel\nsous-titres: incrustés", []),
        ("visuel: a.mp3", []),
        ("visuel: a.jpg\nformat: carrousel", []),
        ("visuel: à venir", []),
    ],
)
def test_an_approved_film_needs_captions(post: str, found: list[str]) -> None:
    assert fields(f"statut: approuvé\n{post}", "captions-missing") == found
    assert fields(f"statut: à valider\n{post}", "captions-missing") == []


def test_a_draft_series_with_an_approved_film_needs_captions() -> None:
    day = "statut: brouillon\nvisuel: a.jpg\nparutions:\n  2026-10-13: {statut: approuvé, visuel: b.mp4}"
    assert fields(day, "captions-missing") == ["occurrences.2026-10-13.visual"]


def clicked(text: str) -> list[object]:
    body = "".join(f"      {line}\n" for line in text.splitlines())
    return [d.facts["quote"] for d in verdict(f"{HEAD}    texte: |\n{body}", only="click-here").diagnostics]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pour l'horaire, cliquez ici.", "cliquez ici"),
        ("CLIQUEZ\u00a0ICI!", "CLIQUEZ\u00a0ICI"),
        ("Cliquez tout simplement ici pour vous inscrire.", "Cliquez tout simplement ici"),
        ("Il suffit de cliquer ici.", "cliquer ici"),
        ("Plus d'infos ici.", "Plus d'infos ici"),
        ("Le parc rouvre. Plus d'informations ici", "Plus d'informations ici"),
        ("Toutes les infos ici 👉 ville.example/parc", "infos ici"),
        ("Tous les détails ici : ville.example", "détails ici"),
        ("Pour en savoir plus, c'est par ici : ville.example", "en savoir plus, c'est par ici"),
        ("Click here to register.", "Click here"),
        ("Learn more here.", "Learn more here"),
        ("More information here: ville.example", "information here"),
        ("Inscrivez-vous ici 👉 ville.example/camps", "Inscrivez-vous ici"),
        ("Les horaires, c'est par ici! ville.example/camps", "c'est par ici"),
        ("Réservez votre place en cliquant ici.", "cliquant ici"),
        ("Appuyez ici pour réserver un terrain : ville.example/tennis", "Appuyez ici"),
        ("The minutes are posted here: ville.example/minutes", "posted here"),
        ("Tap here for the map 👉 ville.example/map", "Tap here"),
    ],
)
def test_words_that_do_not_say_where_a_link_leads_are_found(text: str, found: str) -> None:
    assert clicked(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Un texto vous dit « Cliquez ici »? Effacez-le.",
        "Ne cliquez pas. Les fraudeurs sont ici.",
        "Plus d'infos ici, à la bibliothèque, jusqu'à 20 h.",
        "Nous publierons les détails ici.",
        "Nous donnerons plus d'infos ici même lundi.",
        "Inscrivez-vous ici, au comptoir : ville.example/camps",
        "Register here, at the desk: ville.example/camps",
        "We are here: maps.example/rap",
        "Spring is finally here: ville.example/parks",
        "Pourquoi vivre ici : ville.example/accueil",
        "Les produits d'ici : ville.example/marche",
        "Il fait bon vivre ici! ville.example/parcs",
        "Appuyez ici avec votre carte, puis montez.",
        "Tap here with your card. The plan: ville.example/plan",
        "Vous êtes ici chez vous.",
        "Découvrez la police municipale et l'info policière.",
        "More here than meets the eye.",
        "We will share more information here in the coming days.",
        "Cliquez sur la carte : ville.example/carte",
    ],
)
def test_words_about_a_place_are_let_be(text: str) -> None:
    assert clicked(text) == []
