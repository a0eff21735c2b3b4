"""Authors' text made fit to leave: one kind of line end, no control characters, composed accents."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_PLANES = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
_UNWANTED = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff{_PLANES}]")
"""Control characters, halves of surrogate pairs, the byte order mark and what Unicode never assigns: readers of
calendars refuse whole files for them (nextcloud/calendar#6043)."""
_BLANKS = re.compile("[ \t\n]+")
SUMMARY_UNITS = 255
"""Outlook cuts a title at 255 UTF-16 units ([MS-OXCICAL] 2.1.3.1.1.20.26)."""


def clean(text: str) -> str:
    """The text with `\\n` for every line end, without characters nobody can see or type."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _UNWANTED.sub("", _LINE_ENDS.sub("\n", text)))


def one_line(text: str) -> str:
    """The clean text on one line; no-break spaces stay."""
    return _BLANKS.sub(" ", clean(text)).strip(" ")


def units(text: str) -> int:
    """How many UTF-16 units the text takes: an emoji is two."""
    return len(text) + sum(1 for sign in text if sign > "\uffff")


def cut(text: str, most: int = SUMMARY_UNITS) -> str:
    """The text within so many UTF-16 units, an ellipsis at its end where some is left out."""
    if units(text) <= most:
        return text
    kept, room = [], most - 1
    for sign in text:
        room -= units(sign)
        if room < 0:
            break
        kept.append(sign)
    return "".join(kept).rstrip() + "…"
