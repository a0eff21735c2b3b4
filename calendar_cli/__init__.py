"""An editorial calendar as code: plans in YAML become verdicts, calendars and briefs."""

__version__ = "0.1.0"
