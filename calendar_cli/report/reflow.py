"""Markdown set to a width without colour: paragraphs and items are filled, code and headings stand as they are."""

import re
from textwrap import fill

_FENCE = re.compile(r"^(```.*?^```)$", re.DOTALL | re.MULTILINE)
_PARAGRAPH = re.compile(r"^(?!#)\S.*(?:\n(?!#|(?:[-*]|\d+\.) )\S.*)*", re.MULTILINE)
"""Lines that follow one another and are no heading; an item of a list begins a paragraph of its own."""
_MARK = re.compile(r"(?:[-*]|\d+\.) ")


def reflow(text: str, width: int | None) -> str:
    """The text with its prose in lines of the width; as it is without one."""
    if width is None:
        return text
    parts = _FENCE.split(text)
    parts[::2] = (_PARAGRAPH.sub(lambda found: _filled(found[0], width), part) for part in parts[::2])
    return "".join(parts)


def _filled(paragraph: str, width: int) -> str:
    """The paragraph, an item hanging from its mark."""
    mark = _MARK.match(paragraph)
    indent = " " * len(mark[0]) if mark else ""
    return fill(paragraph, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
