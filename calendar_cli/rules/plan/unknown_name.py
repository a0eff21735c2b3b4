"""A name that the strategy, the plan or the vocabulary does not have."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
