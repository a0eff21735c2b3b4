"""What is wrong with the words on the command line, in the reader's language.

Typer's click writes these sentences in English and shows its exceptions nowhere, so they are read back by their form;
one that is not known is passed on as it is. tests/test_cli_usage.py makes click write each of them.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from calendar_cli.phrases import cut, phrase
from calendar_cli.report.lines import Line, Piece, plain, wrapped

if TYPE_CHECKING:
    from typer import TyperException

_FORMS = (
    ("usage.option", r"No such option: (?P<written>.+?)(?: \(Possible options: (?P<near>.+)\))?"),
    ("usage.command", r"No such command ['\"](?P<written>.*)['\"](?:\. Did you mean (?P<near>.+)\?|\.)"),
    ("usage.missing-argument", r"Missing argument '(?P<written>.+?)'\..*"),
    ("usage.missing-option", r"Missing option '(?P<written>.+?)'\..*"),
    ("usage.extra", r"Got unexpected extra argument\S* \((?P<written>.+)\)"),
    ("usage.needs-value", r"Option '(?P<written>.+)' requires an argument\."),
    ("usage.takes-none", r"Option '(?P<written>.+)' does not take a value\."),
    ("usage.choice", r"Invalid value for '(?P<option>.+?)': (?P<written>.+) is not one of (?P<near>.+)\."),
    ("usage.number", r"Invalid value for '(?P<option>.+?)': (?P<written>.+) is not a valid int.*\."),
    (
        "usage.range",
        r"Invalid value for '(?P<option>.+?)': (?P<written>.+) is not in the range (?P<least>\d+)<=x<=(?P<most>\d+)\.",
    ),
)


def usage_lines(error: "TyperException", language: str, width: int | None) -> Iterator[Line]:
    """How the command is written, then what was wrong with it."""
    context = getattr(error, "ctx", None)
    if context is not None:
        yield from (plain(line) for line in context.get_usage().splitlines())
        yield plain(phrase("usage.help", language, command=context.command_path))
        yield ()
    sentence = usage_sentence(error.format_message(), language)
    yield from wrapped((Piece(phrase("usage.error", language), "error"), Piece(f" {sentence}")), width)


def usage_sentence(message: str, language: str) -> str:
    """Click's sentence in the language."""
    for key, form in _FORMS:
        found = re.fullmatch(form, message, re.DOTALL)
        if found:
            facts = {name: _bare(value) for name, value in found.groupdict().items() if value}
            variant = f"{key}.near" if key in {"usage.option", "usage.command"} and "near" in facts else key
            return phrase(variant, language, **facts)
    return cut(message)


def _bare(words: str) -> str:
    """Without the quotation marks that Python puts around words."""
    return ", ".join(word.strip("'\"") for word in words.split(", "))
