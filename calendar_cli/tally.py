"""Actual against target: what the calendar holds per selector and period, and on which days that can be judged.

A slot whose day is still to be confirmed is counted apart: it may satisfy a minimum and never breaks a maximum.
"""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from calendar_cli import when
from calendar_cli.amounts import Range
from calendar_cli.calendar import Calendar, CampaignFacts, PostFacts, Slot
from calendar_cli.directory import find
from calendar_cli.model import Purpose
from calendar_cli.strategy import Cadence, Hold, Mix, Selector, Strategy
from calendar_cli.vocabulary import values

Days = tuple[date, date]
"""A first and a last day, both included."""

DAY = timedelta(days=1)
SHOWN = 5
"""How many slots, or campaigns, a finding about a period shows beside its own place."""


class Count(NamedTuple):
    """What one period holds: dated slots in time order, and how many tentative ones may fall in it.

    `whole` says that every day of it is in a campaign and none is on hold: only then is a minimum or a mix judged.
    """

    days: Days
    slots: tuple[Slot, ...]
    tentative: int
    whole: bool

    @property
    def ordinary(self) -> tuple[Slot, ...]:
        """The slots that maxima and mixes speak of: all but the urgent ones."""
        return tuple(slot for slot in self.slots if not slot.post.purpose.urgent)


@dataclass(frozen=True, eq=False)
class Tally:
    """The calendar as one selector sees it; `holds` are those that take days away from what is judged."""

    calendar: Calendar
    selector: Selector
    holds: tuple[Hold, ...]

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The dated slots, in time order."""
        wanted = self.selector
        pool = self.calendar.by_channel.get(wanted.channel, ()) if wanted.channel else self.calendar.counted
        return tuple(slot for slot in pool if slot.matches(wanted))

    @cached_property
    def tentative(self) -> tuple[Slot, ...]:
        """The slots whose day is still to be confirmed, by the first day they may fall on."""
        slots = self.calendar.slots
        return tuple(s for s in slots if s.last is not None and s.status.counts and s.matches(self.selector))

    @cached_property
    def stretches(self) -> tuple[Days, ...]:
        """The days some campaign covers and no hold takes away, as runs of days in order."""
        held = ((hold.start, hold.end or date.max) for hold in self.holds)
        return _without(merged(self.calendar.windows()), held)

    def by(self, unit: str) -> Iterator[Count]:
        """Every day, week or month that holds a dated slot or is whole, in order."""
        grouped = by_period(self.slots, unit)
        whole = set(periods(self.stretches, unit))
        for days in sorted(grouped.keys() | whole):
            yield Count(days, tuple(grouped.get(days, ())), self.maybe(days), days in whole)

    def maybe(self, days: Days) -> int:
        """How many tentative slots may fall within these days."""
        firsts, lasts = self._bounds
        return bisect_right(firsts, days[1]) - bisect_left(lasts, days[0])

    @cached_property
    def _bounds(self) -> tuple[list[date], list[date]]:
        return [slot.day for slot in self.tentative], sorted(slot.last for slot in self.tentative if slot.last)


def of_minimum(calendar: Calendar, selector: Selector) -> Tally:
    """The tally a cadence is judged by: a hold takes its days away where it stops everything the selector names."""
    strategy = calendar.strategy
    return Tally(calendar, selector, tuple(hold for hold in strategy.holds if _stops(hold, selector, strategy)))


def of_mix(calendar: Calendar, selector: Selector) -> Tally:
    """The tally a mix is judged by: a hold on any part of it bends every share."""
    return Tally(calendar, selector, tuple(hold for hold in calendar.strategy.holds if _touches(hold, selector)))


def period(day: date, unit: str) -> Days:
    """The day, the week from Monday to Sunday or the month around a day."""
    match unit:
        case "day":
            return day, day
        case "week":
            monday = day - day.weekday() * DAY
            return monday, monday + 6 * DAY
        case _:
            return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def by_period(slots: Iterable[Slot], unit: str) -> Mapping[Days, list[Slot]]:
    """The slots grouped by their period, in the order they came."""
    grouped: dict[Days, list[Slot]] = defaultdict(list)
    for day, of_day in groupby(slots, key=lambda slot: slot.day):
        grouped[period(day, unit)].extend(of_day)
    return grouped


def periods(stretches: Iterable[Days], unit: str) -> Iterator[Days]:
    """Every period that lies whole inside one run of days."""
    for first, last in stretches:
        days = period(first, unit)
        while days[1] <= last:
            if days[0] >= first:
                yield days
            days = period(days[1] + DAY, unit)


def merged(windows: Iterable[Days]) -> tuple[Days, ...]:
    """The days of all windows as runs in order: overlapping and touching ones are one."""
    runs: list[Days] = []
    for first, last in sorted(windows):
        if runs and first <= runs[-1][1] + DAY:
            runs[-1] = (runs[-1][0], max(last, runs[-1][1]))
        else:
            runs.append((first, last))
    return tuple(runs)


def _without(stretches: tuple[Days, ...], held: Iterable[Days]) -> tuple[Days, ...]:
    for hold in held:
        stretches = tuple(piece for stretch in stretches for piece in _around(stretch, hold))
    return stretches


def _around(stretch: Days, hold: Days) -> Iterator[Days]:
    first, last = stretch
    if hold[1] < first or last < hold[0]:
        yield stretch
        return
    if first < hold[0]:
        yield first, hold[0] - DAY
    if hold[1] < last:
        yield hold[1] + DAY, last


def limits(line: Cadence) -> Iterator[tuple[str, Range]]:
    """The line's limits with the unit of each; its key in the strategy is `per_<unit>`."""
    for unit, limit in (("day", line.per_day), ("week", line.per_week), ("month", line.per_month)):
        if limit is not None:
            yield unit, limit


