"""Characters that a plan may not hold: they hide text, reorder it, or act on the program that shows it."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from calendar_cli.pattern import pattern
from calendar_cli.source.fault import Fault

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
_KINDS = (
    ("control", "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"),
    ("line-separator", "\x85\u2028\u2029"),  # libyaml takes these for line breaks; no editor shows them so
    ("bidi", "\u202a-\u202e\u2066-\u2069"),  # CVE-2021-42574: what is shown is not what is read
    ("tag", "\U000e0000-\U000e007f"),
    ("byte-order-mark", "\ufeff"),
    ("surrogate", "\ud800-\udfff"),
    ("noncharacter", _NONCHARACTERS),
)
# What nearly all French and English texts are made of. One search for anything else is ten times faster than one for
# the list above; the ranges are short, for `re` walks a wide class sign by sign when it compiles it.
_UNUSUAL = pattern(
    "[^\t\n\r -~\xa0-\u024f\u200d\u2010-\u2027\u202f\u2030-\u205e\u20a0-\u2bff\ufe0f\U0001f000-\U0001fffd]"
)
# A flag of a region (Scotland, Wales) is a black flag and three to six tag characters (UTS #51, ED-14a).
_FLAG = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"
# Unicode gives these no name, only aliases.
_NAMES = {"\0": "NULL", "\a": "BELL", "\b": "BACKSPACE", "\v": "LINE TABULATION", "\f": "FORM FEED"} | dict(
    zip("\x1b\x7f\x85\ufeff", ("ESCAPE", "DELETE", "NEXT LINE", "BYTE ORDER MARK"), strict=True)
)


@cache
def _forbidden() -> re.Pattern[str]:
    return re.compile("[" + "".join(characters for _, characters in _KINDS) + "]")


def forbids(character: str) -> bool:
    """Tell whether a plan may not hold this character."""
    return _forbidden().match(character) is not None


def forbidden(text: str) -> Iterator[Fault]:
    """Find every forbidden character of a text, but the tags of a regional flag."""
    if _UNUSUAL.search(text) is None:
        return
    flags = {index for flag in re.finditer(_FLAG, text) for index in range(*flag.span())}
    for match in _forbidden().finditer(text):
        if match.start() not in flags:
            yield forbidden_character(match.group(), match.start(), match.end())


def forbidden_character(character: str, start: int, end: int) -> Fault:
    """Describe one character written between two indexes, as itself or as an escape."""
    code = f"U+{ord(character):04X}"
    name = _NAMES.get(character) or unicodedata.name(character, "")
    kind = next(kind for kind, characters in _KINDS if re.match(f"[{characters}]", character))
    return Fault("forbidden-character", kind, start, end, {"character": code, "name": name}, key=code)
