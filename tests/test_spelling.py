"""Spelling: which words are known, which are worth a word, and what is proposed for them."""

import pytest

from calendar_cli.prose import Prose
from calendar_cli.prose.patterns.confusions import find_confusions
from calendar_cli.prose.patterns.lexicon import lexicon
from calendar_cli.prose.patterns.repeats import find_repeats
from calendar_cli.prose.spelling import own_words, speller
from calendar_cli.prose.spelling_suggestions import suggestions
from tests.plans import STRATEGY, verdict


def doubtful(text: str, language: str = "fr", own: str = "") -> list[str]:
    return [found.value for found in speller(language, frozenset(own_words(own))).doubtful(Prose(text))]


@pytest.mark.parametrize(
    "word",
    [
        *("événement", "évènement", "connaître", "connaitre", "infolettre", "Gatineau", "kilomètre", "coeur", "cœur"),
        *(
            "l'école",
            "l’école",
            "qu'il",
            "jusqu'à",
            "lorsqu'elle",
            "puisqu'on",
            "quelqu'un",
            "presqu'île",
            "aujourd'hui",
        ),
        *("peut-être", "parle-t-il", "donnez-nous", "celui-là", "ceux-ci", "va-t'en", "c'est-à-dire", "mot‑clic"),
        *("égoportrait", "écocentres", "sapeuses-pompières", "sociosanitaires", "microforêt", "éco-quartier"),
        *("directeur-trice", "policiers-ières"),
    ],
)
def test_a_word_of_french_is_known_with_what_hangs_on_it(word: str) -> None:
    assert speller("fr").knows(word)


@pytest.mark.parametrize("word", ["don't", "city's", "residents'", "Ottawa's", "snow-covered", "neighbour", "colour"])
def test_a_word_of_canadian_english_is_known_with_its_possessive(word: str) -> None:
    assert doubtful(f"See the {word} here.", "en") == []


def test_a_word_in_decomposed_letters_is_the_same_word() -> None:
    assert doubtful("Le cafe\u0301 de l'e\u0301cole est ouvert.") == []


@pytest.mark.parametrize(
    "text",
    [
        "La SOPFEU et le CIUSSS annoncent YouTubbe, iPhonne et le 12e.",  # acronyms, brands, digits
        "Rendez-vous rue Trembloy avec Maude Charbonnot.",  # names inside a sentence
        "Suivez @acceuil, lisez ville.example/acceuil et #acceuil.",
        "Il a dit « chus ben tanné » au micro.",  # a quotation is another's
        "Le festival se tient au Bell Center avec un food truck.",
        "Les étudiant·e·s, les directeur(trice)s et les citoyen.ne.s.",
        "La tuque de la guignolée, la ringuette et les personnes résidantes.",
        "M. Charbonnot et Mme Trembley y seront.",
    ],
)
def test_names_entities_quotations_and_english_are_left_alone(text: str) -> None:
    assert doubtful(text) == []


def test_a_capital_that_opens_a_sentence_hides_no_mistake() -> None:
    assert doubtful("Il neige.\n🔥 Acceuil à 9 h. Evenement gratuit! Etat des routes.") == [
        "Acceuil",
        "Evenement",
        "Etat",
    ]


def test_the_capital_of_a_suggestion_is_the_one_written() -> None:
    assert suggestions("Acceuil", "fr") == ("Accueil",)


def test_english_in_french_clothes_is_seen_where_french_surrounds_it() -> None:
    assert doubtful("Le theatre ouvre, la reservation est en ligne.") == ["theatre", "reservation"]
    assert doubtful("On y joue The theatre company of Ottawa.") == []


@pytest.mark.parametrize(
    ("written", "language", "meant"),
    [
        ("donneés", "fr", "données"),
        ("benevoles", "fr", "bénévoles"),
        ("févrie", "fr", "février"),
        ("européene", "fr", "européenne"),
        ("profesionel", "fr", "professionnel"),
        ("developement", "fr", "développement"),
        ("bilbiothèque", "fr", "bibliothèque"),
        ("ansi", "fr", "ainsi"),
        ("aujourdhui", "fr", "aujourd'hui"),
        ("ecocentre", "fr", "écocentre"),
        ("montréal", "fr", "Montréal"),
        ("recieve", "en", "receive"),
        ("goverment", "en", "government"),
        ("learnmore", "en", "learn more"),
        ("center", "en", "centre"),
    ],
)
def test_the_first_suggestion_is_what_was_meant(written: str, language: str, meant: str) -> None:
    assert suggestions(written, language)[0] == meant
    assert len(suggestions(written, language)) <= 3


