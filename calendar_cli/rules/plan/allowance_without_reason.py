"""An allowance that does not say why."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
