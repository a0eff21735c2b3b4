"""Writes docs/rules/: every rule's page in both languages, and all messages on one page, to be proof-read.

Run `python -m scripts.write_rules` after a change of a rule's page; tests/test_docs.py asks for it.
"""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from calendar_cli.page import page, shown_name
from calendar_cli.phrases import LANGUAGES
from calendar_cli.report.rule_pages import rule_markdown
from calendar_cli.rule import Rule, rules
from calendar_cli.wording import phrase, sentence, way_out
from tests.rulebook import examples

FOLDER = Path(__file__).parent.parent / "docs" / "rules"
MADE = "<!-- Made by scripts/write_rules.py from the rule's own page. -->\n"
OTHER = {"en": ("fr", "En français"), "fr": ("en", "In English")}
INDEX = {"en": ("../rules.md", "All rules"), "fr": ("../fr/rules.md", "Toutes les règles")}
MESSAGES = """\
# Every message

What each rule says, in both languages: first as its page's examples make it say it, with the way out after the arrow,
then, as templates, the variants that no example reaches.
"""


def main() -> None:
    """Write what changed, and remove the pages of rules that are gone."""
    FOLDER.mkdir(exist_ok=True)
    wanted = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        path = FOLDER / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")


@cache
def pages() -> dict[str, str]:
    """Every file of the folder by its name."""
    made = {f"{rule.name}.{language}.md": _page(rule, language) for rule in rules() for language in LANGUAGES}
    return made | {"messages.md": messages()}


def _page(rule: Rule, language: str) -> str:
    (index, all_rules), (other, label) = INDEX[language], OTHER[language]
    links = f"*[{all_rules}]({index}) · [{label}]({rule.name}.{other}.md)*"
    title, rest = rule_markdown(rule, language).split("\n", 1)
    return f"{MADE}\n{title}\n\n{links}\n{rest}"


def messages() -> str:
    """Every message of every rule, family by family."""
    parts = [MADE, MESSAGES]
    for family, members in groupby(rules(), key=lambda rule: rule.family):
        parts.append(f"## {' · '.join(phrase(f'family.{family}', language) for language in LANGUAGES)}\n")
        parts += [f"### {_names(rule)}\n\n{''.join(_said(rule))}" for rule in members]
    return "\n".join(parts)


def _names(rule: Rule) -> str:
    return " · ".join(dict.fromkeys(f"`{shown_name(rule.name, language)}`" for language in LANGUAGES))


def _said(rule: Rule) -> Iterator[str]:
    for language in LANGUAGES:
        found = [diagnostic for example in examples(rule.name, language) for diagnostic in example.judged(rule.name)[0]]
        lines = dict.fromkeys(_line(sentence(each, language), way_out(each, language)) for each in found)
        yield from (f"- {language}: {line}\n" for line in lines)
        reached = {diagnostic.message for diagnostic in found}
        yield from (f"- {language}: `{template}`\n" for template in _unreached(rule, language, reached))


def _line(message: str, advice: str) -> str:
    return " → ".join(filter(None, (message, advice))).replace("<", "\\<").replace("\n", " ")


def _unreached(rule: Rule, language: str, reached: set[str]) -> Iterator[str]:
    for key, template in page(rule.name, language).head.items():
        part, _, variant = key.partition(".")
        if part == "message" and variant not in reached:
            yield template


if __name__ == "__main__":
    main()
