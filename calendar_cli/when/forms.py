"""What a `when` can mean: an instant, a distance from an anchor, a series, a maybe, or no date at all."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and its time in the strategy's zone; without one, the channel's hour applies."""

    day: dt.date
    time: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """So many days from an anchor of the plan; `J` is the only anchor, or the one named so."""

    anchor: str
    days: int = 0
    time: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Daily:
    """Every day."""


@dataclass(frozen=True, slots=True)
class Weekly:
    """Some weekdays (Monday is 0, ascending, no twin) of every `interval`-th week."""

    weekdays: tuple[int, ...]
    interval: int = 1


@dataclass(frozen=True, slots=True)
class Monthly:
    """One weekday of each month: the first to the fourth, or the last, which is -1."""

    weekday: int
    ordinal: int


Rule = Daily | Weekly | Monthly
Bound = Moment | Relative


@dataclass(frozen=True, slots=True)
class Series:
    """A rule between two bounds, both included; a bound left out is the campaign's own. Bounds carry no time."""

    rule: Rule
    time: dt.time | None = None
    start: Bound | None = None
    end: Bound | None = None


@dataclass(frozen=True, slots=True)
class Tentative:
    """Some day between two, both included, to be confirmed."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class OnDemand:
    """Written and ready, waiting for its day."""


When = Moment | Relative | Series | Tentative | OnDemand
