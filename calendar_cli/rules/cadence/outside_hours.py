"""A post at an hour when the strategy publishes nothing."""

from calendar_cli.calendar import Calendar
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.cadence import once_a_date, outings
from calendar_cli.rules.room import HORIZON, Room
from calendar_cli.when import format_hours

SEVERITY = Severity.ERROR


def check(calendar: Calendar) -> Findings:
    hours = calendar.strategy.hours.publication
    if hours is None:
        return
    room = Room(calendar)
    spelled = {language: format_hours(hours, language) for language in ("fr", "en")}
    outside = (slot for slot, *_ in outings(calendar) if not slot.all_day and not hours.contains(slot.start))
    for slot in once_a_date(outside):
        free = room.first(slot, slot.start, slot.start + HORIZON)
        facts = {"title": slot, "at": slot.start, "hours": spelled, "slot": free}
        yield Finding(slot, slot.field, facts, message="" if free else "full")
