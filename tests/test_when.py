"""Every row of the grammar, in both languages; what is refused, and why."""

from datetime import date, time

import pytest

from calendar_cli.when import (
    Daily,
    Moment,
    Monthly,
    OnDemand,
    Relative,
    Series,
    Tentative,
    Weekly,
    When,
    WhenError,
    parse_time,
    parse_when,
)

NB = "\u00a0"
NARROW = "\u202f"
OCTOBER_5 = date(2026, 10, 5)
SEPTEMBER_22 = date(2026, 9, 22)
NOON = time(12)
WEEK = Tentative(date(2026, 10, 5), date(2026, 10, 11))
OCTOBER = Tentative(date(2026, 10, 1), date(2026, 10, 31))

MOMENTS: list[tuple[str, When]] = [
    ("2026-10-05 12:00", Moment(OCTOBER_5, NOON)),
    ("2026-10-05T12:00", Moment(OCTOBER_5, NOON)),
    ("2026-10-05, 12:00", Moment(OCTOBER_5, NOON)),
    ("2026-10-05 12h", Moment(OCTOBER_5, NOON)),
    ("2026-10-05 12 h", Moment(OCTOBER_5, NOON)),
    (f"2026-10-05{NB}12{NB}h", Moment(OCTOBER_5, NOON)),
    (f"2026-10-05, 12{NARROW}h{NARROW}30", Moment(OCTOBER_5, time(12, 30))),
    ("2026-10-05 12 h 30", Moment(OCTOBER_5, time(12, 30))),
    ("2026-10-05 12h30", Moment(OCTOBER_5, time(12, 30))),
    ("2026-10-05 à 9 heures", Moment(OCTOBER_5, time(9))),
    ("2026-10-05 at 9:05 p.m.", Moment(OCTOBER_5, time(21, 5))),
    ("2026-10-05 12 a.m.", Moment(OCTOBER_5, time(0))),
    ("2026-10-05 12 pm", Moment(OCTOBER_5, NOON)),
    ("2026-10-05 noon", Moment(OCTOBER_5, NOON)),
    ("2026-10-05 à minuit", Moment(OCTOBER_5, time(0))),
    ("2026-10-05 at midnight", Moment(OCTOBER_5, time(0))),
    ("2026-10-05", Moment(OCTOBER_5)),
    ("lundi 2026-10-05, 12 h", Moment(OCTOBER_5, NOON)),
    ("mardi 22 septembre 2026, 12h", Moment(SEPTEMBER_22, NOON)),
    ("Mardi 22 Septembre 2026, 12 H", Moment(SEPTEMBER_22, NOON)),
    ("mardi le 22 septembre 2026", Moment(SEPTEMBER_22)),
    ("le jeudi 12 novembre 2026 à midi", Moment(date(2026, 11, 12), NOON)),
    ("mar. 22 sept. 2026, 9 h", Moment(SEPTEMBER_22, time(9))),
    ("1er août 2026", Moment(date(2026, 8, 1))),
    ("1er aout 2026", Moment(date(2026, 8, 1))),
    ("1er aou\u0302t 2026", Moment(date(2026, 8, 1))),
    ("6 FÉVRIER 2026", Moment(date(2026, 2, 6))),
    ("6 fevr. 2026", Moment(date(2026, 2, 6))),
    ("Tue 22 Sep 2026, 9 am", Moment(SEPTEMBER_22, time(9))),
    ("Tuesday, September 22, 2026, 9 a.m.", Moment(SEPTEMBER_22, time(9))),
    ("Sept 22, 2026", Moment(SEPTEMBER_22)),
    ("Sept. 22nd 2026 at 9:30 am", Moment(SEPTEMBER_22, time(9, 30))),
    ("the 22nd of September 2026", Moment(SEPTEMBER_22)),
    ("  2026-10-05\t12:00 ", Moment(OCTOBER_5, NOON)),
    ("2026/10/05 12:00", Moment(OCTOBER_5, NOON)),
    ("lundi 2026.10.05", Moment(OCTOBER_5)),
]

MAR_IS_TUESDAY_OR_MARCH: list[tuple[str, When]] = [
    ("mar 22 septembre 2026", Moment(SEPTEMBER_22)),
    ("mar. 24 mars 2026", Moment(date(2026, 3, 24))),
    ("mar 24 mar 2026", Moment(date(2026, 3, 24))),
    ("mar 22 2026", Moment(date(2026, 3, 22))),
    ("Mar. 22, 2026", Moment(date(2026, 3, 22))),
    ("22 mar 2026", Moment(date(2026, 3, 22))),
]

