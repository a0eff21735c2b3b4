"""A key that nothing reads: a slip, or a field of the team's own without its `x-`."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
SOFTENED = True
