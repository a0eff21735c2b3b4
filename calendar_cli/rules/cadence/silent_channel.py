"""A silence longer than the strategy bears, while a campaign is under way."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import NamedTuple

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.diagnostic import Finding, Findings, Place, Severity
from calendar_cli.strategy import Cadence
from calendar_cli.tally import Days, Tally, campaigns_of, knows, named, of_minimum, strongest

SEVERITY = Severity.WARNING


class _Sign(NamedTuple):
    """A moment after which silence is counted anew: a slot, or an end of the days that are judged."""

    at: datetime
    slot: Slot | None = None

    @property
    def day(self) -> date:
        return self.at.date()


def check(calendar: Calendar) -> Findings:
    for line in calendar.strategy.cadence:
        if line.max_silence is not None and knows(calendar.strategy, line):
            tally = of_minimum(calendar, line)
            for stretch in tally.stretches:
                for before, after in pairwise(_signs(tally, stretch)):
                    if _silent(tally, before, after, line.max_silence):
                        yield _finding(tally, line, before, after)


def _signs(tally: Tally, stretch: Days) -> Iterator[_Sign]:
    """The first day, every slot in between, the last day."""
    first, last = stretch
    zone = tally.calendar.strategy.timezone
    start = bisect_left(tally.slots, first, key=lambda slot: slot.day)
    end = bisect_right(tally.slots, last, key=lambda slot: slot.day)
    yield _Sign(datetime.combine(first, time(0), zone))
    yield from (_Sign(slot.start, slot) for slot in tally.slots[start:end])
    yield _Sign(datetime.combine(last, time(0), zone))


def _silent(tally: Tally, before: _Sign, after: _Sign, limit: timedelta) -> bool:
    """Whether the silence is too long by days and by hours: from one Monday noon to the next, 1 p.m., is 7 days.

    Every slot to be confirmed that may fall within it would cut it once more.
    """
    silence = min(after.day - before.day, after.at - before.at)
    return silence > limit and silence > limit * (1 + tally.maybe((before.day, after.day)))


def _finding(tally: Tally, line: Cadence, before: _Sign, after: _Sign) -> Finding:
    facts = {
        "who": named(line, tally.calendar.strategy),
        "silence": after.day - before.day,
        "limit": line.max_silence,
        "first": before.day,
        "last": after.day,
    }
    around = strongest(sign.slot for sign in (before, after) if sign.slot)
    return Finding(
        Place(tally.calendar.strategy_path, line.route),
        "max_silence",
        facts,
        related=(*campaigns_of(tally.calendar, (before.day, after.day)), *around),
        key=before.day.isoformat(),
        subject=f"{line.label} silence",
    )