DISTANCES: list[tuple[str, When]] = [
    ("launch + 3 days, 17:30", Relative("launch", 3, time(17, 30))),
    ("launch+3 days", Relative("launch", 3)),
    ("Fin des inscriptions - 7 j", Relative("Fin des inscriptions", -7)),
    ("étape 2 - 1 sem., 9 h", Relative("étape 2", -7, time(9))),
    ("lancement + 1 jour à 17 h 30", Relative("lancement", 1, time(17, 30))),
    ("J-7, 18h", Relative("J", -7, time(18))),
    ("J−7, 18h", Relative("J", -7, time(18))),
    ("j - 7 jours", Relative("J", -7)),
    ("jour J, midi", Relative("J", 0, NOON)),
    ("J+1", Relative("J", 1)),
    ("J-0", Relative("J")),
    ("J", Relative("J")),
    ("portes-ouvertes - 7 j", Relative("portes-ouvertes", -7)),
    ("portes-ouvertes – 7 j", Relative("portes-ouvertes", -7)),
    ("portes-ouvertes, 12h", Relative("portes-ouvertes", 0, NOON)),
    ("portes-ouvertes", Relative("portes-ouvertes")),
    ("Fête-de-l'Été + 2 semaines", Relative("Fête-de-l'Été", 14)),
    ("launch - 1 week, noon", Relative("launch", -7, NOON)),
    ("launch-7", Relative("launch-7")),
]

FROM_OCTOBER = Moment(date(2026, 10, 6))
TO_NOVEMBER = Moment(date(2026, 11, 3))
TUESDAY = Weekly((1,))
SERIES: list[tuple[str, When]] = [
    ("every Tuesday 09:00 until 2026-09-29", Series(TUESDAY, time(9), end=Moment(date(2026, 9, 29)))),
    ("chaque mardi 9 h jusqu'au 29 septembre 2026", Series(TUESDAY, time(9), end=Moment(date(2026, 9, 29)))),
    ("chaque mardi 12h, du 2026-10-06 au 2026-11-03", Series(TUESDAY, NOON, FROM_OCTOBER, TO_NOVEMBER)),
    ("chaque mardi à midi, du 6 octobre au 3 novembre 2026", Series(TUESDAY, NOON, FROM_OCTOBER, TO_NOVEMBER)),
    ("every Tuesday, noon, from October 6 to November 3, 2026", Series(TUESDAY, NOON, FROM_OCTOBER, TO_NOVEMBER)),
    (
        "chaque mardi 12h, du 2026-10-06 à portes-ouvertes",
        Series(TUESDAY, NOON, FROM_OCTOBER, Relative("portes-ouvertes")),
    ),
    (
        "chaque mardi, d’ouverture à ouverture + 3 jours",
        Series(TUESDAY, None, Relative("ouverture"), Relative("ouverture", 3)),
    ),
    ("chaque jour, du J-7 au J+14", Series(Daily(), None, Relative("J", -7), Relative("J", 14))),
    (
        "every day at 9 am from launch until launch + 1 week",
        Series(Daily(), time(9), Relative("launch"), Relative("launch", 7)),
    ),
    ("every Tuesday starting 2026-10-06", Series(TUESDAY, None, FROM_OCTOBER)),
    ("chaque mardi à partir du 6 octobre 2026", Series(TUESDAY, None, FROM_OCTOBER)),
    ("tous les mardis et jeudis", Series(Weekly((1, 3)))),
    ("tous les jeudis, mardis et jeudis", Series(Weekly((1, 3)))),
    ("chaque lun., mer. et ven. 8 h", Series(Weekly((0, 2, 4)), time(8))),
    ("every Monday, Wednesday, and Friday", Series(Weekly((0, 2, 4)))),
    ("toutes les 2 semaines le lundi", Series(Weekly((0,), 2))),
    ("toutes les deux semaines, le lundi et le jeudi, 12 h", Series(Weekly((0, 3), 2), NOON)),
    ("un mardi sur deux", Series(Weekly((1,), 2))),
    ("every 2 weeks on Monday", Series(Weekly((0,), 2))),
    ("every three weeks on Monday and Thursday at noon", Series(Weekly((0, 3), 3), NOON)),
    ("every other Tuesday", Series(Weekly((1,), 2))),
    ("every week on Friday", Series(Weekly((4,)))),
    ("every weekday 8:30", Series(Weekly((0, 1, 2, 3, 4)), time(8, 30))),
    ("chaque jour de semaine", Series(Weekly((0, 1, 2, 3, 4)))),
    ("first Monday of the month", Series(Monthly(0, 1))),
    ("every last Friday of the month, 4 p.m.", Series(Monthly(4, -1), time(16))),
    ("the 3rd Wednesday of each month", Series(Monthly(2, 3))),
    ("le premier lundi du mois", Series(Monthly(0, 1))),
    ("le 1er lundi de chaque mois", Series(Monthly(0, 1))),
    ("le deuxième mardi du mois à 12 h", Series(Monthly(1, 2), NOON)),
    ("dernier vendredi du mois", Series(Monthly(4, -1))),
    ("every day", Series(Daily())),
    ("daily 7:30", Series(Daily(), time(7, 30))),
    ("chaque jour 7 h", Series(Daily(), time(7))),
    ("tous les jours", Series(Daily())),
]

