"""Distances from an anchor: `J-7, 18 h`, `launch + 3 days, 17:30`, `portes-ouvertes - 7 j`, or the anchor alone."""

import re

from calendar_cli.when.clock import AT, read_clock
from calendar_cli.when.diagnosis import TODAY
from calendar_cli.when.forms import Relative
from calendar_cli.when.words import MONTHS, WEEKDAYS, fold

J = "J"
_UNIT = r"(jours?|days?|j|d|semaines?|weeks?|sem\.?|w)"
_NAME = r"([^\W\d_](?:[\w'-]*\w)?)"
_FROM_J = rf"(?:jour )?j(?: ?([+-]) ?(\d{{1,4}})(?: ?{_UNIT})?)?(?:{AT})?"
_WORDS = r"([^\W\d_](?:[\w' -]*\w)?)"
_FROM_WORDS = rf"{_WORDS}(?: ?(\+) ?| (-) ?)(\d{{1,4}}) ?{_UNIT}(?:{AT})?"
_FROM_NAME = rf"{_NAME}(?:(?: ?(\+) ?| (-) ?)(\d{{1,4}}) ?{_UNIT})?(?:{AT})?"
_NO_ANCHOR = (
    TODAY
    | MONTHS.keys()
    | WEEKDAYS.keys()
    | {"midi", "noon", "minuit", "midnight", "tbd", "tbc", "daily", "chaque", "every"}
)


def read_relative(written: str) -> Relative | None:
    """Read the anchor, as written, and the signed days of a tidy text; None where it names no anchor.

    A name is one word, hyphens included, or, before a distance, several without a month and a figure; `-` needs a space
    before it, because names hold hyphens.
    """
    folded = fold(written)
    if found := re.fullmatch(_FROM_J, folded):
        sign, number, unit, clock = found.groups()
        return Relative(J, _days(sign, number, unit), read_clock(clock) if clock else None)
    found = re.fullmatch(_FROM_NAME, folded) or re.fullmatch(_FROM_WORDS, folded)
    if found is None or found[1] in _NO_ANCHOR or _is_date(found[1]):
        return None
    _, plus, minus, number, unit, clock = found.groups()
    return Relative(written[: found.end(1)], _days(plus or minus, number, unit), read_clock(clock) if clock else None)


def _is_date(name: str) -> bool:
    """Tell several words that are the author's way to say a day: `tomorrow morning`, `5 of October`."""
    words = name.split()
    dated = re.search(r"\d", name) is not None and not MONTHS.keys().isdisjoint(words)
    return len(words) > 1 and (dated or not TODAY.isdisjoint(words))


def _days(sign: str | None, number: str | None, unit: str | None) -> int:
    days = int(number or 0) * (7 if unit and unit[0] in "sw" else 1)
    return -days if sign == "-" else days
