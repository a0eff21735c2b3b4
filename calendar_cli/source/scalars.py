"""Where each character of a scalar stands in its source: a scalar is read again as pieces, style by style.

The rules of folding, chomping and indentation are libyaml's (scanner.c), so that the pieces joined give its value.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from calendar_cli.pattern import pattern

BREAK = pattern(r"\r\n?|\n")
_FOLD = pattern(r"(?:\r\n?|\n)[ \t\r\n]*")
_SINGLE = pattern(rf"''|{_FOLD.pattern}")
_DOUBLE = pattern(rf"\\(?:{_FOLD.pattern}|x..|u.{{4}}|U.{{8}}|.)|{_FOLD.pattern}")
_HEADER = pattern(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_LINE = pattern(r"([^\r\n]*)(\r\n?|\n|\Z)")
_ENDS = "\r\n"
_ESCAPES = dict(zip("0abtnvfre_NLP\t", "\0\a\b\t\n\v\f\r\x1b\xa0\x85\u2028\u2029\t", strict=True))


class Piece(NamedTuple):
    """A stretch of a value and the stretch of the source it comes from; equal lengths stand character by character."""

    text: str
    start: int
    end: int


class Pieces:
    """A value's pieces in order, asked by index into the value."""

    def __init__(self, pieces: Iterable[Piece], origin: int) -> None:
        self._origin = origin
        self._pieces = [piece for piece in pieces if piece.text]
        self._starts = [0]
        for piece in self._pieces:
            self._starts.append(self._starts[-1] + len(piece.text))

    def __len__(self) -> int:
        return self._starts[-1]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Find the source of the value's characters from `start` up to `end`; out of range is brought back in."""
        start = min(max(start, 0), len(self))
        if start == len(self):
            at = self._character(start - 1)[1] if start else self._origin
            return at, at
        first = self._character(start)[0]
        return first, self._character(min(end, len(self)) - 1)[1] if end > start else first

    def _character(self, index: int) -> tuple[int, int]:
        number = bisect_right(self._starts, index) - 1
        piece, offset = self._pieces[number], index - self._starts[number]
        if piece.end - piece.start == len(piece.text):
            return piece.start + offset, piece.start + offset + 1
        return piece.start, piece.end


def scalar_pieces(source: str, start: int, end: int, value: str) -> Pieces | None:
    """Cut the scalar written between two indexes; None when its pieces do not give the value (empty, blank)."""
    match source[start : start + 1]:
        case '"':
            pieces = _flowing(source, (start + 1, end - 1), _DOUBLE)
        case "'":
            pieces = _flowing(source, (start + 1, end - 1), _SINGLE)
        case "|" | ">":
            pieces = _block(source, (start, end), value)
        case _:
            pieces = _flowing(source, (start, end), _FOLD)
    found = list(_cut(pieces, len(value)))
    return Pieces(found, start) if value and "".join(piece.text for piece in found) == value else None


def body_pieces(source: str, start: int) -> Pieces:
    """Cut a Markdown body: line ends become LF, all else stands as written."""
    found: list[Piece] = []
    for line in _LINE.finditer(source, start):
        found += Piece(line[1], *line.span(1)), Piece("\n" if line[2] else "", *line.span(2))
    return Pieces(found, start)


def escapes(source: str, start: int, end: int) -> Iterator[Piece]:
    """List the escapes of a double-quoted scalar, each with the character it stands for."""
    for match in _DOUBLE.finditer(source, start + 1, end - 1):
        sign = match.group()
        if sign[0] == "\\" and sign[1] not in _ENDS:
            yield Piece(_meaning(sign), *match.span())


def _cut(pieces: Iterable[Piece], length: int) -> Iterator[Piece]:
    """Keep the pieces up to a length: chomping drops line ends, which are pieces of one character."""
    for piece in pieces:
        if length <= 0:
            return
        length -= len(piece.text)
        yield piece


def _flowing(source: str, bounds: tuple[int, int], special: re.Pattern[str]) -> Iterator[Piece]:
    """Cut text as written, and between it what has another meaning; blanks before a folded line end are lost."""
    at, end = bounds
    for match in special.finditer(source, at, end):
        written, sign = source[at : match.start()], match.group()
        if sign[0] in _ENDS:
            written = written.rstrip(" \t")
        yield Piece(written, at, at + len(written))
        if sign[0] in _ENDS or sign[1] in _ENDS:
            yield from _line_ends(source, match.span(), "" if sign[0] == "\\" else " ")
        else:
            yield Piece(_meaning(sign), *match.span())
        at = match.end()
    yield Piece(source[at:end], at, end)


def _line_ends(source: str, bounds: tuple[int, int], alone: str) -> Iterator[Piece]:
    """Read a line end with the empty lines after it: these, or, when there are none, what it means `alone`."""
    first, *others = BREAK.finditer(source, *bounds)
    if not others:
        yield Piece(alone, *first.span())
    for other in others:
        yield Piece("\n", *other.span())


def _meaning(written: str) -> str:
    """Read `''` or an escape."""
    sign = written[1]
    if sign in "xuU":
        digits = written[2:]
        return chr(int(digits, 16))
    return _ESCAPES.get(sign, sign)


def _block(source: str, bounds: tuple[int, int], value: str) -> Iterator[Piece]:
    """Cut the lines of a literal or folded block without their indentation."""
    start, end = bounds
    header = _HEADER.match(source, start, end)
    at = header.end() if header else end
    indent = _indentation(source[at:end], value)
    folds, led, breaks = False, True, list[Piece]()  # `led` before the first line: nothing folds there
    while at < end and (line := _LINE.match(source, at, end)):
        margin = min(indent, len(line[1]) - len(line[1].lstrip(" ")))
        text = line[1][margin:]
        if text:
            folds = source[start] == ">" and not led and text[0] not in " \t"
            yield from _joined(breaks, folds=folds)
            yield Piece(text, at + margin, line.end(1))
            led, breaks = text[0] in " \t", []
        breaks.append(Piece("\n" if line[2] else "", *line.span(2)))
        at = line.end()
    yield from breaks


def _joined(breaks: list[Piece], *, folds: bool) -> list[Piece]:
    """Read line ends between two lines of a block; folding, the first is a space or gives way to empty lines."""
    if not folds:
        return breaks
    return breaks[1:] or [breaks[0]._replace(text=" ")]


def _indentation(written: str, value: str) -> int:
    """Count a block's indentation: what its first line that shows has more in the source than in the value."""
    return max(_margin(written) - _margin(value), 0)


def _margin(text: str) -> int:
    shown = len(text) - len(text.lstrip(" \r\n"))
    return shown - max(text.rfind("\n", 0, shown), text.rfind("\r", 0, shown)) - 1
