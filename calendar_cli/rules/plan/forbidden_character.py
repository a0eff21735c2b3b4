"""A character that hides or reorders text, or acts on the program that shows it."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
ALWAYS = True
