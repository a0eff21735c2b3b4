"""An allowance past its last day."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.WARNING
BY_TODAY = True
