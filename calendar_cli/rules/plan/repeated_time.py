"""A local time that comes twice on the night when clocks go back."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.INFO
