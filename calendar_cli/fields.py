"""How a scalar of a plan becomes a typed value; every failure is a ValueError that carries facts, never a sentence."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainValidator

from calendar_cli import amounts, vocabulary, when


class UnknownWordError(ValueError):
    """A value that is none of a fixed list."""

    def __init__(self, kind: str, written: str) -> None:
        super().__init__(written)
        self.kind = kind
        self.written = written


def word(kind: str) -> BeforeValidator:
    """A validator that reads a fixed value of the vocabulary in either language."""

    def read(written: object) -> object:
        if not isinstance(written, str):
            return written
        name = vocabulary.values(kind).read(written)
        if name is None:
            raise UnknownWordError(kind, written)
        return name

    return BeforeValidator(read)


class WrongShapeError(ValueError):
    """A mapping or a list where another shape was expected."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


def text_as(parse: Callable[[str], object]) -> PlainValidator:
    """A validator for a scalar with its own grammar; a mapping or a list in its place is a wrong shape."""

    def read(written: object) -> object:
        if not isinstance(written, str):
            raise WrongShapeError("text")
        return parse(written)

    return PlainValidator(read)


def listed(written: object) -> object:
    """One name, names between commas or a list of names, as a list; what is no list passes on."""
    if isinstance(written, str):
        return [part.strip() for part in written.split(",") if part.strip()]
    return written


def numbered(items: object) -> object:
    """Mappings of a list with the place where each was written (`at`), holes left by faulty ones skipped."""
    if not isinstance(items, list):
        return items
    return [{"at": at, **item} if isinstance(item, dict) else item for at, item in enumerate(items) if item is not None]


def _flag(written: object) -> object:
    name = vocabulary.values("answer").read(written) if isinstance(written, str) else None
    if name is None:
        raise UnknownWordError("answer", str(written))
    return name == "yes"


def _by_language(written: object) -> object:
    if isinstance(written, (str, dict)):
        return written
    raise WrongShapeError("text")


Words = Annotated[str | dict[str, str], BeforeValidator(_by_language)]
"""A text in the default language, or one by language: `{"fr": "…", "en": "…"}`."""
Names = Annotated[tuple[str, ...], BeforeValidator(listed)]
Day = Annotated[date, text_as(when.parse_date)]
Period = Annotated[tuple[date, date], text_as(when.parse_period)]
Days = Annotated[tuple[Period, ...], BeforeValidator(listed)]
Moments = Annotated[
    tuple[when.When, ...],
    PlainValidator(lambda written: tuple(map(_one_when, written if isinstance(written, list) else [written]))),
]
Duration = Annotated[timedelta, text_as(amounts.parse_duration)]
Money = Annotated[Decimal, text_as(amounts.parse_money)]
Percent = Annotated[float, text_as(amounts.parse_share)]
Flag = Annotated[bool, PlainValidator(_flag)]


def _one_when(written: object) -> when.When:
    if not isinstance(written, str):
        raise WrongShapeError("text")
    return when.parse_when(written)


class Model(BaseModel):
    """What all mappings of a file share: frozen, and deaf to keys that `load` has reported already."""

    model_config = ConfigDict(frozen=True, extra="ignore", arbitrary_types_allowed=True)


def short(field: str) -> BeforeValidator:
    """A validator that reads a bare text as that field of the mapping."""
    return BeforeValidator(lambda written: {field: written} if isinstance(written, str) else written)
