"""A series that gives more slots than a plan can mean."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
