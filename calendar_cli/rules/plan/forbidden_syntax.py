"""A part of YAML that plans do without: tags, aliases, anchors, merge keys, directives, several documents."""

from calendar_cli.diagnostic import Severity

SEVERITY = Severity.ERROR
ALWAYS = True
