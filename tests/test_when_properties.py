"""What holds for every date: the echo reads back to the same meaning, and no text ends in another exception."""

from collections.abc import Callable
from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.when import (
    Bound,
    Daily,
    Moment,
    Monthly,
    OnDemand,
    Relative,
    Rule,
    Series,
    Tentative,
    Weekly,
    WeeklyHours,
    When,
    WhenError,
    format_event,
    format_hours,
    format_when,
    parse_date,
    parse_event,
    parse_hours,
    parse_period,
    parse_time,
    parse_when,
    spell_date,
    spell_day,
    spell_period,
)

languages = st.sampled_from(["fr", "en"])
LAST = date(2100, 12, 31)
days = st.dates(date(2000, 1, 1), LAST)
times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
anchors = st.sampled_from(
    ["J", "launch", "portes-ouvertes", "fête_2", "Été", "ouverture", "a", "h-24", "jour-l'an", "z9"]
)
moments: st.SearchStrategy[Moment] = st.builds(Moment, days, st.none() | times)
distances: st.SearchStrategy[Relative] = st.builds(Relative, anchors, st.integers(-9999, 9999), st.none() | times)
rules: st.SearchStrategy[Rule] = st.one_of(
    st.just(Daily()),
    st.builds(
        Weekly, st.sets(st.integers(0, 6), min_size=1).map(lambda found: tuple(sorted(found))), st.integers(1, 52)
    ),
    st.builds(Monthly, st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1])),
)
distant_bounds = st.builds(Relative, anchors, st.integers(-999, 999))
bounds: st.SearchStrategy[Bound | None] = st.none() | distant_bounds | st.builds(Moment, days)


def in_order(series: Series) -> bool:
    start, end = series.start, series.end
    return not (isinstance(start, Moment) and isinstance(end, Moment)) or start.day <= end.day


serials: st.SearchStrategy[Series] = st.builds(Series, rules, st.none() | times, bounds, bounds).filter(in_order)
tentatives = st.builds(
    lambda day, length: Tentative(day, min(day + timedelta(days=length), LAST)), days, st.integers(0, 400)
)
weeks_and_months = st.sampled_from(
    [Tentative(date(2026, 10, 5), date(2026, 10, 11)), Tentative(date(2028, 2, 1), date(2028, 2, 29))]
)
whens: st.SearchStrategy[When] = st.one_of(
    moments, distances, serials, tentatives, weeks_and_months, st.just(OnDemand())
)

PIECES = (
    *(
        "2026",
        "10",
        "05",
        "2026-10-05",
        "05/10/2026",
        "-",
        "/",
        ",",
        ".",
        ":",
        "h",
        "12",
        "12h",
        "9",
        "am",
        "p.m.",
        "midi",
    ),
    *("le", "du", "au", "à", "from", "to", "until", "chaque", "tous les", "every", "other", "first", "lundi", "mardis"),
    *("mar", "mars", "octobre", "of the month", "du mois", "J", "J-7", "+", "jours", "semaines", "week", "weeks on"),
    *("TBD", "à confirmer", "semaine de", "1er", "et", "and", "d'", "jusqu'au", "İ", "²", "٣", "\x00", "\ud800"),
)
pieces = st.lists(st.sampled_from(PIECES), max_size=9)
texts = st.text(max_size=60) | pieces.map(" ".join) | pieces.map("".join)


@given(whens, languages)
def test_the_echo_means_the_same(when: When, language: str) -> None:
    assert parse_when(format_when(when, language)) == when


@given(whens, languages)
def test_plain_spaces_mean_the_same_as_no_break_ones(when: When, language: str) -> None:
    assert parse_when(format_when(when, language).replace("\u00a0", " ").upper().replace("’", "'")) == _upper(when)


def _upper(when: When) -> When:
    """Anchors keep the letters they were written in."""
    match when:
        case Relative(anchor, number, clock):
            return Relative(anchor.upper(), number, clock)
        case Series(rule, clock, start, end):
            return Series(rule, clock, _upper_bound(start), _upper_bound(end))
        case _:
            return when


def _upper_bound(bound: Bound | None) -> Bound | None:
    return Relative(bound.anchor.upper(), bound.days) if isinstance(bound, Relative) else bound


def rule_of(parse: Callable[[str], object], text: str) -> str:
    try:
        parse(text)
    except WhenError as fault:
        return fault.rule
    return ""


@given(texts, st.sampled_from([parse_when, parse_date, parse_period, parse_event, parse_hours, parse_time]))
def test_any_text_is_read_or_ends_in_a_known_fault(text: str, parse: Callable[[str], object]) -> None:
    rules = {"", "unreadable-date", "ambiguous-date", "weekday-mismatch", "impossible-date"}
    assert rule_of(parse, text) in rules


@given(texts)
def test_whatever_is_read_can_be_echoed(text: str) -> None:
    try:
        when = parse_when(text)
    except WhenError:
        return
    for language in ("fr", "en"):
        assert parse_when(format_when(when, language)) == when


@given(days, languages)
def test_a_spelled_day_is_read_back(day: date, language: str) -> None:
    assert parse_date(spell_day(day, language)) == parse_date(spell_date(day, language)) == day


@given(days, st.integers(0, 800), languages)
def test_a_spelled_period_is_read_back(first: date, length: int, language: str) -> None:
    last = min(first + timedelta(days=length), LAST)
    assert parse_period(spell_period(first, last, language)) == (first, last)


@given(st.lists(st.tuples(days, times), min_size=2, max_size=2).map(sorted), languages)
def test_a_spelled_event_is_read_back(ends: list[tuple[date, time]], language: str) -> None:
    start, end = (Moment(day, clock) for day, clock in ends)
    assert parse_event(format_event(start, end, language)) == (start, end)


@st.composite
def weekly_hours(draw: st.DrawFn) -> WeeklyHours:
    """Up to two openings a day, cut at four points of the day."""
    found = []
    for _ in range(7):
        cuts = sorted(draw(st.sets(st.integers(0, 1440), min_size=0, max_size=4)))
        found.append(tuple(zip(cuts[::2], cuts[1::2], strict=False)))
    return WeeklyHours(tuple(found)) if any(found) else WeeklyHours((((480, 1080),),) * 7)


@given(weekly_hours(), languages)
def test_spelled_hours_are_read_back(hours: WeeklyHours, language: str) -> None:
    assert parse_hours(format_hours(hours, language)) == hours
