"""Slots of one channel that may stand in each other's way, and which of them share no department.

A plan can put tens of thousands of different sets of departments into one hour. To compare each with each takes
minutes; sets of slots are therefore integers, in which the bit of a slot is its place in time.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_

from calendar_cli.calendar import Slot
from calendar_cli.rules.cadence import departments_of


@dataclass(frozen=True, eq=False)
class Crowd:
    """Slots in time order, each of some department."""

    slots: tuple[Slot, ...]

    def strangers(self) -> Iterator[tuple[int, int]]:
        """The place of each slot, and those before it that share no department with it, by sets of departments."""
        sharing: dict[str, int] = defaultdict(int)
        for own, places in self._places.items():
            for department in own:
                sharing[department] |= _bits(places)
        for own, places in self._places.items():
            kin = reduce(or_, (sharing[department] for department in own))
            yield from ((place, before(place) & ~kin) for place in places)

    def where(self, test: Callable[[Slot], bool]) -> int:
        """The slots that pass."""
        return _bits([place for place, slot in enumerate(self.slots) if test(slot)])

    def furthest(self, found: int) -> Slot | None:
        """Of those found the one that has come furthest, the nearest if alike: an idea in between hides no fault."""
        best = next(filter(None, (found & bits for bits in self._weighed)), 0)
        return self.slots[best.bit_length() - 1] if best else None

    @cached_property
    def _places(self) -> dict[frozenset[str], list[int]]:
        places: dict[frozenset[str], list[int]] = defaultdict(list)
        for place, slot in enumerate(self.slots):
            places[departments_of(slot)].append(place)
        return places

    @cached_property
    def _weighed(self) -> tuple[int, ...]:
        """The slots of each status, the furthest status first."""
        statuses: dict[int, list[int]] = defaultdict(list)
        for place, slot in enumerate(self.slots):
            statuses[slot.status].append(place)
        return tuple(_bits(statuses[status]) for status in sorted(statuses, reverse=True))


def before(place: int) -> int:
    """All the slots before that place."""
    return (1 << place) - 1


def _bits(places: list[int]) -> int:
    written = bytearray(places[-1] // 8 + 1 if places else 0)
    for place in places:
        written[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(written, "little")
