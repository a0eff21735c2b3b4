"""The two pages of a rule: name, title and templates in a head of `key: text` lines, then the reasons in Markdown."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from calendar_cli.own import own_file
from calendar_cli.phrases import LANGUAGES, lines_of
from calendar_cli.rule import rules, rules_by_name
from calendar_cli.vocabulary import fold, nearest

__all__ = ["LANGUAGES", "Page", "find_rule", "known_names", "lines_of", "nearest_rule", "page", "parse", "shown_name"]


class Page(NamedTuple):
    """One page: `head` holds name, title, message, message.<variant> and fix; `body` the reasons and examples."""

    head: Mapping[str, str]
    body: str

    def template(self, part: str, variant: str) -> str:
        """The template of that part, of the finding's variant when the page has one for it."""
        return self.head.get(f"{part}.{variant}") or self.head.get(part, "")


def parse(text: str) -> Page:
    """A page out of its file."""
    _, head, body = text.split("---\n", 2)
    return Page(lines_of(head), body.strip() + "\n")


@cache
def page(rule: str, language: str) -> Page:
    """The rule's page in the language."""
    family = rules_by_name()[rule].family
    name = f"{rule.replace('-', '_')}.{language}.md"
    return parse(own_file("rules", family, name).read_text(encoding="utf-8"))


@cache
def _names() -> dict[str, str]:
    """Every name of every rule, folded, to its English name."""
    french = {fold(page(rule.name, "fr").head["name"]): rule.name for rule in rules()}
    return {fold(rule.name): rule.name for rule in rules()} | french


def find_rule(written: str) -> str | None:
    """The English name of the rule that was named in either language; None for no rule."""
    if written in rules_by_name():
        return written
    return _names().get(fold(written))


def shown_name(rule: str, language: str) -> str:
    """The rule's name as it is shown in the language."""
    return page(rule, language).head["name"] if language == "fr" else rule


def nearest_rule(written: str, language: str) -> str:
    """The rule a slip in either language meant, by the name its author would have used; empty when none is near."""
    folded = {fold(name): name for name in (*known_names("en"), *known_names("fr"), *known_names(language))}
    return folded.get(nearest(fold(written), tuple(folded)), "")


def known_names(language: str) -> tuple[str, ...]:
    """Every rule's name in the language, for "did you mean"."""
    return tuple(shown_name(rule.name, language) for rule in rules())
