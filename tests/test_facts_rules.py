"""What the rules on facts find in a text that contradicts the calendar or the plan, and what they leave alone."""

import pytest

from calendar_cli.diagnostic import Diagnostic
from calendar_cli.wording import sentence, way_out
from tests.plans import STRATEGY, faults, verdict

ENGLISH = "langues: [en, fr]\n"


def judged(rule: str, text: str, **context: str) -> list[Diagnostic]:
    """The findings on one post of October 5, 2026; `when`, more lines of the `post` and of the `plan` may be given."""
    body = "\n".join(f"      {line}" for line in text.splitlines())
    head = f"plan: A\n{context.get('plan', '')}publications:\n  - titre: T\n"
    post = f"    quand: {context.get('when', '2026-10-05')}\n    canaux: [facebook]\n{context.get('post', '')}"
    strategy = STRATEGY + (ENGLISH if context.get("language") == "en" else "")
    return list(verdict(f"{head}{post}    texte: |\n{body}\n", strategy, only=rule).diagnostics)


def weekdays(text: str, **context: str) -> list[object]:
    return [found.facts["written"] for found in judged("date-in-text-wrong-weekday", text, **context)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Venez le samedi 10 octobre.", []),
        ("Venez le vendredi 10 octobre.", ["vendredi 10 octobre"]),
        ("Venez le DIMANCHE 10 OCTOBRE 2026.", ["DIMANCHE 10 OCTOBRE 2026"]),
        ("Le samedi 10 octobre 2020, le pont ouvrait.", []),
        ("Le mardi 10 octobre 2020, le pont ouvrait.", ["mardi 10 octobre 2020"]),
        ("Les samedi et dimanche 10 et 11 octobre.", []),
        ("Les vendredi et samedi 10 et 11 octobre.", ["vendredi et samedi 10"]),
        ("Les samedis 10, 17 et 24 octobre.", []),
        ("Ouvert du mardi au dimanche, 8 septembre au 3 janvier.", []),
        ("En 1998, le lundi 5 janvier, la pluie tombait.", []),
        ("Du jeudi 8 au dimanche 11 octobre.", []),
        ("Le samedi 2 janvier, on patine.", []),
        ("Le jeu 7 octobre sort.", []),
        ("Le 10 octobre (un vendredi), on patine.", ["10 octobre (un vendredi)"]),
        ("Le 10 octobre (samedi), on patine. Le 11 octobre (lundi férié), on dort.", []),
    ],
)
def test_a_weekday_is_held_against_the_calendar(text: str, written: list[str]) -> None:
    assert weekdays(text) == written


def test_a_weekday_that_ends_a_sentence_is_not_that_of_the_next() -> None:
    assert weekdays("Pay by Monday. October 10 is too late.", language="en") == []
    assert weekdays("Come on Mon. October 10.", language="en") == ["Mon. October 10"]


def test_a_date_without_a_year_is_read_near_each_day_the_text_goes_out() -> None:
    assert weekdays("Le vendredi 1er janvier, tout est fermé.", when="2026-12-20") == []
    assert weekdays("Le jeudi 1er janvier, tout est fermé.", when="2026-12-20") == ["jeudi 1er janvier"]


def test_a_text_on_demand_has_no_year_to_read_a_date_in() -> None:
    assert weekdays("Venez le vendredi 10 octobre.", when="au besoin") == []
    assert weekdays("Venez le vendredi 10 octobre 2026.", when="au besoin") == ["vendredi 10 octobre 2026"]


def test_the_way_out_names_both_readings() -> None:
    (found,) = judged("date-in-text-wrong-weekday", "Venez le mardi 10 octobre.")
    assert way_out(found, "fr") == "Écrivez le samedi 10 octobre 2026, ou le mardi 13 octobre 2026."


