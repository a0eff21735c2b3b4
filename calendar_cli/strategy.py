"""The organization's strategy, typed: who, where, how often, in what tone, within which hours."""

from datetime import date, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from calendar_cli import when
from calendar_cli.amounts import LeadTime, Range
from calendar_cli.diagnostic import Route, Severity
from calendar_cli.directory import Channel, Department, KeyDate, Named, Person, Pillar
from calendar_cli.fields import (
    Words,
    by_name,
    day,
    duration,
    lead_time,
    limits,
    lines,
    many,
    names,
    number,
    one,
    percent,
    points,
    portion,
    scalar,
    values_by_name,
    weekly_hours,
    word,
    words,
)
from calendar_cli.model import Allowance, Purpose, Status, allowances, purpose, status
from calendar_cli.portions import Portion
from calendar_cli.prose.spelling import own_words
from calendar_cli.record import At, Record, Step, Unreadable, field
from calendar_cli.source import Tree
from calendar_cli.tone import UNSAID, Level, Tone, overlay, signed, strictest
from calendar_cli.vocabulary import values
from calendar_cli.when import WeeklyHours


def _zone(raw: Tree, at: At, step: Step) -> ZoneInfo:
    """A zone of the IANA database by its name; listing them all to look it up there takes 15 ms."""
    written = scalar(raw, at, step)
    try:
        return ZoneInfo(written)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of zones is an OSError, a way out a ValueError
        raise Unreadable("unknown-name", {"written": written, "kind": "timezone", "suggestion": ""}, "closed") from None


def _holidays(raw: Tree, at: At, step: Step) -> tuple[str, ...]:
    codes = names(raw, at, step)
    for code in codes:
        if code not in when.CODES:
            raise Unreadable("unknown-name", {"written": code, "kind": "holidays", "suggestion": ""}, "closed")
    return codes


def _languages(raw: Tree, at: At, step: Step) -> tuple[str, ...]:
    """The codes of the languages, however they are written: `[français, English]` are `fr` and `en`."""
    known = values("language")
    return tuple(known.read(name) or name for name in names(raw, at, step))


class Selector(Record):
    """Which posts a line of the strategy speaks of; what is not said does not matter."""

    vital = frozenset({"channel", "department", "pillar", "purpose", "format", "language"})

    channel: str = field(scalar, "")
    department: str = field(scalar, "")
    pillar: str = field(scalar, "")
    purpose: Purpose | None = field(purpose, None)
    format: str = field(word("format", str), "")
    language: str = field(word("language", str), "")

    @property
    def parts(self) -> dict[str, str]:
        """What the selector asks for, by kind; empty where it does not matter."""
        kinds = ("channel", "department", "pillar", "purpose", "format", "language")
        return {kind: getattr(self, kind) or "" for kind in kinds}

    @property
    def label(self) -> str:
        """The selector in one stable word, for fingerprints."""
        return ",".join(f"{kind}={value}" for kind, value in self.parts.items() if value) or "all"


class Cadence(Selector):
    """How often something is published."""

    at: int = 0
    per_day: Range | None = field(limits, None)
    per_week: Range | None = field(limits, None)
    per_month: Range | None = field(limits, None)
    per_quarter: Range | None = field(limits, None)
    per_campaign: Range | None = field(limits, None)
    min_gap: timedelta | None = field(duration, None)
    department_gap: timedelta | None = field(duration, None)
    max_silence: timedelta | None = field(duration, None)

    @property
    def route(self) -> Route:
        """Where the line stands in the strategy."""
        return ("cadence", self.at)


ANY = Selector()


class Mix(Record):
    """What share each channel, department, pillar, purpose, format or language should have of a period, in percent."""

    vital = frozenset({"for", "targets", "max_share"})

    at: int = 0
    by: str = field(word("mix_by", str))
    per: str = field(word("period", str), "month")
    only: Selector = field(one(Selector), ANY, key="for")
    targets: dict[str, Portion] = field(values_by_name(portion), {})
    max_share: float | None = field(percent, None)
    tolerance: float = field(points, 10.0)
    min_sample: int = field(number, 5)

    @property
    def route(self) -> Route:
        """Where the line stands in the strategy."""
        return ("mix", self.at)


class Hours(Record):
    """When the organization publishes, when somebody answers, and how long after a post they must be there."""

    publication: WeeklyHours | None = field(weekly_hours, None)
    replies: WeeklyHours | None = field(weekly_hours, None)
    follow_up: timedelta = field(duration, timedelta(0))


class Deadlines(Record):
    """How long before a post its text, its approval, its material and what it asked of others are due."""

    text: LeadTime | None = field(lead_time, None)
    approval: LeadTime | None = field(lead_time, None)
    material: LeadTime | None = field(lead_time, None)
    request: LeadTime | None = field(lead_time, None)


class Hold(Record):
    """A stretch of days on which nothing goes out but what is exempt; without an end, until further notice."""

    vital = frozenset({"to", "departments", "channels"})

    at: int = 0
    start: date = field(day, key="from")
    end: date | None = field(day, None, key="to")
    departments: tuple[str, ...] = field(names, ())
    channels: tuple[str, ...] = field(names, ())
    exempt: tuple[str, ...] = field(names, ())
    reason: Words = field(words, "")

    @property
    def route(self) -> Route:
        """Where the hold stands in the strategy."""
        return ("holds", self.at)

    def covers(self, when_: date) -> bool:
        """Whether the day is inside."""
        return self.start <= when_ and (self.end is None or when_ <= self.end)


