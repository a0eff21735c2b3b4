"""A post at an hour when the strategy publishes nothing."""

from calendar_cli.calendar import Calendar
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.cadence import occurrence, outings
from calendar_cli.when import format_hours

SEVERITY = Severity.ERROR


def check(calendar: Calendar) -> Findings:
    hours = calendar.strategy.hours.publication
    if hours is None:
        return
    spelled = {language: format_hours(hours, language) for language in ("fr", "en")}
    for slot, *_ in outings(calendar):
        if not slot.all_day and not hours.contains(slot.start):
            facts = {"title": slot, "at": slot.start, "hours": spelled, "slot": hours.next_open(slot.start)}
            yield Finding(slot, slot.field, facts, key=occurrence(slot))
