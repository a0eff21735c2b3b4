"""A file whose values are nested too deep, or that holds too many."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
ALWAYS = True
