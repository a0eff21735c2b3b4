"""The sentences of the interface, French and English: plain text, plain facts, so that `--help` loads nothing heavy."""

import string
from collections.abc import Mapping, Sequence
from functools import cache

from calendar_cli.own import own_file
from calendar_cli.pattern import pattern

LANGUAGES = ("fr", "en")
NBSP = "\u00a0"
LONGEST = 160
"""How many characters of a value a sentence shows: long ones hide the fault, and cost Rich quadratic time."""


def lines_of(text: str) -> dict[str, str]:
    """`key: text` lines as a mapping; a line of its own is one entry, and the text may hold colons."""
    pairs = (line.partition(":") for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return {key.strip(): value.strip() for key, _, value in pairs}


@cache
def templates(language: str) -> Mapping[str, str]:
    """Every sentence of the interface in the language, unfilled, by its name."""
    return lines_of(own_file("data", f"phrases.{language}.txt").read_text(encoding="utf-8"))


def phrase(key: str, language: str, **facts: str | int) -> str:
    """The sentence of that name, filled; facts that are more than words and numbers are spelled by `wording`."""
    return typeset(Filling(language).vformat(templates(language)[key], (), facts), language)


class Filling(string.Formatter):
    """How a template takes its facts: `{count}` is the fact, `{count:jour|jours}` the word that agrees with it."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def get_field(self, field_name: str, _: Sequence[object], kwargs: Mapping[str, object]) -> tuple[object, str]:
        """The fact of that name; never an attribute of it, which a template could otherwise reach."""
        return kwargs[field_name], field_name

    def format_field(self, value: object, format_spec: str) -> str:
        """The fact spelled out, or the word of the two that agrees with it."""
        if "|" in format_spec and isinstance(value, int | float):
            one, many = format_spec.split("|")
            return one if is_one(value, self._language) else many
        return self.spell(value)

    def spell(self, value: object) -> str:
        """A plain fact as it is written in a sentence."""
        return cut(str(value))


def is_one(count: float, language: str) -> bool:
    """Whether a count takes the singular: below two in French, exactly one in English."""
    return count < 2 if language == "fr" else count == 1  # noqa: PLR2004  (the grammar's own figure)


def cut(text: str) -> str:
    """The text on one line, its end left out when it is long."""
    flat = _BLANKS.sub(" ", text).strip(" ")
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1]}…"


_BLANKS = pattern(r"[ \t\r\n]+")  # no-break spaces stay
_BEFORE = pattern(r" (?=[:»%$])")
_STOPS = pattern(r"(?<=\.m)\.\.(?!\.)")  # a sentence that ends in "a.m." has its full stop already
_AFTER = pattern(r"(?<=«) ")


def typeset(text: str, language: str) -> str:
    """No-break spaces where Québec French wants them (OQLF): before a colon, %, $, and inside guillemets."""
    text = _STOPS.sub(".", text)
    if language != "fr":
        return text
    return _AFTER.sub(NBSP, _BEFORE.sub(NBSP, text))
