"""What the tool cannot do, with the exit code it ends in. A plan's fault is a Finding, never an exception."""


class CalendarError(Exception):
    """The tool cannot go on; the sentence is `phrase` of the phrase book filled with `facts`."""

    exit_code = 2

    def __init__(self, phrase: str, **facts: object) -> None:
        super().__init__(phrase)
        self.phrase = phrase
        self.facts = facts


class UsageError(CalendarError):
    """Wrong words on the command line, a missing strategy, or input and output trouble."""


class NoPlanError(CalendarError):
    """No plan where one was expected: a mistyped folder in CI must not be green."""

    exit_code = 3


class EmptyRepositoryError(NoPlanError):
    """A repository without any plan, where only the strategy can be judged."""
