"""Why a text is no date: the likeliest slip, said before the general refusal."""

import re
from datetime import date

from calendar_cli.when.fault import WhenError, unreadable
from calendar_cli.when.moments import ABSOLUTE, FIRST_YEAR, LAST_YEAR, read_moment
from calendar_cli.when.words import MONTH_NAMES, MONTHS, WEEKDAY_NAMES, WEEKDAYS, Names, fold

TODAY = frozenset(
    (
        "today",
        "tomorrow",
        "yesterday",
        "tonight",
        "now",
        "soon",
        "asap",
        "demain",
        "hier",
        "aujourd'hui",
        "maintenant",
        "bientot",
        "prochainement",
    )
)
_NUMERIC = r"(?:[a-z]+\.?,? )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d).*"
_YEARLESS = (
    r"(?:le |on |the )?(?:([a-z]{3,9})\.?,? )?"
    r"(?:\d{1,2}(?:er|st|nd|rd|th)? ([a-z]{3,9})|([a-z]{3,9})\.? \d{1,2}(?!\d)).*"
)
_ZONED = r"(.+?) ?(?:z|utc|gmt|[a-z][sd]t|hn[a-z]|ha[a-z]|[+-]\d\d:?\d\d)"


def diagnose(written: str) -> WhenError:
    """Name the fault of a text that no reader took, the most telling first."""
    folded = fold(written)
    return (
        _numeric(written, folded)
        or _unknown_word(written, folded)
        or _yearless(written, folded)
        or _zoned(written, folded)
        or unreadable(written, "today" if TODAY.intersection(re.split(r"[ ,]", folded)) else "other")
    )


def _numeric(written: str, folded: str) -> WhenError | None:
    if (found := re.fullmatch(_NUMERIC, folded)) is None:
        return None
    first, _, second, year_digits = found.groups()
    if len(year_digits) == 2:  # noqa: PLR2004 - the two digits of `26/9/25`
        return unreadable(written, "year")
    year = int(year_digits)
    return _readings(written, _possible(year, int(second), int(first)), _possible(year, int(first), int(second)))


def _readings(written: str, day_first: date | None, month_first: date | None) -> WhenError | None:
    facts: dict[str, object] = {"written": written}
    if day_first and month_first and day_first != month_first:
        return WhenError("ambiguous-date", facts | {"day_first": day_first, "month_first": month_first})
    reading = day_first or month_first
    return WhenError("ambiguous-date", facts | {"reading": reading}, "one") if reading else None


def _possible(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def _unknown_word(written: str, folded: str) -> WhenError | None:
    """Find the one word that keeps `22 setpembre 2026` from being a date."""
    if (found := ABSOLUTE.fullmatch(folded)) is None:
        return None
    weekday, month = found[1], found[7] or found[9]
    if weekday and weekday not in WEEKDAYS:
        return _misspelt(written, weekday, WEEKDAY_NAMES)
    return _misspelt(written, month, MONTH_NAMES) if month and month not in MONTHS else None


def _misspelt(written: str, word: str, names: Names) -> WhenError:
    from difflib import get_close_matches  # noqa: PLC0415 - only a misspelt month pays for it

    spelt = {fold(name): name for language in names.values() for name in language}
    nearest = get_close_matches(word, spelt, n=1)
    if nearest:
        return unreadable(written, "near", word=word, suggestion=spelt[nearest[0]])
    return unreadable(written, "word", word=word)


def _yearless(written: str, folded: str) -> WhenError | None:
    found = re.fullmatch(_YEARLESS, folded)
    if found and (found[2] or found[3]) in MONTHS and not re.search(r"\d{4}", folded):
        return unreadable(written, "year")
    return None


def _zoned(written: str, folded: str) -> WhenError | None:
    found = re.fullmatch(_ZONED, folded)
    return unreadable(written, "zone") if found and _reads(found[1]) else None


def _reads(folded: str) -> bool:
    try:
        return read_moment(folded) is not None
    except WhenError:
        return True
