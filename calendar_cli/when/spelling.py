"""Days and times as a Québec or Canadian professional writes them; `parse_when` reads the long forms back."""

from datetime import date, time

from calendar_cli.when.words import MONTH_NAMES, NBSP, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAY_NAMES

_HALF_DAY = 12


def spell_date(day: date, language: str) -> str:
    """`27 octobre 2026`, `October 27, 2026`."""
    return f"{_day_and_month(day, language)}{' ' if language == 'fr' else ', '}{day.year}"


def spell_day(day: date, language: str) -> str:
    """`mardi 27 octobre 2026`, `Tuesday, October 27, 2026`."""
    weekday = WEEKDAY_NAMES[language][day.weekday()]
    return f"{weekday}{' ' if language == 'fr' else ', '}{spell_date(day, language)}"


def spell_time(clock: time, language: str) -> str:
    """`12 h`, `9 h 05`; `9 a.m.`, `12:30 p.m.`, `noon`, `midnight`; no-break spaces inside."""
    if language == "fr":
        return f"{clock.hour}{NBSP}h" + (f"{NBSP}{clock.minute:02}" if clock.minute else "")
    if clock.minute == 0 and clock.hour % _HALF_DAY == 0:
        return "noon" if clock.hour else "midnight"
    minutes = f":{clock.minute:02}" if clock.minute else ""
    return f"{clock.hour % _HALF_DAY or _HALF_DAY}{minutes}{NBSP}{'a.m.' if clock.hour < _HALF_DAY else 'p.m.'}"


def spell_moment(day: date, clock: time | None, language: str) -> str:
    """`mardi 27 octobre 2026, 12 h`; without a time, the day alone."""
    return _timed(spell_day(day, language), clock, language)


def spell_short_day(day: date, language: str) -> str:
    """For a table whose heading tells the year: `mar. 27 oct.`, `Tue., Oct. 27`."""
    weekday = SHORT_WEEKDAYS[language][day.weekday()]
    if language == "fr":
        return f"{weekday} {_first(day.day)} {SHORT_MONTHS['fr'][day.month - 1]}"
    return f"{weekday}, {SHORT_MONTHS['en'][day.month - 1]} {day.day}"


def spell_short_moment(day: date, clock: time | None, language: str) -> str:
    """`mar. 27 oct., 12 h`, `Tue., Oct. 27, 9 a.m.`."""
    return _timed(spell_short_day(day, language), clock, language)


def spell_month(day: date, language: str) -> str:
    """`octobre 2026`, `October 2026`."""
    return f"{MONTH_NAMES[language][day.month - 1]} {day.year}"


def spell_period(first: date, last: date, language: str) -> str:
    """`du 4 au 10 octobre 2026`, `October 4 to 10, 2026`, nothing said twice; one day has its weekday."""
    if first == last:
        return spell_day(first, language)
    return _french_period(first, last) if language == "fr" else _english_period(first, last)


def _french_period(first: date, last: date) -> str:
    if first.year != last.year:
        start = spell_date(first, "fr")
    elif first.month != last.month:
        start = _day_and_month(first, "fr")
    else:
        start = _first(first.day)
    return f"du {start} au {spell_date(last, 'fr')}"


def _english_period(first: date, last: date) -> str:
    if first.year != last.year:
        return f"{spell_date(first, 'en')}, to {spell_date(last, 'en')}"
    end = spell_date(last, "en") if first.month != last.month else f"{last.day}, {last.year}"
    return f"{_day_and_month(first, 'en')} to {end}"


def _day_and_month(day: date, language: str) -> str:
    month = MONTH_NAMES[language][day.month - 1]
    return f"{_first(day.day)} {month}" if language == "fr" else f"{month} {day.day}"


def _first(number: int) -> str:
    return "1er" if number == 1 else str(number)


def _timed(day: str, clock: time | None, language: str) -> str:
    return day if clock is None else f"{day}, {spell_time(clock, language)}"