severity = word("severity", lambda name: Severity[name.upper()])


def _softening(raw: Tree, at: At, step: Step) -> dict[Status, Severity]:
    written = values_by_name(severity)(raw, at, step)
    return {status(name, at, step): cap for name, cap in written.items()}


OTHER_FORMATS = "other"
"""Stands for every format that `effort` does not name."""
_format = word("format", str)


def _effort(raw: Tree, at: At, step: Step) -> dict[str, timedelta]:
    """How long a post of each format takes, by canonical name."""
    written = values_by_name(duration)(raw, at, step)
    others = values("other_formats")
    return {others.read(name) or _format(name, at, step): span for name, span in written.items()}


_CAPS = {
    Status.IDEA: Severity.OFF,
    Status.DRAFT: Severity.WARNING,
    Status.POSTPONED: Severity.WARNING,
    Status.CANCELLED: Severity.OFF,
}


class Strategy(Record):
    """The whole strategy; what was not written keeps to the quiet side."""

    organization: Words = field(words, "")
    domain: str = field(scalar, "")
    contact: str = field(scalar, "")
    timezone: ZoneInfo = field(_zone, ZoneInfo("America/Toronto"))
    languages: tuple[str, ...] = field(_languages, ("fr",))
    language_policy: str | None = field(word("language_policy", str), None)
    typography: str = field(word("typography", str), "fr_ca")
    departments: dict[str, Department] = field(by_name(Department, "name"), {})
    people: dict[str, Person] = field(by_name(Person, "name"), {})
    channels: dict[str, Channel] = field(by_name(Channel, "name"), {})
    pillars: dict[str, Pillar] = field(by_name(Pillar, "share"), {})
    objectives: dict[str, Named] = field(by_name(Named, "name"), {})
    audiences: dict[str, Named] = field(by_name(Named, "name"), {})
    cadence: tuple[Cadence, ...] = field(many(Cadence), ())
    mix: tuple[Mix, ...] = field(many(Mix), ())
    hours: Hours = field(one(Hours), Hours())
    tone: Tone = field(one(Tone), UNSAID)
    deadlines: Deadlines = field(one(Deadlines), Deadlines())
    holidays: tuple[str, ...] = field(_holidays, ())
    key_dates: dict[str, KeyDate] = field(by_name(KeyDate, "when"), {})
    holds: tuple[Hold, ...] = field(many(Hold), ())
    rules: dict[str, Severity] = field(values_by_name(severity), {})
    allow: dict[str, Allowance] = field(allowances, {})
    softening: dict[Status, Severity] = field(_softening, {})
    effort: dict[str, timedelta] = field(_effort, {})
    lexicon: tuple[str, ...] = field(lines, ())
    mentions: tuple[str, ...] | None = field(names, None)

    @cached_property
    def _due(self) -> dict[tuple[date, LeadTime], date]:
        """The days worked out so far that lie so much earlier than others."""
        return {}

    def before(self, day: date, lead: LeadTime) -> date:
        """The day that many days, or working days, earlier."""
        if (day, lead) not in self._due:
            earlier = when.working_days_before(day, lead.days, self.closed) if lead.working else None
            self._due[day, lead] = earlier or day - timedelta(days=lead.days)
        return self._due[day, lead]

    @cached_property
    def _tones(self) -> dict[tuple[tuple[Department, ...], tuple[Channel, ...]], Tone]:
        """The tones worked out so far, by departments and channels."""
        return {}

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The words of its lexicon and of every name it gives, in lower case: spelling knows them."""
        things = (self.departments, self.people, self.channels, self.pillars, self.objectives, self.audiences)
        named = [thing for group in things for thing in group.values()]
        names_ = [self.organization, *(name for thing in named for name in (thing.id, thing.name)), *self.key_dates]
        written = [each for name in names_ for each in (name.values() if isinstance(name, dict) else (name,))]
        return frozenset(word for each in (*written, *self.lexicon, *self.tone.acronyms) for word in own_words(each))

    @property
    def language(self) -> str:
        """The language of a text that names none."""
        return self.languages[0] if self.languages else "fr"

    def cap(self, status: Status) -> Severity:
        """The most a finding can weigh on a post of that status."""
        return self.softening.get(status, _CAPS.get(status, Severity.ERROR))

    def tone_of(self, departments: tuple[Department, ...], channels: tuple[Channel, ...]) -> Tone:
        """The tone of a text: organization, then the strictest department, then the strictest channel."""
        key = (departments, channels)
        if key not in self._tones:
            levels = (strictest(signed(thing.tone, thing) for thing in things) for things in (departments, channels))
            self._tones[key] = overlay(signed(self.tone, Level.ORGANIZATION), *levels)
        return self._tones[key]

    def closed(self, day: date) -> bool:
        """Whether the day is a holiday of the organization."""
        return any(day in when.holidays(code, day.year) for code in self.holidays)
