"""A campaign plan as it is written, typed: every scalar was text, names are still names."""

from datetime import date, timedelta
from decimal import Decimal
from enum import IntEnum, StrEnum

from calendar_cli import vocabulary
from calendar_cli.approvals import Approval, approval
from calendar_cli.fields import (
    Period,
    Words,
    by_name,
    day,
    day_or_words,
    days,
    duration,
    flag,
    lines,
    list_of,
    many,
    mapping,
    moments,
    moments_if_any,
    money,
    names,
    one,
    percent,
    reason,
    scalar,
    word,
    words,
)
from calendar_cli.record import At, Record, Step, Unreadable, field, read_record
from calendar_cli.source import Tree
from calendar_cli.tone import Tone
from calendar_cli.when import When


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
        return self is Purpose.EMERGENCY or self is Purpose.MISSING_PERSON


status = word("status", lambda name: Status[name.upper()])
purpose = word("purpose", Purpose)


class Allowance(Record):
    """A rule set aside, for a reason, for a time; the reason is empty when it says nothing."""

    id: str = ""
    reason: str = field(reason, "")
    until: date | None = field(day, None)


allowances = by_name(Allowance, "reason")


class Visual(Record):
    """A picture or a film: `file` is "" while it is still to come."""

    file: str = field(scalar, "")
    alt: Words = field(words, "")
    decorative: bool = field(flag, default=False)
    credit: str = field(scalar, "")


_TO_COME = frozenset({"avenir", "tocome", "tbd", "tba", "aconfirmer"})


def _visual(raw: Tree, at: At, step: Step) -> Visual:
    if isinstance(raw, str):
        return Visual(file="" if vocabulary.fold(raw) in _TO_COME else raw)
    found = read_record(Visual, mapping(raw), at.below(step))
    file = vocabulary.fold(found.file) if found else ""
    return found.but(file="") if found and file in _TO_COME else found or Visual()


def visuals(raw: Tree, at: At, step: Step) -> tuple[Visual, ...]:
    """One picture, or the pictures of a carousel."""
    if isinstance(raw, dict):
        return (_visual(raw, at, step),)
    return list_of(_visual)(raw, at, step)


class Answer(Record):
    """A likely question, what to say, and whom to send people to."""

    at: int = 0
    question: Words = field(words)
    answer: Words = field(words)
    refer: str = field(scalar, "")


def _done_or_day(raw: Tree, at: At, step: Step) -> bool:
    """`oui`, or the day it was done."""
    written = scalar(raw, at, step)
    return flag(raw, at, step) if vocabulary.values("answer").read(written) else bool(day(raw, at, step))


class Request(Record):
    """What the team needs from somebody, by when."""

    at: int = 0
    to: str = field(scalar)
    what: Words = field(words)
    by: date | None = field(day, None)
    id: str = field(scalar, "")
    done: bool = field(_done_or_day, default=False)


class FollowUp(Record):
    """Who answers after publication, and until when."""

    who: str = field(scalar, "")
    until: str = field(scalar, "")


class Takedown(Record):
    """When, or why, the post comes down, and whether it has."""

    when: str = field(day_or_words, "")
    reason: str = field(scalar, "")
    done: bool = field(_done_or_day, default=False)


class Moved(Record):
    """The date a post was moved from, and why."""

    origin: str = field(day_or_words, "", key="from")
    reason: str = field(scalar, "")


class Placement(Record):
    """Money put behind a post."""

    budget: Decimal | None = field(money, None)
    duration: str = field(scalar, "")
    audience: str = field(scalar, "")


class Variant(Record):
    """A post's own time, text or visual on one channel."""

    when: tuple[When, ...] | None = field(moments, None)
    text: Words | None = field(words, None)
    visual: tuple[Visual, ...] | None = field(visuals, None)


