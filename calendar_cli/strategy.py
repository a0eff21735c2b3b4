"""The organization's strategy, typed: who, where, how often, in what tone, within which hours."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from functools import cached_property
from typing import Annotated, Protocol, TypeVar
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BeforeValidator, Field, PlainValidator, PrivateAttr

from calendar_cli import amounts, when
from calendar_cli.diagnostic import Route, Severity
from calendar_cli.fields import (
    Day,
    Days,
    Duration,
    Model,
    Names,
    Percent,
    Period,
    UnknownWordError,
    Words,
    WrongShapeError,
    numbered,
    text_as,
    word,
)
from calendar_cli.model import Allowances, PurposeWord, Status
from calendar_cli.prose.networks import Network, find_network
from calendar_cli.tone import Range, Tone, overlay, strictest
from calendar_cli.vocabulary import fold, values

WeeklyHours = Annotated[when.WeeklyHours, text_as(when.parse_hours)]
Time = Annotated[time, text_as(when.parse_time)]
LeadTime = Annotated[amounts.LeadTime, text_as(amounts.parse_lead_time)]


class UnknownZoneError(UnknownWordError):
    """A time zone that the IANA database does not have."""


def _zone(written: str) -> ZoneInfo:
    if written not in available_timezones():
        raise UnknownZoneError("timezone", written)
    return ZoneInfo(written)


def keyed(written: object) -> object:
    """Mappings by name, each told its name (`id`); a bare value is the thing's name, a list its names."""
    if isinstance(written, list):
        written = {str(name): {} for name in written}
    if not isinstance(written, dict):
        raise WrongShapeError("mapping")
    return {
        key: {"id": key, **(value if isinstance(value, dict) else {"name": value})} for key, value in written.items()
    }


class Named(Model):
    """A thing the strategy names once: an objective, an audience."""

    id: str
    name: Words = ""
    description: Words = ""
    indicators: Names = ()


class Department(Model):
    """A service of the organization that the team works for."""

    id: str
    name: Words = ""
    owner: str = ""
    approvers: Names = ()
    contact: str = ""
    tone: Tone = Tone()


class Person(Model):
    """A role or a team, not necessarily a name."""

    id: str
    name: Words = ""
    capacity: Annotated[amounts.Rate, text_as(amounts.parse_rate)] | None = None
    absences: Days = ()
    contact: str = ""


def _network(written: object) -> Network:
    network = find_network(written) if isinstance(written, str) else None
    if network is None:
        raise UnknownWordError("network", str(written))
    return network


class Channel(Model):
    """A place to publish, on a network with its limits."""

    id: str
    network: Annotated[Network | None, PlainValidator(_network)] = None
    name: Words = ""
    account: str = ""
    aliases: Names = ()
    hour: Time | None = None
    languages: Annotated[str, word("together")] | None = None
    max_length: Annotated[int, text_as(int)] | None = None
    tone: Tone = Tone()

    @property
    def short(self) -> str:
        """What stands for the channel in a calendar's title: `FB`."""
        return self.network.short if self.network else self.id


class Pillar(Model):
    """A theme the organization speaks about, and the share of the calendar it should have, in percent."""

    id: str
    name: Words = ""
    share: Percent | None = None


def _pillars(written: object) -> object:
    if isinstance(written, dict):
        written = {
            key: {"share": value} if isinstance(value, str) and value else value for key, value in written.items()
        }
        written = {key: value or {} for key, value in written.items()}
    return keyed(written)


class Selector(Model):
    """Which posts a line of the strategy speaks of; what is not said does not matter."""

    channel: str = ""
    department: str = ""
    pillar: str = ""
    purpose: PurposeWord | None = None

    @property
    def label(self) -> str:
        """The selector in one stable word, for fingerprints."""
        parts = {"channel": self.channel, "department": self.department, "pillar": self.pillar, "purpose": self.purpose}
        return ",".join(f"{name}={value}" for name, value in parts.items() if value) or "all"


class Cadence(Selector):
    """How often something is published."""

    at: int
    per_day: Range | None = None
    per_week: Range | None = None
    per_month: Range | None = None
    min_gap: Duration | None = None
    max_silence: Duration | None = None

    @property
    def route(self) -> Route:
        """Where the line stands in the strategy."""
        return ("cadence", self.at)


class Mix(Model):
    """What share each channel, department, pillar or purpose should have of a period, in percent."""

    at: int
    by: Annotated[str, word("mix_by")]
    per: Annotated[str, word("period")] = "month"
    only: Selector = Field(Selector(), alias="for")
    targets: dict[str, Percent] = {}
    tolerance: Annotated[float, text_as(amounts.parse_tolerance)] = 10.0
    min_sample: Annotated[int, text_as(int)] = 5

    @property
    def route(self) -> Route:
        """Where the line stands in the strategy."""
        return ("mix", self.at)


class Hours(Model):
    """When the organization publishes, when somebody answers, and how long after a post they must be there."""

    publication: WeeklyHours | None = None
    replies: WeeklyHours | None = None
    follow_up: Duration = timedelta(0)


