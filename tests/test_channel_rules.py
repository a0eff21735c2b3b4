"""What the channel rules count, for which network, and where they show it."""

import pytest

from calendar_cli.diagnostic import Diagnostic
from calendar_cli.wording import sentence, way_out
from tests.plans import verdict

STRATEGY = """\
organisation: Ville de Rivière-aux-Pins
langues: [fr, en]
canaux:
  facebook: {réseau: facebook}
  instagram: {réseau: instagram, alias: [IG]}
  x: {réseau: x}
  tiktok: {réseau: tiktok}
  threads: {réseau: threads}
  texto: {réseau: sms}
  panneau: {longueur_maximale: 10}
  ensemble: {réseau: x, langues: ensemble}
  infolettre: {réseau: newsletter}
"""
HEAD = "plan: A\npublications:\n  - titre: T\n    quand: chaque mardi 17 h, du 2026-10-06 au 2026-10-20\n"


def judged(rule: str, post: str, strategy: str = STRATEGY) -> list[Diagnostic]:
    lines = "".join(f"    {line}\n" for line in post.splitlines())
    return list(verdict(HEAD + lines, strategy, only=rule).diagnostics)


def counts(post: str) -> list[object]:
    return [diagnostic.facts["count"] for diagnostic in judged("text-too-long", post)]


def test_a_text_as_long_as_its_network_takes_is_no_fault() -> None:
    assert counts(f"canaux: [x]\ntexte: {'a' * 280}") == []
    assert counts(f"canaux: [x]\ntexte: {'a' * 281}") == [281]


def test_hashtags_and_link_are_counted_on_lines_of_their_own() -> None:
    added = "mots-clics: [Pile, '#Feu']\nlien: https://ville.example/une-longue-adresse-de-page"
    assert counts(f"canaux: [x]\ntexte: {'a' * 246}\n{added}") == [246 + len("\n#Pile #Feu\n") + 23]


def test_what_the_text_holds_already_is_not_added() -> None:
    added = "mots-clics: [pile]\nlien: https://ville.example/a"
    assert counts(f'canaux: [x]\ntexte: "{"a" * 245} #Pile ville.example/a"\n{added}') == []


def test_networks_count_in_their_own_ways() -> None:
    link = "https://riviere-aux-pins.example/avertisseurs/verification/inscription"
    assert counts(f"canaux: [x, threads]\ntexte: {'a' * 250} {link}") == []
    assert counts(f"canaux: [x, threads]\ntexte: {'🔋' * 141}") == [282, 564]


def test_a_text_of_its_own_frees_a_channel_from_the_common_one() -> None:
    assert counts(f"canaux: [facebook, x]\ntexte: {'a' * 300}\nx: Court.") == []


def test_the_channel_s_own_limit_goes_before_the_network_s() -> None:
    (found,) = judged("text-too-long", "canaux: [panneau]\ntexte: Conseil ce soir")
    assert sentence(found, "fr") == ("15 caractères pour panneau (texte); votre stratégie en demande au plus 10.")
    paid = STRATEGY.replace("x: {réseau: x}", "x: {réseau: x, longueur_maximale: 4000}")
    assert not judged("text-too-long", f"canaux: [x]\ntexte: {'a' * 3000}", paid)


def test_languages_are_counted_apart_unless_the_channel_takes_them_together() -> None:
    post = f"canaux: [{{}}]\ntexte: {{{{fr: {'a' * 150}, en: {'b' * 150}}}}}\nmots-clics: [Pile]"
    assert counts(post.format("x")) == []
    (found,) = judged("text-too-long", post.format("ensemble"))
    assert found.facts["count"] == 150 + 2 + 150 + 1 + 5
    assert "(texte (fr), texte (en) et mots-clics)" in sentence(found, "fr")


def test_a_network_that_sets_no_limit_takes_anything() -> None:
    assert counts(f"canaux: [infolettre]\ntexte: {'a' * 90_000}") == []


