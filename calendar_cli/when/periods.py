"""Days, periods and events: `du 4 au 10 octobre 2026`, `octobre 2026`, `samedi 24 octobre 2026, 10 h à 16 h`."""

import re
from calendar import monthrange
from datetime import date, timedelta

from calendar_cli.when.clock import CLOCK, read_clock
from calendar_cli.when.diagnosis import diagnose
from calendar_cli.when.fault import WhenError, unreadable
from calendar_cli.when.forms import Moment
from calendar_cli.when.moments import FIRST_YEAR, LAST_YEAR, read_moment
from calendar_cli.when.words import LONGEST, MONTHS, fold, tidy

Period = tuple[date, date]

# Patterns stay text: `re` compiles each when it is first used and keeps it, and most runs use few of them.
_SPLIT = r",? (?:au|a|to|through|until|jusqu'au|-) (?:le )?"
_OPENING = r"(?:du |de |from )"
_TWO_DAYS = r"(?<![\d-])(\d{1,2})-(\d{1,2})(?![\d-])"
_MONTH = r"([a-z]{3,9})\.?,? (\d{4})|(\d{4})-(\d{2})"
_WEEK = r"(?:(?:la |the )?(?:semaine|week) (?:du |de |of )(?:the )?)(.+)"
_YEAR_END = r"\d{4}$"
_BARE_DAY = r"\d{1,2}(?:er|st|nd|rd|th)?"
_BARE_DAY_AND_YEAR = r"\d{1,2}(?:er|st|nd|rd|th)?,? \d{4}"
_MONTH_FIRST = r"[a-z]{3,9}\.?(?= \d)"
_MONTH_LAST = r"[a-z]{3,9}\.?,? \d{4}$"
_HOURS = rf"(.+?)(?:, ?| )(?:de |from )?({CLOCK}) ?(?:-|a|to|until) ?({CLOCK})"


def parse_date(text: str) -> date:
    """Read one day without a time. Raises WhenError."""
    return _read_date(_opened(text))


def parse_period(text: str) -> Period:
    """Read the first and last day, both included, of two days, one, a week or a month. Raises WhenError."""
    return read_period(_opened(text))


def parse_event(text: str) -> tuple[Moment, Moment]:
    """Read the start and end of what the city holds: a moment, hours of one day, or two moments.

    Hours that end before they start end on the next day: `20 h à 2 h`. Raises WhenError.
    """
    written = _opened(text)
    folded = fold(written)
    if found := re.fullmatch(_HOURS, folded):
        return _hours(_read_date(written[: found.end(1)]), found[2], found[3], written)
    if moment := read_moment(folded):
        return moment, moment
    for start, end in _halves(folded):
        if (first := read_moment(start)) and (last := read_moment(end)):
            return _moments(first, last, written)
    first_day, last_day = read_period(written)
    return Moment(first_day), Moment(last_day)


def read_period(written: str) -> Period:
    """Read the period of a tidy text. Raises WhenError."""
    folded = fold(written)
    if found := re.fullmatch(_MONTH, folded):
        return _month(found, written)
    if found := re.fullmatch(_WEEK, folded):
        day = _read_date(written[found.start(1) :])
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    if moment := read_moment(folded):
        return _untimed(moment, written), moment.day
    for start, end in _halves(re.sub(_TWO_DAYS, r"\1 - \2", folded)):
        first, last = (read_moment(half) for half in complete(start, end))
        if first and last:
            return in_order(_untimed(first, written), _untimed(last, written))
    raise diagnose(written)


def complete(start: str, end: str) -> tuple[str, str]:
    """Give each half the month or year only the other tells: `5 | 8 octobre 2026`, `October 5 | 8, 2026`."""
    if re.fullmatch(_BARE_DAY, start) and (month_and_year := re.search(_MONTH_LAST, end)):
        return f"{start} {month_and_year[0]}", end
    if re.fullmatch(_BARE_DAY_AND_YEAR, end) and (month := re.search(_MONTH_FIRST, start)):
        end = f"{month[0]} {end}"
    if not re.search(r"\d{4}", start) and (year := re.search(_YEAR_END, end)):
        start = f"{start} {year[0]}"
    return start, end


def in_order(first: date, last: date) -> Period:
    """Pass two days on, or raise impossible-date (message `order`) where the first is after the last."""
    if first > last:
        raise WhenError("impossible-date", {"first": first, "last": last}, "order")
    return first, last


def _opened(text: str) -> str:
    if len(text) > LONGEST:
        raise unreadable(text)
    return tidy(text)


def _read_date(written: str) -> date:
    moment = read_moment(fold(written))
    if moment is None:
        raise diagnose(written)
    return _untimed(moment, written)


def _untimed(moment: Moment, written: str) -> date:
    if moment.time is not None:
        raise unreadable(written, "timed")
    return moment.day


def _halves(folded: str) -> list[tuple[str, str]]:
    opening = re.match(_OPENING, folded)
    start = opening.end() if opening else 0
    return [
        (folded[start : found.start()], folded[found.end() :]) for found in re.compile(_SPLIT).finditer(folded, start)
    ]


def _month(found: re.Match[str], written: str) -> Period:
    name, spelt_year, iso_year, iso_month = found.groups()
    month, year = (MONTHS.get(name, 0), int(spelt_year)) if name else (int(iso_month), int(iso_year))
    if not 1 <= month <= 12 or not FIRST_YEAR <= year <= LAST_YEAR:  # noqa: PLR2004 - a year has 12 months
        raise diagnose(written)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _hours(day: date, opening: str, closing: str, written: str) -> tuple[Moment, Moment]:
    start, end = read_clock(opening), read_clock(closing)
    if start == end:
        raise unreadable(written)
    return Moment(day, start), Moment(day if start < end else day + timedelta(days=1), end)


def _moments(first: Moment, last: Moment, written: str) -> tuple[Moment, Moment]:
    in_order(first.day, last.day)
    if (first.time is None) != (last.time is None):
        raise unreadable(written)
    if first.day == last.day and first.time and last.time and first.time >= last.time:
        raise WhenError("impossible-date", {"first": first.day, "last": last.day}, "order")
    return first, last