class Occurrence(Record):
    """One of a series, changed; its key is its day as the author wrote it."""

    id: str = ""
    when: tuple[When, ...] | None = field(moments, None)
    title: Words | None = field(words, None)
    text: Words | None = field(words, None)
    visual: tuple[Visual, ...] | None = field(visuals, None)
    status: Status | None = field(status, None)
    approval: tuple[Approval, ...] | None = field(list_of(approval), None)


def _occurrences(raw: Tree, at: At, step: Step) -> dict[str, Occurrence]:
    tree = dict(mapping(raw))
    for key in raw if isinstance(raw, dict) else ():
        try:
            day(key, at, step)
        except Unreadable as fault:
            at.below(step).below(key).note(fault)
            del tree[key]
    return by_name(Occurrence, "text")(tree, at, step)


_variants = by_name(Variant, "text")


class PostEntry(Record):
    """A post as written: None is "not said", so that the plan's defaults can speak; `extra` holds unknown keys."""

    id: str | None = field(scalar, None)
    title: Words | None = field(words, None)
    when: tuple[When, ...] | None = field(moments_if_any, None)
    channels: tuple[str, ...] | None = field(names, None)
    departments: tuple[str, ...] | None = field(names, None)
    pillar: str | None = field(scalar, None)
    purpose: Purpose | None = field(purpose, None)
    status: Status | None = field(status, None)
    approval: tuple[Approval, ...] | None = field(list_of(approval), None)
    text: Words | None = field(words, None)
    variants: dict[str, Variant] | None = field(_variants, None)
    hashtags: tuple[str, ...] | None = field(names, None)
    visual: tuple[Visual, ...] | None = field(visuals, None)
    captions: str | None = field(scalar, None)
    format: str | None = field(word("format", str), None)
    link: str | None = field(scalar, None)
    effort: timedelta | None = field(duration, None)
    answers: tuple[Answer, ...] | None = field(many(Answer), None)
    except_: tuple[Period, ...] | None = field(days, None, key="except")
    occurrences: dict[str, Occurrence] | None = field(_occurrences, None)
    audience: tuple[str, ...] | None = field(names, None)
    objective: str | None = field(scalar, None)
    why: Words | None = field(words, None)
    confidence: float | None = field(percent, None)
    owner: str | None = field(scalar, None)
    requests: tuple[Request, ...] | None = field(many(Request), None)
    follow_up: FollowUp | None = field(one(FollowUp, "who"), None)
    takedown: Takedown | None = field(one(Takedown, "when"), None)
    serves: str | None = field(scalar, None)
    moved: Moved | None = field(one(Moved, "reason"), None)
    placement: Placement | None = field(one(Placement), None)
    notes: Words | None = field(words, None)
    tone: Tone | None = field(one(Tone), None)
    allow: dict[str, Allowance] | None = field(allowances, None)


class Anchor(Record):
    """A date named once: `when` alone, or an activity the organization holds."""

    id: str = ""
    when: str = field(scalar)
    title: Words = field(words, "")
    place: str = field(scalar, "")
    departments: tuple[str, ...] = field(names, ())
    link: str = field(scalar, "")


class CampaignFile(Record):
    """A plan file without its posts, which are read one by one."""

    id: str | None = field(scalar, None)
    title: Words = field(words, "")
    start: date | None = field(day, None, key="from")
    end: date | None = field(day, None, key="to")
    owner: str = field(scalar, "")
    need: Words = field(words, "")
    objective: tuple[str, ...] = field(lines, ())
    why: Words = field(words, "")
    confidence: float | None = field(percent, None)
    sources: tuple[str, ...] = field(lines, ())
    indicators: tuple[str, ...] = field(names, ())
    audience: tuple[str, ...] = field(names, ())
    budget: Decimal | None = field(money, None)
    effort: timedelta | None = field(duration, None)
    anchors: dict[str, Anchor] = field(by_name(Anchor, "when"), {})
    requests: tuple[Request, ...] = field(many(Request), ())
    allow: dict[str, Allowance] = field(allowances, {})
