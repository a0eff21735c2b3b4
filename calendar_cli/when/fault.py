"""Why a date could not be read: the rule it breaks and the facts, never a sentence."""

from collections.abc import Mapping

LONGEST_QUOTE = 80


class WhenError(ValueError):
    """A text outside the grammar: `rule` names the fault, `message` the variant of its sentence, `facts` fill it."""

    def __init__(self, rule: str, facts: Mapping[str, object], message: str = "") -> None:
        super().__init__(f"{rule}:{message}" if message else rule)
        self.rule = rule
        self.facts = facts
        self.message = message


def unreadable(written: str, message: str = "other", **facts: object) -> WhenError:
    """Make the fault of a text that is no date, with an example that is one in both languages."""
    return WhenError(
        "unreadable-date", {"written": written[:LONGEST_QUOTE], "example": "2026-10-05 12:00", **facts}, message
    )