PAST = [
    ("Venez le samedi 3 octobre à la caserne.", 1),
    ("La fête aura lieu le 3 octobre.", 1),
    ("La fête a lieu le 3 octobre.", 1),
    ("Inscriptions jusqu'au 2 octobre.", 1),
    ("Samedi 3 octobre, 13 h, à l'aréna.", 1),
    ("Venez du 1er au 3 octobre.", 1),
    ("Venez le samedi 4 octobre 2025.", 1),
    ("Ce sera présenté le 3 octobre à la salle Alma.", 1),
    ("Venez le 5 octobre.", 0),
    ("Venez du 1er au 9 octobre.", 0),
    ("La fête a eu lieu le samedi 3 octobre.", 0),
    ("Depuis le 1er octobre, la collecte commence à 7 h.", 0),
    ("À compter du 1er octobre, la collecte commence à 7 h.", 0),
    ("Le samedi 3 octobre, 400 personnes sont venues.", 0),
    ("Le samedi 3 octobre, nos pompiers ont éteint un feu.", 0),
    ("La vente du 3 octobre est reportée au 17 octobre.", 0),
    ("Le règlement adopté le 3 mars 2026 sera appliqué.", 0),
    ("La panne du samedi 3 octobre coûte cher.", 0),
    ("Venez dès le 15 avril.", 0),
    ("Le 24 juin 1834, la fête aura lieu dans un jardin.", 0),
    ("Merci à toutes et à tous! Samedi 3 octobre, la caserne ouvre grand ses portes.", 0),
    ("Le 5e anniversaire du parc, le samedi 3 octobre, vous ouvre les yeux.", 0),
    ("L'avis du 3 octobre sera levé.", 0),
    ("Les fouilles, amorcées le 1er octobre, se poursuivent jusqu'au printemps.", 0),
    ("La balade filmée le samedi 3 octobre se regarde en ligne.", 0),
]


@pytest.mark.parametrize(("text", "found"), PAST)
def test_only_what_is_announced_can_be_past(text: str, found: int) -> None:
    assert len(judged("date-in-text-past", text)) == found


ENGLISH_PAST = [
    ("Join us on Saturday, October 3!", 1),
    ("The show will be held on October 3.", 1),
    ("Register by October 2.", 1),
    ("Last day to register: Oct. 2 at noon.", 1),
    ("The show was held on Saturday, October 3.", 0),
    ("The library has been closed since Thursday, October 1.", 0),
    ("Starting October 1, collection is at 7 a.m.", 0),
    ("Thanks to everyone who joined us. Saturday, October 3, 1 p.m.", 0),
    ("The sale of October 3 is moved to October 17.", 0),
    ("Come from Oct. 1 to Oct. 9.", 0),
    ("The concert recorded on Saturday, October 3, is online.", 0),
]


@pytest.mark.parametrize(("text", "found"), ENGLISH_PAST)
def test_only_what_is_announced_can_be_past_in_english(text: str, found: int) -> None:
    assert len(judged("date-in-text-past", text, language="en")) == found


def test_a_notice_on_a_missing_person_says_when() -> None:
    text = "Disparition : samedi 3 octobre, 22 h, au parc des Ormes."
    assert not judged("date-in-text-past", text, post="    nature: personne disparue\n")


def test_a_series_is_judged_on_each_of_its_days() -> None:
    weekly = "chaque lundi 17 h, du 2026-10-05 au 2026-10-26"
    (found,) = judged("date-in-text-past", "Venez avant le 15 octobre.", when=weekly)
    assert sentence(found, "fr").endswith("4 jours avant sa parution, le lundi 19 octobre 2026.")
    assert not judged("date-in-text-past", "Venez avant le 26 octobre.", when=weekly)


def test_the_own_text_of_one_day_of_a_series_is_judged_on_that_day() -> None:
    series = "plan: A\npublications:\n  - titre: T\n    quand: chaque lundi 17 h, du 2026-10-05 au 2026-10-26\n"
    changed = "    texte: Bonjour.\n    parutions:\n      2026-10-05: {texte: Venez avant le 15 octobre.}\n"
    assert not verdict(series + changed, only="date-in-text-past").diagnostics
    later = changed.replace("2026-10-05:", "2026-10-19:")
    assert len(verdict(series + later, only="date-in-text-past").diagnostics) == 1


PLAN = """\
jalons:
  fete: {titre: Fête de quartier, quand: "2026-10-10, 9 h à 16 h", lieu: Parc des Ormes}
  concert: {titre: Concert, quand: "2026-10-24, 19 h", lieu: Salle Alma}
  salon: {titre: Salon, quand: 2026-10-16 au 2026-10-18}
"""


def served(rule: str, text: str, activity: str = "fete", **context: str) -> list[object]:
    post = f"    pour: {activity}\n" if activity else ""
    return [found.facts["written"] for found in judged(rule, text, plan=PLAN, post=post, **context)]


