"""What the page says in both languages at once: one text where they agree, else a list in the order of `LANGUAGES`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from calendar_cli.export.says import Says
from calendar_cli.export.words import Words
from calendar_cli.phrases import LANGUAGES
from calendar_cli.strategy import Strategy

Said = str | list[str]
Facts = dict[str, object]
"""A thing of the page, as it becomes JSON."""

_FILLED_BY_THE_PAGE = {
    name: f"{{{name}}}"
    for name in (
        "campaign",
        "count",
        "day",
        "limit",
        "moment",
        "name",
        "of",
        "parts",
        "period",
        "share",
        "title",
        "what",
    )
}


@dataclass(frozen=True)
class Tongues:
    """A strategy spoken of in each language of the page."""

    strategy: Strategy
    says: tuple[Says, ...]

    @classmethod
    def of(cls, strategy: Strategy) -> "Tongues":
        """The strategy in every language there are sentences in."""
        return cls(strategy, tuple(Says(strategy, Words(language)) for language in LANGUAGES))

    def both(self, tell: Callable[[Says], str]) -> Said:
        """What each language says; one text where all say the same."""
        said = [tell(says) for says in self.says]
        return said[0] if len(set(said)) == 1 else said

    def unfilled(self, name: str) -> Said:
        """The sentence of that name, with its fields as they are written: the page fills them."""
        return self.both(lambda says: says.words(name, **_FILLED_BY_THE_PAGE))


class Pool:
    """Texts that come back, each kept once and named by its place."""

    def __init__(self) -> None:
        self.texts: list[Said] = []
        self._places: dict[str, int] = {}

    def place(self, text: Said) -> int:
        """Where the text is."""
        key = text if isinstance(text, str) else "\0".join(text)
        if key not in self._places:
            self._places[key] = len(self.texts)
            self.texts.append(text)
        return self._places[key]


def telling(facts: Mapping[str, object]) -> Facts:
    """The facts that say something, so that thousands of posts stay small."""
    return {name: fact for name, fact in facts.items() if fact not in ("", None, [], ()) and fact is not False}
