"""How days, times and meanings are spelled in each language."""

import subprocess
import sys
from datetime import date, time

import pytest

from calendar_cli.when import (
    Moment,
    format_event,
    format_when,
    parse_when,
    spell_date,
    spell_day,
    spell_moment,
    spell_month,
    spell_period,
    spell_short_day,
    spell_short_moment,
    spell_time,
)

TUESDAY = date(2026, 10, 27)
FIRST = date(2026, 10, 1)


def test_days_are_spelled_in_french_and_english() -> None:
    assert spell_day(TUESDAY, "fr") == "mardi 27 octobre 2026"
    assert spell_day(TUESDAY, "en") == "Tuesday, October 27, 2026"
    assert spell_day(FIRST, "fr") == "jeudi 1er octobre 2026"
    assert spell_date(FIRST, "en") == "October 1, 2026"
    assert spell_month(FIRST, "fr") == "octobre 2026"


@pytest.mark.parametrize(
    ("clock", "french", "english"),
    [
        (time(12), "12\u00a0h", "noon"),
        (time(12, 30), "12\u00a0h\u00a030", "12:30\u00a0p.m."),
        (time(9), "9\u00a0h", "9\u00a0a.m."),
        (time(9, 5), "9\u00a0h\u00a005", "9:05\u00a0a.m."),
        (time(0), "0\u00a0h", "midnight"),
        (time(0, 15), "0\u00a0h\u00a015", "12:15\u00a0a.m."),
        (time(23, 59), "23\u00a0h\u00a059", "11:59\u00a0p.m."),
    ],
)
def test_times_are_spelled_without_a_break(clock: time, french: str, english: str) -> None:
    assert spell_time(clock, "fr") == french
    assert spell_time(clock, "en") == english


def test_short_forms_fit_a_table() -> None:
    assert spell_short_day(FIRST, "fr") == "jeu. 1er oct."
    assert spell_short_moment(TUESDAY, time(12), "fr") == "mar. 27 oct., 12\u00a0h"
    assert spell_short_moment(TUESDAY, time(9), "en") == "Tue., Oct. 27, 9\u00a0a.m."
    assert spell_short_moment(TUESDAY, None, "en") == "Tue., Oct. 27"
    assert spell_moment(TUESDAY, None, "fr") == "mardi 27 octobre 2026"


@pytest.mark.parametrize(
    ("last", "french", "english"),
    [
        (date(2026, 10, 1), "jeudi 1er octobre 2026", "Thursday, October 1, 2026"),
        (date(2026, 10, 8), "du 1er au 8 octobre 2026", "October 1 to 8, 2026"),
        (date(2026, 11, 8), "du 1er octobre au 8 novembre 2026", "October 1 to November 8, 2026"),
        (date(2027, 1, 8), "du 1er octobre 2026 au 8 janvier 2027", "October 1, 2026, to January 8, 2027"),
    ],
)
def test_a_period_says_nothing_twice(last: date, french: str, english: str) -> None:
    assert spell_period(FIRST, last, "fr") == french
    assert spell_period(FIRST, last, "en") == english


@pytest.mark.parametrize(
    ("written", "french", "english"),
    [
        ("2026-10-27 12:00", "mardi 27 octobre 2026, 12 h", "Tuesday, October 27, 2026, noon"),
        ("J - 7 j", "J-7", "J-7"),
        ("launch + 1 week, 5 pm", "launch + 7 jours, 17 h", "launch + 7 days, 5 p.m."),
        ("launch+1d", "launch + 1 jour", "launch + 1 day"),
        ("J-0, 9h", "J, 9 h", "J, 9 a.m."),
        ("every mar.", "chaque mardi", "every Tuesday"),
        ("every tue, thu & sat", "tous les mardis, jeudis et samedis", "every Tuesday, Thursday and Saturday"),
        (
            "every other tue and thu, 9h",
            "toutes les 2 semaines, le mardi et le jeudi, 9 h",
            "every 2 weeks on Tuesday and Thursday, 9 a.m.",
        ),
        ("last friday of the month", "le dernier vendredi du mois", "last Friday of the month"),
        (
            "daily from 2026-10-06 to 2026-10-09",
            "chaque jour, du 6 au 9 octobre 2026",
            "every day, from October 6 to 9, 2026",
        ),
        (
            "daily from 2026-10-06 to 2026-10-06",
            "chaque jour, du 6 octobre 2026 au 6 octobre 2026",
            "every day, from October 6, 2026, to October 6, 2026",
        ),
        ("daily from ouverture to J+3", "chaque jour, d’ouverture à J+3", "every day, from ouverture, to J+3"),
        ("daily from launch", "chaque jour, à partir de launch", "every day, from launch"),
        ("daily until launch", "chaque jour, jusqu'à launch", "every day, until launch"),
        ("daily until 2026-10-06", "chaque jour, jusqu'au 6 octobre 2026", "every day, until October 6, 2026"),
        (
            "TBD week of 2026-10-06",
            "à confirmer, semaine du lundi 5 octobre 2026",
            "to be confirmed, week of Monday, October 5, 2026",
        ),
        ("TBD October 2026", "à confirmer, octobre 2026", "to be confirmed, October 2026"),
        (
            "TBD 2026-10-06 to 2026-10-07",
            "à confirmer, du 6 au 7 octobre 2026",
            "to be confirmed, October 6 to 7, 2026",
        ),
        ("sur demande", "au besoin", "on demand"),
    ],
)
def test_the_echo_is_one_way_to_write_it(written: str, french: str, english: str) -> None:
    assert format_when(parse_when(written), "fr").replace("\u00a0", " ") == french
    assert format_when(parse_when(written), "en").replace("\u00a0", " ") == english


@pytest.mark.parametrize(
    ("start", "end", "french"),
    [
        (Moment(TUESDAY, time(10)), Moment(TUESDAY, time(16)), "mardi 27 octobre 2026, 10 h à 16 h"),
        (Moment(TUESDAY, time(20)), Moment(date(2026, 10, 28), time(2)), "mardi 27 octobre 2026, 20 h à 2 h"),
        (Moment(TUESDAY, time(20)), Moment(TUESDAY, time(20)), "mardi 27 octobre 2026, 20 h"),
        (Moment(FIRST), Moment(TUESDAY), "du 1er au 27 octobre 2026"),
        (
            Moment(FIRST, time(8)),
            Moment(TUESDAY, time(9)),
            "jeudi 1er octobre 2026, 8 h à mardi 27 octobre 2026, 9 h",
        ),
    ],
)
def test_an_event_is_spelled_by_its_ends(start: Moment, end: Moment, french: str) -> None:
    assert format_event(start, end, "fr").replace("\u00a0", " ") == french


def test_importing_the_grammar_loads_no_dateutil() -> None:
    program = "import sys, calendar_cli.when, calendar_cli.amounts; print({'dateutil', 'difflib'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert found.stdout.strip() == "set()"
