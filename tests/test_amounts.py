"""Amounts in French and English: what each way of writing means, and that its echo means the same."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.amounts import (
    AmountError,
    LeadTime,
    Range,
    Rate,
    Share,
    Tolerance,
    format_duration,
    format_lead_time,
    format_money,
    format_range,
    format_rate,
    format_share,
    format_tolerance,
    parse_duration,
    parse_lead_time,
    parse_money,
    parse_range,
    parse_rate,
    parse_share,
    parse_tolerance,
)

HOUR = timedelta(hours=1)
WRITTEN: dict[Callable[[str], object], list[tuple[str, object]]] = {
    parse_range: [
        ("3 à 5", Range(3, 5)),
        ("3-5", Range(3, 5)),
        ("3 – 5", Range(3, 5)),
        ("3 to 5", Range(3, 5)),
        ("3\u00a0à\u00a05\u00a0mots", Range(3, 5)),
        ("au plus 3", Range(None, 3)),
        ("At most 3", Range(None, 3)),
        ("max 3", Range(None, 3)),
        ("maximum 3 emojis", Range(None, 3)),
        ("au plus 25 mots", Range(None, 25)),
        ("au moins 2", Range(2, None)),
        ("at least 2 mots-clics", Range(2, None)),
        ("min. 2", Range(2, None)),
        ("3", Range(3, 3)),
        ("3 emojis", Range(3, 3)),
        ("0", Range(0, 0)),
        ("au plus 1 500", Range(None, 1500)),
        ("at most 1,500", Range(None, 1500)),
    ],
    parse_share: [
        ("40 %", 40),
        ("40%", 40),
        ("40\u00a0%", 40),
        ("40\u202f%", 40),
        ("40 p. 100", 40),
        ("40 pour cent", 40),
        ("40 percent", 40),
        ("12,5 %", 12.5),
        ("12.5%", 12.5),
        ("0 %", 0),
        ("100 %", 100),
    ],
    parse_tolerance: [("10 points", 10), ("1 point", 1), ("2,5 points de pourcentage", 2.5), ("10 pts", 10)],
    parse_duration: [
        ("3 h", 3 * HOUR),
        ("3h", 3 * HOUR),
        ("3 heures", 3 * HOUR),
        ("3 hours", 3 * HOUR),
        ("1 h 30", 1.5 * HOUR),
        ("1\u00a0h\u00a030", 1.5 * HOUR),
        ("1h30", 1.5 * HOUR),
        ("1 h 30 min", 1.5 * HOUR),
        ("1 hour and 30 minutes", 1.5 * HOUR),
        ("1 h 05", HOUR + timedelta(minutes=5)),
        ("1,5 h", 1.5 * HOUR),
        ("1.5 h", 1.5 * HOUR),
        ("90 min", 1.5 * HOUR),
        ("45 minutes", 0.75 * HOUR),
        ("7 jours", timedelta(days=7)),
        ("1 jour", timedelta(days=1)),
        ("7 j", timedelta(days=7)),
        ("7 days", timedelta(days=7)),
        ("2 semaines", timedelta(days=14)),
        ("2 weeks", timedelta(days=14)),
        ("0 h", timedelta(0)),
    ],
    parse_rate: [
        ("30 h par semaine", Rate(30 * HOUR, "week")),
        ("30 h per week", Rate(30 * HOUR, "week")),
        ("30 hours a week", Rate(30 * HOUR, "week")),
        ("30 h/sem.", Rate(30 * HOUR, "week")),
        ("1 h 30 par jour", Rate(1.5 * HOUR, "day")),
        ("2 jours par mois", Rate(timedelta(days=2), "month")),
        ("90 min per year", Rate(1.5 * HOUR, "year")),
        ("10 h par année", Rate(10 * HOUR, "year")),
    ],
    parse_lead_time: [
        ("10 jours avant", LeadTime(10)),
        ("10 jours", LeadTime(10)),
        ("1 day before", LeadTime(1)),
        ("2 semaines avant", LeadTime(14)),
        ("3 jours ouvrables avant", LeadTime(3, working=True)),
        ("1 jour ouvrable avant", LeadTime(1, working=True)),
        ("3 working days before", LeadTime(3, working=True)),
        ("3 business days ahead", LeadTime(3, working=True)),
    ],
    parse_money: [
        ("500 $", Decimal(500)),
        ("500$", Decimal(500)),
        ("$500", Decimal(500)),
        ("1 500,50 $", Decimal("1500.50")),
        ("1\u00a0500,50\u00a0$", Decimal("1500.50")),
        ("$1,500.50", Decimal("1500.50")),
        ("1,500 $", Decimal(1500)),
        ("0,5 $", Decimal("0.50")),
        ("500 $ CA", Decimal(500)),
        ("500 dollars", Decimal(500)),
    ],
}


@pytest.mark.parametrize(
    ("parse", "written", "meaning"),
    [(parse, written, meaning) for parse, rows in WRITTEN.items() for written, meaning in rows],
)
def test_what_is_written_means(parse: Callable[[str], object], written: str, meaning: object) -> None:
    assert parse(written) == meaning


REFUSED: dict[Callable[[str], object], tuple[str, list[str]]] = {
    parse_range: (
        "range",
        [
            "",
            "5 à 3",
            "trois",
            "-3",
            "3,5",
            "3 à",
            "3 to",
            "au plus",
            "au plus 3 h",
            "3 mots par phrase",
            "1 50",
            "9" * 99,
        ],
    ),
    parse_share: ("share", ["", "40", "0,4", "101 %", "-5 %", "40 % 40 %", "1e2 %", "12,555 %"]),
    parse_tolerance: ("tolerance", ["10", "10 %", "101 points", "dix points"]),
    parse_duration: (
        "duration",
        [
            "",
            "3",
            "1:30",
            "1 h 75",
            "-2 h",
            "3 lunes",
            "3" * 101,
            "99999 jours",
            "99999 h 30",
            "999999999 semaines",
            "2 h 5 j",
        ],
    ),
    parse_rate: ("rate", ["30 h", "30 par semaine", "30 h par lune", "par semaine"]),
    parse_lead_time: ("lead-time", ["avant", "10 avant", "dix jours avant", "1000 jours avant", "3 h avant"]),
    parse_money: ("money", ["500", "500 €", "-5 $", "1 500,505 $", "$", "1.500,50 $", "1,500,50 $", "5 $ US"]),
}


@pytest.mark.parametrize(
    ("parse", "kind", "written"),
    [(parse, kind, written) for parse, (kind, rows) in REFUSED.items() for written in rows],
)
def test_what_is_no_such_amount_is_refused_with_examples(
    parse: Callable[[str], object], kind: str, written: str
) -> None:
    with pytest.raises(AmountError) as caught:
        parse(written)
    assert caught.value.kind == kind
    assert caught.value.written == written[:100]
    for example in caught.value.examples:
        parse(example)


@pytest.mark.parametrize(
    ("least", "most", "fault"), [(None, None, "a range has a bound"), (5, 3, "ends before it starts")]
)
def test_a_range_has_a_bound_and_an_order(least: int | None, most: int | None, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        Range(least, most)


def test_a_range_holds_its_ends() -> None:
    assert [number for number in range(8) if number in Range(3, 5)] == [3, 4, 5]
    assert 0 in Range(None, 3)
    assert 4 not in Range(None, 3)
    assert 10**9 in Range(2, None)


@pytest.mark.parametrize(
    ("spelled", "expected"),
    [
        (format_range(Range(3, 5), "fr"), "3 à 5"),
        (format_range(Range(None, 3), "fr"), "au plus 3"),
        (format_range(Range(None, 3), "en"), "at most 3"),
        (format_range(Range(1500, None), "fr"), "au moins 1\u00a0500"),
        (format_range(Range(1500, None), "en"), "at least 1,500"),
        (format_share(Share(40), "fr"), "40\u00a0%"),
        (format_share(Share(12.5), "fr"), "12,5\u00a0%"),
        (format_share(Share(12.5), "en"), "12.5%"),
        (format_tolerance(Tolerance(10), "fr"), "10 points"),
        (format_tolerance(Tolerance(1.5), "fr"), "1,5 point"),
        (format_tolerance(Tolerance(1.5), "en"), "1.5 points"),
        (format_duration(1.5 * HOUR, "fr"), "1\u00a0h\u00a030"),
        (format_duration(1.5 * HOUR, "en"), "1\u00a0h\u00a030\u00a0min"),
        (format_duration(timedelta(minutes=65), "fr"), "1\u00a0h\u00a005"),
        (format_duration(timedelta(minutes=45), "fr"), "45\u00a0min"),
        (format_duration(timedelta(0), "fr"), "0\u00a0h"),
        (format_duration(timedelta(hours=36), "fr"), "36\u00a0h"),
        (format_duration(timedelta(days=7), "fr"), "7 jours"),
        (format_duration(timedelta(days=1), "en"), "1 day"),
        (format_duration(timedelta(days=14), "fr"), "2 semaines"),
        (format_rate(Rate(30 * HOUR, "week"), "fr"), "30\u00a0h par semaine"),
        (format_rate(Rate(30 * HOUR, "week"), "en"), "30\u00a0h per week"),
        (format_lead_time(LeadTime(3, working=True), "fr"), "3 jours ouvrables avant"),
        (format_lead_time(LeadTime(1, working=True), "en"), "1 working day before"),
        (format_lead_time(LeadTime(10), "en"), "10 days before"),
        (format_money(Decimal("1500.5"), "fr"), "1\u00a0500,50\u00a0$"),
        (format_money(Decimal("1500.5"), "en"), "$1,500.50"),
        (format_money(Decimal(500), "fr"), "500\u00a0$"),
    ],
)
def test_amounts_are_spelled_as_each_language_does(spelled: str, expected: str) -> None:
    assert spelled == expected


languages = st.sampled_from(["fr", "en"])
numbers = st.integers(0, 10**8)
hundredths = st.integers(0, 10_000).map(lambda number: number / 100)
durations = st.integers(0, 3660 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))
ranges = st.one_of(
    st.builds(Range, st.none(), numbers),
    st.builds(Range, numbers, st.none()),
    st.tuples(numbers, numbers).map(lambda ends: Range(min(ends), max(ends))),
)
rates = st.builds(Rate, durations, st.sampled_from(["day", "week", "month", "year"]))


@given(ranges, languages)
def test_a_range_reads_back(limits: Range, language: str) -> None:
    assert parse_range(format_range(limits, language)) == limits


@given(hundredths, languages)
def test_shares_and_tolerances_read_back(number: float, language: str) -> None:
    assert parse_share(format_share(Share(number), language)) == number
    assert parse_tolerance(format_tolerance(Tolerance(number), language)) == number


@given(durations, languages)
def test_a_duration_reads_back(duration: timedelta, language: str) -> None:
    assert parse_duration(format_duration(duration, language)) == duration


@given(rates, languages)
def test_a_rate_reads_back(rate: Rate, language: str) -> None:
    assert parse_rate(format_rate(rate, language)) == rate


@given(st.builds(LeadTime, st.integers(0, 999), working=st.booleans()), languages)
def test_a_lead_time_reads_back(lead: LeadTime, language: str) -> None:
    assert parse_lead_time(format_lead_time(lead, language)) == lead


@given(st.integers(0, 10**10).map(lambda cents: Decimal(cents) / 100), languages)
def test_money_reads_back(amount: Decimal, language: str) -> None:
    assert parse_money(format_money(amount, language)) == amount


PIECES = (
    *("3", "5", "1500", "999999999", "1,5", "à", "to", "-", "%", "h", "30", "min", "jours", "semaine", "par", "/"),
    *("avant", "ouvrables", "$", "au plus", "au moins", "points", "²", "٣", "\x00", "\ud800"),
)


@given(st.text(max_size=40) | st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join), st.sampled_from([*WRITTEN]))
def test_any_text_is_an_amount_or_an_amount_error(text: str, parse: Callable[[str], object]) -> None:
    with suppress(AmountError):
        assert parse(text) is not None
