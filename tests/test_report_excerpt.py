"""The quoted line and its caret."""

from calendar_cli.diagnostic import Location, Span
from calendar_cli.report.characters import cells
from calendar_cli.report.excerpt import Excerpt, Sources, excerpt


def quoted(line: str, span: Span, width: int = 60) -> Excerpt | None:
    return excerpt(Location("plan.yaml", span), Sources({"plan.yaml": line.encode()}), width)


def test_the_caret_stands_below_the_fault() -> None:
    found = quoted("quand: mardi 27 octobre\n", Span(1, 8, 1, 13))
    assert found == Excerpt(1, "quand: mardi 27 octobre", "       ^^^^^")


def test_an_emoji_before_the_fault_moves_the_caret_by_two_cells() -> None:
    found = quoted("🔋🔋 Likez", Span(1, 4, 1, 9))
    assert found is not None
    assert found.below == "     ^^^^^"


def test_an_escape_is_shown_and_the_caret_follows() -> None:
    found = quoted("a\x1b[31mb", Span(1, 7, 1, 8))
    assert found == Excerpt(1, "a\\u{001b}[31mb", " " * 13 + "^")


def test_a_long_line_is_cut_around_its_fault() -> None:
    line = "avant " * 500 + "FAUTE" + " après" * 500
    found = quoted(line, Span(1, 3001, 1, 3006), 40)
    assert found is not None
    assert cells(found.line) <= 40
    assert found.line.startswith("…")
    assert found.line.endswith("…")
    assert found.line[found.below.index("^") :].startswith("FAUTE")
    assert found.below.count("^") == 5


def test_a_fault_longer_than_the_width_is_underlined_as_far_as_it_shows() -> None:
    found = quoted("texte: " + "é" * 500, Span(1, 8, 1, 508), 40)
    assert found is not None
    assert cells(found.line) <= 40
    assert cells(found.below) <= 40


def test_a_fault_of_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    found = quoted("texte: |\n  un\n  deux\n", Span(1, 8, 3, 6))
    assert found == Excerpt(1, "texte: |", "       ^")


def test_a_missing_thing_has_one_caret() -> None:
    found = quoted("- titre: x", Span(1, 3, 1, 3))
    assert found == Excerpt(1, "- titre: x", "  ^")


def test_nothing_is_quoted_where_there_is_no_line() -> None:
    assert quoted("court\n", Span(9, 1, 9, 2)) is None
    assert excerpt(Location("plan.yaml", None), Sources({}), 60) is None


def test_a_file_that_can_no_longer_be_read_is_not_quoted() -> None:
    assert excerpt(Location("parti.yaml", Span(1, 1, 1, 2)), Sources({}), 60) is None


def test_a_byte_order_mark_is_no_column() -> None:
    found = quoted("\ufeffplan: x", Span(1, 1, 1, 5))
    assert found == Excerpt(1, "plan: x", "^^^^")
