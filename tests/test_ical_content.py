from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.export.copy import clean, cut, one_line, units
from calendar_cli.export.ical.content import category, days, escape, fold, moment, unescape

TORONTO = ZoneInfo("America/Toronto")


def test_a_line_of_75_octets_is_not_folded() -> None:
    assert fold("a" * 75) == b"a" * 75


def test_a_line_of_76_octets_goes_on_after_a_space() -> None:
    assert fold("a" * 76) == b"a" * 75 + b"\r\n a"


def test_an_emoji_at_the_edge_moves_to_the_next_line_whole() -> None:
    assert fold("a" * 73 + "🔥") == b"a" * 73 + b"\r\n " + "🔥".encode()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=60, max_size=400))
def test_every_piece_is_whole_and_unfolding_gives_the_line_back(line: str) -> None:
    pieces = fold(line).split(b"\r\n")
    assert all(len(piece) <= 75 and piece.decode() for piece in pieces)
    assert b"".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == line.encode()


def test_commas_semicolons_backslashes_and_line_ends_are_escaped() -> None:
    assert escape("a,b;c\\n\nd") == r"a\,b\;c\\n\nd"


@given(st.text(max_size=60).map(clean))
def test_what_is_escaped_comes_back(text: str) -> None:
    assert unescape(escape(text)) == text


def test_cleaning_keeps_accents_emojis_tabs_and_no_break_spaces_and_drops_what_nobody_typed() -> None:
    assert (
        clean("e\u0301t\u00e9\t👩🏽\u200d🚒\u00a0: \u0000\u0007\u001b[31m\ufeff\uffff\U0001ffff")
        == "été\t👩🏽\u200d🚒\u00a0: [31m"
    )


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_line_feed(end: str) -> None:
    assert clean(f"un{end}deux") == "un\ndeux"


def test_half_of_a_surrogate_pair_is_dropped() -> None:
    assert clean("a\ud83db").encode() == b"ab"


def test_one_line_keeps_no_break_spaces() -> None:
    assert one_line("  Horaire\u00a0:\n\t 9\u202fh ") == "Horaire\u00a0: 9\u202fh"


def test_a_title_is_cut_at_255_utf_16_units_never_inside_an_emoji() -> None:
    short = cut("🔥" * 200)
    assert short == "🔥" * 127 + "…"
    assert units(short) == 255


def test_a_title_of_255_units_is_whole() -> None:
    assert cut("a" * 255) == "a" * 255


def test_a_category_has_no_comma_and_no_semicolon() -> None:
    assert category("Arts, culture; loisirs") == "Arts culture loisirs"


def test_whole_days_end_on_the_day_after() -> None:
    assert days(date(2026, 10, 19), date(2026, 10, 25)) == ("DTSTART;VALUE=DATE:20261019", "DTEND;VALUE=DATE:20261026")


def test_an_instant_is_written_in_its_zone_and_lasts_a_quarter_of_an_hour() -> None:
    start, end = moment(datetime(2026, 10, 27, 12, tzinfo=TORONTO), "America/Toronto")
    assert start == "DTSTART;TZID=America/Toronto:20261027T120000"
    assert end == "DTEND;TZID=America/Toronto:20261027T121500"


@pytest.mark.parametrize(
    ("hour", "minute", "start"),
    [
        (0, 30, "DTSTART;TZID=America/Toronto:20261101T003000"),
        (0, 50, "DTSTART:20261101T045000Z"),
        (1, 0, "DTSTART:20261101T050000Z"),
        (1, 45, "DTSTART:20261101T054500Z"),
        (2, 0, "DTSTART;TZID=America/Toronto:20261101T020000"),
    ],
)
def test_what_touches_the_hour_that_autumn_repeats_is_written_in_utc(hour: int, minute: int, start: str) -> None:
    assert moment(datetime(2026, 11, 1, hour, minute, tzinfo=TORONTO), "America/Toronto")[0] == start


def test_an_end_never_falls_into_the_hour_that_spring_skips() -> None:
    _, end = moment(datetime(2026, 3, 8, 1, 50, tzinfo=TORONTO), "America/Toronto")
    assert end == "DTEND;TZID=America/Toronto:20260308T030500"


def test_a_zone_without_a_yearly_rule_is_written_in_utc() -> None:
    start = datetime(2026, 7, 1, 9, tzinfo=ZoneInfo("Africa/Casablanca"))
    assert moment(start, "Africa/Casablanca") == ("DTSTART:20260701T080000Z", "DTEND:20260701T081500Z")


def test_a_year_older_than_the_zone_s_rule_is_written_in_utc() -> None:
    start = datetime(2006, 4, 10, 12, tzinfo=TORONTO)
    assert moment(start, "America/Toronto")[0] == f"DTSTART:{start.astimezone(UTC):%Y%m%dT%H%M%SZ}"
