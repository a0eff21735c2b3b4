"""An allowance that no finding needs any more."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.WARNING
