"""Maybes and no dates: `à confirmer, semaine du 2026-10-05`, `TBD October 2026`, `au besoin`."""

import re

from calendar_cli.when.fault import unreadable
from calendar_cli.when.forms import OnDemand, Tentative
from calendar_cli.when.periods import read_period
from calendar_cli.when.words import fold

_TO_CONFIRM = r"(?:date )?(?:a confirmer|a determiner|to be confirmed|to be determined|tbd|tbc)(?:,? |$)(?:le )?"
_ON_DEMAND = frozenset({"on demand", "as needed", "au besoin", "sur demande"})


def read_tentative(written: str) -> Tentative | None:
    """Read the days a tidy text leaves open, None where it leaves none. Raises WhenError where it tells no days."""
    found = re.match(_TO_CONFIRM, fold(written))
    if found is None:
        return None
    if found.end() == len(written):
        raise unreadable(written, "tentative")
    return Tentative(*read_period(written[found.end() :]))


def read_on_demand(written: str) -> OnDemand | None:
    """Read what has no date yet and needs none."""
    return OnDemand() if fold(written).replace("-", " ") in _ON_DEMAND else None
