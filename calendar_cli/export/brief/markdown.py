"""Authors' text in Markdown: only what would do something is escaped, so that a brief also reads as plain text."""

import re

from calendar_cli.export.copy import clean, one_line

_ACTIVE = re.compile(
    r"[\\`*\[\]<|~]"
    r"|&(?=#?\w+;)"  # an entity
    r"|(?<![^\W_])_+|_+(?![^\W_])"  # emphasis; inside a word an underscore does nothing
    r"|(?<!\S)#+$"  # the end of a heading
)
_MENTION = re.compile(r"(?<!\w)@(?=\w)")
_OPENING = re.compile(r"[#>]|[+-](?=\s|$)|-(?=[-\s]*$)|=(?=[=\s]*$)|\d{1,9}(?=[.)](?:\s|$))")
"""What opens a heading, a quotation, a list or underlines a title at the start of a line."""


def inline(text: str) -> str:
    """The text on one line, inside a sentence, a cell or a heading."""
    return _marks(one_line(text))


def opening(text: str) -> str:
    """The text on one line that begins a line of its own."""
    return _line(one_line(text))


def quoted(text: str) -> list[str]:
    """The text as a quotation, its lines kept by hard breaks."""
    lines = [_line(line.strip(" \t")) for line in clean(text).strip().split("\n")]
    breaks = [bool(line and after) for line, after in zip(lines, [*lines[1:], ""], strict=True)]
    return [f"> {line}{chr(92) if hard else ''}".rstrip() for line, hard in zip(lines, breaks, strict=True)]


def row(cells: tuple[str, ...]) -> str:
    """A line of a table; the cells are escaped already."""
    return f"| {' | '.join(cells)} |"


def _line(text: str) -> str:
    found = _OPENING.match(text)
    if found is None:
        return _marks(text)
    end = found.end()
    head = f"{found[0]}\\{text[end]}" if found[0].isdigit() else f"\\{found[0]}"
    return head + _marks(text[end + 1 :] if found[0].isdigit() else text[end:])


def _marks(text: str) -> str:
    escaped = _ACTIVE.sub(lambda found: "".join(f"\\{sign}" for sign in found[0]), text)
    return _MENTION.sub("&#64;", escaped)
