"""Where a post can still go: the first moment that breaks nothing the strategy says of time.

A post moves as it is written: all its channels at once. Without publication hours, the day after a hold or a full
period begins at the post's own hour.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property

from calendar_cli import when
from calendar_cli.calendar import Calendar, Slot
from calendar_cli.model import Status
from calendar_cli.rules.cadence import departments_of, hold_on
from calendar_cli.rules.walls import Apart, Cap, Gap, Moving, Open, SameHour, Voices, Wall
from calendar_cli.strategy import Cadence
from calendar_cli.tally import DAY, knows, limits, period

HORIZON = timedelta(days=14)
"""How far ahead a free moment is looked for."""

Kind = tuple[object, ...]
"""What two outings must share to be free at the same moments."""


@dataclass(frozen=True, eq=False)
class Room:
    """The calendar as a place to put posts in; what keeps them apart is worked out when it is first asked for.

    `_found` keeps, for a kind of outing and a moment, the next moment that may be free: a full calendar is walked
    through once.
    """

    calendar: Calendar
    _walls: dict[Kind, tuple[Wall, ...]] = field(default_factory=dict)
    _gaps: dict[str, tuple[Gap, ...]] = field(default_factory=dict)
    _timed: dict[str, tuple[Slot, ...]] = field(default_factory=dict)
    _voices: dict[str, tuple[SameHour, tuple[Voices, ...]]] = field(default_factory=dict)
    _counts: dict[tuple[Cadence, str], Mapping[date, int]] = field(default_factory=dict)
    _found: dict[tuple[Kind, datetime], datetime] = field(default_factory=dict)

    def first(self, slot: Slot, start: datetime, last: datetime) -> datetime | None:
        """The first moment between the two at which the post breaks nothing on any of its channels."""
        moving = self._outings[slot.post, slot.field, slot.series_day]
        at = start
        while at <= last:
            at = self._apart(moving, at, last)
            later = self._past_hold(moving, at, last)
            if later == at:
                return at if at <= last else None
            at = later
        return None

    @cached_property
    def _outings(self) -> Mapping[tuple[object, ...], Moving]:
        """The slots that one written date brings, of a series those of one day."""
        outings: dict[tuple[object, ...], list[Slot]] = defaultdict(list)
        for slot in self.calendar.counted:
            outings[slot.post, slot.field, slot.series_day].append(slot)
        return {key: tuple(slots) for key, slots in outings.items()}

    def _apart(self, moving: Moving, at: datetime, last: datetime) -> datetime:
        """The first moment free of walls; once it makes no difference itself, what others found holds for it too."""
        kind = self._kind(moving)
        walls = self._walls_of(kind, moving)
        alone = max((wall.alone(moving) for wall in walls), default=at)
        passed = []
        while at <= last:
            later = self._found.get((kind, at)) if at >= alone else None
            later = later or max((wall.clear(at, moving) for wall in walls), default=at)
            if at >= alone:
                passed.append(at)
            if later == at:
                break
            at = later
        self._found.update({(kind, moment): at for moment in passed})
        return at

    def _past_hold(self, moving: Moving, at: datetime, last: datetime) -> datetime:
        """That moment, or the end of a hold or of the hour that spring skips."""
        strategy = self.calendar.strategy
        for slot in moving if strategy.holds else ():
            hold = hold_on(slot, at.date(), strategy)
            if hold is not None:
                return datetime.combine((hold.end or last.date()) + DAY, self._opening(moving), at.tzinfo)
        return when.place(at.date(), at.time(), strategy.timezone)[0]

    def _opening(self, moving: Moving) -> time:
        """When a day begins for it."""
        return time(0) if self.calendar.strategy.hours.publication else moving[0].start.time()

    def _kind(self, moving: Moving) -> Kind:
        slot = moving[0]
        post = slot.post
        channels = tuple(other.channel.id if other.channel else "" for other in moving)
        what = (post.pillar and post.pillar.id, post.purpose, post.format, post.languages)
        return (channels, departments_of(slot), *what, slot.all_day, self._opening(moving))

    def _walls_of(self, kind: Kind, moving: Moving) -> tuple[Wall, ...]:
        if kind not in self._walls:
            made = [*self._caps(moving)]
            if not moving[0].all_day:
                made += [*self._open(), *(wall for slot in moving for wall in self._apart_from(slot))]
            self._walls[kind] = tuple(dict.fromkeys(made))
        return self._walls[kind]

    def _open(self) -> Iterator[Wall]:
        hours = self.calendar.strategy.hours.publication
        if hours:
            yield Open(hours)

    @cached_property
    def _lines(self) -> tuple[Cadence, ...]:
        strategy = self.calendar.strategy
        return tuple(line for line in strategy.cadence if knows(strategy, line))

    def _caps(self, moving: Moving) -> Iterator[Wall]:
        for line in self._lines:
            share = sum(slot.matches(line) for slot in moving)
            for unit, limit in limits(line) if share else ():
                if limit.most is not None and unit != "campaign":
                    yield Cap(line, unit, limit.most - share, self._taken(line, unit), self._opening(moving))

    def _taken(self, line: Cadence, unit: str) -> Mapping[date, int]:
        """How many slots that count against a maximum each period holds, by its first day."""
        if (line, unit) not in self._counts:
            slots = (
                slot
                for slot in self.calendar.counted
                if slot.matches(line) and not slot.post.purpose.urgent and slot.status is not Status.IDEA
            )
            self._counts[line, unit] = Counter(period(slot.day, unit)[0] for slot in slots)
        return self._counts[line, unit]

    def _apart_from(self, slot: Slot) -> Iterator[Wall]:
        """What keeps a slot away from others on its channel."""
        if slot.channel is None:
            return
        channel = slot.channel.id
        yield from (gap for gap in self.gaps(channel) if slot.matches(gap.line))
        if slot.post.departments:
            hour, voices = self._others(channel)
            yield hour
            yield from (wall for wall in voices if slot.matches(wall.apart.both))

    def _others(self, channel: str) -> tuple[SameHour, tuple[Voices, ...]]:
        """What keeps a slot away from those of other departments on the channel."""
        if channel not in self._voices:
            slots = tuple(slot for slot in self.timed(channel) if slot.post.departments)
            voices = tuple(Voices.among(apart, slots) for apart in self.aparts(channel))
            self._voices[channel] = SameHour.among(slots), voices
        return self._voices[channel]

    def gaps(self, channel: str) -> tuple[Gap, ...]:
        """What each line of the cadence keeps apart on the channel, the widest gap first."""
        if channel not in self._gaps:
            lines = [(line.min_gap, line) for line in self._lines if line.min_gap and line.channel in {"", channel}]
            lines.sort(key=lambda entry: entry[0], reverse=True)
            timed = self.timed(channel)
            gaps = (Gap.among(line, gap, (slot for slot in timed if slot.matches(line))) for gap, line in lines)
            self._gaps[channel] = tuple(gaps)
        return self._gaps[channel]

    def aparts(self, channel: str) -> tuple[Apart, ...]:
        """What keeps departments apart on the channel, the widest gap first."""
        asked = ((line.department_gap, line) for line in self._lines if line.channel in {"", channel})
        found = (Apart(line, gap, line.but(department="")) for gap, line in asked if gap)
        return tuple(sorted(found, key=lambda apart: apart.gap, reverse=True))

    def timed(self, channel: str) -> tuple[Slot, ...]:
        """The slots of the channel that spacing speaks of: those with an hour, but the urgent ones."""
        if channel not in self._timed:
            slots = self.calendar.by_channel.get(channel, ())
            self._timed[channel] = tuple(s for s in slots if not s.all_day and not s.post.purpose.urgent)
        return self._timed[channel]
