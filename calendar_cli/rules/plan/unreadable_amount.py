"""An amount that cannot be read: a range, a share, a duration, a sum."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
