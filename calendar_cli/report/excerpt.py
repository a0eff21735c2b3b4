"""The line of a file that a finding is about, quoted around the fault, with a caret below it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from calendar_cli.diagnostic import Location, Span
from calendar_cli.report.characters import cells, safe
from calendar_cli.source.decode import decode
from calendar_cli.source.lines import Lines

CUT = "…"


@dataclass
class Sources:
    """The lines of the files, the last one kept open: findings come file by file."""

    files: Mapping[str, bytes]
    _open: tuple[str, Lines] | None = field(default=None)

    def line(self, path: str, number: int) -> str:
        """A line of a file, from 1; empty where the file can no longer be read."""
        return self._lines(path).line(number)

    def count(self, path: str) -> int:
        """How many lines the file has; the end of the last one begins no other."""
        lines = self._lines(path)
        return len(lines.starts) - (lines.starts[-1] == len(lines.text))

    def _lines(self, path: str) -> Lines:
        if self._open is None or self._open[0] != path:
            text, _ = decode(self.files.get(path, b""))
            self._open = (path, Lines(text))
        return self._open[1]


@dataclass(frozen=True)
class Excerpt:
    """A quoted line and what stands below it."""

    number: int
    line: str
    below: str


def excerpt(location: Location, sources: Sources, width: int) -> Excerpt | None:
    """The first line of the place within so many cells; None where there is no line to show."""
    span = location.span
    line = sources.line(location.path, span.line) if span else ""
    if span is None or not line.strip():
        return None
    start, end = _columns(span, line)
    first, last = _window(line, start, width)
    before = CUT * (first > 0) + safe(line[first:start])
    marked, after = safe(line[start : min(end, last)]), safe(line[min(end, last) : last]) + CUT * (last < len(line))
    return Excerpt(span.line, before + marked + after, " " * cells(before) + "^" * max(1, cells(marked)))


def _columns(span: Span, line: str) -> tuple[int, int]:
    """The stretch on the first line, from 0: a span of several lines goes on to the end of it."""
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    start = min(span.column - 1, len(line))
    return start, max(start, min(end, len(line)))


def _window(line: str, start: int, width: int) -> tuple[int, int]:
    """Which part of the line is shown: all of it, or the fault with a third of the width before it."""
    if len(line) <= width and cells(safe(line)) <= width:
        return 0, len(line)
    room = max(width - 2, 8)  # an ellipsis on either side
    first = _back(line, start, room // 3)
    last = _forward(line, first, room)
    if last == len(line):
        first = _back(line, last, room)
    return min(first, start), max(last, min(start + 1, len(line)))


def _back(line: str, at: int, room: int) -> int:
    while at > 0 and (room := room - cells(safe(line[at - 1]))) >= 0:
        at -= 1
    return at


def _forward(line: str, at: int, room: int) -> int:
    while at < len(line) and (room := room - cells(safe(line[at]))) >= 0:
        at += 1
    return at
