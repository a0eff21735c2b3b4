"""A file that is no UTF-8 text of a reasonable size, or that may not be opened."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
ALWAYS = True
