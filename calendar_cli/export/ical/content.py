"""Content lines of RFC 5545: escaping, folding at 75 octets, and dates; an event's lines without its stamps."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from calendar_cli.calendar import SLOT_LENGTH
from calendar_cli.export.copy import clean, cut, one_line
from calendar_cli.export.ical.zones import is_repeated, zone_rule

OCTETS = 75
"""The longest physical line, without its end (RFC 5545 3.1)."""
CATEGORY_UNITS = 255
_CONTINUATION = 0b1000_0000
_ESCAPED = re.compile(r"\\(.)")
_BARE = str.maketrans({",": " ", ";": " "})


def escape(text: str) -> str:
    """A clean text as a TEXT value (RFC 5545 3.3.11)."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def unescape(value: str) -> str:
    """The text of a TEXT value."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def fold(line: str) -> bytes:
    """The line in pieces of at most 75 octets, never cut inside a code point."""
    data = line.encode()
    if len(data) <= OCTETS:
        return data
    pieces, at, room = [], 0, OCTETS
    while len(data) - at > room:
        end = at + room
        while data[end] & 0b1100_0000 == _CONTINUATION:
            end -= 1
        pieces.append(data[at:end])
        at, room = end, OCTETS - 1
    pieces.append(data[at:])
    return b"\r\n ".join(pieces)


@dataclass(frozen=True, slots=True)
class Event:
    """An event before it is stamped; `times` are its DTSTART and DTEND lines."""

    uid: str
    times: tuple[str, str]
    summary: str
    description: str
    categories: tuple[str, ...]
    status: str

    def lines(self) -> tuple[str, ...]:
        """Its content lines from DTSTART on, unfolded."""
        start, end = self.times
        lines = [start, end, f"SUMMARY:{escape(cut(one_line(self.summary)))}"]
        if self.description:
            lines.append(f"DESCRIPTION:{escape(clean(self.description))}")
        if self.categories:
            lines.append(f"CATEGORIES:{','.join(map(category, self.categories))}")
        lines += ("CLASS:PUBLIC", f"STATUS:{self.status}", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE")
        if start.startswith("DTSTART;VALUE=DATE:"):
            lines.append("X-MICROSOFT-CDO-ALLDAYEVENT:TRUE")
        return tuple(lines)


def category(name: str) -> str:
    """A category's name: readers stop at a comma or a semicolon inside one, even an escaped one."""
    return escape(cut(one_line(name.translate(_BARE)), CATEGORY_UNITS))


def days(first: date, last: date) -> tuple[str, str]:
    """The lines of whole days, `last` included."""
    after = last + timedelta(days=1)
    return f"DTSTART;VALUE=DATE:{first:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"


def moment(start: datetime, zone: str, end: datetime | None = None) -> tuple[str, str]:
    """The lines of aware instants in their zone, of a quarter of an hour where there is no end.

    In UTC where the zone has no yearly rule yet, and in the hour that autumn repeats, which local time cannot name.
    """
    rule = zone_rule(zone)
    first = start.astimezone(UTC)
    last = end.astimezone(UTC) if end else first + SLOT_LENGTH
    until = last.astimezone(start.tzinfo)
    if rule is None or start.year < rule.since or is_repeated(start) or is_repeated(until):
        return f"DTSTART:{first:%Y%m%dT%H%M%SZ}", f"DTEND:{last:%Y%m%dT%H%M%SZ}"
    return f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}", f"DTEND;TZID={zone}:{until:%Y%m%dT%H%M%S}"
