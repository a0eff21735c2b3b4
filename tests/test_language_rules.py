"""What the language rules find in the versions of a text, and what a translation may change."""

from decimal import Decimal

import pytest

from calendar_cli.diagnostic import Diagnostic
from calendar_cli.prose import Prose
from calendar_cli.prose.figures import find_figures, find_phones
from calendar_cli.prose.foreign import find_foreign
from calendar_cli.prose.language import count_votes
from calendar_cli.prose.number_words import numbers_in_words
from calendar_cli.prose.parity import differences
from calendar_cli.prose.people import find_generics
from calendar_cli.prose.readability import count_syllables, readability
from calendar_cli.wording import sentence
from tests.plans import STRATEGY, verdict

BOTH = "langues: [fr, en]\n"
EQUAL = f"{BOTH}politique_linguistique: égalité\n"
FRENCH_ONLY = "politique_linguistique: français seulement\n"
FRENCH_FIRST = f"{BOTH}politique_linguistique: français d'abord\n"
TOGETHER = STRATEGY.replace("heure: 12 h}", "heure: 12 h, langues: ensemble}", 1)


def judged(rule: str, texts: dict[str, str], strategy: str = "", post: str = "") -> list[Diagnostic]:
    """The findings of one rule on the versions of one text; `post` holds more lines of the post."""
    versions = "".join(
        f"      {language}: |\n" + "".join(f"        {line}\n" for line in text.splitlines())
        for language, text in texts.items()
    )
    head = f"plan: A\npublications:\n  - titre: T\n    quand: 2026-10-06, 12 h\n    canaux: [facebook]\n{post}"
    whole = strategy if strategy.startswith("organisation") else STRATEGY + strategy
    return list(verdict(f"{head}    texte:\n{versions}", whole, only=rule).diagnostics)


# language-policy

POOL = {"fr": "La piscine ouvre samedi.", "en": "The pool opens on Saturday."}


def messages(found: list[Diagnostic]) -> list[str]:
    return [diagnostic.message or "whole" for diagnostic in found]


@pytest.mark.parametrize(
    ("strategy", "texts", "found"),
    [
        ("", POOL, []),
        (FRENCH_ONLY, POOL, ["whole"]),
        (FRENCH_ONLY, {"fr": POOL["fr"]}, []),
        ("politique_linguistique: anglais seulement\n", POOL, ["whole"]),
        (EQUAL, POOL, []),
        (EQUAL, {"fr": POOL["fr"]}, ["missing"]),
        ("politique_linguistique: égalité\n", {"fr": POOL["fr"]}, ["missing"]),
        (FRENCH_FIRST, POOL, []),
        (FRENCH_FIRST, {"fr": POOL["fr"]}, []),
        (FRENCH_FIRST, {"en": POOL["en"]}, ["missing"]),
        (FRENCH_FIRST, dict(reversed(POOL.items())), ["order"]),
    ],
)
def test_each_policy_wants_its_own_versions(strategy: str, texts: dict[str, str], found: list[str]) -> None:
    assert messages(judged("language-policy", texts, strategy)) == found


@pytest.mark.parametrize("purpose", ["urgence", "personne disparue"])
@pytest.mark.parametrize("strategy", [FRENCH_ONLY, EQUAL, FRENCH_FIRST])
def test_people_in_danger_are_told_in_any_language(purpose: str, strategy: str) -> None:
    for texts in (POOL, {"fr": POOL["fr"]}, {"en": POOL["en"]}):
        assert not judged("language-policy", texts, strategy, f"    nature: {purpose}\n")


def test_an_allowance_is_the_exception_the_law_asks_a_reason_for() -> None:
    allow = "    dérogations: {politique-linguistique: Services touristiques (art. 22.3)}\n"
    assert not judged("language-policy", POOL, FRENCH_ONLY, allow)


def test_languages_are_read_by_their_names_too() -> None:
    strategy = "langues: [français]\npolitique_linguistique: français seulement\n"
    plan = "plan: A\npublications:\n  - titre: T\n    quand: 2026-10-06, 12 h\n    texte: La piscine ouvre samedi.\n"
    assert not verdict(plan, STRATEGY + strategy, only="language-policy").diagnostics


def test_a_text_for_one_channel_is_read_in_the_language_its_author_names() -> None:
    plan = "plan: A\npublications:\n  - titre: T\n    quand: 2026-10-05\n    canaux: [facebook]\n"
    own = "    facebook: {français: Venez nous vior dimanche., anglais: Come and see us on Sunday.}\n"
    assert [found.facts["written"] for found in verdict(plan + own, only="misspelling").diagnostics] == ["vior"]
    (found,) = verdict(plan + own, STRATEGY + FRENCH_ONLY, only="language-policy").diagnostics
    assert found.facts["language"] == "en"
    assert not verdict(plan + own, STRATEGY + EQUAL, only="language-policy").diagnostics