class Deadlines(Model):
    """How long before a post its text, its approval and its material are due."""

    text: LeadTime | None = None
    approval: LeadTime | None = None
    material: LeadTime | None = None


class Hold(Model):
    """A stretch of days on which nothing goes out but what is exempt; without an end, until further notice."""

    at: int
    start: Day = Field(alias="from")
    end: Day | None = Field(None, alias="to")
    departments: Names = ()
    channels: Names = ()
    exempt: Names = ()
    reason: Words = ""

    @property
    def route(self) -> Route:
        """Where the hold stands in the strategy."""
        return ("holds", self.at)

    def covers(self, day: date) -> bool:
        """Whether the day is inside."""
        return self.start <= day and (self.end is None or day <= self.end)


def _key_dates(written: object) -> object:
    if not isinstance(written, dict):
        raise WrongShapeError("mapping")
    return written


def _severity(written: object) -> Severity:
    name = values("severity").read(written) if isinstance(written, str) else None
    if name is None:
        raise UnknownWordError("severity", str(written))
    return Severity[name.upper()]


def _softening(written: object) -> object:
    if not isinstance(written, dict):
        raise WrongShapeError("mapping")
    statuses = values("status")
    unknown = next((key for key in written if statuses.read(key) is None), None)
    if unknown is not None:
        raise UnknownWordError("status", unknown)
    return {Status[str(statuses.read(key)).upper()]: value for key, value in written.items()}


SeverityWord = Annotated[Severity, PlainValidator(_severity)]
_CAPS = {
    Status.IDEA: Severity.OFF,
    Status.DRAFT: Severity.WARNING,
    Status.POSTPONED: Severity.WARNING,
    Status.CANCELLED: Severity.OFF,
}


class Identified(Protocol):
    """A thing with the key it was given in the strategy."""

    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Identified)


def find(things: Mapping[str, T], name: str) -> T | None:
    """The thing of that name: its key, its names or its aliases, however accented and cased."""
    exact = things.get(name)
    if exact is not None:
        return exact
    wanted = fold(name)
    return next((thing for thing in things.values() if wanted in _forms_of(thing)), None)


def _forms_of(thing: Identified) -> set[str]:
    names = getattr(thing, "name", "")
    spelled = names.values() if isinstance(names, dict) else [names]
    return {fold(word) for word in (thing.id, *spelled, *getattr(thing, "aliases", ())) if word}


class Strategy(Model):
    """The whole strategy; what was not written keeps to the quiet side."""

    organization: Words = ""
    domain: str = ""
    contact: str = ""
    timezone: Annotated[ZoneInfo, text_as(_zone)] = ZoneInfo("America/Toronto")
    languages: Names = ("fr",)
    language_policy: Annotated[str, word("language_policy")] | None = None
    departments: Annotated[dict[str, Department], BeforeValidator(keyed)] = {}
    people: Annotated[dict[str, Person], BeforeValidator(keyed)] = {}
    channels: Annotated[dict[str, Channel], BeforeValidator(keyed)] = {}
    pillars: Annotated[dict[str, Pillar], BeforeValidator(_pillars)] = {}
    objectives: Annotated[dict[str, Named], BeforeValidator(keyed)] = {}
    audiences: Annotated[dict[str, Named], BeforeValidator(keyed)] = {}
    cadence: Annotated[tuple[Cadence, ...], BeforeValidator(numbered)] = ()
    mix: Annotated[tuple[Mix, ...], BeforeValidator(numbered)] = ()
    hours: Hours = Hours()
    tone: Tone = Tone()
    deadlines: Deadlines = Deadlines()
    holidays: Names = ()
    key_dates: Annotated[dict[str, Period], BeforeValidator(_key_dates)] = {}
    holds: Annotated[tuple[Hold, ...], BeforeValidator(numbered)] = ()
    rules: dict[str, SeverityWord] = {}
    allow: Allowances = {}
    softening: Annotated[dict[Status, SeverityWord], BeforeValidator(_softening)] = {}
    _tones: dict[tuple[tuple[str, ...], tuple[str, ...]], Tone] = PrivateAttr(default_factory=dict)

    @property
    def language(self) -> str:
        """The language of a text that names none."""
        return self.languages[0] if self.languages else "fr"

    def cap(self, status: Status) -> Severity:
        """The most a finding can weigh on a post of that status."""
        return self.softening.get(status, _CAPS.get(status, Severity.ERROR))

    @cached_property
    def channel_names(self) -> frozenset[str]:
        """Every folded name and alias of a channel."""
        return frozenset().union(*(_forms_of(channel) for channel in self.channels.values()))

    def tone_of(self, departments: tuple[Department, ...], channels: tuple[Channel, ...]) -> Tone:
        """The tone of a text: organization, then the strictest department, then the strictest channel."""
        key = (tuple(thing.id for thing in departments), tuple(thing.id for thing in channels))
        if key not in self._tones:
            levels = (strictest(thing.tone for thing in things) for things in (departments, channels))
            self._tones[key] = overlay(self.tone, *levels)
        return self._tones[key]

    def closed(self, day: date) -> bool:
        """Whether the day is a holiday of the organization."""
        return any(day in when.holidays(code, day.year) for code in self.holidays)
