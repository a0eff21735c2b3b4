"""What a text is made of, with offsets that always count the text's own code points."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.prose import Match, Prose
from calendar_cli.prose.tokens import FILLER


def values(matches: tuple[Match, ...]) -> list[str]:
    return [match.value for match in matches]


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("Tout est sur ville.example/travaux, comme d'habitude.", ["ville.example/travaux"]),
        ("Infos:gatineau.ca.", ["gatineau.ca"]),
        ("(voir https://ville.example/fr/piscines_(ete))", ["https://ville.example/fr/piscines_(ete)"]),
        ("[Le plan](https://ville.example/plan)", ["https://ville.example/plan"]),
        ("HTTPS://VILLE.EXAMPLE/A et VILLE.CA", ["HTTPS://VILLE.EXAMPLE/A", "VILLE.CA"]),
        ("montréal.ca, youtu.be/a1b2 et www.stm.info", ["montréal.ca", "youtu.be/a1b2", "www.stm.info"]),
        ("ville.example.Venez en grand nombre", ["ville.example"]),
        ("https://ville.example/a?b=c#d!", ["https://ville.example/a?b=c#d"]),
    ],
)
def test_links_end_before_the_sentence_does(text: str, urls: list[str]) -> None:
    assert values(Prose(text).urls) == urls


@pytest.mark.parametrize(
    "text",
    [
        "Apportez un contenant, p.ex. un seau, une bouteille, etc.Suite demain.",
        "Il fera 12.30 degrés demain.Il pleuvra ensuite",
        "Le fichier horaire.pdf et le guide.docx",
        "Écrivez à info@ville.example",
        "De 9 a.m. à 5 p.m., M.Tremblay répond",
        "http:// n'est pas une adresse",
    ],
)
def test_points_inside_words_make_no_link(text: str) -> None:
    assert Prose(text).urls == ()


def test_each_entity_is_found_once_and_with_its_offsets() -> None:
    text = "@rivpins @ville@mast.example, info@ville.example : https://ville.example/@a#b #PréventionIncendie #1 n°#2e"
    prose = Prose(text)
    assert values(prose.mentions) == ["@rivpins", "@ville@mast.example"]
    assert values(prose.emails) == ["info@ville.example"]
    assert values(prose.urls) == ["https://ville.example/@a#b"]
    assert values(prose.hashtags) == ["#PréventionIncendie", "#2e"]
    for match in prose.mentions + prose.emails + prose.urls + prose.hashtags:
        assert text[match.start : match.end] == match.value


def test_hashtag_keeps_its_accents_even_when_they_are_decomposed() -> None:
    assert values(Prose("#e\u0301te\u0301 #santé_2026 R&#39;D a#b").hashtags) == ["#e\u0301te\u0301", "#santé_2026"]


@pytest.mark.parametrize(
    ("text", "emojis"),
    [
        ("Une famille 👨‍👩‍👧‍👦, un pays 🇨🇦, un pouce 👍🏽", ["👨‍👩‍👧‍👦", "🇨🇦", "👍🏽"]),
        ("Étape 1️⃣ puis ➡ et ⚠️", ["1️⃣", "➡", "⚠️"]),
        ("🏴󠁧󠁢󠁳󠁣󠁴󠁿❤️‍🔥", ["🏴󠁧󠁢󠁳󠁣󠁴󠁿", "❤️‍🔥"]),
        ("© 2026, marque™, → et « l'été » – 5 € … •", []),
        ("©️ Ville", ["©️"]),
        ("☎\ufe0e 311", []),
    ],
)
def test_one_emoji_is_what_a_reader_sees(text: str, emojis: list[str]) -> None:
    assert values(Prose(text).emojis) == emojis


def test_every_emoji_of_unicode_is_known_but_three_signs_and_the_pawn() -> None:
    known = regex.compile(r"\p{Emoji}")
    signs = [chr(code) for code in range(0x80, 0x1FAFF) if not 0xD800 <= code < 0xE000]
    assert [sign for sign in signs if known.match(sign) and not Prose(sign).emojis] == ["©", "®", "™", "♟"]
    assigned = [
        sign for sign in signs if Prose(sign).emojis and not known.match(sign) and regex.match(r"\p{L}|\p{P}", sign)
    ]
    assert assigned == []


def test_words_keep_apostrophes_and_hyphens_and_leave_out_entities_and_numbers() -> None:
    text = "L’été, c'est aujourd'hui! Rendez-vous à la 2e caserne dès 13h : ville.example #Été"
    assert values(Prose(text).words) == ["L’été", "c'est", "aujourd'hui", "Rendez-vous", "à", "la", "caserne", "dès"]


def test_masks_have_the_length_of_the_text_and_hide_what_they_should() -> None:
    text = 'Dites « c\'est toi! » à @voisin, “oui”, "non" sur ville.example'
    prose = Prose(text)
    assert prose.bare == f'Dites « c\'est toi! » à {FILLER * 7}, “oui”, "non" sur {FILLER * 13}'
    assert prose.masked == f"Dites {FILLER * 14} à {FILLER * 7}, {FILLER * 5}, {FILLER * 5} sur {FILLER * 13}"


def test_a_quotation_that_is_not_closed_hides_nothing() -> None:
    text = 'Mesure : 6" de neige\nLe «grand ménage commence'
    assert Prose(text).masked == text


def test_permitted_phrases_are_masked_whatever_their_case_and_apostrophe() -> None:
    prose = Prose("Le premier responsable, c’est toi! Et toi?", permitted=("LE PREMIER RESPONSABLE, C'EST TOI!",))
    assert prose.masked == FILLER * 34 + " Et toi?"
    assert prose.masked_without(("et toi",)) == "Le premier responsable, c’est toi! " + FILLER * 6 + "?"


def test_lower_case_keeps_the_length_of_a_dotted_capital() -> None:
    assert Prose("İSTANBUL, ÉTÉ").lowered == "İstanbul, été"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("La rue est fermée. Prenez le détour!", ["La rue est fermée.", "Prenez le détour!"]),
        (
            "M. Tremblay et Mme A. Roy répondent à 10 h. Merci!",
            ["M. Tremblay et Mme A. Roy répondent à 10 h.", "Merci!"],
        ),
        ("Des piles, p. ex. des AA. Venez", ["Des piles, p. ex. des AA.", "Venez"]),
        ("À faire :\n• un seau  \n\n• une pelle", ["À faire :", "• un seau", "• une pelle"]),
        ("« Venez! » dit la mairesse. On y sera…", ["« Venez! » dit la mairesse.", "On y sera…"]),
        ("Voir ville.example. Suite demain", ["Voir ville.example.", "Suite demain"]),
        ("Vraiment?! 🎉 Oui.", ["Vraiment?!", "🎉 Oui."]),
    ],
)
def test_sentences_end_where_a_reader_pauses(text: str, sentences: list[str]) -> None:
    assert values(Prose(text).sentences) == sentences


@given(st.text(alphabet=st.sampled_from("aé E.!?\n«»“”\"#@:/-'’1İ🔋\u200d\ufe0f\u0301xca"), max_size=60))
def test_offsets_hold_for_any_text(text: str) -> None:
    prose = Prose(text, permitted=("xa", ".c"))
    assert len(prose.bare) == len(prose.masked) == len(prose.lowered) == len(text)
    parts = (prose.urls, prose.emails, prose.mentions, prose.hashtags, prose.emojis, prose.words, prose.sentences)
    for match in (match for matches in parts for match in matches):
        assert text[match.start : match.end] == match.value != ""


@pytest.mark.parametrize(
    "pump",
    [
        "a.",
        "aa.bb.",
        "@a@",
        "a@a.",
        "https://a.ca/)",
        "«",
        '"',
        "....",
        "! ",
        "a-",
        "#",
        "1\ufe0f",
        "😀\u200d",
        " \n",
        "e\u0301",
        "İ",
    ],
)
def test_thirty_thousand_signs_of_the_worst_kind_are_read(pump: str) -> None:
    text = (pump * 30_000)[:30_000]
    prose = Prose(text, permitted=(pump,))
    assert len(prose.lowered) == 30_000
    found = prose.urls + prose.emojis + prose.words + prose.sentences
    assert all(match.end <= 30_000 for match in found)
