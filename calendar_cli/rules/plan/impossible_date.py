"""A day, a month, a time or a period that no calendar has."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
