"""A date in figures that two readers take for two days."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
