"""Authors' text made fit to leave: one kind of line end, no control characters, composed accents."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_PLANES = "".join(f"{chr(plane << 16)}-{chr(plane << 16 | 0xFFFD)}" for plane in range(1, 17))
_ODD = re.compile(f"[^ -~\u00a0-\u2027\n\t\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd{_PLANES}]")
"""Other line ends, control characters, halves of surrogate pairs, the byte order mark and what Unicode never assigns:
readers of calendars refuse whole files for them (nextcloud/calendar#6043). Said by what is wanted, the commonest first,
because a class of the few unwanted ones costs six times as much to look through."""
_BLANKS = re.compile("[ \t\n]+")
SUMMARY_UNITS = 255
"""Outlook cuts a title at 255 UTF-16 units ([MS-OXCICAL] 2.1.3.1.1.20.26)."""


def clean(text: str) -> str:
    """The text with a line feed for every line end, without characters nobody can see or type."""
    if _ODD.search(text):
        text = _ODD.sub("", _LINE_ENDS.sub("\n", text))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


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