OPEN_DATES: list[tuple[str, When]] = [
    ("TBD week of 2026-10-05", WEEK),
    ("TBD, week of Thursday, October 8, 2026", WEEK),
    ("à confirmer, semaine du 2026-10-05", WEEK),
    ("À CONFIRMER, semaine du lundi 5 octobre 2026", WEEK),
    ("a confirmer semaine du 5 octobre 2026", WEEK),
    ("à confirmer, octobre 2026", OCTOBER),
    ("à confirmer, 2026-10", OCTOBER),
    ("TBD October 2026", OCTOBER),
    ("to be confirmed, Oct. 2026", OCTOBER),
    ("à confirmer, 2026-10-05", Tentative(OCTOBER_5, OCTOBER_5)),
    ("TBC 2026-10-05", Tentative(OCTOBER_5, OCTOBER_5)),
    ("à confirmer du 5 au 11 octobre 2026", WEEK),
    ("TBD from October 5 to 11, 2026", WEEK),
    ("on demand", OnDemand()),
    ("au besoin", OnDemand()),
    ("Au besoin", OnDemand()),
]


@pytest.mark.parametrize(
    ("written", "meaning"),
    MOMENTS + MAR_IS_TUESDAY_OR_MARCH + DISTANCES + SERIES + OPEN_DATES,
    ids=lambda value: str(value)[:60],
)
def test_what_is_written_means(written: str, meaning: When) -> None:
    assert parse_when(written) == meaning


def fault(written: str) -> tuple[str, str]:
    with pytest.raises(WhenError) as caught:
        parse_when(written)
    return caught.value.rule, caught.value.message


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("", "other"),
        ("bientôt peut-être", "today"),
        ("quand ce sera prêt", "other"),
        ("demain à 12 h", "today"),
        ("today + 3 days", "today"),
        ("demain matin + 3 j", "today"),
        ("le 5 octobre 2026 + 3 j", "other"),
        ("le mardi 5 octobre + 3 jours", "year"),
        ("22 septembre", "year"),
        ("mar. 14 juil. 18h", "year"),
        ("24th Sept", "year"),
        ("26/9/25", "year"),
        ("22 sept 26", "year"),
        ("2199-10-05", "range"),
        ("5 octobre 1999", "range"),
        ("22 setpembre 2026", "near"),
        ("mradi 22 septembre 2026", "near"),
        ("2026-10-05T12:00Z", "zone"),
        ("2026-10-05 12:00-04:00", "zone"),
        ("2026-10-05 12 h HNE", "zone"),
        ("2026-02-30 12:00Z", "zone"),
        ("à confirmer", "tentative"),
        ("TBD", "tentative"),
        ("à confirmer, 2026-10-05 12:00", "timed"),
        ("chaque mardi, du 2026-10-06 12:00 au 2026-11-03", "timed"),
        ("chaque mardi jusqu'à J-1, 12 h", "timed"),
        ("every 2 weeks", "series"),
        ("every 0 weeks on Monday", "series"),
        ("every Tuesday and", "series"),
        ("tous les mardis 12h sauf novembre", "series"),
        ("chaque mardi jusqu'au 29 septembre", "year"),
        ("2026-10-05 12", "other"),
        ("2026-10-05 at 9", "other"),
        ("mardi", "other"),
        ("octobre", "other"),
        ("lancement - 7", "other"),
        ("portes-ouvertes + 99999 j", "other"),
        ("x" * 201, "other"),
    ],
)
def test_what_cannot_be_read_says_why(written: str, message: str) -> None:
    assert fault(written) == ("unreadable-date", message)


