"""Parts of a calendar: the plans that were named, one department, one channel, one pillar."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Literal, NamedTuple

from calendar_cli.calendar import Calendar, Milestone, PostFacts, Slot
from calendar_cli.directory import Channel, Department, Pillar
from calendar_cli.report.entries import Window, one_line
from calendar_cli.strategy import Selector
from calendar_cli.tally import DAY
from calendar_cli.wording import name_of, phrase

By = Literal["department", "channel", "pillar"]


class Group(NamedTuple):
    """A part of the calendar, what it is called, and the selector that counts it; None for what belongs to nothing."""

    name: str
    selector: Selector | None
    calendar: Calendar


def part(calendar: Calendar, has: Callable[[PostFacts], bool], asks: Callable[[Milestone], bool]) -> Calendar:
    """The calendar with these posts and these milestones alone."""
    return replace(
        calendar,
        posts=tuple(post for post in calendar.posts if has(post)),
        slots=tuple(slot for slot in calendar.slots if has(slot.post)),
        milestones=tuple(each for each in calendar.milestones if asks(each)),
    )


def of_files(calendar: Calendar, files: frozenset[str]) -> Calendar:
    """What the plans at these paths say; all of it where none of them is a plan."""
    if not any(plan.path in files for plan in calendar.campaigns):
        return calendar
    chosen = part(calendar, lambda post: post.path in files, lambda each: each.campaign.path in files)
    return replace(chosen, campaigns=tuple(plan for plan in calendar.campaigns if plan.path in files))


def days_of(calendar: Calendar, window: Window) -> Window:
    """The days of the window on which these campaigns have something: their own, and those of their posts."""
    days = [day for plan in calendar.windows() for day in plan]
    days += [day for slot in calendar.slots for day in (slot.day, slot.last or slot.day)]
    if not days:
        return window
    return Window(max(window.start or date.min, min(days)), min(window.end or date.max, max(days) + DAY))


def grouped(calendar: Calendar, by: By, language: str) -> Iterator[Group]:
    """A group for each of them that has something, in the strategy's order, then what belongs to none."""
    for thing in _things(calendar, by):
        found = _group(calendar, by, thing.id)
        if found.slots or found.posts or found.milestones:
            yield Group(one_line(name_of(thing, language)), Selector(**{by: thing.id}), found)
    rest = _group(calendar, by, "")
    if rest.slots or rest.posts or rest.milestones:
        yield Group(phrase(f"group.no-{by}", language), None, rest)


def _things(calendar: Calendar, by: By) -> tuple[Department | Channel | Pillar, ...]:
    strategy = calendar.strategy
    match by:
        case "department":
            return tuple(strategy.departments.values())
        case "channel":
            return tuple(strategy.channels.values())
        case "pillar":
            return tuple(strategy.pillars.values())


def _group(calendar: Calendar, by: By, key: str) -> Calendar:
    found = part(
        calendar,
        lambda post: key in _keys(post, by),
        lambda each: key in _asked(each, by),
    )
    if by != "channel":
        return found
    return replace(found, slots=tuple(slot for slot in found.slots if _channel(slot) == key))


def _channel(slot: Slot) -> str:
    return slot.channel.id if slot.channel else ""


def _keys(post: PostFacts, by: By) -> tuple[str, ...]:
    """What the post belongs to; `("",)` where it belongs to nothing."""
    match by:
        case "department":
            found = tuple(department.id for department in post.departments)
        case "channel":
            found = tuple(channel.id for channel in post.channels)
        case "pillar":
            found = (post.pillar.id,) if post.pillar else ()
    return found or ("",)


def _asked(milestone: Milestone, by: By) -> tuple[str, ...]:
    """What the milestone belongs to: by department those that owe it, else its post's."""
    if by == "department" and milestone.departments:
        return tuple(department.id for department in milestone.departments)
    return _keys(milestone.post, by) if milestone.post else ("",)