RELATIVE = [
    ("2026-10-09", "On vous attend demain au parc!", []),
    ("2026-10-08", "On vous attend demain au parc!", ["demain"]),
    ("2026-10-08", "C'est demain!", ["demain"]),
    ("2026-10-10", "C'est aujourd'hui! Venez.", []),
    ("2026-10-10", "Venez ce soir!", ["ce soir"]),
    ("2026-10-07", "Rendez-vous samedi au parc.", []),
    ("2026-10-07", "Rendez-vous vendredi au parc.", ["vendredi"]),
    ("2026-10-01", "Rendez-vous samedi au parc.", ["samedi"]),
    ("2026-09-21", "Rendez-vous samedi prochain au parc.", ["samedi prochain"]),
    ("2026-10-01", "Rendez-vous samedi prochain au parc.", []),
    ("2026-10-03", "Rendez-vous samedi prochain au parc.", []),
    ("2026-10-08", "Inscrivez-vous avant demain pour la fête.", []),
    ("2026-10-08", "C'est demain la date limite pour réserver.", []),
    ("2026-10-08", "Demain, on ferme la rue pour la fête.", []),
    ("2026-10-08", "Dès demain, venez voir le parc. La fête a lieu samedi.", []),
    ("2026-10-08", "Venez demain! La fête a lieu le 10 octobre.", []),
    ("2026-10-08", "C'est demain, 10 octobre, que la rue s'anime.", ["demain"]),
    ("2026-10-08", "Comme dit l'affiche : « Venez demain! »", []),
    ("2026-10-08", "La ville de demain commence ici.", []),
    ("2026-10-08", "Le samedi, venez au marché.", []),
    ("2026-10-08", "Demain, 9 h, au parc.", ["Demain"]),
    ("2026-10-12", "Hier, la fête a eu lieu sous le soleil.", ["Hier"]),
    ("2026-10-11", "Hier, la fête a eu lieu sous le soleil.", []),
    ("2026-10-12", "Merci! La fête a eu lieu samedi.", []),
]


@pytest.mark.parametrize(("when", "text", "written"), RELATIVE)
def test_a_relative_day_is_held_against_the_activity(when: str, text: str, written: list[str]) -> None:
    assert served("relative-day-in-text", text, when=when) == written


def test_a_relative_day_is_right_on_any_day_of_the_activity() -> None:
    assert served("relative-day-in-text", "Venez demain!", "salon", when="2026-10-16") == []
    assert served("relative-day-in-text", "Venez demain!", "salon", when="2026-10-18") == ["demain"]


def test_a_relative_day_is_judged_on_every_slot() -> None:
    days = "[2026-10-09, 2026-10-10]"
    (found,) = judged("relative-day-in-text", "C'est demain!", when=days, plan=PLAN, post="    pour: fete\n")
    assert found.facts["said"].isoformat() == "2026-10-11"  # type: ignore[attr-defined]  # a date


BESIDE_A_DATE = [
    ("2026-10-15", "La fête a lieu demain, samedi 17 octobre.", ["demain"]),
    ("2026-10-16", "La fête a lieu demain, samedi 17 octobre.", []),
    ("2026-10-15", "Demain soir (le 17 octobre), c'est gratuit.", ["Demain"]),
    ("2026-10-15", "Inscrivez-vous d'ici demain, le samedi 17 octobre.", ["demain"]),
    ("2026-10-17", "Hier, 15 octobre, nos pompiers ont visité l'école.", ["Hier"]),
    ("2026-10-17", "Aujourd'hui, 17 octobre, on dit non à la pauvreté.", []),
    ("2026-10-16", "Aujourd'hui et demain, 16 et 17 octobre, on patine.", []),
    ("2026-10-15", "Demain, vendredi 16, et samedi 17 octobre, on patine.", []),
    ("2026-12-31", "Demain, 1er janvier, tout est fermé.", []),
    ("2026-10-15", "Demain, 17 octobre et 17 octobre, on patine.", ["Demain"]),
    ("2026-10-15", "Demain, vendredi 17 octobre, on patine.", []),
    ("2026-01-15", "Demain, 29 février, on patine.", []),
    ("2026-10-16", "Demain, vendredi 17 octobre 2025, on patine.", ["Demain"]),
    ("2026-11-11", "« Aujourd'hui, 12 novembre, la paix », disait l'affiche.", []),
    ("2026-11-12", "Comme aujourd'hui, le 11 novembre 1918 était un jour gris.", []),
    ("2026-10-15", "Dès demain. Le 17 octobre, on ferme.", []),
    ("[2026-10-16, 2026-10-17]", "C'est demain, 17 octobre!", ["demain"]),
    ("au besoin", "C'est demain, 17 octobre!", []),
]


