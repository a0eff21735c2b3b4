"""The readers of a record's fields: texts, names, amounts, dates, fixed words, and records inside records."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

from calendar_cli import amounts, portions, vocabulary, when
from calendar_cli.amounts import AmountError
from calendar_cli.record import At, R, Step, Unreadable, read_record
from calendar_cli.source import Tree
from calendar_cli.when import When, WhenError

Words = str | dict[str, str]
"""A text in the default language, or one by language: `{"fr": "…", "en": "…"}`."""
Period = tuple[date, date]
T = TypeVar("T")


def scalar(raw: Tree, _at: At, _step: Step) -> str:
    """A scalar as it is written."""
    if not isinstance(raw, str):
        raise Unreadable("wrong-shape", message="text")
    return raw


def reason(raw: Tree, at: At, step: Step) -> str:
    """Why; a blank, a dash, a bare yes or no do not tell."""
    written = scalar(raw, at, step)
    tells = any(map(str.isalnum, written)) and written.strip().lower() != "null"
    return written if tells and vocabulary.values("answer").read(written) is None else ""


def text_as(parse: Callable[[str], T]) -> Callable[[Tree, At, Step], T]:
    """A scalar with a grammar of its own."""

    def read(raw: Tree, at: At, step: Step) -> T:
        written = scalar(raw, at, step)
        try:
            return parse(written)
        except WhenError as fault:
            raise Unreadable(fault.rule, fault.facts, fault.message) from fault
        except AmountError as fault:
            facts = {"written": written, "examples": fault.examples}
            raise Unreadable("unreadable-amount", facts, fault.kind) from fault

    return read


def number(raw: Tree, at: At, step: Step) -> int:
    """A whole number, zero or more."""
    written = scalar(raw, at, step)
    if not (written.isascii() and written.isdigit() and len(written) <= len("999999")):
        raise Unreadable("unreadable-amount", {"written": written, "examples": ("3",)}, "number")
    return int(written)


def words(raw: Tree, at: At, step: Step) -> Words:
    """A text, or one by language."""
    if isinstance(raw, dict):
        return {language: scalar(value, at, step) for language, value in raw.items()}
    return scalar(raw, at, step)


def word(kind: str, made: Callable[[str], T]) -> Callable[[Tree, At, Step], T]:
    """A fixed value of the vocabulary in either language, made into what the record holds."""
    values = vocabulary.values

    def read(raw: Tree, at: At, step: Step) -> T:
        written = scalar(raw, at, step)
        name = values(kind).read(written)
        if name is None:
            near = values(kind).suggest(written, at.tongue)
            facts = {"written": written, "kind": kind, "suggestion": near}
            raise Unreadable("unknown-name", facts, "near" if near else "closed")
        return made(name)

    return read


def words_of(kind: str) -> Callable[[Tree, At, Step], tuple[str, ...]]:
    """Fixed values of the vocabulary in a list, or between commas; those that cannot be read are noted and left out."""
    read_one = word(kind, str)

    def read(raw: Tree, at: At, step: Step) -> tuple[str, ...]:
        return tuple(_each(listed(raw), read_one, at.below(step)))

    return read


def listed(raw: Tree) -> list[Tree]:
    """A list as it is, a scalar cut at its commas, a mapping as a list of one."""
    if isinstance(raw, list):
        return raw
    return [part.strip() for part in raw.split(",") if part.strip()] if isinstance(raw, str) else [raw]


def names(raw: Tree, at: At, step: Step) -> tuple[str, ...]:
    """Names in a list, or between commas."""
    if isinstance(raw, list) and all(isinstance(name, str) for name in raw):
        return tuple(raw)  # type: ignore[arg-type]  # texts all of them
    return tuple(_each(listed(raw), scalar, at.below(step)))


def lines(raw: Tree, at: At, step: Step) -> tuple[str, ...]:
    """Texts in a list, or a single one; a comma is part of the text."""
    return tuple(_each(_list(raw), scalar, at.below(step)))


def list_of(read: Callable[[Tree, At, Step], T]) -> Callable[[Tree, At, Step], tuple[T, ...]]:
    """Values in a list, or a single one."""
    return lambda raw, at, step: tuple(_each(_list(raw), read, at.below(step)))


def days(raw: Tree, at: At, step: Step) -> tuple[Period, ...]:
    """Days and runs of days, in a list or between commas."""
    return tuple(_each(listed(raw), period, at.below(step)))


def _list(raw: Tree) -> list[Tree]:
    return raw if isinstance(raw, list) else [raw] if raw else []


def _each(items: list[Tree], read: Callable[[Tree, At, Step], T], at: At) -> Iterator[T]:
    """The items that can be read; the others are noted each in its place."""
    for index, item in enumerate(items):
        try:
            yield read(item, at, index)
        except Unreadable as fault:
            at.below(index).note(fault)


def moments(raw: Tree, at: At, step: Step) -> tuple[When, ...]:
    """One date, or a list of them."""
    if not isinstance(raw, list):
        return (_moment(raw, at, step),)
    return tuple(_each(raw, _moment, at.below(step)))


def moments_if_any(raw: Tree, at: At, step: Step) -> tuple[When, ...]:
    """One date, or a list of them; nothing after the key is none."""
    return moments(raw, at, step) if raw else ()


_moment = text_as(when.parse_when)
day = text_as(when.parse_date)
period = text_as(when.parse_period)
time_of_day = text_as(when.parse_time)
weekly_hours = text_as(when.parse_hours)
duration = text_as(amounts.parse_duration)
money = text_as(amounts.parse_money)
percent = text_as(amounts.parse_share)
portion = text_as(portions.parse_portion)
points = text_as(amounts.parse_tolerance)
limits = text_as(amounts.parse_range)
rate = text_as(amounts.parse_rate)
lead_time = text_as(amounts.parse_lead_time)
flag = word("answer", "yes".__eq__)


_SURELY_DATES = frozenset({"ambiguous-date", "impossible-date", "weekday-mismatch"})


def day_or_words(raw: Tree, at: At, step: Step) -> str:
    """A date or free words, as written; a date that cannot be one is refused."""
    written = scalar(raw, at, step)
    try:
        when.parse_when(written)
    except WhenError as fault:
        if fault.rule in _SURELY_DATES:
            raise Unreadable(fault.rule, fault.facts, fault.message) from fault
    return written


def mapping(raw: Tree) -> dict[str, Tree]:
    """A mapping, refused as a wrong shape when it is none."""
    if not isinstance(raw, dict):
        raise Unreadable("wrong-shape", message="mapping")
    return raw


def one(record: type[R], short: str = "") -> Callable[[Tree, At, Step], R]:
    """A record; a bare text stands for its field `short`."""

    def read(raw: Tree, at: At, step: Step) -> R:
        tree = {short: raw} if short and isinstance(raw, str) else mapping(raw)
        found = read_record(record, tree, at.below(step))
        if found is None:
            raise Missing
        return found

    return read


class Missing(Unreadable):
    """A record that lacks what it must say; its own finding stands already."""

    def __init__(self) -> None:
        super().__init__("")


def many(record: type[R]) -> Callable[[Tree, At, Step], tuple[R, ...]]:
    """Records in a list, each told its place in it (`at`); a single mapping is a list of one."""

    def read(raw: Tree, at: At, step: Step) -> tuple[R, ...]:
        at = at.below(step)
        found = (_nth(record, item, at, index) for index, item in enumerate(_list(raw)))
        return tuple(item for item in found if item is not None)

    return read


def _nth(record: type[R], raw: Tree, at: At, index: int) -> R | None:
    here = at.below(index)
    if isinstance(raw, dict):
        return read_record(record, raw, here, at=index)
    here.note(Unreadable("wrong-shape", message="mapping"))
    return None


def by_name(record: type[R], short: str) -> Callable[[Tree, At, Step], dict[str, R]]:
    """Records by the author's names, each told its own (`id`); a bare text is its field `short`; a list is of names."""

    def read(raw: Tree, at: At, step: Step) -> dict[str, R]:
        at = at.below(step)
        tree = _only_named(raw, at) if isinstance(raw, list) else mapping(raw)
        found = {name: _named(record, name, value, (at, short)) for name, value in tree.items()}
        return {name: item for name, item in found.items() if item is not None}

    return read


