"""The two phrase files of exports say the same things, and each only what somebody asks for."""

import re
import string
from importlib.resources import files
from pathlib import Path

from calendar_cli.phrases import lines_of

DATA = files("calendar_cli") / "data"
SENTENCES = {
    language: lines_of((DATA / f"export.{language}.txt").read_text(encoding="utf-8")) for language in ("fr", "en")
}


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_both_languages_have_the_same_sentences() -> None:
    assert list(SENTENCES["fr"]) == list(SENTENCES["en"])


def test_a_sentence_is_filled_with_nothing_that_its_translation_does_not_know() -> None:
    assert [key for key, french in SENTENCES["fr"].items() if fields(french) != fields(SENTENCES["en"][key])] == []


def test_every_sentence_is_asked_for() -> None:
    folder = Path(str(files("calendar_cli") / "export"))
    code = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    literals = {*re.findall(r"""["']([a-z_]+(?:\.[a-z_]*)*(?:\{[^}]+\}[a-z_.]*)*)["']""", code)}
    asked = [re.compile(re.sub(r"\{[^}]+\}", "[a-z_.]*", literal)) for literal in literals]
    assert [key for key in SENTENCES["fr"] if not any(pattern.fullmatch(key) for pattern in asked)] == []


def test_french_sentences_have_no_space_before_a_question_or_exclamation_mark_or_a_semicolon() -> None:
    assert [key for key, french in SENTENCES["fr"].items() if re.search(r"\s[?!;]", french)] == []
