"""What rules, previews and the editor share about texts: tokens, lengths by network, language, phrases."""

from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import Match

__all__ = ["Match", "Prose"]
