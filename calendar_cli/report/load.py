"""How loaded the weeks are: posts against the cadence, a team's hours against its capacity."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from calendar_cli.amounts import Range
from calendar_cli.calendar import Calendar
from calendar_cli.report.characters import pad
from calendar_cli.report.counted import Drawn, bar_line, counted
from calendar_cli.report.entries import Window, one_line
from calendar_cli.report.lines import Line, plain
from calendar_cli.report.screen import Screen
from calendar_cli.rules.workload import in_hours
from calendar_cli.rules.workload.team_overloaded import Desk, Desks
from calendar_cli.strategy import Selector
from calendar_cli.tally import DAY, Count, of_minimum
from calendar_cli.when import spell_short_day
from calendar_cli.wording import name_of, phrase

MOST_WEEKS = 6
"""How many weeks a group's bars show: what one looks ahead to."""
WEEK = 14
_HOUR = timedelta(hours=1)


class Scale(NamedTuple):
    """What a week is held against, and what is counted: a post has a slot on each of its channels."""

    limit: Range | None
    fullest: int
    noun: str


def weeks_of(calendar: Calendar, selector: Selector, window: Window, screen: Screen) -> Iterator[Line]:
    """A bar for each week of the window that holds something of the selector, or should."""
    limit = weekly_limit(calendar, selector)
    found = [count for count in of_minimum(calendar, selector).by("week") if window.holds(*count.days)]
    found = [count for count in found if limit or count.slots or count.tentative]
    fullest = max((len(count.slots) for count in found), default=0)
    scale = Scale(limit, fullest, "load.posts" if selector.channel else "load.slots")
    for count in found[:MOST_WEEKS]:
        week = pad(spell_short_day(count.days[0], screen.language), WEEK)
        yield from bar_line(f"{week}  ", _drawn(count, scale, screen), screen)
    if len(found) > MOST_WEEKS:
        yield plain(f"  {phrase('load.more', screen.language, count=len(found) - MOST_WEEKS)}", "dim")


def of_week(calendar: Calendar, monday: date, screen: Screen) -> Iterator[Line]:
    """A bar for each channel in that week, against what the cadence asks of it, then one for each team."""
    rows = (*_channels(calendar, monday, screen), *_teams(calendar, monday, screen))
    column = screen.column(name for name, _ in rows)
    for name, drawn in rows:
        yield from bar_line(f"{pad(name, column)}  ", drawn, screen)


def _channels(calendar: Calendar, monday: date, screen: Screen) -> Iterator[tuple[str, Drawn]]:
    rows = []
    for channel in calendar.strategy.channels.values():
        selector = Selector(channel=channel.id)
        limit = weekly_limit(calendar, selector)
        weeks = of_minimum(calendar, selector).by("week")
        held = next((count for count in weeks if count.days[0] == monday), None)
        if held and (limit or held.slots or held.tentative):
            rows.append((one_line(name_of(channel, screen.language)), held, limit))
    fullest = max((len(held.slots) for _, held, _ in rows), default=0)
    for name, held, limit in rows:
        yield name, _drawn(held, Scale(limit, fullest, "load.posts"), screen)


def _drawn(count: Count, scale: Scale, screen: Screen) -> Drawn:
    """A week against its limit; without one, against the fullest beside it."""
    total = len(count.slots) + count.tentative
    limit = scale.limit
    least = (limit.least if limit else None) or 0
    noun = phrase(scale.noun, screen.language, count=max(total, least))
    bar, words, style = counted(count, limit, noun, screen)
    return bar if limit else screen.bar(total, scale.fullest), words, style


def _teams(calendar: Calendar, monday: date, screen: Screen) -> Iterator[tuple[str, Drawn]]:
    """The teams whose capacity the strategy gives, in hours; the same count as the rule on overload."""
    if any(person.capacity for person in calendar.strategy.people.values()):
        for desk in Desks(calendar).filled:
            yield one_line(name_of(desk.person, screen.language)), _hours(desk, monday, screen)


def _hours(desk: Desk, monday: date, screen: Screen) -> Drawn:
    load, capacity, language = desk.load(monday), desk.capacity(monday), screen.language
    facts: dict[str, object] = {"load": in_hours(load)[language], "capacity": in_hours(capacity)[language]}
    bar = screen.bar(load / _HOUR, capacity / _HOUR)
    if load > capacity:
        return bar, phrase("load.over", language, **facts, extra=in_hours(load - capacity)[language]), "warning"
    return bar, phrase("load.hours" if capacity else "load.away", language, **facts), ""


def weekly_limit(calendar: Calendar, selector: Selector) -> Range | None:
    """What the cadence says of that selector alone, a week."""
    lines = calendar.strategy.cadence
    return next((line.per_week for line in lines if line.per_week and line.parts == selector.parts), None)


def mondays(window: Window, calendar: Calendar) -> tuple[date, ...]:
    """The weeks of the window that hold something, the first of it included."""
    days = {slot.day for slot in calendar.slots if slot.status.counts and window.holds(slot.day, slot.last)}
    days |= {each.due for each in calendar.milestones if each.due and not each.done and window.holds(each.due)}
    first = {window.start} if window.start else set()
    return tuple(sorted({day - day.weekday() * DAY for day in days | first}))
