"""A line for people: pieces of text, each in a style; what stands in them may come from anybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from calendar_cli.pattern import pattern
from calendar_cli.report.characters import cells

Style = Literal["", "bold", "dim", "error", "warning", "info", "good"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line in one style; it is made harmless when it is written."""

    text: str
    style: Style = ""


Line = tuple[Piece, ...]


def plain(text: str, style: Style = "") -> Line:
    """A line of one piece."""
    return (Piece(text, style),)


def wrapped(line: Line, width: int | None, indent: str = "") -> Iterator[Line]:
    """The line cut at spaces into as many as it takes, those after the first indented; whole without a width.

    No-break spaces hold, and a word longer than the width stands alone on its line.
    """
    row: list[Piece] = []
    used = 0
    for piece in line:
        for word in _WORD.findall(piece.text):
            full = bool(width and row and word[0] == " " and used + cells(word) > width)
            if full:
                yield tuple(row)
                row, used = [Piece(indent)] if indent else [], len(indent)
            text = word.lstrip(" ") if full else word
            used += cells(text)
            if row and row[-1].style == piece.style:
                text = row.pop().text + text
            row.append(Piece(text, piece.style))
    yield tuple(row)


_WORD = pattern(" *[^ ]+| +")
