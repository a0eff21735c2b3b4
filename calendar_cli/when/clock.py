"""Times of day as people write them: `12 h 30`, `12:30`, `9 am`, `midi`."""

import re
from datetime import time
from functools import lru_cache

from calendar_cli.pattern import pattern
from calendar_cli.when.fault import WhenError, unreadable
from calendar_cli.when.words import LONGEST, fold, tidy

CLOCK = (
    r"(?:\d{1,2} ?h(?:eures?)?(?: ?\d{2})?(?!\d)"
    r"|\d{1,2}:\d{2}(?::00)?(?!\d)(?: ?[ap]\.?m\b\.?)?"
    r"|\d{1,2} ?[ap]\.?m\b\.?"
    r"|midi|noon|minuit|midnight)"
)
"""The pattern of a time in folded text, without groups."""

AT = rf"(?:, ?| )(?:a |at )?({CLOCK})(?![a-z\d])"
"""A time after a date or a rule, in one group."""

_NAMED = {"midi": time(12), "noon": time(12), "minuit": time(0), "midnight": time(0)}
_DIGITS = pattern(r"\d+")
_HALF_DAY = 12


@lru_cache(maxsize=4096)
def read_clock(folded: str) -> time:
    """Read what `CLOCK` matched. Raises impossible-date (message `time`) for 25 h or 13 p.m."""
    if folded in _NAMED:
        return _NAMED[folded]
    hour, minute, *_ = [int(digits) for digits in _DIGITS.findall(folded)] + [0]
    half = folded.rstrip("m.")[-1:]
    if half in ("a", "p"):
        if not 1 <= hour <= _HALF_DAY:
            raise WhenError("impossible-date", {"hour": hour, "minute": minute}, "time")
        hour = hour % _HALF_DAY + (_HALF_DAY if half == "p" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise WhenError("impossible-date", {"hour": hour, "minute": minute}, "time") from None


def parse_time(text: str) -> time:
    """Read one time of day: `12 h 30`, `noon`. Raises WhenError."""
    folded = fold(tidy(text)) if len(text) <= LONGEST else ""
    if not re.fullmatch(CLOCK, folded):
        raise unreadable(text)
    return read_clock(folded)
