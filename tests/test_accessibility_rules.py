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