def facts(written: str) -> dict[str, object]:
    with pytest.raises(WhenError) as caught:
        parse_when(written)
    return dict(caught.value.facts)


@pytest.mark.parametrize("written", ["05/10/2026", "5-10-2026", "05.10.2026 12:00", "lundi 05/10/2026"])
def test_a_date_in_slashes_has_both_readings(written: str) -> None:
    assert fault(written) == ("ambiguous-date", "")
    assert facts(written) == {"written": written, "day_first": OCTOBER_5, "month_first": date(2026, 5, 10)}


@pytest.mark.parametrize(
    ("written", "reading"),
    [("25/10/2026", date(2026, 10, 25)), ("05/05/2026", date(2026, 5, 5))],
)
def test_slashes_with_one_reading_are_refused_with_it(written: str, reading: date) -> None:
    assert fault(written) == ("ambiguous-date", "one")
    assert facts(written) == {"written": written, "reading": reading}


def test_an_ambiguous_bound_is_found_inside_a_series() -> None:
    assert facts("chaque mardi, du 05/10/2026 au 2026-12-01")["written"] == "05/10/2026"


@pytest.mark.parametrize(
    ("written", "nearest"),
    [
        ("lundi 23 septembre 2026", date(2026, 9, 21)),
        ("mardi 23 septembre 2026", SEPTEMBER_22),
        ("Saturday, September 23, 2026, 9 am", date(2026, 9, 26)),
        ("dim. 2026-09-23", date(2026, 9, 20)),
    ],
)
def test_a_wrong_weekday_names_both_readings(written: str, nearest: date) -> None:
    assert fault(written) == ("weekday-mismatch", "")
    assert facts(written) == {
        "weekday": nearest.weekday(),
        "date": date(2026, 9, 23),
        "actual": 2,
        "nearest": nearest,
    }


@pytest.mark.parametrize(
    ("written", "message", "expected"),
    [
        ("30 février 2026", "", {"year": 2026, "month": 2, "day": 30, "last": 28}),
        ("2028-02-30", "", {"year": 2028, "month": 2, "day": 30, "last": 29}),
        ("2026-13-05", "month", {"year": 2026, "month": 13, "day": 5}),
        ("2026-10-05 25 h", "time", {"hour": 25, "minute": 0}),
        ("2026-10-05 12:75", "time", {"hour": 12, "minute": 75}),
        ("2026-10-05 13 pm", "time", {"hour": 13, "minute": 0}),
        ("chaque mardi, du 2026-11-03 au 2026-10-06", "order", {"first": date(2026, 11, 3), "last": date(2026, 10, 6)}),
    ],
)
def test_an_impossible_date_says_what_is_impossible(written: str, message: str, expected: dict[str, object]) -> None:
    assert fault(written) == ("impossible-date", message)
    assert facts(written) == expected


def test_a_misspelt_month_comes_with_the_nearest_name() -> None:
    assert facts("22 fevirer 2026") | {"written": ""} == {
        "written": "",
        "example": "2026-10-05 12:00",
        "word": "fevirer",
        "suggestion": "février",
    }


def test_a_long_text_is_quoted_in_part() -> None:
    assert facts("x" * 5000)["written"] == "x" * 80


@pytest.mark.parametrize(
    ("written", "clock"),
    [("12 h", NOON), ("12\u00a0h\u00a030", time(12, 30)), ("Midi", NOON), ("9 am", time(9)), ("21:05", time(21, 5))],
)
def test_an_hour_of_its_own_is_a_time(written: str, clock: time) -> None:
    assert parse_time(written) == clock


@pytest.mark.parametrize("written", ["12", "12 h et demie", "2026-10-05", "", "9" * 300])
def test_what_is_no_time_is_unreadable(written: str) -> None:
    with pytest.raises(WhenError) as caught:
        parse_time(written)
    assert caught.value.rule == "unreadable-date"
