"""Code-point indexes of a text turned into lines and columns; a line ends in LF, CRLF or CR."""

from bisect import bisect_right
from functools import cached_property

from calendar_cli.diagnostic import Span
from calendar_cli.pattern import pattern

_BREAK = pattern(r"\r\n?|\n")


class Lines:
    """The lines of a text; its table is built at the first question."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each line begins."""
        return (0, *(match.end() for match in _BREAK.finditer(self.text)))

    def number(self, index: int) -> int:
        """Find the line, from 1, that holds the character at `index`."""
        return bisect_right(self.starts, index)

    def line(self, number: int) -> str:
        """Quote a line without its end; empty when the text has no such line."""
        if not 1 <= number <= len(self.starts):
            return ""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")

    def span(self, start: int, end: int) -> Span:
        """Place the stretch from `start` to `end`, exclusive; it ends on the line of its last character."""
        line = self.number(start)
        column = start - self.starts[line - 1] + 1
        if end <= start:
            return Span(line, column, line, column)
        last = self.number(end - 1)
        return Span(line, column, last, end - self.starts[last - 1] + 1)
