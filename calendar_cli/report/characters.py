"""What may be written to a terminal or a log, and how many cells it takes there."""

import unicodedata
from collections.abc import Iterator

from calendar_cli.pattern import pattern

_UNSAFE = pattern(
    "[\x00-\x1f\x7f-\x9f"  # C0, DEL and C1: escape sequences begin here
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks and overrides that turn the reading direction
    "\u2028\u2029\ufeff\ufff9-\ufffb"  # line ends and marks that nobody sees
    "\ud800-\udfff\U000e0000-\U000e007f]"  # halves of a character; tags, which hide text
)
_COMMAND = pattern(r"^(\s*):(?=:)|#(?=#(?:\[|vso\[|teamcity\[))")
"""What CI obeys in a log: `::` first on a line (GitHub), `##[`, `##vso[` (Azure) and `##teamcity[` anywhere."""
WIDE = 2
_FLAGS = range(0x1F1E6, 0x1F200)
_JOINER, _EMOJI_FORM, _SKINS = "\u200d", "\ufe0f", range(0x1F3FB, 0x1F400)


def safe(text: str) -> str:
    r"""The text with every character that a terminal would obey shown as `\u{001b}`."""
    return _UNSAFE.sub(lambda found: _shown(found[0]), text)


def harmless(line: str) -> str:
    """A whole line that no CI takes for a command."""
    return _COMMAND.sub(lambda found: f"{found[1] or ''}{_shown(found[0].strip())}", line)


def _shown(character: str) -> str:
    return f"\\u{{{ord(character):04x}}}"


def cells(text: str) -> int:
    """How many columns the text takes: two for a wide character or an emoji, none for what joins the one before."""
    return sum(_widths(text))


def _widths(text: str) -> Iterator[int]:
    before, width_before, joined = "", 0, False
    for character in text:
        width = _width(character)
        if joined and width == WIDE:
            width = 0
        if character == _EMOJI_FORM and width_before == 1 and not before.isalnum():
            width = 1  # a sign that this mark turns into an emoji of two cells
        elif character == _JOINER:
            width = 0
        yield width
        before, width_before, joined = character, width, character == _JOINER


def _width(character: str) -> int:
    code = ord(character)
    if code in _SKINS or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    if code in _FLAGS:
        return 1  # two letters make one flag of two cells
    return WIDE if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def fit(text: str, width: int) -> str:
    """The text within so many cells, its end left out when it is longer."""
    if len(text) * 2 <= width or cells(text) <= width:
        return text
    kept, used = "", 0
    for character, size in zip(text, _widths(text), strict=True):
        if used + size > width - 1:
            break
        kept, used = kept + character, used + size
    return f"{kept}…"


def pad(text: str, width: int) -> str:
    """The text in a column of so many cells."""
    fitted = fit(text, width)
    return fitted + " " * (width - cells(fitted))
