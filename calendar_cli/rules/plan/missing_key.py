"""A mapping without a key that it cannot do without."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
