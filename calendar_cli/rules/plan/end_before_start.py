"""A plan whose last day comes before its first."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
