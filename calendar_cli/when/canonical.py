"""The echo of a `when`: one way to write each meaning, which `parse_when` reads back to the same meaning."""

from calendar import monthrange
from datetime import date, timedelta
from typing import assert_never

from calendar_cli.when.forms import (
    Bound,
    Daily,
    Moment,
    Monthly,
    OnDemand,
    Relative,
    Rule,
    Series,
    Tentative,
    Weekly,
    When,
)
from calendar_cli.when.relative import J
from calendar_cli.when.spelling import spell_date, spell_day, spell_moment, spell_month, spell_period, spell_time
from calendar_cli.when.words import ORDINALS, WEEKDAY_NAMES, fold

_AND = {"fr": " et ", "en": " and "}


def format_when(when: When, language: str) -> str:
    """Spell a meaning in that language."""
    match when:
        case Moment(day, clock):
            return spell_moment(day, clock, language)
        case Relative(_, _, clock):
            return _distance(when, language) + (f", {spell_time(clock, language)}" if clock else "")
        case Series():
            return _series(when, language)
        case Tentative(first, last):
            opening = "à confirmer" if language == "fr" else "to be confirmed"
            return f"{opening}, {_days(first, last, language)}"
        case OnDemand():
            return "au besoin" if language == "fr" else "on demand"
        case _:
            assert_never(when)


def format_event(start: Moment, end: Moment, language: str) -> str:
    """Spell what `parse_event` reads back: `samedi 24 octobre 2026, 10 h à 16 h`."""
    to = " à " if language == "fr" else " to "
    if start == end:
        return spell_moment(start.day, start.time, language)
    if start.time is None or end.time is None:
        return spell_period(start.day, end.day, language)
    overnight = end.day == start.day + timedelta(days=1) and end.time < start.time
    if end.day == start.day or overnight:
        return f"{spell_moment(start.day, start.time, language)}{to}{spell_time(end.time, language)}"
    return f"{spell_moment(start.day, start.time, language)}{to}{spell_moment(end.day, end.time, language)}"


def _distance(relative: Relative, language: str) -> str:
    sign, number = ("-" if relative.days < 0 else "+"), abs(relative.days)
    if number == 0:
        return relative.anchor
    if relative.anchor == J:
        return f"J{sign}{number}"
    unit = "jour" if language == "fr" else "day"
    return f"{relative.anchor} {sign} {number} {unit}{_plural(number, language)}"


def _plural(number: int, language: str) -> str:
    return "s" if number > 1 or (number == 0 and language == "en") else ""


def _days(first: date, last: date, language: str) -> str:
    if first.weekday() == 0 and last == first + timedelta(days=6):
        return f"{'semaine du' if language == 'fr' else 'week of'} {spell_day(first, language)}"
    whole_month = first.day == 1 and last == first.replace(day=monthrange(first.year, first.month)[1])
    return spell_month(first, language) if whole_month else spell_period(first, last, language)


def _series(series: Series, language: str) -> str:
    rule = _french_rule(series.rule) if language == "fr" else _english_rule(series.rule)
    clock = f", {spell_time(series.time, language)}" if series.time else ""
    bounds = _french_bounds(series) if language == "fr" else _english_bounds(series)
    return rule + clock + bounds


def _french_rule(rule: Rule) -> str:
    names = WEEKDAY_NAMES["fr"]
    match rule:
        case Daily():
            return "chaque jour"
        case Weekly((weekday,), 1):
            return f"chaque {names[weekday]}"
        case Weekly(weekdays, 1):
            return f"tous les {_listed([f'{names[weekday]}s' for weekday in weekdays], 'fr')}"
        case Weekly(weekdays, interval):
            return f"toutes les {interval} semaines, {_listed([f'le {names[weekday]}' for weekday in weekdays], 'fr')}"
        case Monthly(weekday, ordinal):
            return f"le {ORDINALS['fr'][ordinal]} {names[weekday]} du mois"
        case _:
            assert_never(rule)


def _english_rule(rule: Rule) -> str:
    names = WEEKDAY_NAMES["en"]
    match rule:
        case Daily():
            return "every day"
        case Weekly(weekdays, 1):
            return f"every {_listed([names[weekday] for weekday in weekdays], 'en')}"
        case Weekly(weekdays, interval):
            return f"every {interval} weeks on {_listed([names[weekday] for weekday in weekdays], 'en')}"
        case Monthly(weekday, ordinal):
            return f"{ORDINALS['en'][ordinal]} {names[weekday]} of the month"
        case _:
            assert_never(rule)


def _listed(names: list[str], language: str) -> str:
    return _AND[language].join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _french_bounds(series: Series) -> str:
    start, end = series.start, series.end
    if isinstance(start, Moment) and isinstance(end, Moment) and start != end:
        return f", {spell_period(start.day, end.day, 'fr')}"
    if start is None:
        return f", jusqu'{_to(end)}" if end else ""
    return f", {_from(start)} {_to(end)}" if end else f", à partir {_from(start)}"


def _from(bound: Bound) -> str:
    if isinstance(bound, Moment):
        return f"du {spell_date(bound.day, 'fr')}"
    elided = fold(bound.anchor)[0] in "aeiou"
    return f"{'d’' if elided else 'de '}{_distance(bound, 'fr')}"


def _to(bound: Bound) -> str:
    return f"au {spell_date(bound.day, 'fr')}" if isinstance(bound, Moment) else f"à {_distance(bound, 'fr')}"


def _english_bounds(series: Series) -> str:
    start, end = series.start, series.end
    if isinstance(start, Moment) and isinstance(end, Moment) and start != end:
        return f", from {spell_period(start.day, end.day, 'en')}"
    if start is None:
        return f", until {_bound(end)}" if end else ""
    return f", from {_bound(start)}{f', to {_bound(end)}' if end else ''}"


def _bound(bound: Bound) -> str:
    return spell_date(bound.day, "en") if isinstance(bound, Moment) else _distance(bound, "en")
