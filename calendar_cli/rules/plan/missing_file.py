"""A Markdown text that a plan names and that is not there."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
