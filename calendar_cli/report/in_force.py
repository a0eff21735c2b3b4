"""What the strategy at hand says on a rule: its weight, and each setting with the line it is written on."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from calendar_cli.diagnostic import Location, Severity
from calendar_cli.page import find_rule
from calendar_cli.rule import Rule
from calendar_cli.settings import in_force
from calendar_cli.source import Document
from calendar_cli.strategy import Strategy
from calendar_cli.wording import cut, phrase


class House(NamedTuple):
    """A strategy and the document, in canonical keys, that it was read from."""

    strategy: Strategy
    document: Document

    @property
    def named(self) -> Mapping[str, str]:
        """The rules whose weight the strategy changes, with the name it gives each."""
        return {name: written for written in self.strategy.rules if (name := find_rule(written))}

    def severity(self, rule: Rule) -> Severity:
        """The weight in force."""
        written = self.named.get(rule.name)
        return rule.severity if written is None or rule.always else self.strategy.rules[written]

    def line(self, location: Location) -> str:
        """The line a setting is written on, cut to what a page shows."""
        return cut(self.document.line(location.span.line).strip()).replace("`", "'") if location.span else ""


def in_force_markdown(rule: Rule, house: House, language: str) -> str:
    """The last section of a rule's page: how the rule is set here."""
    lines = [f"- {_weight(rule, house, language)}", *_settings(rule, house, language)]
    return f"\n## {phrase('in-force.title', language)}\n\n" + "\n".join(lines) + "\n"


def _weight(rule: Rule, house: House, language: str) -> str:
    word = phrase(f"severity.{house.severity(rule).name.lower()}", language)
    written = house.named.get(rule.name)
    if written is None or rule.always:
        return phrase("in-force.own-weight", language, severity=word)
    place = _place(Location(house.document.path, house.document.span(("rules", written))))
    return phrase("in-force.weight", language, severity=word, place=place)


def _settings(rule: Rule, house: House, language: str) -> Iterator[str]:
    found = tuple(in_force(rule.name, house.document, language))
    for setting in found:
        yield f"- {setting.label} (`{_place(setting.location)}`){_colon(language)} `{house.line(setting.location)}`"
    if not found:
        yield f"- {phrase('in-force.nothing', language, path=house.document.path)}"


def _colon(language: str) -> str:
    return "\u00a0:" if language == "fr" else ":"


def _place(location: Location) -> str:
    return f"{location.path}:{location.span.line}" if location.span else location.path
