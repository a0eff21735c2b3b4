"""What keeps a post from a moment: opening hours, other posts near it, another department's hour, a full period."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple, Protocol

from calendar_cli.calendar import Slot
from calendar_cli.rules.cadence import departments_of
from calendar_cli.strategy import Cadence, Selector
from calendar_cli.tally import DAY, Days, period
from calendar_cli.when import WeeklyHours

Moving = tuple[Slot, ...]
"""What moves together: the slots that one written date brings, on one channel each; it stands in nobody's way."""

HOUR = timedelta(hours=1)

MOST = 200
"""How many posts within a gap, or sets of departments in an hour, are looked at; where there are more, is no room."""


class Wall(Protocol):
    """Something that a post is kept away from."""

    def clear(self, at: datetime, moving: Moving) -> datetime:
        """That moment where nothing stands there, else a later one before which it does."""

    def alone(self, moving: Moving) -> datetime:
        """The moment from which on the wall is where it would be without the post itself."""


@dataclass(frozen=True, eq=False)
class Open:
    """The hours in which anything is published."""

    hours: WeeklyHours

    def clear(self, at: datetime, _: Moving) -> datetime:
        return self.hours.next_open(at)

    def alone(self, moving: Moving) -> datetime:
        return moving[0].start


@dataclass(frozen=True, eq=False)
class Gap:
    """The slots of one channel that a line of the strategy keeps apart, in time order."""

    line: Selector
    gap: timedelta
    slots: tuple[Slot, ...]
    starts: tuple[datetime, ...]

    @classmethod
    def among(cls, line: Selector, gap: timedelta, slots: Iterable[Slot]) -> "Gap":
        """The gap around these slots."""
        kept = tuple(slots)
        return cls(line, gap, kept, tuple(slot.start for slot in kept))

    def clear(self, at: datetime, moving: Moving) -> datetime:
        """That moment where no other slot is within the gap of it, else the end of the last one's gap."""
        last = bisect_left(self.starts, at + self.gap) - 1
        while last >= 0 and self.slots[last] in moving:
            last -= 1
        return max(at, self.starts[last] + self.gap) if last >= 0 else at

    def alone(self, moving: Moving) -> datetime:
        return max(slot.start for slot in moving) + self.gap


class Apart(NamedTuple):
    """A line that keeps departments apart: `both` is what it asks of two posts, all it says but its department."""

    line: Cadence
    gap: timedelta
    both: Selector

    def concerns(self, slot: Slot, other: Slot) -> bool:
        """Whether the line keeps two posts of other departments apart: one is of its own, if it names one."""
        return not self.line.department or slot.matches(self.line) or other.matches(self.line)


@dataclass(frozen=True, eq=False)
class Voices:
    """The slots of one channel that a line keeps away from those of other departments, in time order."""

    apart: Apart
    slots: tuple[Slot, ...]
    starts: tuple[datetime, ...]

    @classmethod
    def among(cls, apart: Apart, slots: Iterable[Slot]) -> "Voices":
        """What the line keeps apart of these slots, each of some department."""
        kept = tuple(slot for slot in slots if slot.matches(apart.both))
        return cls(apart, kept, tuple(slot.start for slot in kept))

    def clear(self, at: datetime, moving: Moving) -> datetime:
        """That moment where no other department is within the gap of it, else the end of the last one's gap."""
        gap, slot = self.apart.gap, next(slot for slot in moving if slot.matches(self.apart.both))
        own = departments_of(slot)
        last = bisect_left(self.starts, at + gap) - 1
        for place in range(last, -1, -1):
            other = self.slots[place]
            if other.start + gap <= at:
                break
            if last - place > MOST or (own.isdisjoint(departments_of(other)) and self.apart.concerns(slot, other)):
                return other.start + gap
        return at

    def alone(self, moving: Moving) -> datetime:
        return max(slot.start for slot in moving) + self.apart.gap


@dataclass(frozen=True, eq=False)
class SameHour:
    """The departments that have each hour of the clock on one channel, post by post."""

    taken: Mapping[tuple[date, int], frozenset[frozenset[str]]]

    @classmethod
    def among(cls, slots: Iterable[Slot]) -> "SameHour":
        """The hours these slots are in, each of some department."""
        taken: dict[tuple[date, int], set[frozenset[str]]] = defaultdict(set)
        for slot in slots:
            taken[slot.day, slot.start.hour].add(departments_of(slot))
        return cls({hour: frozenset(crowd) for hour, crowd in taken.items()})

    def clear(self, at: datetime, moving: Moving) -> datetime:
        crowd = self.taken.get((at.date(), at.hour), ())
        own = departments_of(moving[0]) if crowd else frozenset()
        met = len(crowd) > MOST or any(own.isdisjoint(theirs) for theirs in crowd)
        return at.replace(minute=0) + HOUR if met else at

    def alone(self, moving: Moving) -> datetime:
        return moving[0].start


@dataclass(frozen=True, eq=False)
class Cap:
    """Periods that hold no more than so many: `taken` counts the slots of each by its first day.

    `room` is how many others may be there beside the post; a period that has it begins at `opening`.
    """

    line: Selector
    unit: str
    room: int
    taken: Mapping[date, int]
    opening: time

    def clear(self, at: datetime, moving: Moving) -> datetime:
        days = period(at.date(), self.unit)
        if self.taken.get(days[0], 0) - self._own(days, moving) <= self.room:
            return at
        return _morning(days, self.opening, at)

    def alone(self, moving: Moving) -> datetime:
        """Past the periods that have room only if it leaves them."""
        own = {period(slot.day, self.unit) for slot in moving}
        matter = [days for days in own if self._matters(self.taken.get(days[0], 0), self._own(days, moving))]
        return max((_morning(days, time(0), moving[0].start) for days in matter), default=moving[0].start)

    def _matters(self, taken: int, own: int) -> bool:
        return taken - own <= self.room < taken

    def _own(self, days: Days, moving: Moving) -> int:
        return sum(days[0] <= slot.day <= days[1] and slot.matches(self.line) for slot in moving)


def _morning(days: Days, opening: time, like: datetime) -> datetime:
    return datetime.combine(days[1] + DAY, opening, like.tzinfo)