def test_a_word_that_resembles_nothing_has_no_suggestion() -> None:
    assert suggestions("wxzqkj", "fr") == ()


def test_the_words_of_the_strategy_are_known_in_the_plural_too() -> None:
    text = "Les bibliokiosks de la Halte-Trembloy sont ouverts au raconte-tapiz."
    assert doubtful(text, own="bibliokiosk Raconte-tapiz") == []
    assert "bibliokiosks" in doubtful(text)


PLAN = """\
plan: Essai
publications:
  - {{titre: A, quand: 2026-10-05, canaux: [facebook], texte: "{}"}}
"""


def said(text: str, rule: str, strategy: str = STRATEGY) -> list[object]:
    found = verdict(PLAN.format(text), strategy, only=rule).diagnostics
    return [each.facts.get("written", each.facts.get("word")) for each in found]


def test_a_word_is_reported_once_a_text() -> None:
    assert said("L'acceuil est au parc; un bénevole vous attend. Un bénevole!", "misspelling") == ["bénevole"]


def test_the_lexicon_of_the_strategy_lets_its_words_pass() -> None:
    assert said("Un bénevole vous attend.", "misspelling", STRATEGY + "lexique: [bénevole]\n") == []


def test_a_text_in_another_language_is_left_to_the_rule_that_says_so() -> None:
    assert said("The volonteers will be at the park with their familly.", "misspelling") == []
    assert said("Los voluntarios estarán en el parque con sus familias todo el día.", "misspelling") == []


@pytest.mark.parametrize(
    "text",
    [
        "Vous pouvez vous inscrire; si vous savez vous servir d'un ordinateur, venez.",
        "Les mises à jour du samedi 7 mai. Samedi, le 7 mai.",
        "Bien que parmi nous, malgré tout, malgré qu'il en ait, lorsque quelqu'un vient.",
        "La rue est fermée et à fermer. Les places sont limitées. Ce sont des offres.",
        "Nous allons y voir. Le camp, les camps. Soyez le bienvenu chez nous. Plus d'avantages.",
        "À partir de maintenant. Tout les oppose. Quelque chose, quelque part, quelques jours.",
        "Les arbres qu'ils ont vous plaisent. Ceux qui en ont nous écrivent.",
        "Sa marche, sa vaccination, l'est de la ville. Il y a. D'où vient-il? Va-t-il bien?",
        "Vous pouvez, été comme hiver, gérer vos dossiers : du niveau 1, mars et avril, au 1er mai.",
        "Le repas est prêt de bonne heure. Il leur parle. Fermé du lundi au jeudi. Le rendez-vous a la cote.",
    ],
)
def test_right_french_is_not_taken_for_a_confusion(text: str) -> None:
    assert list(find_confusions(Prose(text), "fr")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Of course we could, of course. Its annual plan and its not-for-profit partners.",
        "It's residents like you. And it's services like these. All you do is ask to join.",
        "You're welcome; your welcome package. Then more snow, then rain. It's a day in effect.",
        "There are pets. Everyday life at peak hours. Your not-yet-open library permits a use.",
    ],
)
def test_right_english_is_not_taken_for_a_confusion(text: str) -> None:
    assert list(find_confusions(Prose(text), "en")) == []


