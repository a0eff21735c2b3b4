"""A rule's page as one Markdown text, and the list of all rules by family."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from calendar_cli.page import LANGUAGES, page, shown_name
from calendar_cli.report.characters import cells, pad
from calendar_cli.report.human import style_of
from calendar_cli.report.in_force import House
from calendar_cli.report.json_values import document
from calendar_cli.report.lines import Line, Piece, plain, wrapped
from calendar_cli.rule import FAMILIES, Rule
from calendar_cli.vocabulary import fold
from calendar_cli.wording import phrase

VERSION = 1


def rule_markdown(rule: Rule, language: str) -> str:
    """The page with its title, its two names, its family and its weight above it; its examples name it as it does."""
    head = page(rule.name, language).head
    name = shown_name(rule.name, language)
    names = " / ".join(dict.fromkeys(f"`{shown_name(rule.name, tongue)}`" for tongue in (language, "fr", "en")))
    family, severity = (
        phrase(f"family.{rule.family}", language),
        phrase(f"severity.{rule.severity.name.lower()}", language),
    )
    source = f"{phrase('rule.source', language, source=head['source'])}\n\n" if "source" in head else ""
    mark = re.compile(rf"(?<=# ){re.escape(rule.name)}(?=(?: ×\d+)?$)", re.MULTILINE)
    body = mark.sub(name, page(rule.name, language).body)
    return f"# {head['title']}\n\n{names} · {family} · {severity}\n\n{source}{body}"


def find_family(written: str) -> str:
    """The family of that name, in either language; empty for no family."""
    folded = fold(written)
    words = ((family, phrase(f"family.{family}", language)) for family in FAMILIES for language in LANGUAGES)
    return next((family for family, word in words if folded in {fold(family), fold(word)}), "")


def rule_list(
    members: Sequence[Rule], language: str, house: House | None = None, width: int | None = None
) -> Iterator[Line]:
    """Every rule, by family, with its weight under that strategy; its title below it where a line has no room."""
    names = {rule.name: shown_name(rule.name, language) for rule in members}
    column = max((cells(name) for name in names.values()), default=0)
    titles = {rule.name: page(rule.name, language).head["title"] for rule in members}
    room = None if width is None else width - column - _WEIGHT - len("  " * 3)
    narrow = room is not None and any(cells(title) > room for title in titles.values())
    for family, found in groupby(members, key=lambda rule: rule.family):
        yield plain(phrase(f"family.{family}", language), "bold")
        for rule in found:
            severity = house.severity(rule) if house else rule.severity
            word = phrase(f"severity.{severity.name.lower()}", language)
            head = (Piece(f"  {pad(names[rule.name], column)}  "), Piece(pad(word, _WEIGHT), style_of(severity)))
            if not narrow:
                yield (*head, Piece(f"  {titles[rule.name]}"))
                continue
            yield head
            yield from wrapped(plain(f"    {titles[rule.name]}"), width, "    ")
        yield ()


_WEIGHT = 13
"""How many columns the longest weight takes: `avertissement`."""


def rules_json(members: Sequence[Rule], language: str, house: House | None = None) -> str:
    """The rules as JSON, version 1; `in_force` is a rule's weight under that strategy."""
    return document({"version": VERSION, "rules": [_entry(rule, language, house) for rule in members]})


def rule_json(rule: Rule, text: str, language: str, house: House | None = None) -> str:
    """One rule as JSON, as the list has it, with its page as Markdown."""
    return document({"version": VERSION, "rules": [{**_entry(rule, language, house), "page": text}]})


def _entry(rule: Rule, language: str, house: House | None) -> dict[str, str]:
    return {
        "name": rule.name,
        "french_name": shown_name(rule.name, "fr"),
        "family": rule.family,
        "severity": rule.severity.name.lower(),
        "in_force": (house.severity(rule) if house else rule.severity).name.lower(),
        "title": page(rule.name, language).head["title"],
    }
