"""A local time that the spring change of clocks skips."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
