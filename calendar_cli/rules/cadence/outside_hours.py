"""A post at an hour when the strategy publishes nothing."""

from collections.abc import Iterator

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.cadence import once_a_date, outings
from calendar_cli.when import WeeklyHours, format_hours

SEVERITY = Severity.ERROR


def check(calendar: Calendar) -> Findings:
    hours = calendar.strategy.hours.publication
    return once_a_date(_outside(calendar, hours)) if hours else ()


def _outside(calendar: Calendar, hours: WeeklyHours) -> Iterator[tuple[Slot, Finding]]:
    spelled = {language: format_hours(hours, language) for language in ("fr", "en")}
    for slot, *_ in outings(calendar):
        if not slot.all_day and not hours.contains(slot.start):
            facts = {"title": slot, "at": slot.start, "hours": spelled, "slot": hours.next_open(slot.start)}
            yield slot, Finding(slot, slot.field, facts)
