"""Lengths as networks count them; the figures were measured with their own libraries where one exists."""

import sys

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.prose.length import Length, counted_length, longest_length
from calendar_cli.prose.networks import networks
from calendar_cli.prose.sms import count_sms, find_ucs2_characters


def count(text: str, network: str) -> int:
    return counted_length(text, networks()[network]).count


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("👨‍👩‍👧‍👦", 2),
        ("🇨🇦", 2),
        ("→", 2),
        ("…", 2),
        ("€", 2),
        ("œ", 1),
        ("« »", 3),
        ('’–"“”—', 6),
        ("e\u0301te\u0301", 3),
        ("a" * 200 + " https://ville.example/" + "b" * 116, 224),
        ("gatineau.ca/travaux", 23),
        ("www.gatineau.ca", 23),
        ("gatineau.ca", 11),
        ("Ville 🔋", 8),
    ],
)
def test_x_weighs_as_twitter_text_does(text: str, weight: int) -> None:
    assert count(text, "x") == weight


@pytest.mark.parametrize(
    ("text", "graphemes"),
    [
        ("👨‍👩‍👧‍👦🇨🇦👍🏽", 3),
        ("e\u0301te\u0301", 3),
        ("a\r\nb", 3),
        ("नमस्ते", 3),
        ("https://ville.example/p", 15),
        ("https://ville.example/", 13),
        ("https://ville.example/travaux/pont-neuf", 29),
        ("ville.example/travaux/pont-neuf", 31),
    ],
)
def test_bluesky_counts_graphemes_and_shows_links_short(text: str, graphemes: int) -> None:
    assert count(text, "bluesky") == graphemes


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("https://a.example/" + "b" * 90, 23),
        ("https://a.ca", 23),
        ("ville.example/travaux", 21),
        ("@ville@mastodon.example merci", 12),
        ("@ville merci 👨‍👩‍👧‍👦", 14),
    ],
)
def test_mastodon_counts_links_as_23_and_mentions_without_their_server(text: str, characters: int) -> None:
    assert count(text, "mastodon") == characters


@pytest.mark.parametrize(("text", "characters"), [("👍🏽", 8), ("👍", 4), ("été 🔋", 8), ("→ œ", 3)])
def test_threads_counts_an_emoji_by_its_bytes(text: str, characters: int) -> None:
    assert count(text, "threads") == characters


def test_linkedin_counts_reserved_signs_twice() -> None:
    assert count(r"(Salle du conseil) #Budget_2026 <*~|\{}[]@>", "linkedin") == 43 + 15


def test_other_networks_count_code_points_and_some_set_no_limit() -> None:
    assert counted_length("👍🏽 été", networks()["instagram"]) == Length(6, 2200, "character")
    assert counted_length("👍🏽 été", networks()["newsletter"]) == Length(6, None, "character")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("é" * 160, Length(160, 160, "septet", 1, "GSM-7")),
        ("é" * 161, Length(161, 160, "septet", 2, "GSM-7")),
        ("a" * 306, Length(306, 160, "septet", 2, "GSM-7")),
        ("a" * 307, Length(307, 160, "septet", 3, "GSM-7")),
        ("€" * 80, Length(160, 160, "septet", 1, "GSM-7")),
        ("ê" * 70, Length(70, 70, "utf16", 1, "UCS-2")),
        ("ê" * 71, Length(71, 70, "utf16", 2, "UCS-2")),
        ("ê" * 134, Length(134, 70, "utf16", 2, "UCS-2")),
        ("ê" * 135, Length(135, 70, "utf16", 3, "UCS-2")),
        ("🔋" * 35, Length(70, 70, "utf16", 1, "UCS-2")),
        ("", Length(0, 160, "septet", 0, "GSM-7")),
    ],
)
def test_text_messages_are_billed_by_part(text: str, expected: Length) -> None:
    assert counted_length(text, networks()["sms"]) == expected


def test_a_sign_that_costs_two_is_not_cut_between_parts() -> None:
    assert count_sms("a" * 152 + "€" + "a" * 152).parts == 3
    assert count_sms("a" * 153 + "€" + "a" * 151).parts == 2
    assert count_sms("ê" * 66 + "🔋" + "ê" * 66).parts == 3


@pytest.mark.parametrize("sign", "àäéèöùüæÉÄÖÜÇ$@€£ñ")
def test_the_french_letters_of_gsm7(sign: str) -> None:
    assert count_sms(sign).encoding == "GSM-7"


@pytest.mark.parametrize("sign", "âçêëîïôûœÀÂÈÊËÎÏÔÙÛŒ«»’“”–—…°\xa0")
def test_one_letter_outside_gsm7_leaves_seventy(sign: str) -> None:
    assert count_sms("Rue fermée " + sign).single == 70
    assert [match.start for match in find_ucs2_characters("Rue fermée " + sign)] == [11]


def test_every_sign_that_forces_ucs2_is_named_where_it_stands() -> None:
    found = find_ucs2_characters("Dès lundi, l’eau sera coupée à l'île")
    assert found == ((12, 13, "’"), (33, 34, "î"))


@given(st.text(alphabet=st.sampled_from("aé ’\u0301👍🏽🔥🇨🇦👩\u200d⚠\ufe0f→\r\nк"), max_size=12))
def test_graphemes_are_those_of_the_unicode_library(text: str) -> None:
    text = regex.sub(r"\u0301(?=\u200d)", "", text)  # an accent on an emoji before a joiner: no writer types it
    whole = regex.sub(r"(?<!\p{Extended_Pictographic}\ufe0f?)🏽", "", text)  # a skin tone with nothing to colour
    assert count(whole, "bluesky") == len(regex.findall(r"\X", whole))


def test_a_text_without_combining_signs_is_counted_without_the_unicode_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "regex", None)
    assert count("L’été à Rivière-aux-Pins : 👨‍👩‍👧‍👦 🇨🇦 – 5 €", "bluesky") == 36


@pytest.mark.parametrize("pump", ["🇨🇦", "👨‍👩‍👧‍👦", "e\u0301", "https://a.ca/ ", "@a@b.ca ", "€", "a.ca/"])
def test_thirty_thousand_signs_are_counted_everywhere(pump: str) -> None:
    text = (pump * 30_000)[:30_000]
    assert all(counted_length(text, network).count > 0 for network in networks().values())


_PIECES = (
    "a",
    "é",
    "e\u0301",
    "क\u093c",
    "’",
    "\u0958",
    "👍🏽",
    "🇨🇦",
    "1\ufe0f\u20e3",
    "©\ufe0f",
    "→",
    " ",
    "\r\n",
    "[",
    "€",
)
_LINKS = ("t.co", "https://a.ca/b", "http://x", "ville.example/a", "@moi@ici.example", "#un", "fin.De", "www.a.ca ")


@given(st.sampled_from(sorted(networks())), st.lists(st.sampled_from((*_PIECES, *_LINKS)), max_size=15).map("".join))
def test_no_text_is_longer_than_the_quick_estimate(network: str, text: str) -> None:
    assert counted_length(text, networks()[network]).count <= longest_length(text, networks()[network])
