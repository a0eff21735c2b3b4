"""The sentences of exports in one language, and how dates, names and states are written in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from calendar_cli import when
from calendar_cli.calendar import in_language
from calendar_cli.directory import Channel, Department, Named, Person, Pillar, find
from calendar_cli.export.copy import one_line
from calendar_cli.model import Status
from calendar_cli.own import own_file
from calendar_cli.phrases import LANGUAGES, lines_of, typeset
from calendar_cli.strategy import Strategy
from calendar_cli.vocabulary import values
from calendar_cli.wording import name_of

Thing = Channel | Department | Pillar | Person | Named


@cache
def _templates(language: str) -> Mapping[str, str]:
    text = own_file("data", f"export.{language}.txt").read_text(encoding="utf-8")
    return {key: typeset(template, language) for key, template in lines_of(text).items()}


@dataclass(frozen=True)
class Words:
    """One language of exports; what it is given to say in a sentence is said as it stands."""

    language: str

    def __call__(self, key: str, **facts: str) -> str:
        """The sentence of that name, filled."""
        return _templates(self.language)[key].format(**facts)

    def pick(self, words: str | Mapping[str, str] | None) -> str:
        """An author's words in this language, else in whichever there is."""
        return in_language(words, self.language)

    def line(self, words: str | Mapping[str, str] | None) -> str:
        """The same on one line."""
        return one_line(self.pick(words))

    def name(self, thing: Thing) -> str:
        """What a thing of the strategy is called."""
        if isinstance(thing, Named):
            return self.line(thing.name) or thing.id
        return one_line(name_of(thing, self.language))

    def who(self, name: str, strategy: Strategy) -> str:
        """The role, team or department of that name, else the name as it was written."""
        found = find(strategy.people, name) or find(strategy.departments, name) if name else None
        return self.name(found) if found else one_line(name)

    def names(self, things: tuple[Thing, ...]) -> str:
        """The names with commas between them."""
        return ", ".join(self.name(thing) for thing in things)

    def state(self, status: Status) -> str:
        """How far a post has come: `À valider`."""
        shown = values("status").shown[status.name.lower(), self.language]
        return shown[:1].upper() + shown[1:]

    def day(self, day: date) -> str:
        """`mardi 27 octobre 2026`."""
        return when.spell_day(day, self.language)

    def moment(self, written: str) -> str:
        """A date an author wrote, spelled out where it is one; else as it was written."""
        try:
            moment = when.parse_when(written)
        except when.WhenError:
            return one_line(written)
        if isinstance(moment, when.Moment):
            return when.spell_moment(moment.day, moment.time, self.language)
        return one_line(written)


def language_of(wanted: str | None, strategy: Strategy) -> str:
    """The language exports are written in: the one asked for, else the first of the strategy's that we write."""
    candidates = (wanted, *strategy.languages) if wanted else strategy.languages
    return next((name for name in candidates if name in LANGUAGES), LANGUAGES[0])


def languages_of(wanted: str | None, strategy: Strategy) -> tuple[str, ...]:
    """The one asked for, else those of the strategy's that something can be written in."""
    if wanted:
        return (wanted,)
    return tuple(language for language in strategy.languages if language in LANGUAGES) or LANGUAGES[:1]
