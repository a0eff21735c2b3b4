"""The things of a calendar as JSON: dates in ISO 8601, things by their ids, text in every language it has."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from calendar_cli.amounts import Range
from calendar_cli.calendar import Slot
from calendar_cli.diagnostic import Clause, Place
from calendar_cli.directory import Channel, Department, Person, Pillar
from calendar_cli.pattern import pattern

Json = str | int | float | bool | list["Json"] | dict[str, "Json"] | None

_HIDDEN = pattern(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
    "|#(?=#)"
)
"""What a terminal or a CI log may obey in text; inside a JSON string an escape says the same."""


def document(value: Mapping[str, object]) -> str:
    """The value as a document, in UTF-8 that a log can show without obeying it."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)
    return _HIDDEN.sub(lambda found: json.dumps(found[0]).strip('"') if found[0] != "#" else "\\u0023", text)


def json_value(value: object) -> Json:
    """A fact as JSON; what has an id is its id."""
    for kind, convert in _CONVERSIONS.items():
        if isinstance(value, kind):
            return convert(value)
    return value if value is None or isinstance(value, str | int | float) else str(value)


def iso_duration(duration: timedelta) -> str:
    """A length of time in hours and minutes, as ISO 8601 writes it: `PT3H`, `PT1H10M`."""
    minutes = round(duration.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    parts = f"{hours}H" * bool(hours or not rest) + f"{rest}M" * bool(rest)
    return f"{'-' * (minutes < 0)}PT{parts}"


def _slot(slot: Slot) -> Json:
    return {
        "campaign": slot.campaign_id,
        "post": slot.post_id,
        "title": json_value(slot.title),
        "channel": slot.channel.id if slot.channel else None,
        "start": slot.start.isoformat(),
    }


_CONVERSIONS: dict[type, Callable[[Any], Json]] = {
    Slot: _slot,
    Enum: lambda value: value.name.lower(),
    Decimal: str,
    datetime: datetime.isoformat,
    date: date.isoformat,
    time: lambda value: value.isoformat("minutes"),
    timedelta: iso_duration,
    Range: lambda value: {"least": value.least, "most": value.most},
    Channel: lambda value: value.id,
    Department: lambda value: value.id,
    Pillar: lambda value: value.id,
    Person: lambda value: value.id,
    Place: lambda value: value.path,
    Clause: lambda value: json_value(dict(value.facts)),
    dict: lambda value: {str(key): json_value(item) for key, item in value.items()},
    list: lambda value: [json_value(item) for item in value],
    tuple: lambda value: [json_value(item) for item in value],
}
