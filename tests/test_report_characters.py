"""What a terminal and a CI log are shown of hostile text, and how wide it is there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.report.characters import cells, fit, harmless, pad, safe


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31mrouge\x1b[0m", "\\u{001b}[31mrouge\\u{001b}[0m"),
        ("\x1b]0;titre\x07", "\\u{001b}]0;titre\\u{0007}"),
        ("\x9b2J", "\\u{009b}2J"),
        ("a\rb\nc\td\x7f", "a\\u{000d}b\\u{000a}c\\u{0009}d\\u{007f}"),
        ("user\u202egpj.exe", "user\\u{202e}gpj.exe"),
        ("moitié \ud83d", "moitié \\u{d83d}"),
        ("caché\U000e0041", "caché\\u{e0041}"),
        ("Élan 👩‍🚒 à 12\u00a0h", "Élan 👩‍🚒 à 12\u00a0h"),
    ],
)
def test_control_characters_are_shown_and_not_obeyed(hostile: str, shown: str) -> None:
    assert safe(hostile) == shown


@given(st.text())
def test_shown_text_is_printable_and_showing_it_again_changes_nothing(text: str) -> None:
    shown = safe(text)
    assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in shown)
    assert safe(shown) == shown
    shown.encode("utf-8")


@pytest.mark.parametrize(
    "line",
    ["::error::x", "  ::set-env name=PATH::x", "texte ##[command]x", "##vso[task.complete]", "a ##teamcity[x]"],
)
def test_ci_takes_no_line_for_a_command(line: str) -> None:
    shown = harmless(line)
    assert not shown.lstrip().startswith("::")
    assert "##[" not in shown
    assert "##vso[" not in shown
    assert "##teamcity[" not in shown


@pytest.mark.parametrize("line", ["plans/a.yaml:1:2", "deux :: points", "## Titre", "#deux ##mots"])
def test_ordinary_lines_are_left_as_they_are(line: str) -> None:
    assert harmless(line) == line


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("été", 3),
        ("e\u0301te\u0301", 3),
        ("🔋", 2),
        ("👩‍🚒", 2),
        ("👍🏽", 2),
        ("🇨🇦", 2),
        ("☀️", 2),
        ("日本", 4),
    ],
)
def test_emojis_take_two_cells_and_accents_none(text: str, width: int) -> None:
    assert cells(text) == width


@given(st.text(alphabet="aé🔋日☀️👩‍🚒 "), st.integers(1, 12))
def test_a_column_is_exactly_as_wide_as_it_says(text: str, width: int) -> None:
    assert cells(fit(text, width)) <= width
    assert cells(pad(text, width)) == width
