"""Actual against target: what the calendar holds per selector and period, and on which days that can be judged."""

from calendar_cli.tally.counts import (
    SHOWN,
    Count,
    Limited,
    Tally,
    campaigns_of,
    knows,
    limited,
    limits,
    names_one,
    of_minimum,
    of_mix,
    stops_all,
    strongest,
)
from calendar_cli.tally.periods import DAY, Days, by_period, lies_in, meet, merged, period, periods, spell, without
from calendar_cli.tally.shares import counted_by, named, targets, thing

__all__ = [
    "DAY",
    "SHOWN",
    "Count",
    "Days",
    "Limited",
    "Tally",
    "by_period",
    "campaigns_of",
    "counted_by",
    "knows",
    "lies_in",
    "limited",
    "limits",
    "meet",
    "merged",
    "named",
    "names_one",
    "of_minimum",
    "of_mix",
    "period",
    "periods",
    "spell",
    "stops_all",
    "strongest",
    "targets",
    "thing",
    "without",
]
