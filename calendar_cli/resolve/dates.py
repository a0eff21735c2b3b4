"""When a post goes out: a written date becomes days, a day becomes an instant in the strategy's zone."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from calendar_cli import when
from calendar_cli.diagnostic import Finding
from calendar_cli.directory import Channel
from calendar_cli.resolve.names import Spot, unknown
from calendar_cli.strategy import Strategy
from calendar_cli.vocabulary import fold
from calendar_cli.when import OnDemand, Series, Tentative, When, WhenError

_DAY_J = frozenset({"j", "jourj", "dday"})


class Days(NamedTuple):
    """The anchors a plan names, and its first and last day.

    `unread` holds the names, folded, of anchors without a date that can be read; `faulty` says that the plan's own
    dates are reported already.
    """

    anchors: Mapping[str, date]
    first: date | None
    last: date | None
    unread: frozenset[str] = frozenset()
    faulty: bool = False

    def anchor(self, name: str) -> date | None:
        """The day of that anchor; `J` is the only one when there is only one."""
        folded = fold(name)
        if folded in _DAY_J and len(self.anchors) == 1 and not self.unread:
            return next(iter(self.anchors.values()))
        wanted = _DAY_J if folded in _DAY_J else {folded}
        return next((day for key, day in self.anchors.items() if fold(key) in wanted), None)

    def fault(self, name: str, at: Spot) -> Iterator[Finding]:
        """What is wrong with the name of an anchor that has no day; of one whose date is faulty, that is said."""
        folded = fold(name)
        if folded in self.unread or (folded in _DAY_J and self.unread):
            return
        found = unknown(at.place, at.route, name, (self.anchors, "anchor"))
        facts = {**found.facts, "count": len(self.anchors)}
        yield found._replace(facts=facts, message="j") if folded in _DAY_J else found


class Placed(NamedTuple):
    """One day a post goes out: `last` when it is to be confirmed, `series_day` when it is one of a series."""

    day: date
    time: time | None
    last: date | None = None
    series_day: date | None = None


def days_of(written: When, days: Days, at: Spot) -> Iterator[Placed]:
    """The days a written date means; what cannot be known is a finding and no day."""
    match written:
        case OnDemand():
            return
        case Tentative():
            yield Placed(written.first, None, last=written.last)
        case Series():
            yield from _series(written, days, at)
        case _:
            day = _day(written, days, at)
            if day is not None:
                yield Placed(day, written.time)


def _day(written: when.Moment | when.Relative, days: Days, at: Spot) -> date | None:
    if isinstance(written, when.Moment):
        return written.day
    anchor = days.anchor(written.anchor)
    if anchor is None:
        at.findings.extend(days.fault(written.anchor, at))
        return None
    year = anchor.year + written.days // 365
    if not when.FIRST_YEAR < year < when.LAST_YEAR:
        facts = {"year": year, "first": when.FIRST_YEAR, "last": when.LAST_YEAR}
        at.findings.append(Finding(at.place, at.route, facts, message="range", rule="unreadable-date"))
        return None
    return anchor + timedelta(days=written.days)


def _series(series: Series, days: Days, at: Spot) -> Iterator[Placed]:
    first = _day(series.start, days, at) if series.start else days.first
    last = _day(series.end, days, at) if series.end else days.last
    if first is None or last is None:
        if (missing := _unsaid(series, days)) and not days.faulty:
            message = missing[0] if len(missing) == 1 else ""
            at.findings.append(Finding(at.place, at.route, message=message, rule="endless-series"))
        return
    try:
        found = when.occurrences(series, first, last)
    except WhenError as error:
        at.findings.append(Finding(at.place, at.route, error.facts, message=error.message, rule=error.rule))
        return
    if not found:
        facts = {"first": first, "last": last}
        at.findings.append(Finding(at.place, at.route, facts, message="none", rule="endless-series"))
    for day in found:
        yield Placed(day, series.time, series_day=day)


def _unsaid(series: Series, days: Days) -> list[str]:
    """The bounds, `start` or `end`, that neither the series nor its plan tells."""
    told = {"start": series.start or days.first, "end": series.end or days.last}
    return [name for name, bound in told.items() if bound is None]


class Instant(NamedTuple):
    """An aware instant, and whether it stands for a whole day."""

    start: datetime
    all_day: bool


def instant(placed: Placed, channel: Channel | None, strategy: Strategy, at: Spot) -> Instant | None:
    """The instant on a channel: the time written, else the channel's hour, else when publication opens that day."""
    clock = placed.time or (channel.hour if channel else None) or _opening(placed.day, strategy)
    if clock is None or placed.last is not None:
        midnight, _ = when.place(placed.day, time(0), strategy.timezone)
        return Instant(midnight, all_day=True)
    start, note = when.place(placed.day, clock, strategy.timezone)
    facts: dict[str, object] = {"day": placed.day, "time": clock, "moved": start}
    if note == "skipped":
        at.findings.append(Finding(at.place, at.route, facts, key=placed.day.isoformat(), rule="skipped-time"))
        return None
    if note == "repeated":
        at.findings.append(Finding(at.place, at.route, facts, key=placed.day.isoformat(), rule="repeated-time"))
    return Instant(start, all_day=False)


def _opening(day: date, strategy: Strategy) -> time | None:
    """When publication opens that day; None on a day without hours."""
    hours = strategy.hours.publication
    opening = hours.next_open(datetime.combine(day, time(0))) if hours else None
    return opening.time() if opening and opening.date() == day else None
