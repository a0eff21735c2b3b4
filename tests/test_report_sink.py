"""The one place that writes: colour, closed and full streams."""

from collections.abc import Mapping
from io import StringIO

import pytest

from calendar_cli.errors import UsageError
from calendar_cli.report.lines import Piece, plain
from calendar_cli.report.sink import Sink, wants_colour


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "coloured"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"CLICOLOR_FORCE": "1"}, False, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour_follows_the_option_then_the_environment_then_the_stream(
    choice: str, environment: Mapping[str, str], *, terminal: bool, coloured: bool
) -> None:
    assert wants_colour(choice, environment, terminal=terminal) is coloured


def test_styles_are_colours_and_data_stays_data() -> None:
    stream = StringIO()
    Sink(stream, coloured=True).write([(Piece("erreur", "error"), Piece(" [bold]\x1b[5m"))])
    assert stream.getvalue() == "\x1b[1;31merreur\x1b[0m [bold]\\u{001b}[5m\n"


def test_without_colour_no_escape_is_written() -> None:
    stream = StringIO()
    Sink(stream).write([(Piece("erreur", "error"),)])
    assert stream.getvalue() == "erreur\n"


def test_a_command_of_ci_is_broken_even_when_styles_would_hide_it() -> None:
    stream = StringIO()
    Sink(stream, coloured=True).write([(Piece("  "), Piece("::error::x", "bold"))])
    assert stream.getvalue() == "  \\u{003a}:error::x\n"


def test_a_closed_stream_is_trouble_that_is_told() -> None:
    with pytest.raises(UsageError) as caught:
        Sink(None).write([plain("perdu")])
    assert caught.value.phrase == "output-closed"
