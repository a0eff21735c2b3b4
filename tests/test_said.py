"""Days and hours read in texts: lists, ranges, abbreviations; and figures that are none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.prose.said import find_date_lists, find_dates, find_hours
from calendar_cli.prose.said_context import announces, is_recap, looks_back
from calendar_cli.prose.said_relative import find_relative_days

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


def said(text: str, language: str = "fr") -> list[tuple[int | None, int, int, int | None]]:
    return [(each.weekday, each.day, each.month, each.year) for each in find_dates(text, language)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("mardi 7 octobre 2026", [(TUE, 7, 10, 2026)]),
        ("MERCREDI 7 OCTOBRE", [(WED, 7, 10, None)]),
        ("le mardi, 7 octobre", [(TUE, 7, 10, None)]),
        ("mar. 7 oct.", [(TUE, 7, 10, None)]),
        ("Sam 10 oct", [(SAT, 10, 10, None)]),
        ("le 1er août et le 2 aout", [(None, 1, 8, None), (None, 2, 8, None)]),
        ("dès le 5\xa0janvier\xa02027", [(None, 5, 1, 2027)]),
        ("du 24 au 26 octobre", [(None, 24, 10, None), (None, 26, 10, None)]),
        ("24-26 octobre", [(None, 24, 10, None), (None, 26, 10, None)]),
        (
            "vendredi 7, samedi 8 et lundi 10 avril 2026",
            [(FRI, 7, 4, 2026), (SAT, 8, 4, 2026), (MON, 10, 4, 2026)],
        ),
        ("les samedi et dimanche 10 et 11 octobre", [(SAT, 10, 10, None), (SUN, 11, 10, None)]),
        ("les mardis 6, 13 et 20 octobre", [(TUE, 6, 10, None), (TUE, 13, 10, None), (TUE, 20, 10, None)]),
        ("du 24 août au 26 octobre 2026", [(None, 24, 8, 2026), (None, 26, 10, 2026)]),
        ("du 28 décembre au 3 janvier 2027", [(None, 28, 12, 2026), (None, 3, 1, 2027)]),
        ("du 28 décembre 2026 au 3 janvier", [(None, 28, 12, 2026), (None, 3, 1, 2027)]),
        ("avant le 2026-10-05", [(None, 5, 10, 2026)]),
        ("le 24 juin 1834", [(None, 24, 6, 1834)]),
    ],
)
def test_french_dates(text: str, dates: list[object]) -> None:
    assert said(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Friday, October 9, 2026", [(FRI, 9, 10, 2026)]),
        ("Friday 9 October", [(FRI, 9, 10, None)]),
        ("the 9th of October 2026", [(None, 9, 10, 2026)]),
        ("9–11 Oct.", [(None, 9, 10, None), (None, 11, 10, None)]),
        ("Oct. 9–11, 2026", [(None, 9, 10, 2026), (None, 11, 10, 2026)]),
        ("October 9, 10 and 11", [(None, 9, 10, None), (None, 10, 10, None), (None, 11, 10, None)]),
        ("Saturday and Sunday, October 10 and 11", [(SAT, 10, 10, None), (SUN, 11, 10, None)]),
        ("Saturdays, October 10 and 17", [(SAT, 10, 10, None), (SAT, 17, 10, None)]),
        ("December 28 to January 3, 2027", [(None, 28, 12, 2026), (None, 3, 1, 2027)]),
        ("Tuesday, Oct. 6th", [(TUE, 6, 10, None)]),
    ],
)
def test_english_dates(text: str, dates: list[object]) -> None:
    assert said(text, "en") == dates


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Caserne 2, 10 avril", [10]),
        ("Caserne 2, 5 et 7 avril", [7]),
        ("à 19 h 30 et 24 octobre", [24]),
        ("31 novembre", []),
        ("2026-02-30", []),
        ("mais 12 maisons", []),
        ("place du 8-Mai", []),
        ("12,5 mai", []),
        ("le jeu 7 octobre", [7]),
    ],
)
def test_figures_that_are_no_days(text: str, days: list[int]) -> None:
    assert [each.day for each in find_dates(text, "fr")] == days
    assert all(each.weekday is None for each in find_dates(text, "fr"))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("October 9, 20 volunteers", [9]),
        ("October 9 - 5 km run", [9]),
        ("October 9 to 11 p.m.", [9]),
        ("October 9, 10 a.m.", [9]),
        ("You may 5", []),
        ("October 2026", []),
        ("The committee sat October 9", [9]),
    ],
)
def test_english_figures_that_are_no_days(text: str, days: list[int]) -> None:
    assert [each.day for each in find_dates(text, "en")] == days
    assert all(each.weekday is None for each in find_dates(text, "en"))


def test_a_weekday_of_opening_hours_is_not_that_of_the_date_beside_it() -> None:
    assert said("ouvert du mardi au dimanche, 8 septembre") == [(None, 8, 9, None)]


def test_a_date_starts_at_its_weekday_and_ends_with_its_year() -> None:
    (found,) = find_dates("Venez le samedi 10 octobre 2026, à 13 h.", "fr")
    assert (found.start, found.end) == (9, 31)


def test_days_said_in_one_breath_stay_together() -> None:
    lists = find_date_lists("Du 5 au 9 octobre, puis fête le 17 octobre.", "fr")
    assert [[each.day for each in dates] for dates in lists] == [[5, 9], [17]]


def hours(text: str, language: str = "fr") -> list[str]:
    return [f"{each.hour}:{each.minute:02}" for each in find_hours(text, language)]


@pytest.mark.parametrize(
    ("text", "said_hours"),
    [
        ("à 13 h 15", ["13:15"]),
        ("13h", ["13:00"]),
        ("13H15", ["13:15"]),
        ("de 9\xa0h à 16\xa0h\xa030", ["9:00", "16:30"]),
        ("de 13 à 15 h", ["13:00", "15:00"]),
        ("9-17 h", ["9:00", "17:00"]),
        ("de midi à 13 h", ["12:00", "13:00"]),
        ("à midi et demi", ["12:30"]),
        ("jusqu'à minuit", ["0:00"]),
        ("à 13 heures", ["13:00"]),
        ("la séance de 19 h", ["19:00"]),
        ("samedi, 19:30", ["19:30"]),
        ("départ à 13 h de la caserne", ["13:00"]),
        ("pendant 2 h", []),
        ("une marche de 2 h", []),
        ("une formation de 15 h", []),
        ("2 h d'attente", []),
        ("toutes les 2 h", []),
        ("24 h sur 24", []),
        ("sous 48 h", []),
        ("5 heures", []),
        ("à 2 h de Montréal", []),
        ("l'échelle 1:50", []),
        ("10 $ ou 12 h", ["12:00"]),
        ("l'après-midi", []),
        ("le midi", []),
    ],
)
def test_french_hours(text: str, said_hours: list[str]) -> None:
    assert hours(text) == said_hours


@pytest.mark.parametrize(
    ("text", "said_hours"),
    [
        ("1:15 p.m.", ["13:15"]),
        ("9 am", ["9:00"]),
        ("12 a.m.", ["0:00"]),
        ("9–11 a.m.", ["9:00", "11:00"]),
        ("11–1 p.m.", ["11:00", "13:00"]),
        ("9 a.m. to 5 p.m.", ["9:00", "17:00"]),
        ("7:00 to 9:30 PM", ["19:00", "21:30"]),
        ("open 9am-5pm.", ["9:00", "17:00"]),
        ("at noon", ["12:00"]),
        ("midnight", ["0:00"]),
        ("19:30", ["19:30"]),
        ("13h15", ["13:15"]),
        ("this afternoon", []),
        ("for 2 hours", []),
        ("a 1:50 scale", []),
        ("$9 and 10:1", []),
    ],
)
def test_english_hours(text: str, said_hours: list[str]) -> None:
    assert hours(text, "en") == said_hours


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("C'est demain!", ["demain"]),
        ("Venez ce samedi ou dimanche prochain.", ["ce samedi", "dimanche prochain"]),
        ("Le samedi, on ferme.", []),
        ("La ville de demain.", []),
        ("Avant demain, dès aujourd'hui.", []),
        ("Samedi 10 octobre", []),
        ("Samedi, le 10 octobre", []),
        ("lundi au vendredi", []),
        ("le marché du samedi", []),
        ("samedi dernier", []),
    ],
)
def test_days_relative_to_the_publication(text: str, written: list[str]) -> None:
    assert [text[each.start : each.end] for each in find_relative_days(text, "fr")] == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("See you tomorrow, from 9 a.m. on.", ["tomorrow"]),
        ("This Sunday, from 9 a.m. on", ["This Sunday"]),
        ("Every Saturday and on Sundays", []),
        ("Saturday, October 10", []),
        ("by tomorrow, today's youth", []),
    ],
)
def test_english_days_relative_to_the_publication(text: str, written: list[str]) -> None:
    assert [text[each.start : each.end] for each in find_relative_days(text, "en")] == written


@pytest.mark.parametrize(
    "sentence",
    [
        "Les pompiers ont éteint le feu le samedi 3 octobre.",
        "Depuis le 1er septembre, la collecte a changé.",
        "Elle parlait de la caserne.",
        "L'activité a été reportée.",
        "Elle a été vue pour la dernière fois le 3 octobre.",
    ],
)
def test_sentences_that_look_back(sentence: str) -> None:
    assert looks_back(sentence, "fr")


@pytest.mark.parametrize(
    "sentence",
    [
        "Le spectacle a lieu le samedi 3 octobre.",
        "Ce sera présenté le 3 octobre.",
        "Vous avez jusqu'au 3 octobre.",
        "Un extrait du portrait est en vente.",
        "La remise des prix aura lieu le 3 octobre.",
    ],
)
def test_sentences_that_look_ahead(sentence: str) -> None:
    assert not looks_back(sentence, "fr")


def test_english_sentences_look_back_or_ahead() -> None:
    assert not looks_back("The show will be held on October 3.", "en")
    assert announces("Register by October 3.", "en")
    assert looks_back("The show was held on October 3.", "en")
    assert is_recap("Thanks to all who joined us!", "en")


@given(st.text(alphabet="0123456789 hàetdul.,-:–'1lundi mai octobre pm\n", max_size=200), st.sampled_from(["fr", "en"]))
def test_what_is_found_stands_in_the_text_in_order(text: str, language: str) -> None:
    dates = find_dates(text, language)
    for before, after in pairwise(dates):
        assert before.end <= after.start
    spans = [(each.start, each.end) for each in dates]
    spans += [(each.start, each.end) for each in find_hours(text, language)]
    spans += [(each.start, each.end) for each in find_relative_days(text, language)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