@pytest.mark.parametrize(("when", "text", "written"), BESIDE_A_DATE)
def test_a_relative_day_is_held_against_the_date_beside_it(when: str, text: str, written: list[str]) -> None:
    assert served("relative-day-in-text", text, "", when=when) == written


def test_tomorrow_is_held_against_the_date_beside_it() -> None:
    for text in ("It opens tomorrow, Saturday, October 17.", "Open tomorrow night (Oct. 17)."):
        (found,) = judged("relative-day-in-text", text, language="en", when="2026-10-15")
        assert sentence(found, "en").endswith(f"but the date beside it is “{found.facts['date']}”.")
        assert not judged("relative-day-in-text", text, language="en", when="2026-10-16")


def test_a_relative_day_alone_is_no_fault() -> None:
    assert not judged("relative-day-in-text", "Venez demain!", plan=PLAN)
    assert served("relative-day-in-text", "Venez demain!", "inconnue") == []
    assert served("relative-day-in-text", "Venez demain!", when="au besoin") == []


HOURS = [
    ("Venez le samedi 10 octobre, de 9 h à 16 h.", []),
    ("Venez le 10 octobre, à 8 h.", ["8 h"]),
    ("Venez le 10 octobre, de 10 h à 17 h.", ["10 h"]),
    ("Venez le 10 octobre, de 9 h à 17 h.", ["17 h"]),
    ("Le 10 octobre : spectacle à 11 h.", []),
    ("Le 10 octobre : accueil à 8 h 30.", []),
    ("Le 10 octobre, rue fermée à la circulation dès 7 h.", []),
    ("Inscrivez-vous en ligne le 10 octobre à 7 h.", []),
    ("Le 10 octobre. On appelle à 7 h.", []),
    ("Samedi 10 octobre\n7 h à 16 h\nParc des Ormes", ["7 h"]),
    ("Venez le dimanche 11 octobre!", ["dimanche 11 octobre"]),
    ("Venez le 11 octobre ou le 10 octobre!", []),
    ("Venez le 24 octobre, au concert!", []),
    ("Inscrivez-vous avant le 7 octobre.", []),
    ("Le 10 octobre, la fête passe à la Salle Alma.", ["Salle Alma"]),
    ("Le 10 octobre, au Parc des Ormes, un air de Salle Alma.", []),
    ("Stationnez le 10 octobre près de la Salle Alma.", []),
    ("À vendre : 10 $ le samedi 10 octobre à midi.", []),
    ("Le parc accueille tout le monde le 10 octobre, de 11 h à 17 h.", ["11 h"]),
    ("Participez à la fête le dimanche 11 octobre!", ["dimanche 11 octobre"]),
    ("Participez au concours du dimanche 11 octobre!", []),
]


@pytest.mark.parametrize(("text", "written"), HOURS)
def test_hours_days_and_places_are_held_against_the_activity(text: str, written: list[str]) -> None:
    assert served("activity-hours-in-text", text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The book fair is on October 10, from 9 a.m. to 5 p.m.", ["5 p.m."]),
        ("Book your spot on October 10, from 7 a.m. to 8 a.m.", []),
        ("The park welcomes everyone on October 10, from 8 a.m. to 4 p.m.", ["8 a.m."]),
        ("Welcome desk on October 10, at 8 a.m.", []),
        ("Meet us Sunday, October 11 at the park.", ["Sunday, October 11"]),
    ],
)
def test_a_book_is_no_booking_and_whoever_welcomes_has_hours(text: str, written: list[str]) -> None:
    assert served("activity-hours-in-text", text, language="en") == written


def test_what_took_place_yesterday_was_held_that_day() -> None:
    text = "The book fair took place yesterday."
    assert served("relative-day-in-text", text, language="en", when="2026-10-12") == ["yesterday"]
    assert served("relative-day-in-text", text, language="en", when="2026-10-11") == []


def test_an_activity_without_an_end_has_one_hour() -> None:
    assert served("activity-hours-in-text", "Le 24 octobre, à 20 h.", "concert") == ["20 h"]
    assert served("activity-hours-in-text", "Le 24 octobre, de 19 h à 21 h.", "concert") == []
    assert served("activity-hours-in-text", "Le 17 octobre, à 20 h.", "salon") == []


COPY = "Mettez vos feuilles dans des sacs de papier et déposez-les en bordure de rue avant 7 h le {} octobre."