@pytest.mark.parametrize(
    ("text", "language", "instead"),
    [
        ("C'est samedi le 7 mai.", "fr", "le samedi 7 mai"),
        ("Malgré que la rue soit fermée.", "fr", "Bien que"),
        ("Voici les mises à jours.", "fr", "mises à jour"),
        ("Le dossier a été consulter.", "fr", "été consulté"),
        ("Les familles sont invité au parc.", "fr", "sont invités"),
        ("💡 Saviez vous que c'est gratuit?", "fr", "Saviez-vous"),
        ("Y a-t’il une place?", "fr", "a-t-il"),
        ("Jusqu’ici tout les jours.", "fr", "tous les"),
        ("Lorsque que la neige fond.", "fr", "Lorsque"),
        ("Inscrivez-vous avant le 1 novembre.", "fr", "le 1er novembre"),
        ("Veuillez consulté la page.", "fr", "Veuillez consulter"),
        ("On vous attends dimanche!", "fr", "On vous attend"),
        ("Le comité c’est réuni mardi.", "fr", "s'est réuni"),
        ("Un parc situé prêt de l’école.", "fr", "situé près de"),
        ("Pour les jeunes et leur parents.", "fr", "leurs parents"),
        ("Un spectacle annulé du à la pluie.", "fr", "annulé dû à"),
        ("Rendez-vous a la caserne.", "fr", "Rendez-vous à la"),
        ("🍂 Ont vous rappelle la collecte.", "fr", "On vous"),
        ("We could of closed.", "en", "could have"),
        ("The city and it's partners.", "en", "and its partners"),
        ("Residents are ask to walk.", "en", "are asked to"),
        ("More then 20 people.", "en", "More than"),
        ("For the purpose of insuring safety.", "en", "purpose of ensuring"),
    ],
)
def test_a_confusion_says_what_is_written_instead(text: str, language: str, instead: str) -> None:
    assert [found.instead for found in find_confusions(Prose(text), language)] == [instead]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_entry_of_a_list_names_its_source_and_can_be_met(language: str) -> None:
    for entry in lexicon(f"confusions.{language}").entries:
        assert entry.source, entry.root
        assert entry.pattern.search("") is None


@pytest.mark.parametrize(
    "text",
    [
        "Nous nous retrouvons et vous vous demandez comment faire faire une clé.",
        "Il fait très très froid. Ha ha ha! Non, non.",
        "Tout sur le compost de #Compost de la ville, et @ville @ville.",
        "À la une:\nune journée de fête.",
        "We know that that is it. She had had enough in Walla Walla. Log in in the morning.",
    ],
)
def test_what_is_doubled_on_purpose_is_no_repeat(text: str) -> None:
    assert list(find_repeats(Prose(text))) == []


def test_a_word_written_twice_is_one_finding() -> None:
    assert said("On dit sur sur la glace.", "repeated-word") == ["sur"]


def test_a_confusion_that_is_no_word_is_said_once() -> None:
    assert said("Parmis nous, un bénevole.", "misspelling") == ["bénevole"]
    assert said("Parmis nous, un bénevole.", "confused-words") == ["Parmis"]


def test_titles_descriptions_and_answers_are_read_too() -> None:
    plan = (
        "plan: A\npublications:\n  - titre: Acceuil des bénévoles\n    quand: 2026-10-05\n    canaux: [facebook]\n"
        "    texte: Bonjour.\n    visuel: {fichier: a.jpg, alt: Trois benevoles devant la caserne 2.}\n"
        "    réponses:\n      - {question: Où aller?, réponse: {fr: À la bibliotèque., en: At the libary.}}\n"
    )
    found = verdict(plan, only="misspelling").diagnostics
    assert [(d.facts["written"], d.location.span.line) for d in found if d.location.span] == [
        ("Acceuil", 3),
        ("benevoles", 7),
        ("bibliotèque", 9),
        ("libary", 9),
    ]
    assert found[1].location.span is not None
    assert plan.splitlines()[6][found[1].location.span.column - 1 :].startswith("benevoles devant")


def test_the_own_title_of_a_day_is_read_in_its_own_language() -> None:
    plan = (
        "plan: A\npublications:\n  - quand: chaque lundi 17 h, du 2026-10-05 au 2026-10-19\n"
        "    titre: {fr: Le lundi des camions, en: Truck Monday}\n    texte: Bonjour.\n"
        "    parutions: {2026-10-12: {titre: Le vernisage}}\n"
    )
    assert [d.facts["written"] for d in verdict(plan, only="misspelling").diagnostics] == ["vernisage"]


@pytest.mark.parametrize("title", ["Déneig. secteur Nord", "Publi Instagram", "Réno rue Trembloy", "Open house"])
def test_a_title_may_be_shortened(title: str) -> None:
    plan = f"plan: A\npublications:\n  - {{titre: {title}, quand: 2026-10-05, texte: Bonjour.}}\n"
    assert not verdict(plan, only="misspelling").diagnostics