def test_a_text_that_every_channel_replaces_is_not_published() -> None:
    plan = (
        "plan: A\npublications:\n  - titre: T\n    quand: 2026-10-06, 12 h\n    canaux: [facebook]\n"
        "    texte: Notes de travail.\n    facebook: {fr: La piscine ouvre., en: The pool opens.}\n"
    )
    assert not verdict(plan, STRATEGY + EQUAL, only="language-policy").diagnostics


# declared-language

SWAPPED = "Check your smoke alarms this Saturday, when you change the clocks."


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", SWAPPED, 1),
        ("en", SWAPPED, 0),
        ("en", "Vérifiez vos avertisseurs de fumée ce samedi, quand vous changez l'heure.", 1),
        ("fr", "Yes!!!", 0),
        ("fr", "Clear your driveway tonight. Our crews begin plowing early.", 1),
        ("en", "Dégagez votre entrée ce soir. Nos équipes commencent tôt.", 1),
        ("fr", "Halloween au Old Brewery Market avec The Singing Pumpkins, dimanche.", 0),
        ("fr", "Brunch, hockey, Halloween : un weekend fun!", 0),
        ("fr", "Ce soir, The Lord of the Rings, The Sound of Music et The Best of the Beatles.", 0),
        ("en", "Closed: rue de la Gare, rue des Érables, boulevard de la Cité, chemin du Lac.", 0),
        ("en", "Les Grands Ballets, La Ronde, Le Petit Café de la Rive and Place des Arts are all free today.", 0),
        ("fr", "La piscine est ouverte pour tous. The pool is open to all of you.", 0),
        ("fr", "STOP THE SPREAD OF FIRE IN THE HOUSE. Fermez la porte.", 0),
        ("fr", "El agua de la ciudad está cortada por los trabajos del lunes.", 0),
        ("fr", "FERMETURE DE LA PISCINE POUR LE RESTE DE LA SAISON", 0),
    ],
)
def test_a_text_is_known_by_its_small_words_and_not_by_its_names(language: str, text: str, found: int) -> None:
    assert len(judged("declared-language", {language: text}, BOTH)) == found


def test_the_figures_of_the_vote_are_told() -> None:
    (found,) = judged("declared-language", {"fr": SWAPPED})
    assert sentence(found, "fr") == ("Ce texte est déclaré en français, mais 7 de ses 7 mots révélateurs sont anglais.")


# untranslated-segment

LEFT = "Please keep your dog on a leash at all times when you are in the park."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Le parc à chiens ouvre samedi. {LEFT} Merci de votre aide!", 1),
        (
            f"Le parc à chiens ouvre samedi, derrière l'aréna.\n{LEFT}\nMerci de votre collaboration, et bonne visite!",
            1,
        ),
        ("La piscine ferme à cause du vent et de la pluie. / The pool is closed because of the wind and the rain.", 0),
        ("🇬🇧 The pool is closed because of the wind and the rain. 🇫🇷 La piscine ferme à cause de la pluie.", 0),
        ("Le parc ouvre samedi. Just do it! Merci de votre collaboration.", 0),
        ("Le parc ouvre samedi. See you there! Come with all of your friends! Merci de votre collaboration.", 1),
        (f"Le parc ouvre samedi. Sur l'affiche : « {LEFT} » Merci de votre aide.", 0),
        (f"Dans le parc, gardez votre chien en laisse en tout temps.\n\n{LEFT}", 0),
        (f"{LEFT}\n\nDans le parc, gardez votre chien en laisse en tout temps.", 0),
        (f"(English follows) Le parc ouvre samedi, et la piscine aussi, dès 9 h. Venez tous. {LEFT}", 0),
        (f"Le parc ouvre samedi.\nEN: {LEFT}\nMerci à nos partenaires pour leur aide dans ce projet.", 0),
        ("Ce soir au parc, on projette The Good, the Bad and the Ugly et The Lord of the Rings.", 0),
        ("Le marché ouvre dimanche. Follow our crew behind the counter! Apportez vos sacs.", 1),
        ("Le marché ouvre dimanche.\nFresh cheese and warm bread\nApportez vos sacs dans le stationnement.", 0),
        ("Le club de marche revient. Keep calm and walk! Soyez là.", 1),
        ("Le spectacle Walk the Line est gratuit. On y chantera What a Wonderful World et Stand by Me.", 0),
        ("Au cinéma, ce mois-ci dans le parc : The Day the Earth Stood Still. Apportez une chaise.", 0),
        ("Rendez-vous au pop-up store du Black Friday, and so on, ce samedi dans la rue principale.", 0),
    ],
)
def test_a_sentence_left_in_the_other_language_is_found(text: str, found: int) -> None:
    assert len(judged("untranslated-segment", {"fr": text})) == found


