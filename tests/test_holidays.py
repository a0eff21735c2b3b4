"""Public holidays against a published list, and counting working days back."""

from datetime import date

import holidays as published
import pytest

from calendar_cli.when import holidays, working_days_before

YEARS = range(2015, 2036)


@pytest.mark.parametrize("year", YEARS)
def test_quebec_days_off_are_the_published_ones(year: int) -> None:
    assert set(holidays("ca-qc", year)) == set(published.country_holidays("CA", subdiv="QC", years=year))


@pytest.mark.parametrize("year", YEARS)
def test_federal_days_off_are_the_published_ones(year: int) -> None:
    expected = published.country_holidays("CA", years=year, categories=("government",))
    assert set(holidays("ca", year)) == set(expected)


def test_holidays_have_names_in_both_languages_in_date_order() -> None:
    assert [(day.isoformat(), names["fr"]) for day, names in holidays("ca-qc", 2026).items()] == [
        ("2026-01-01", "Jour de l'An"),
        ("2026-04-03", "Vendredi saint"),
        ("2026-05-18", "Journée nationale des patriotes"),
        ("2026-06-24", "Fête nationale du Québec"),
        ("2026-07-01", "Fête du Canada"),
        ("2026-09-07", "Fête du Travail"),
        ("2026-10-12", "Action de grâce"),
        ("2026-12-25", "Noël"),
    ]
    assert holidays("ca", 2026)[date(2026, 9, 30)]["en"] == "National Day for Truth and Reconciliation"


def test_a_holiday_on_sunday_gives_monday_off() -> None:
    assert holidays("ca-qc", 2029)[date(2029, 6, 25)] == {
        "fr": "Fête nationale du Québec (congé reporté)",
        "en": "Québec National Holiday (observed)",
    }


def test_christmas_and_boxing_day_on_a_weekend_give_two_days_off() -> None:
    assert {date(2027, 12, 27), date(2027, 12, 28)} < set(holidays("ca", 2027))


def test_patriots_day_begins_in_2003() -> None:
    assert date(2002, 5, 20) not in holidays("ca-qc", 2002)
    assert date(2003, 5, 19) in holidays("ca-qc", 2003)


@pytest.mark.parametrize(
    ("code", "year", "fault"),
    [("fr", 2026, "no holidays known for 'fr'; known: ca-qc, ca"), ("ca", 1969, "1970 to 2120"), ("ca", 2121, "2121")],
)
def test_an_unknown_calendar_or_year_is_refused(code: str, year: int, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        holidays(code, year)


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        (date(2026, 10, 27), 3, date(2026, 10, 22)),
        (date(2026, 10, 15), 3, date(2026, 10, 9)),
        (date(2026, 10, 25), 1, date(2026, 10, 23)),
        (date(2026, 10, 27), 0, date(2026, 10, 27)),
    ],
)
def test_working_days_skip_weekends_and_thanksgiving(day: date, number: int, expected: date) -> None:
    assert working_days_before(day, number, holidays("ca-qc", 2026).__contains__) == expected


def test_a_team_that_never_works_has_no_working_day() -> None:
    with pytest.raises(ValueError, match="no working day"):
        working_days_before(date(2026, 10, 27), 1, lambda _: True)
