"""The slots a line of the strategy speaks of, period by period.

A slot whose day is still to be confirmed is counted apart: it may satisfy a minimum and never breaks a maximum.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from calendar_cli.amounts import Range
from calendar_cli.calendar import Calendar, CampaignFacts, Slot
from calendar_cli.directory import find
from calendar_cli.model import Status
from calendar_cli.strategy import Cadence, Hold, Selector, Strategy
from calendar_cli.tally.periods import Days, by_period, lies_in, meet, merged, periods, spell, without
from calendar_cli.vocabulary import values

SHOWN = 5
"""How many slots, or campaigns, a finding about a period shows beside its own place."""


class Count(NamedTuple):
    """What one period holds: dated slots in time order, and how many tentative ones may fall in it.

    `whole` says that every day of it is in a campaign and none is on hold: only then is a minimum or a mix judged.
    `campaign` is the one whose own days they are, when the period is a campaign.
    """

    days: Days
    slots: tuple[Slot, ...]
    tentative: int
    whole: bool
    unit: str
    campaign: CampaignFacts | None = None

    @property
    def ordinary(self) -> tuple[Slot, ...]:
        """The slots that maxima and mixes speak of: all but the urgent ones and ideas, which nobody has decided on."""
        return tuple(slot for slot in self.slots if not slot.post.purpose.urgent and slot.status is not Status.IDEA)

    @property
    def key(self) -> str:
        """What tells this period from the others in a fingerprint."""
        return self.campaign.campaign_id if self.campaign else self.days[0].isoformat()

    @property
    def facts(self) -> dict[str, object]:
        """The period as a message tells it."""
        said = spell(self.days, self.unit, self.campaign.title if self.campaign else "")
        return {"first": self.days[0], "last": self.days[1], "period": said}


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
        return without(merged(self.calendar.windows()), held)

    def by(self, unit: str) -> Iterator[Count]:
        """Every day, week, month or quarter that holds a dated slot or is whole, in order; or every campaign."""
        if unit == "campaign":
            yield from self._by_campaign()
            return
        grouped = by_period(self.slots, unit)
        whole = set(periods(self.stretches, unit))
        for days in sorted(grouped.keys() | whole):
            yield Count(days, tuple(grouped.get(days, ())), self.maybe(days), days in whole, unit)

    def _by_campaign(self) -> Iterator[Count]:
        """Each campaign's own slots within its own days; of one that names no days, all of them."""
        dated, maybe = _of_campaigns(self.slots), _of_campaigns(self.tentative)
        for plan in self.calendar.campaigns:
            slots, window = dated[plan], plan.window
            if window is not None:
                inside = tuple(slot for slot in slots if window[0] <= slot.day <= window[1])
                tentative = sum(meet(window, (slot.day, slot.last or slot.day)) for slot in maybe[plan])
                yield Count(window, inside, tentative, lies_in(window, self.stretches), "campaign", plan)
            elif slots:
                days = slots[0].day, slots[-1].day
                yield Count(days, tuple(slots), tentative=0, whole=False, unit="campaign", campaign=plan)

    def maybe(self, days: Days) -> int:
        """How many tentative slots may fall within these days."""
        firsts, lasts = self._bounds
        return bisect_right(firsts, days[1]) - bisect_left(lasts, days[0])

    @cached_property
    def _bounds(self) -> tuple[list[date], list[date]]:
        return [slot.day for slot in self.tentative], sorted(slot.last for slot in self.tentative if slot.last)


def _of_campaigns(slots: Iterable[Slot]) -> defaultdict[CampaignFacts, list[Slot]]:
    grouped: defaultdict[CampaignFacts, list[Slot]] = defaultdict(list)
    for slot in slots:
        grouped[slot.post.campaign].append(slot)
    return grouped


class Limited(NamedTuple):
    """A period that a line of the cadence speaks of: `key` is that of its limit in the line."""

    line: Cadence
    limit: Range
    held: Count

    @property
    def key(self) -> str:
        return f"per_{self.held.unit}"

    @property
    def subject(self) -> str:
        """The line and the unit in stable words, for fingerprints."""
        return f"{self.line.label} {self.held.unit}"


def limited(calendar: Calendar, side: Literal["least", "most"]) -> Iterator[Limited]:
    """Every period of every line of the cadence that sets the least, or the most, for it."""
    for line in calendar.strategy.cadence:
        asked = [(unit, limit) for unit, limit in limits(line) if getattr(limit, side) is not None]
        if asked and knows(calendar.strategy, line):
            tally = of_minimum(calendar, line)
            for unit, limit in asked:
                yield from (Limited(line, limit, count) for count in tally.by(unit))


def of_minimum(calendar: Calendar, selector: Selector) -> Tally:
    """The tally a cadence is judged by: a hold takes its days away where it stops everything the selector names."""
    strategy = calendar.strategy
    return Tally(calendar, selector, tuple(hold for hold in strategy.holds if stops_all(hold, selector, strategy)))


def of_mix(calendar: Calendar, selector: Selector) -> Tally:
    """The tally a mix is judged by: a hold on any part of it bends every share."""
    return Tally(calendar, selector, tuple(hold for hold in calendar.strategy.holds if _touches(hold, selector)))


def limits(line: Cadence) -> Iterator[tuple[str, Range]]:
    """The line's limits with the unit of each; its key in the strategy is `per_<unit>`."""
    units = {
        "day": line.per_day,
        "week": line.per_week,
        "month": line.per_month,
        "quarter": line.per_quarter,
        "campaign": line.per_campaign,
    }
    for unit, limit in units.items():
        if limit is not None:
            yield unit, limit


def knows(strategy: Strategy, selector: Selector) -> bool:
    """Whether the strategy has all the selector names: a line about an unknown channel judges nothing."""
    return (
        (not selector.channel or selector.channel in strategy.channels)
        and (not selector.department or selector.department in strategy.departments)
        and (not selector.pillar or selector.pillar in strategy.pillars)
    )


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
    return tuple(plan for plan in plans if plan.window and meet(plan.window, days))[:SHOWN]


def stops_all(hold: Hold, selector: Selector, strategy: Strategy) -> bool:
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
