"""A line of a plan as its writer sees it: `key: text`, `- key: text` or `- text`; and that text as a literal block."""

import re
from typing import NamedTuple

from calendar_cli.pattern import pattern
from calendar_cli.source.lines import Lines

MAX_LINES = 12
"""Lines of one text that are looked at or written again."""

_LEAD = pattern(r" *(?:- +)*")
_HEADER = pattern(r"[|>][0-9+-]*[ \t]*")


class Entry(NamedTuple):
    """What stands before the key (spaces, dashes), the key ('' without one), where its colon stands, and the text."""

    lead: str
    key: str
    colon: int
    text: str


def margin(line: str) -> int:
    """Count the blanks a line begins with."""
    return len(line) - len(line.lstrip())


def read_entry(line: str) -> Entry:
    """Split a line; a colon counts only before a space or at the end."""
    match = _LEAD.match(line)
    lead = match.group() if match else ""
    key, colon, text = f"{line[len(lead) :]} ".partition(": ")
    if not colon or not key.strip() or key.startswith("#"):
        return Entry(lead, "", -1, line[len(lead) :].strip())
    return Entry(lead, key.rstrip(), len(lead) + len(key), text.strip())


def as_block(lines: Lines, number: int) -> tuple[str, ...]:
    """Write the text of a line, and of the deeper lines below it, again as a literal block."""
    entry = read_entry(lines.line(number))
    if not entry.key and not entry.lead.strip():
        return ()
    texts = [_bare(entry.text)]
    for below in range(number + 1, number + MAX_LINES):
        line = lines.line(below)
        if not line.strip() or margin(line) <= len(entry.lead):
            break
        texts.append(line.strip())
    head, deeper = (f"{entry.lead}{entry.key}: |", 2) if entry.key else (f"{entry.lead}|", 0)
    return (head, *(" " * (len(entry.lead) + deeper) + text for text in texts if text))


def _bare(text: str) -> str:
    """Strip a text of its block sign, the quotes around it, or the one quote that was never closed.

    A mark of its own stays: `'Tis the season`, `"a" or "b"`.
    """
    text = _HEADER.sub("", text, count=1) if text.startswith(("|", ">")) else text
    quote = text[:1]
    if quote not in ('"', "'"):
        return text
    if len(text) > 1 and text.endswith(quote) and not re.search(rf"(?<!\w){quote}|{quote}(?!\w)", text[1:-1]):
        return text[1:-1]
    return text if quote in text[1:] or re.match(r"'\w", text) else text[1:]
