"""Two posts on one channel closer than the strategy's gap."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from calendar_cli import when
from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.cadence import hold_on, occurrence
from calendar_cli.strategy import Cadence, Strategy
from calendar_cli.tally import knows

SEVERITY = Severity.WARNING

HORIZON = timedelta(days=14)
"""How long after the post before it a free slot is looked for."""


@dataclass(frozen=True, eq=False)
class Row:
    """The slots of one channel that one line of the cadence keeps apart, in time order."""

    line: Cadence
    gap: timedelta
    slots: tuple[Slot, ...]
    starts: tuple[datetime, ...]

    def clear_of(self, at: datetime, moving: Slot) -> datetime:
        """That instant where no other slot is within the gap of it, else the end of the last one's gap."""
        last = bisect_left(self.starts, at + self.gap) - 1
        if last >= 0 and self.slots[last] is moving:
            last -= 1
        return max(at, self.starts[last] + self.gap) if last >= 0 else at


@dataclass(frozen=True)
class Lane:
    """All that keeps slots apart on one channel.

    `found` keeps the free instant after another for every later search: a full calendar is walked through once.
    """

    strategy: Strategy
    rows: tuple[Row, ...]
    found: dict[tuple[tuple[Row, ...], datetime], datetime] = field(default_factory=dict)

    def free_slot(self, before: Slot, moving: Slot, gap: timedelta) -> datetime | None:
        """The first instant a gap after one slot where the other is apart from all, within hours and not on hold."""
        at, last = before.start + gap, before.start + HORIZON
        while at <= last:
            at = self._apart(at, moving)
            later = self._past_hold(at, moving)
            if later == at:
                return at if at <= last else None
            at = later
        return None

    def _apart(self, at: datetime, moving: Slot) -> datetime:
        """The first free instant from that one on; past its own gap, the slot we move stands in nobody's way."""
        rows = tuple(row for row in self.rows if moving.matches(row.line))
        alone = moving.start + max(row.gap for row in rows)
        passed = []
        while True:
            if at >= alone and (rows, at) in self.found:
                at = self.found[rows, at]
                break
            if at >= alone:
                passed.append(at)
            later = self._step(at, rows, moving)
            if later == at:
                break
            at = later
        self.found.update({(rows, moment): at for moment in passed})
        return at

    def _step(self, at: datetime, rows: tuple[Row, ...], moving: Slot) -> datetime:
        hours = self.strategy.hours.publication
        opened = hours.next_open(at) if hours else at
        return max(row.clear_of(opened, moving) for row in rows)

    def _past_hold(self, at: datetime, moving: Slot) -> datetime:
        """That instant, or the end of a hold or of the hour that spring skips."""
        hold = hold_on(moving, at.date(), self.strategy)
        if hold is not None:
            return datetime.combine((hold.end or at.date() + HORIZON) + timedelta(days=1), time(0), at.tzinfo)
        return when.place(at.date(), at.time(), self.strategy.timezone)[0]


def check(calendar: Calendar) -> Findings:
    strategy = calendar.strategy
    lines = sorted(
        ((line.min_gap, line) for line in strategy.cadence if line.min_gap and knows(strategy, line)),
        key=lambda entry: entry[0],
        reverse=True,
    )
    for name, slots in calendar.by_channel.items() if lines else ():
        timed = tuple(slot for slot in slots if not slot.all_day and not slot.post.purpose.urgent)
        rows = tuple(_row(line, gap, timed) for gap, line in lines if line.channel in {"", name})
        yield from _too_close(Lane(strategy, rows))


def _row(line: Cadence, gap: timedelta, timed: tuple[Slot, ...]) -> Row:
    slots = tuple(slot for slot in timed if slot.matches(line))
    return Row(line, gap, slots, tuple(slot.start for slot in slots))


def _too_close(lane: Lane) -> Findings:
    """One finding a slot, by the widest gap it breaks."""
    seen: set[Slot] = set()
    for row in lane.rows:
        for before, after in _pairs(row, lane.strategy):
            if after not in seen:
                seen.add(after)
                yield _finding(before, after, row, lane)


def _pairs(row: Row, strategy: Strategy) -> Iterator[tuple[Slot, Slot]]:
    """Each slot that comes too soon, with the one before it that weighs most: an idea in between hides no fault."""
    latest: dict[Severity, Slot] = {}
    for slot in row.slots:
        weight = strategy.cap(slot.status)
        if weight is Severity.OFF:
            continue
        near = [(level, other) for level, other in latest.items() if slot.start - other.start < row.gap]
        if near:
            yield max(near, key=lambda entry: (entry[0], entry[1].start))[1], slot
        latest[weight] = slot


def _finding(before: Slot, after: Slot, row: Row, lane: Lane) -> Finding:
    free = lane.free_slot(before, after, row.gap)
    gap = after.start - before.start
    facts = {"title": after, "other": before, "channel": after.channel, "gap": gap, "limit": row.gap, "slot": free}
    kinds = ("" if gap else "together", "" if free else "full")
    key = " ".join(filter(None, (after.channel.id if after.channel else "", occurrence(after))))
    return Finding(after, after.field, facts, related=(before,), message="-".join(filter(None, kinds)), key=key)