@pytest.mark.parametrize(
    ("text", "variant", "way"),
    [
        ("a" * 161, "sms", "Retranchez 1 caractère, ou donnez à Message texte un texte à part."),
        ("l’" * 36, "apostrophe", "Tapez ' au lieu de ’."),
        ("ê" * 71, "ucs2", "Écrivez le texte sans ê, ou retranchez 1 caractère."),
        ("a\u00a0:" * 24, "ucs2", "Écrivez le texte sans l'espace insécable, ou retranchez 2 caractères."),
    ],
)
def test_what_makes_a_text_message_dear_is_named(text: str, variant: str, way: str) -> None:
    (found,) = judged("text-too-long", f'canaux: [texto]\ntexte: "{text}"')
    assert (found.message, way_out(found, "fr")) == (variant, way)


def test_a_text_of_an_approved_day_weighs_what_that_day_weighs() -> None:
    post = f"canaux: [x]\ntexte: Court\nparutions:\n  2026-10-13: {{statut: programmé, texte: {'a' * 281}}}"
    assert [found.severity.name for found in judged("text-too-long", post)] == ["ERROR"]


FIVE = "#Un #Deux #Trois #Quatre #Cinq"


def test_a_hashtag_in_the_text_and_in_the_list_counts_once() -> None:
    assert not judged("too-many-hashtags", f"canaux: [IG]\ntexte: 'Voilà {FIVE}'\nmots-clics: [un, Deux]")


def test_the_list_is_shown_when_it_is_what_overflows_and_once_a_channel() -> None:
    post = f"canaux: [IG, tiktok]\ntexte: {{fr: 'Voilà {FIVE}', en: 'Here {FIVE}'}}\nmots-clics: [Six]"
    found = judged("too-many-hashtags", post)
    assert [(d.field, d.facts["count"], d.facts["limit"]) for d in found] == [("hashtags", 6, 5)] * 2


def test_the_stricter_of_two_limits_is_named() -> None:
    house = STRATEGY + "ton: {mots_clics: au plus 2}\n"
    (found,) = judged("too-many-hashtags", f"canaux: [facebook, IG]\ntexte: 'Voilà {FIVE} #Six'", house)
    assert (found.message, found.facts["limit"]) == ("house", 2)
    loose = STRATEGY + "ton: {mots_clics: au plus 9}\n"
    (found,) = judged("too-many-hashtags", f"canaux: [facebook, IG]\ntexte: 'Voilà {FIVE} #Six'", loose)
    assert (found.message, found.facts["limit"]) == ("", 5)


@pytest.mark.parametrize(
    ("visual", "status", "found"),
    [
        ("", "brouillon", ["WARNING"]),
        ("", "approuvé", ["ERROR", "ERROR"]),
        ("visuel: à venir", "brouillon", []),
        ("visuel: à venir", "approuvé", ["ERROR", "ERROR"]),
        ("visuel: media/a.jpg", "approuvé", []),
        ("instagram: {visuel: media/a.jpg}\nvariantes: {tiktok: {visuel: media/b.mp4}}", "approuvé", []),
    ],
)
def test_a_picture_is_missing_where_the_network_wants_one(visual: str, status: str, found: list[str]) -> None:
    post = f"canaux: [facebook, IG, tiktok]\ntexte: Bonjour\nstatut: {status}\n{visual}"
    severities = [diagnostic.severity.name for diagnostic in judged("media-missing", post)]
    assert severities == (found * 2 if status == "brouillon" else found)


def test_a_picture_to_come_is_missing_on_the_day_that_is_approved() -> None:
    post = "canaux: [IG]\ntexte: Bonjour\nvisuel: à venir\nparutions:\n  2026-10-13: {statut: approuvé}"
    assert [d.severity.name for d in judged("media-missing", post)] == ["ERROR"]
    own = post.replace("approuvé}", "approuvé, visuel: media/a.jpg}")
    assert not judged("media-missing", own)


def test_a_series_whose_days_each_have_a_picture_needs_no_other() -> None:
    days = [f"  2026-10-{day}: {{visuel: media/{day}.jpg}}\n" for day in ("06", "13", "20")]
    post = "canaux: [IG]\ntexte: Bonjour\nparutions:\n"
    assert len(judged("media-missing", post + "".join(days[1:]))) == 1
    assert not judged("media-missing", post + "".join(days))
