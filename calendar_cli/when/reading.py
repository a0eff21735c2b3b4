"""The one door of the grammar: a text to what it means, or the fault it holds."""

from functools import lru_cache

from calendar_cli.when.diagnosis import diagnose
from calendar_cli.when.fault import unreadable
from calendar_cli.when.forms import When
from calendar_cli.when.moments import read_moment
from calendar_cli.when.relative import read_relative
from calendar_cli.when.series import read_series
from calendar_cli.when.tentative import read_on_demand, read_tentative
from calendar_cli.when.words import LONGEST, fold, tidy


@lru_cache(maxsize=16384)
def parse_when(text: str) -> When:
    """Read what a `when` means, in French or English. Raises WhenError; never guesses between two days."""
    if len(text) > LONGEST:
        raise unreadable(text)
    written = tidy(text)
    when = (
        read_moment(fold(written))
        or read_tentative(written)
        or read_on_demand(written)
        or read_series(written)
        or read_relative(written)
    )
    if when is None:
        raise diagnose(written)
    return when
