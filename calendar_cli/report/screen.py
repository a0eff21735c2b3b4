"""Where a view is drawn: its language, its columns, and bars that a pipe can take."""

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import NamedTuple

from calendar_cli.report.characters import cells, fit
from calendar_cli.report.lines import Line, Piece, Style, plain

NARROW = 60
"""Columns below which a line of several columns becomes two."""
BAR, SHORT_BAR = 10, 6
NAME, SHORT_NAME = 25, 14
ROOM = 30
"""Columns that words need beside what stands before them; with less they go below."""


class Screen(NamedTuple):
    """The language spoken, the columns there are, and whether blocks may be drawn; a pipe gets signs of ASCII."""

    language: str
    width: int = 80
    drawn: bool = False

    @property
    def narrow(self) -> bool:
        """Whether there is little room."""
        return self.width < NARROW

    def column(self, names: Iterable[str]) -> int:
        """How many cells a column of names has."""
        return min(max(map(cells, names), default=0), SHORT_NAME if self.narrow else NAME)

    def bar(self, actual: float, full: float, mark: float | None = None) -> str:
        """So much of the whole as a bar; what is not empty shows, and `mark` is where it should reach at least."""
        size = SHORT_BAR if self.narrow else BAR
        full = max(actual, full, 1e-9)
        filled = min(size, max(round(size * actual / full), actual > 0))
        solid, hollow, goal = "█░│" if self.drawn else "#.|"
        drawn = [solid] * filled + [hollow] * (size - filled)
        if mark and actual < mark <= full:
            drawn[min(size, max(1, round(size * mark / full))) - 1] = goal
        return "".join(drawn)

    def hanging(self, lead: tuple[Piece, ...], text: str, style: Style = "") -> Iterator[Line]:
        """A line that begins with its lead; what does not fit goes below, under the beginning of the text."""
        indent = sum(len(piece.text) for piece in lead)
        if self.width - indent < ROOM:
            yield trimmed(lead)
            lead, indent = (Piece("    "),), 4
        first, *rest = wrap(text, max(self.width - indent, 12), break_long_words=False, break_on_hyphens=False) or [""]
        yield (*lead, Piece(fit(first, self.width - indent), style))
        for line in rest:
            yield (Piece(" " * indent), Piece(fit(line, self.width - indent), style))

    def heading(self, text: str) -> Line:
        """A line that stands above others."""
        return plain(fit(text, self.width), "bold")


def trimmed(line: Line) -> Line:
    """The line without the spaces at its end."""
    pieces = list(line)
    while pieces and not pieces[-1].text.rstrip(" "):
        pieces.pop()
    if pieces:
        pieces[-1] = Piece(pieces[-1].text.rstrip(" "), pieces[-1].style)
    return tuple(pieces)