def test_a_bilingual_text_is_no_excuse_where_one_language_is_the_policy() -> None:
    text = {"fr": f"Dans le parc, gardez votre chien en laisse en tout temps.\n\n{LEFT}"}
    assert judged("untranslated-segment", text, FRENCH_ONLY)
    assert not judged("untranslated-segment", text, FRENCH_ONLY, "    nature: urgence\n")


def test_a_channel_that_takes_both_languages_may_have_the_other_version_in_each() -> None:
    french = f"Le parc à chiens ouvre samedi. {LEFT} Merci de votre aide!"
    english = f"The dog park opens on Saturday. {LEFT} Thank you!"
    assert judged("untranslated-segment", {"fr": french, "en": english})
    assert not judged("untranslated-segment", {"fr": french, "en": english}, TOGETHER)
    assert judged("untranslated-segment", {"fr": french, "en": "Thank you all!"}, TOGETHER)


def test_a_text_wholly_in_the_other_language_is_said_once() -> None:
    assert not judged("untranslated-segment", {"fr": LEFT})
    assert judged("declared-language", {"fr": LEFT})


# versions-differ


def differing(french: str, english: str) -> list[tuple[str, list[str], list[str]]]:
    found = differences(Prose(french), Prose(english), ("fr", "en"))
    return [(kind, [match.value for match in here], [match.value for match in there]) for kind, here, there in found]


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("De 13 h 15 à 16 h", "1:15 to 4 p.m."),
        ("À 19 h 30", "At 7:30"),
        ("À midi, jusqu'à minuit", "From noon until midnight"),
        ("Du 24 au 26 octobre", "October 24 to 26"),
        ("Le mardi 27 octobre 2026", "Tuesday, October 27"),
        ("Le 1er mars", "The first of March"),
        ("1 234,5 m, 12 000 $, 5 $, 40 %", "1,234.5 m, $12,000, $5, 40%"),
        ("2,5 M$", "$2.5 million"),
        ("50 % de rabais", "Half price"),
        ("Un plan de 3,2 milliards, 40 M$ de plus", "A 3.2-billion plan, a $40-million increase"),
        ("Une maison du XVIIIe siècle, la XIVe édition", "An 18th-century house, the 14th edition"),
        ("#Budget2027", "#RAPBudget"),
        ("Trois casernes, 2 h d'attente", "3 halls, a two-hour wait"),
        ("Vingt-quatre places", "24 spots"),
        ("2e étage, 1re porte", "2nd floor, first door"),
        ("Au 911, 24 h sur 24", "Call 9-1-1, around the clock"),
        ("418 643-7667, poste 2204", "(418) 643-7667, ext. 2204"),
        ("https://ville.example/fr/pont", "ville.example/en/pont"),
        ("fr.ville.example/a?lang=fr&p=2", "en.ville.example/a?lang=en&p=2"),
        ("canada.ca/impots", "canada.ca/taxes"),
        ("ville.example/guide-fra.html", "ville.example/guide-eng.html"),
        ("@SanteCanada", "@GovCanHealth"),
        ("Avis. Avis. Encore 12 places, 12!", "12 spots left"),
        ("Merci!", "Thanks!"),
    ],
)
def test_what_only_the_language_changes_is_the_same(french: str, english: str) -> None:
    assert differing(french, english) == []


