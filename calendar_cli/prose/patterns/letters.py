"""Letters borrowed from mathematics and signs to look bold, italic or circled, which screen readers spell or skip."""

import unicodedata

from calendar_cli.pattern import pattern
from calendar_cli.prose.tokens import Match

_SQUARED = "\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f172-\U0001f17d\U0001f180-\U0001f189"
_STYLED = f"\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001d400-\U0001d7ff{_SQUARED}"
# An emoji selector makes a picture of one: Ⓜ️ is a metro sign.
_LETTER = f"[{_STYLED}](?!\ufe0f)"
_RUN = pattern(f"(?:{_LETTER}[\u0300-\u036f]?[ \xa0'’.,:;!?&-]?)*")
_ANY = pattern(f"[{_STYLED}]")
_TRAILING = " \xa0'’.,:;!?&-"
_FEWEST = 2
# White on black letters have no plain form in Unicode's own tables.
_NEGATIVE = {code: chr(65 + (code - start)) for start in (0x1F150, 0x1F170) for code in range(start, start + 26)}


def find_decorative_letters(text: str) -> tuple[Match, ...]:
    """Runs of two such letters or more, with the spaces and marks between them."""
    if _is_ordinary(text) or _ANY.search(text) is None:
        return ()
    found = []
    at = 0
    while (first := _ANY.search(text, at)) is not None:
        run = _RUN.match(text, first.start())
        at = max(run.end() if run else 0, first.end())
        value = text[first.start() : at].rstrip(_TRAILING)
        if len(_ANY.findall(value)) >= _FEWEST:
            found.append(Match(first.start(), first.start() + len(value), value))
    return tuple(found)


def _is_ordinary(text: str) -> bool:
    """Whether an old typewriter of Western Europe, quotation marks and dashes included, could have typed it."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def plain_letters(styled: str) -> str:
    """The same words in the letters of a keyboard."""
    return unicodedata.normalize("NFKC", styled.translate(_NEGATIVE))