def _only_named(raw: list[Tree], at: At) -> dict[str, Tree]:
    """The names of a list; what else stands in it is a mapping written with dashes."""
    names: dict[str, Tree] = {name: "" for name in raw if isinstance(name, str)}
    if not all(isinstance(item, str) for item in raw):
        at.note(Unreadable("wrong-shape", message="mapping"))
    return names


def _named(record: type[R], name: str, raw: Tree, context: tuple[At, str]) -> R | None:
    at, short = context[0].below(name), context[1]
    try:
        tree = mapping(raw if isinstance(raw, (dict, list)) else {short: raw} if raw else {})
        return read_record(record, tree, at, id=_name(name))
    except Unreadable as fault:
        at.note(fault)
        return None


def _name(written: str) -> str:
    """The author's name for a thing, which is never empty."""
    if not written.strip():
        raise Unreadable("wrong-shape", message="name")
    return written


def values_by_name(read_value: Callable[[Tree, At, Step], T]) -> Callable[[Tree, At, Step], dict[str, T]]:
    """Values by the author's names; those that cannot be read are noted and left out."""

    def read(raw: Tree, at: At, step: Step) -> dict[str, T]:
        at = at.below(step)
        found: dict[str, T] = {}
        for name, value in mapping(raw).items():
            try:
                found[_name(name)] = read_value(value, at, name)
            except Unreadable as fault:
                at.below(name).note(fault)
        return found

    return read
