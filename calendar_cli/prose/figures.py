"""Numbers, amounts of money, shares and phone numbers a text says, with their values; dates and hours are `said`'s."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from calendar_cli.pattern import pattern
from calendar_cli.prose.tokens import Match, has_any

Kind = Literal["number", "money", "share"]


class Figure(NamedTuple):
    """A number in a text, in its code points: `1 234,5` and `1,234.5` have one value, `2 M$` and `$2,000,000` too."""

    start: int
    end: int
    value: Decimal
    kind: Kind


_SPACE = "[ \xa0\u202f]"
# Ten digits of the North American plan, however they are cut; area and exchange begin with 2 to 9.
_PHONE = pattern(
    r"(?<![\w$+])(?<![0-9][.,-])(?:\+?1[ .\xa0\u202f‑–-]?)?\(?([2-9][0-9]{2})\)?[ .\xa0\u202f‑–-]{0,2}"
    r"([2-9][0-9]{2})[ .\xa0\u202f‑–-]?([0-9]{4})(?![\w$%]|[.,][0-9])"
)
_BEFORE = r"(?<![^\W_])(?<![0-9][.,])"
_AFTER = r"(?![0-9]|\ufe0f?\u20e3)"
_NUMBER = {
    "fr": pattern(
        rf"{_BEFORE}([0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}}(?![0-9])){{1,4}}|[0-9]{{1,15}})"
        rf"(?:[,.]([0-9]{{1,6}}))?{_AFTER}"
    ),
    "en": pattern(
        rf"{_BEFORE}([0-9]{{1,3}}(?:(?:,|{_SPACE})[0-9]{{3}}(?![0-9])){{1,4}}|[0-9]{{1,15}})"
        rf"(?:\.([0-9]{{1,6}}))?{_AFTER}"
    ),
}
_MULTIPLIED = pattern(
    rf"(?:{_SPACE}|[-‑])?((?i:millions?|milliards?|billions?|mille|thousand)(?!\w)|[MkK](?={_SPACE}?\$)|[MK](?![\w'’]))"
)
_TIMES = {"m": 10**6, "k": 10**3, "mille": 10**3, "thousand": 10**3, "million": 10**6}
_BILLION = 10**9
_DOLLARS = pattern(rf"{_SPACE}?(?:\$|dollars?\b)")
_SHARE = pattern(rf"{_SPACE}?(?:%|pour cent\b|per ?cent\b)")


def find_phones(text: str) -> tuple[Match, ...]:
    """Phone numbers of ten digits; the value is those digits alone, without the 1 before them."""
    if not has_any(text, "0123456789"):
        return ()
    return tuple(Match(found.start(), found.end(), "".join(found.groups())) for found in _PHONE.finditer(text))


def find_figures(text: str, language: str) -> tuple[Figure, ...]:
    """Every number written in digits; mask what is a phone, a date, an hour or a link first."""
    if not has_any(text, "0123456789"):
        return ()
    return tuple(_figures(text, _NUMBER["en" if language == "en" else "fr"]))


def _figures(text: str, number: re.Pattern[str]) -> Iterator[Figure]:
    for found in number.finditer(text):
        start, end = found.span()
        times = _MULTIPLIED.match(text, end)
        end = times.end() if times else end
        value = Decimal(re.sub(r"\D", "", found[1]) + (f".{found[2]}" if found[2] else "")) * _factor(times)
        kind, start, end = _kind(text, start, end)
        yield Figure(start, end, value.normalize(), kind)


def _factor(times: re.Match[str] | None) -> int:
    if times is None:
        return 1
    word = times[1].lower()
    return _TIMES.get(word) or _TIMES.get(word.removesuffix("s"), _BILLION)


def _kind(text: str, start: int, end: int) -> tuple[Kind, int, int]:
    """What the number counts, and where it stands with its sign."""
    after = _DOLLARS.match(text, end)
    if after or text[start - 1 : start] == "$":
        return "money", start if after else start - 1, after.end() if after else end
    share = _SHARE.match(text, end)
    return ("share", start, share.end()) if share else ("number", start, end)
