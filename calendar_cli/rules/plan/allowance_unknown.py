"""An allowance for a rule that does not exist."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