@pytest.mark.parametrize(
    ("french", "english", "found"),
    [
        ("À 19 h 30", "At 7:30 a.m.", ("hour", ["19 h 30"], ["7:30 a.m."])),
        ("De 10 h à 14 h", "From 10 a.m. to 3 p.m.", ("hour", ["14 h"], ["3 p.m."])),
        ("Le 5 mars", "April 5", ("date", ["5 mars"], ["April 5"])),
        ("Le 27 octobre 2026", "October 27, 2027", ("date", ["27 octobre 2026"], ["October 27, 2027"])),
        ("Le 24 octobre", "Soon", ("date", ["24 octobre"], [])),
        ("5 000 $", "$50,000", ("number", ["5 000 $"], ["$50,000"])),
        ("12 places", "15 spots", ("number", ["12"], ["15"])),
        ("#Budget2027 #RAP", "#Budget2026 #RAP", ("hashtag", ["#Budget2027"], ["#Budget2026"])),
        ("Une maison du XVIIIe siècle", "A 17th-century house", ("number", [], ["17"])),
        ("Bientôt", "Only 15 spots", ("number", [], ["15"])),
        ("418 643-7667", "418 643-7676", ("phone", ["418 643-7667"], ["418 643-7676"])),
        ("Tout est à ville.example/pont", "All about it", ("link", ["ville.example/pont"], [])),
        (
            "ville.example/budget-2026",
            "ville.example/budget-2025",
            ("link", ["ville.example/budget-2026"], ["ville.example/budget-2025"]),
        ),
        ("ville.example/pont", "autre.ca/pont", ("link", ["ville.example/pont"], ["autre.ca/pont"])),
        ("Merci à @VilleRAP et à @SIM_RAP", "Thanks to @VilleRAP", ("mention", ["@SIM_RAP"], [])),
    ],
)
def test_a_fact_of_one_version_only_is_named(
    french: str, english: str, found: tuple[str, list[str], list[str]]
) -> None:
    assert differing(french, english) == [found]


def test_the_message_says_what_is_in_one_and_missing_in_the_other() -> None:
    texts = {"fr": "Le 5 décembre, au 819 555-0155.", "en": "On December 5."}
    (found,) = judged("versions-differ", texts, EQUAL)
    assert sentence(found, "fr") == (
        "La version en français donne un numéro de téléphone qui manque à celle en anglais\u00a0: 819 555-0155."
    )
    assert found.related[0].span


def test_hashtags_are_counted() -> None:
    (found,) = judged("versions-differ", {"fr": "Bravo! #MaVallée #Transport", "en": "Well done! #MyValley"}, EQUAL)
    assert sentence(found, "en") == "The version in French has 2 hashtags, the one in English 1."
    assert not judged("versions-differ", {"fr": "Bravo! #MaVallée", "en": "Well done! #MyValley"}, EQUAL)


@pytest.mark.parametrize("policy", ["français seulement", "anglais seulement"])
def test_versions_are_not_compared_where_one_of_them_should_not_be(policy: str) -> None:
    texts = {"fr": "12 places", "en": "15 spots"}
    assert judged("versions-differ", texts, BOTH)
    assert not judged("versions-differ", texts, f"politique_linguistique: {policy}\n")


# hard-to-read, inclusive-writing

ON = "règles: {hard-to-read: info, inclusive-writing: info}\n"
HARD = (
    "Nous vous informons que l'interdiction de stationnement nocturne sera rétablie ce soir dans tous les secteurs "
    "résidentiels, et que les autorisations temporaires délivrées antérieurement par la municipalité seront "
    "automatiquement suspendues durant les opérations de déneigement."
)


def test_style_hints_wait_to_be_asked_for() -> None:
    text = {"fr": f"{HARD} Les citoyens."}
    for rule in ("hard-to-read", "inclusive-writing"):
        assert not judged(rule, text)
        assert len(judged(rule, text, ON)) == 1


def test_a_plan_hears_of_hard_texts_once_the_hardest_first() -> None:
    posts = "".join(
        f"  - titre: T{number}\n    quand: 2026-10-0{number}, 12 h\n    canaux: [facebook]\n    texte: {HARD}\n"
        for number in range(1, 6)
    )
    (found,) = verdict(f"plan: A\npublications:\n{posts}", STRATEGY + ON, only="hard-to-read").diagnostics
    assert sentence(found, "fr") == (
        "5 textes de ce plan sont difficiles à lire, sous 50 sur une échelle de 100\u00a0: "
        "«\u00a0T1\u00a0» (0), «\u00a0T2\u00a0» (0) et «\u00a0T3\u00a0» (0)."
    )


def test_an_idea_is_not_read() -> None:
    assert not judged("hard-to-read", {"fr": HARD}, ON, "    statut: idée\n")


def test_names_do_not_make_a_text_hard_and_a_short_text_has_no_score() -> None:
    plain = "Le chat dort sur le lit. " * 6
    named = plain + "Le Ministère des Affaires municipales et de l'Habitation. " * 2
    score, with_names = readability(Prose(plain), "fr"), readability(Prose(named), "fr")
    assert score is not None
    assert with_names is not None
    assert score > 100
    assert with_names > 85
    assert readability(Prose("Administration constitutionnelle."), "fr") is None


