"""A campaign plan as it is written, typed: every scalar was text, names are still names (pydantic lives here)."""

from datetime import date
from enum import IntEnum, StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, PlainValidator

from calendar_cli import vocabulary, when
from calendar_cli.fields import (
    Day,
    Days,
    Duration,
    Flag,
    Model,
    Moments,
    Money,
    Names,
    Percent,
    UnknownWordError,
    Words,
    WrongShapeError,
    numbered,
    short,
    word,
)
from calendar_cli.tone import Tone


class Status(IntEnum):
    """How far a post has come; the order is the way it goes."""

    IDEA = 0
    DRAFT = 1
    REVIEW = 2
    APPROVED = 3
    SCHEDULED = 4
    PUBLISHED = 5
    POSTPONED = -1
    CANCELLED = -2

    @property
    def counts(self) -> bool:
        """Whether the post's slots are in the calendar."""
        return self >= Status.IDEA


class Purpose(StrEnum):
    """What a post is for; `urgent` ones answer to people in danger before they answer to a strategy."""

    INFORMATION = "information"
    SERVICE = "service"
    EVENT = "event"
    REGISTRATION = "registration"
    CONSULTATION = "consultation"
    RECRUITMENT = "recruitment"
    CONTEST = "contest"
    PROMOTION = "promotion"
    EMERGENCY = "emergency"
    MISSING_PERSON = "missing_person"
    MOURNING = "mourning"

    @property
    def urgent(self) -> bool:
        """Never subject to language policy, bait, hours, spacing, maxima, mix, deadlines or holds."""
        return self in {Purpose.EMERGENCY, Purpose.MISSING_PERSON}


def _status(written: object) -> object:
    name = vocabulary.values("status").read(written) if isinstance(written, str) else None
    if name is None:
        raise UnknownWordError("status", str(written))
    return Status[name.upper()]


StatusWord = Annotated[Status, PlainValidator(_status)]
PurposeWord = Annotated[Purpose, word("purpose")]


class Allowance(Model):
    """A rule set aside, for a reason, for a time."""

    reason: str = ""
    until: Day | None = None


def _allowances(written: object) -> object:
    if not isinstance(written, dict):
        raise WrongShapeError("mapping")
    return {rule: value if isinstance(value, dict) else {"reason": value} for rule, value in written.items()}


Allowances = Annotated[dict[str, Allowance], BeforeValidator(_allowances)]


class Approval(Model):
    """Who approved, and the day it was said."""

    who: str
    on: date | None = None


def _approval(written: object) -> object:
    if not isinstance(written, str):
        raise WrongShapeError("text")
    who, _, day = written.partition(",")
    return Approval(who=who.strip(), on=when.parse_date(day.strip()) if day.strip() else None)


Approvals = Annotated[
    tuple[Approval, ...],
    PlainValidator(lambda written: tuple(map(_approval, written if isinstance(written, list) else [written]))),
]


class Visual(Model):
    """A picture or a film: `file` is "" while it is still to come."""

    file: str = ""
    alt: Words = ""
    decorative: Flag = False
    credit: str = ""


_TO_COME = frozenset({"avenir", "tocome", "tbd", "tba", "aconfirmer"})


def _visuals(written: object) -> object:
    items = written if isinstance(written, list) else [written]
    return [
        {"file": "" if vocabulary.fold(item) in _TO_COME else item} if isinstance(item, str) else item for item in items
    ]


Visuals = Annotated[tuple[Visual, ...], BeforeValidator(_visuals)]


class Answer(Model):
    """A likely question, what to say, and whom to send people to."""

    at: int
    question: Words
    answer: Words
    refer: str = ""


class Request(Model):
    """What the team needs from somebody, by when."""

    at: int
    to: str
    what: Words
    by: Day | None = None


class FollowUp(Model):
    """Who answers after publication, and until when."""

    who: str = ""
    until: str = ""


class Takedown(Model):
    """When, or why, the post comes down."""

    when: str = ""
    reason: str = ""


