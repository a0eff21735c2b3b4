"""A date, a time or a period that the grammar of dates does not read."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
