"""Files as text trees with positions: YAML plans and Markdown texts. Nothing is guessed: every scalar stays text."""

from calendar_cli.source.document import Document, Tree
from calendar_cli.source.reading import read_data, read_markdown, read_plan

__all__ = ["Document", "Tree", "read_data", "read_markdown", "read_plan"]
