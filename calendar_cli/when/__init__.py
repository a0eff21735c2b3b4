"""Dates as communications people write them, in French and English: one closed grammar, nothing guessed."""

from calendar_cli.when.canonical import format_event, format_when
from calendar_cli.when.clock import parse_time
from calendar_cli.when.fault import WhenError
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
from calendar_cli.when.holidays import CODES, holidays, working_days_before
from calendar_cli.when.hours import WeeklyHours, format_hours, parse_hours
from calendar_cli.when.moments import FIRST_YEAR, LAST_YEAR
from calendar_cli.when.occurrences import LIMIT, occurrences
from calendar_cli.when.periods import parse_date, parse_event, parse_period
from calendar_cli.when.reading import parse_when
from calendar_cli.when.spelling import (
    spell_date,
    spell_day,
    spell_moment,
    spell_month,
    spell_period,
    spell_short_day,
    spell_short_moment,
    spell_time,
)
from calendar_cli.when.zones import place

__all__ = [
    "CODES",
    "FIRST_YEAR",
    "LAST_YEAR",
    "LIMIT",
    "Bound",
    "Daily",
    "Moment",
    "Monthly",
    "OnDemand",
    "Relative",
    "Rule",
    "Series",
    "Tentative",
    "Weekly",
    "WeeklyHours",
    "When",
    "WhenError",
    "format_event",
    "format_hours",
    "format_when",
    "holidays",
    "occurrences",
    "parse_date",
    "parse_event",
    "parse_hours",
    "parse_period",
    "parse_time",
    "parse_when",
    "place",
    "spell_date",
    "spell_day",
    "spell_moment",
    "spell_month",
    "spell_period",
    "spell_short_day",
    "spell_short_moment",
    "spell_time",
    "working_days_before",
]
