"""A date whose day of the week is another one."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