def test_the_word_after_an_emoji_begins_its_sentence() -> None:
    assert readability(Prose(f"🌊 {HARD}"), "fr") == readability(Prose(HARD), "fr")


def test_the_formulas_are_those_of_their_authors() -> None:
    french = Prose("Le chat dort sur le grand lit. " * 5)
    assert readability(french, "fr") == pytest.approx(207 - 1.015 * 7 - 73.6 * 1)
    english = Prose("The cat sleeps on the big bed. " * 5)
    assert readability(english, "en") == pytest.approx(206.835 - 1.015 * 7 - 84.6 * 1)


@pytest.mark.parametrize(
    ("language", "counts"),
    [
        ("fr", {"stationnement": 4, "ville": 1, "fumée": 2, "eau": 1, "les": 1}),
        ("en", {"table": 2, "made": 1, "called": 1, "wanted": 2, "the": 1}),
    ],
)
def test_syllables_are_groups_of_vowels(language: str, counts: dict[str, int]) -> None:
    assert {word: count_syllables(word, language) for word in counts} == counts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les citoyens et nos employés", ["Les citoyens", "nos employés"]),
        ("Tous les nouveaux arrivants", ["les nouveaux arrivants"]),
        ("Merci aux résident·e·s et aux employé.e.s", ["résident·e·s", "employé.e.s"]),
        ("Les citoyennes et citoyens", []),
        ("Les citoyens, les citoyennes", []),
        ("Les citoyen(ne)s", []),
        ("La Fête des voisins", []),
        ("La vie des voisins", ["des voisins"]),
        ("Les services policiers, un citoyen", []),
        ("L'affiche dit « les citoyens d'abord »", []),
        ("Les bénévoles, les élèves, les cyclistes", []),
    ],
)
def test_a_group_in_the_masculine_only_is_found(text: str, found: list[str]) -> None:
    assert [match.value for match, _ in find_generics(Prose(text))] == found


def test_a_neutral_wording_comes_before_the_doublet() -> None:
    (found,) = judged("inclusive-writing", {"fr": "Les usagers attendent."}, ON)
    assert "« Les usagers » (la clientèle, ou les usagères et usagers)" in sentence(found, "fr").replace("\u00a0", " ")


# finders


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("1 234,5 m et 12 000 $", "fr", ["1234.5", "12000"]),
        ("1,234.5 m and $12,000", "en", ["1234.5", "12000"]),
        ("2,5 M$, 3 millions, 5 m, 10 k$", "fr", ["2500000", "3000000", "5", "10000"]),
        ("Le H2X et le C4, 2e étage", "fr", ["2"]),
        ("1️⃣ Ouvrez 2️⃣ Fermez", "fr", []),
        ("5, 6, 7", "fr", ["5", "6", "7"]),
    ],
)
def test_numbers_have_one_value_however_they_are_written(text: str, language: str, values: list[str]) -> None:
    assert [f"{figure.value:f}" for figure in find_figures(text, language)] == values


def test_money_and_shares_stand_with_their_signs() -> None:
    text = "Rabais de 40 % : 5,50 $ ou $5, pour 3 jours"
    found = [(figure.kind, text[figure.start : figure.end]) for figure in find_figures(text, "fr")]
    assert found == [("share", "40 %"), ("money", "5,50 $"), ("money", "$5"), ("number", "3")]


@pytest.mark.parametrize(
    "text", ["418 643-7667", "(418) 643-7667", "(418)643-7667", "418.643.7667", "4186437667", "1 418 643-7667"]
)
def test_a_phone_is_its_ten_digits(text: str) -> None:
    assert [phone.value for phone in find_phones(f"Au {text}, poste 2204.")] == ["4186437667"]


@pytest.mark.parametrize("text", ["2026-10-27", "118 643-7667", "418 643-766", "12 418 643 766 789", "643-7667"])
def test_other_digits_are_no_phone(text: str) -> None:
    assert not find_phones(text)


def test_numbers_in_words_are_read_in_both_languages() -> None:
    french = numbers_in_words(Prose("Vingt-deux, quatre-vingts, quatre-vingt-dix, la moitié"), "fr")
    assert french == {Decimal(number) for number in (22, 80, 90, 50)}
    assert numbers_in_words(Prose("twenty-four, a two-hour wait"), "en") == {Decimal(24), Decimal(2)}


def test_what_ties_a_name_together_does_not_vote() -> None:
    assert count_votes("the park on rue de la Gare") == (0, 1, 0)
    assert count_votes("il pleut sur la gare de la ville")[0] == 6
    assert not find_foreign(Prose("Ce soir, The Lord of the Rings and the Return of the King."), "fr")