def twins(first: str, second: str, text: str = COPY) -> int:
    plan = "plan: A\npublications:\n" + "".join(
        f"  - id: p{day}\n    titre: T{day}\n{lines}    texte: {text.format(day)}\n"
        for day, lines in ((12, first), (26, second))
    )
    return len(verdict(plan, only="near-duplicate").diagnostics)


ON_12, ON_26 = (f"    quand: 2026-10-{day}\n    canaux: [facebook]\n" for day in (12, 26))


def test_two_posts_that_differ_by_a_number_are_one_text() -> None:
    assert twins(ON_12, ON_26) == 1


@pytest.mark.parametrize(
    "second",
    [
        "    quand: 2026-10-26\n    canaux: [x]\n",
        "    quand: 2026-12-26\n    canaux: [facebook]\n",
        "    quand: au besoin\n    canaux: [facebook]\n",
        "    quand: 2026-10-26\n    canaux: [facebook]\n    nature: urgence\n",
        "    quand: 2026-10-26\n    canaux: [facebook]\n    statut: annulé\n",
    ],
)
def test_texts_that_nobody_reads_twice_may_be_alike(second: str) -> None:
    assert twins(ON_12, second) == 0


def test_short_greetings_are_alike_by_nature() -> None:
    assert twins(ON_12, ON_26, "Bonne fête nationale à toutes et à tous les Riverains!") == 0


def test_the_second_to_go_out_is_at_fault_wherever_it_is_written() -> None:
    posts = ((ON_26, "B", COPY.format(26)), (ON_12, "A", COPY.format(12)))
    plan = "plan: A\npublications:\n" + "".join(f"  - titre: {t}\n{on}    texte: {text}\n" for on, t, text in posts)
    (found,) = verdict(plan, only="near-duplicate").diagnostics
    assert sentence(found, "fr").startswith("«\xa0B\xa0» répète «\xa0A\xa0»")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "La pile se change deux fois par année, avec l'heure!",
            "La pile se change deux fois par année, avec l'heure! 🔋",
        ),
        (
            "Pesez une fois par mois sur le bouton de votre propre avertisseur.",
            "Pesez une fois par mois sur le bouton de votre propre avertisseur!",
        ),
        (
            "Le marché revient sur la place, avec du cidre et des contes. #MarchéDeNoël",
            "Rappel, le marché revient sur la place, avec du cidre et des contes. #Cidre #Artisans",
        ),
    ],
)
def test_a_mark_a_hashtag_or_short_words_hide_no_repetition(first: str, second: str) -> None:
    posts = ((ON_12, first), (ON_26, second))
    plan = "plan: A\npublications:\n" + "".join(f'  - titre: T\n{on}    texte: "{text}"\n' for on, text in posts)
    assert len(verdict(plan, only="near-duplicate").diagnostics) == 1


def test_a_repetition_is_found_beside_the_copy_of_another_channel() -> None:
    copy = "    texte: La pile se change en même temps que l'heure, deux fois par année.\n"
    days = ((1, "facebook"), (2, "x"), (3, "facebook"))
    plan = "plan: A\npublications:\n" + "".join(
        f"  - titre: T{day}\n    quand: 2026-10-0{day}\n    canaux: [{channel}]\n{copy}" for day, channel in days
    )
    (found,) = verdict(plan, only="near-duplicate").diagnostics
    assert sentence(found, "fr").startswith("«\xa0T3\xa0» répète «\xa0T1\xa0»")


def test_different_posts_of_one_campaign_are_left_alone() -> None:
    other = "Un sac de plastique gâche une charge de compost, et le papier se décompose avec les feuilles du quartier."
    posts = ((ON_12, COPY.format(12)), (ON_26, other))
    plan = "plan: A\npublications:\n" + "".join(f"  - titre: T\n{on}    texte: {text}\n" for on, text in posts)
    assert not verdict(plan, only="near-duplicate").diagnostics


def test_an_activity_the_plan_does_not_have_is_an_unknown_name() -> None:
    plan = (
        "plan: P\njalons: {portes-ouvertes: {titre: Portes ouvertes, quand: 2026-10-24}}\npublications:\n"
        "  - {titre: A, quand: 2026-10-20, pour: portes-ouverte, texte: Venez.}\n"
        "  - {titre: B, quand: 2026-10-21, pour: Portes-Ouvertes, texte: Venez voir.}\n"
    )
    assert [line for rule, line in faults(plan) if rule == "unknown-name"] == [4]