def targets(line: Mix, strategy: Strategy) -> Mapping[str, float]:
    """The share each key should have, in percent: the line's own targets, else the pillars' shares."""
    if line.by == "purpose":
        return {values("purpose").read(name) or name: share for name, share in line.targets.items()}
    if line.by == "pillar" and not line.targets:
        return {pillar.id: pillar.share for pillar in strategy.pillars.values() if pillar.share is not None}
    return line.targets


def counted_by(slots: Iterable[Slot], by: str) -> Counter[str]:
    """How many slots each channel has; of departments, pillars and purposes, how many posts.

    A post counts once, however often it goes out, and once for each of its departments.
    """
    if by == "channel":
        return Counter(slot.channel.id for slot in slots if slot.channel is not None)
    posts = dict.fromkeys(slot.post for slot in slots)
    return Counter(key for post in posts for key in _keys(post, by))


def _keys(post: PostFacts, by: str) -> Iterable[str]:
    match by:
        case "department":
            return {department.id for department in post.departments}
        case "pillar":
            return (post.pillar.id,) if post.pillar else ()
        case _:
            return (post.purpose.value,)


def thing(by: str, key: str, strategy: Strategy) -> object:
    """The channel, department, pillar or purpose of that key; the key itself where the strategy has no such thing."""
    match by:
        case "channel":
            return strategy.channels.get(key, key)
        case "department":
            return strategy.departments.get(key, key)
        case "pillar":
            return strategy.pillars.get(key, key)
        case _:
            return Purpose(key) if key in set(Purpose) else key


def named(selector: Selector, strategy: Strategy) -> tuple[object, ...]:
    """What the selector speaks of, to be spelled: its things, else the whole organization."""
    parts = {kind: getattr(selector, kind) for kind in ("channel", "department", "pillar", "purpose")}
    things = tuple(thing(kind, key, strategy) for kind, key in parts.items() if key)
    return things or (strategy.organization or tuple(strategy.channels.values()) or selector.label,)


def knows(strategy: Strategy, selector: Selector) -> bool:
    """Whether the strategy has all the selector names: a line about an unknown channel judges nothing."""
    return (
        (not selector.channel or selector.channel in strategy.channels)
        and (not selector.department or selector.department in strategy.departments)
        and (not selector.pillar or selector.pillar in strategy.pillars)
    )


def spell(days: Days, unit: str) -> dict[str, str]:
    """The period in words, by language: `mardi 6 octobre 2026`, `du 5 au 11 octobre 2026`, `octobre 2026`."""
    match unit:
        case "day":
            return {language: when.spell_day(days[0], language) for language in ("fr", "en")}
        case "week":
            return {language: when.spell_period(*days, language) for language in ("fr", "en")}
        case _:
            return {language: when.spell_month(days[0], language) for language in ("fr", "en")}


def strongest(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """A few slots of a period to show, the furthest along first, each place in a plan once.

    A period weighs as its strongest post, which is therefore always among them.
    """
    ordered = sorted(slots, key=lambda slot: -slot.status)
    places = {(slot.post, slot.field, slot.status): slot for slot in reversed(ordered)}
    return tuple(sorted(places.values(), key=lambda slot: (-slot.status, slot.start))[:SHOWN])


def campaigns_of(calendar: Calendar, days: Days) -> tuple[CampaignFacts, ...]:
    """A few of the campaigns that cover some of these days: those who can do something about what is missing."""
    plans = (plan for plan in calendar.campaigns if plan.window)
    return tuple(plan for plan in plans if plan.window and _meet(plan.window, days))[:SHOWN]


def _meet(window: Days, days: Days) -> bool:
    return window[0] <= days[1] and days[0] <= window[1]


def _stops(hold: Hold, selector: Selector, strategy: Strategy) -> bool:
    """Whether the hold stops everything the selector speaks of."""
    return (
        (not hold.departments or selector.department in hold.departments)
        and (not hold.channels or selector.channel in hold.channels)
        and not any(_exempts(name, selector, strategy) for name in hold.exempt)
    )


def _touches(hold: Hold, selector: Selector) -> bool:
    """Whether the hold stops some of what the selector speaks of."""
    return (not hold.departments or not selector.department or selector.department in hold.departments) and (
        not hold.channels or not selector.channel or selector.channel in hold.channels
    )


def _exempts(name: str, selector: Selector, strategy: Strategy) -> bool:
    return names_one(name, strategy, (selector.channel,), (selector.department,)) or (
        selector.purpose is not None and values("purpose").read(name) == selector.purpose
    )


def names_one(name: str, strategy: Strategy, channels: Collection[str], departments: Collection[str]) -> bool:
    """Whether the name means one of these channels or departments, however it is spelled."""
    channel, department = find(strategy.channels, name), find(strategy.departments, name)
    return (channel is not None and channel.id in channels) or (department is not None and department.id in departments)
