"""Every rule's two pages: whole, alike in both languages, and true when their examples are run."""

import re
import string

import pytest

from calendar_cli.page import LANGUAGES, Page, page
from calendar_cli.rule import Rule, rules
from calendar_cli.verdict import Verdict
from calendar_cli.wording import sentence
from tests.rulebook import Example, examples

CASES = [
    pytest.param(rule, language, example, id=f"{rule.name}-{language}-{number}")
    for rule in rules()
    for language in LANGUAGES
    for number, example in enumerate(examples(rule.name, language))
]


@pytest.mark.parametrize(("rule", "language", "example"), CASES)
def test_an_example_is_faulted_on_its_marked_lines_and_nowhere_else(
    rule: Rule, language: str, example: Example
) -> None:
    verdict = example.judged(rule.name)
    assert lines(verdict, example) == example.marked(rule.name)
    for diagnostic in verdict.diagnostics:
        assert "{" not in sentence(diagnostic, language)


def lines(verdict: Verdict, example: Example) -> list[tuple[str, int]]:
    """Where each diagnostic shows: a stretch of a block text, or a text in its own file, on the line of its key."""
    found = []
    for diagnostic in verdict.diagnostics:
        path, span = diagnostic.location.path, diagnostic.location.span
        line = span.line if span else 0
        plan = {"strategie.yaml": example.strategy, **example.plans}.get(path, "").splitlines()
        marked = [number for file, number in example.marked(diagnostic.rule) if file == path and number <= line]
        in_block = marked and plan[marked[-1] - 1].split("#")[0].rstrip().endswith(("|", ">", "|-", ">-"))
        found.append((path, marked[-1] if in_block else line))
    return sorted(set(found))


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_both_pages_are_whole_and_say_the_same(rule: Rule) -> None:
    pages = {language: page(rule.name, language) for language in LANGUAGES}
    for language, text in pages.items():
        assert set(text.head) >= {"name", "title", "message"}, language
        assert len(text.body.split("## ")[0].split()) >= 12, "a page says why"
    assert pages["en"].head["name"] == rule.name
    assert set(pages["fr"].head) == set(pages["en"].head)
    assert {key: placeholders(pages["fr"], key) for key in pages["fr"].head} == {
        key: placeholders(pages["en"], key) for key in pages["en"].head
    }
    verdicts = {
        language: [bool(example.marked(rule.name)) for example in examples(rule.name, language)]
        for language in LANGUAGES
    }
    assert verdicts["fr"] == verdicts["en"]
    assert set(verdicts["fr"]) == {True, False}, "a page shows what to avoid and what is better"


def placeholders(text: Page, key: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text.head[key]) if name}


SOURCED = re.compile(
    r"\b[a-z0-9-]+\.(?:org|com|ca|edu|gov|int|info|eu|io|dev|net|lu)\b|\bRFC\b|\bISO\b|WCAG|Unicode|OQLF|Charter|Charte"
    r"|real (?:public )?(?:posts|plans)|(?:publications|plans) réel(?:le)?s|measured|mesur|Criminal Code|Code criminel",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_page_names_its_source(rule: Rule, language: str) -> None:
    """Somebody outside, or a measure, in its reason; else its head says that the team's own files are the source."""
    text = page(rule.name, language)
    assert SOURCED.search(text.body.split("\n## ")[0]) or text.head.get("source")


def test_french_names_are_unique() -> None:
    names = [page(rule.name, "fr").head["name"] for rule in rules()]
    assert len(names) == len(set(names))
