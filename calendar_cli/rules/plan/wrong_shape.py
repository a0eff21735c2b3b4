"""A text where a list or keys are expected, or the reverse."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
