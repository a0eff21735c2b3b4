"""A line for people: pieces of text, each in a style; what stands in them may come from anybody."""

from dataclasses import dataclass
from typing import Literal

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
