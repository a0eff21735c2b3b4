"""A key written twice in one mapping, as such or through a synonym."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
