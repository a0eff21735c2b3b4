"""A rule's page as one Markdown text, and the list of all rules by family."""

from collections.abc import Iterator
from itertools import groupby

from calendar_cli.page import page, shown_name
from calendar_cli.report.characters import cells, pad
from calendar_cli.report.human import style_of
from calendar_cli.report.in_force import House
from calendar_cli.report.json_values import document
from calendar_cli.report.lines import Line, Piece, plain
from calendar_cli.rule import Rule, rules
from calendar_cli.wording import phrase

VERSION = 1


def rule_markdown(rule: Rule, language: str) -> str:
    """The page with its title, its two names, its family and its weight above it."""
    head = page(rule.name, language).head
    names = " / ".join(dict.fromkeys(f"`{shown_name(rule.name, tongue)}`" for tongue in (language, "fr", "en")))
    family, severity = (
        phrase(f"family.{rule.family}", language),
        phrase(f"severity.{rule.severity.name.lower()}", language),
    )
    source = f"{phrase('rule.source', language, source=head['source'])}\n\n" if "source" in head else ""
    return f"# {head['title']}\n\n{names} · {family} · {severity}\n\n{source}{page(rule.name, language).body}"


def rule_list(language: str, house: House | None = None) -> Iterator[Line]:
    """Every rule in a line, family by family, with its weight under that strategy."""
    names = {rule.name: shown_name(rule.name, language) for rule in rules()}
    column = max((cells(name) for name in names.values()), default=0)
    for family, members in groupby(rules(), key=lambda rule: rule.family):
        yield plain(phrase(f"family.{family}", language), "bold")
        for rule in members:
            severity = house.severity(rule) if house else rule.severity
            word = phrase(f"severity.{severity.name.lower()}", language)
            title = page(rule.name, language).head["title"]
            yield (
                Piece(f"  {pad(names[rule.name], column)}  "),
                Piece(f"{pad(word, 13)}  ", style_of(severity)),
                Piece(title),
            )
        yield ()


def rules_json(language: str, house: House | None = None) -> str:
    """Every rule as JSON, version 1; `in_force` is its weight under that strategy."""
    listed = [
        {
            "name": rule.name,
            "french_name": shown_name(rule.name, "fr"),
            "family": rule.family,
            "severity": rule.severity.name.lower(),
            "in_force": (house.severity(rule) if house else rule.severity).name.lower(),
            "title": page(rule.name, language).head["title"],
        }
        for rule in rules()
    ]
    return document({"version": VERSION, "rules": listed})
