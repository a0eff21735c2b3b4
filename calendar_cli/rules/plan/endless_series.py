"""A series without a beginning or an end, or without a day between them."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
