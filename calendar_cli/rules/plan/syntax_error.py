"""A line that YAML cannot read, explained by what its writer most likely did."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
ALWAYS = True
