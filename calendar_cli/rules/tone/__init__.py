"""Rules on how the organization speaks: quotations and permitted phrases are never theirs to judge."""

from calendar_cli.calendar import Text
from calendar_cli.prose import Prose


def own_words(text: Text) -> Prose:
    """The text's prose, with the phrases its strategy permits masked like quotations."""
    phrases = text.tone.allowed_phrases
    return text.prose if text.prose.permitted == phrases else Prose(text.body, phrases)
