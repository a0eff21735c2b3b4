"""A hashtag after a space in plain text: YAML takes it, and the rest of the line, for a comment."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