class Moved(Model):
    """The date a post was moved from, and why."""

    origin: str = Field("", alias="from")
    reason: str = ""


class Placement(Model):
    """Money put behind a post."""

    budget: Money | None = None
    duration: str = ""
    audience: str = ""


class Variant(Model):
    """A post's own time, text or visual on one channel."""

    when: Moments | None = None
    text: Words | None = None
    visual: Visuals | None = None


class Occurrence(Model):
    """One of a series, changed."""

    when: Moments | None = None
    title: Words | None = None
    text: Words | None = None
    visual: Visuals | None = None
    status: StatusWord | None = None
    approval: Approvals | None = None


def _by_day(written: object) -> object:
    if not isinstance(written, dict):
        raise WrongShapeError("mapping")
    return written


DayKey = Annotated[str, AfterValidator(lambda written: (when.parse_date(written), written)[1])]
"""A day as its author wrote it, known to be one: the key keeps its spelling, so that a finding finds it again."""
Series = Annotated[dict[DayKey, Occurrence], BeforeValidator(_by_day)]


class PostEntry(Model):
    """A post as written: None is "not said", so that the plan's defaults can speak."""

    model_config = ConfigDict(extra="allow")

    id: str | None = None
    title: Words | None = None
    when: Moments | None = None
    channels: Names | None = None
    departments: Names | None = None
    pillar: str | None = None
    purpose: PurposeWord | None = None
    status: StatusWord | None = None
    approval: Approvals | None = None
    text: Words | None = None
    variants: dict[str, Variant] | None = None
    hashtags: Names | None = None
    visual: Visuals | None = None
    captions: str | None = None
    format: Annotated[str, word("format")] | None = None
    link: str | None = None
    effort: Duration | None = None
    answers: Annotated[tuple[Answer, ...], BeforeValidator(numbered)] | None = None
    except_: Days | None = Field(None, alias="except")
    occurrences: Series | None = None
    audience: Names | None = None
    objective: str | None = None
    why: Words | None = None
    confidence: Percent | None = None
    owner: str | None = None
    requests: Annotated[tuple[Request, ...], BeforeValidator(numbered)] | None = None
    follow_up: Annotated[FollowUp, short("who")] | None = None
    takedown: Annotated[Takedown, short("when")] | None = None
    serves: str | None = None
    moved: Annotated[Moved, short("reason")] | None = None
    placement: Placement | None = None
    notes: Words | None = None
    tone: Tone | None = None
    allow: Allowances | None = None

    @property
    def extra(self) -> dict[str, Any]:  # the one place where the tree passes through untyped: `resolve` types it
        """Keys that are none of a post's: names of channels, or mistakes."""
        return self.model_extra or {}


class Anchor(Model):
    """A date named once: `when` alone, or an activity the organization holds."""

    when: Annotated[str, BeforeValidator(lambda written: written)]
    title: Words = ""
    place: str = ""
    departments: Names = ()
    link: str = ""


def _anchors(written: object) -> object:
    if not isinstance(written, dict):
        raise WrongShapeError("mapping")
    return {name: {"when": value} if isinstance(value, str) else value for name, value in written.items()}


class CampaignFile(Model):
    """A plan file without its posts, which are read one by one."""

    id: str | None = None
    title: Words = ""
    start: Day | None = Field(None, alias="from")
    end: Day | None = Field(None, alias="to")
    owner: str = ""
    need: Words = ""
    objective: Annotated[tuple[str, ...], BeforeValidator(lambda w: [w] if isinstance(w, str) else w)] = ()
    why: Words = ""
    confidence: Percent | None = None
    sources: Annotated[tuple[str, ...], BeforeValidator(lambda w: [w] if isinstance(w, str) else w)] = ()
    indicators: Names = ()
    audience: Names = ()
    budget: Money | None = None
    effort: Duration | None = None
    anchors: Annotated[dict[str, Anchor], BeforeValidator(_anchors)] = {}
    requests: Annotated[tuple[Request, ...], BeforeValidator(numbered)] = ()
    allow: Allowances = {}
