"""What changed between two states of the plans: compared, said in words, written for a terminal, Markdown or JSON."""

from calendar_cli.report.changes.compare import compare
from calendar_cli.report.changes.model import Comparison, Side

__all__ = ["Comparison", "Side", "compare"]
