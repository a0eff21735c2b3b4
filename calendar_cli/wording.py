"""Facts and a template become a sentence, in French or English: dates, amounts, lists, plurals, no-break spaces."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from calendar_cli import amounts, when
from calendar_cli.calendar import Slot, in_language
from calendar_cli.diagnostic import Clause, Diagnostic, Place
from calendar_cli.directory import Channel, Department, Person, Pillar
from calendar_cli.model import Purpose, Status
from calendar_cli.page import page
from calendar_cli.phrases import NBSP, Filling, cut, templates, typeset
from calendar_cli.tone import Level
from calendar_cli.vocabulary import values

__all__ = ["cut", "duration", "fill", "listing", "name_of", "number", "phrase", "say", "sentence", "typeset", "way_out"]


def phrase(key: str, language: str, **facts: object) -> str:
    """The interface's own sentence of that name, filled."""
    return fill(templates(language)[key], facts, language)


def sentence(diagnostic: Diagnostic, language: str) -> str:
    """What a diagnostic says: the rule's message in the language, filled with its facts."""
    return _from_page("message", diagnostic, language)


def way_out(diagnostic: Diagnostic, language: str) -> str:
    """What to do about it, where the rule's page says so; else empty."""
    return _from_page("fix", diagnostic, language)


def _from_page(part: str, diagnostic: Diagnostic, language: str) -> str:
    found = page(diagnostic.rule, language)
    spelled = {name: found.head.get(f"{name}.{fact}", fact) for name, fact in diagnostic.facts.items()}
    return fill(found.template(part, diagnostic.message), spelled, language)


def fill(template: str, facts: Mapping[str, object], language: str) -> str:
    """The template with its facts spelled out.

    `{count}` is the fact as the language writes it; `{count:jour|jours}` is the word that agrees with it.
    """
    return typeset(_Filling(language).vformat(template, (), facts), language)


class _Filling(Filling):
    """Spells dates, amounts and the things of the calendar; the rest as the phrase book does."""

    def spell(self, value: object) -> str:
        return say(value, self._language)


def say(value: object, language: str) -> str:
    """A fact as people of that language write it."""
    for kind, spell in _SPELLINGS.items():
        if isinstance(value, kind):
            return spell(value, language)
    return cut(str(value))


def duration(value: timedelta, language: str) -> str:
    """A length of time in the words people use for it: days from two on, else hours and minutes."""
    return amounts.format_duration(value, language)


def listing(values_: tuple[object, ...], language: str) -> str:
    """A, B and C."""
    spelled = [say(value, language) for value in values_]
    if len(spelled) < 2:  # noqa: PLR2004  (a list of one has no last comma)
        return "".join(spelled)
    joint = " et " if language == "fr" else " and "
    return ", ".join(spelled[:-1]) + joint + spelled[-1]


def name_of(thing: Channel | Department | Pillar | Person, language: str) -> str:
    """What a thing of the strategy is called: its name, its network's for a channel, else its key."""
    network = thing.network if isinstance(thing, Channel) else None
    return in_language(thing.name, language) or (in_language(network.name, language) if network else "") or thing.id


def number(value: float, language: str) -> str:
    """1 234,5 in French, 1,234.5 in English; no decimals where there are none."""
    text = f"{value:,.1f}".removesuffix(".0")
    return text.replace(",", NBSP).replace(".", ",") if language == "fr" else text


def _word(kind: str) -> Callable[[Any, str], str]:
    return lambda value, language: values(kind).shown[(value.name.lower(), language)]


_SPELLINGS: dict[type, Callable[[Any, str], str]] = {
    Level: lambda value, language: phrase(f"level.{value}", language),
    Status: _word("status"),
    Purpose: _word("purpose"),
    bool: lambda value, language: values("answer").shown["yes" if value else "no", language],
    int: number,
    float: number,
    Decimal: amounts.format_money,
    datetime: lambda value, language: when.spell_moment(value.date(), value.time(), language),
    date: when.spell_day,
    time: when.spell_time,
    timedelta: duration,
    amounts.Range: amounts.format_range,
    tuple: listing,
    dict: lambda value, language: cut(in_language(value, language)),
    Channel: name_of,
    Department: name_of,
    Pillar: name_of,
    Person: name_of,
    Slot: lambda value, language: say(value.title or value.post_id, language),
    Place: lambda value, _: value.path,
    Clause: lambda value, language: phrase(value.phrase, language, **value.facts),
}
