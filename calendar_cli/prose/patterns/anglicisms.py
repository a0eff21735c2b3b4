"""Borrowings from English in a French text; names, shows, quotations and hashtags are left alone."""

from collections.abc import Iterable

from calendar_cli.pattern import pattern
from calendar_cli.prose.patterns.lexicon import Hit, lexicon
from calendar_cli.prose.text import Prose

# What a sentence, a line or a label opens with may have a capital of its own.
_OPENING = pattern(r"(?:^|[.!?…:;•\n»”)\]-]|[^\w\s'’,(]) *[\"«“(]? *$")
_NAME_AFTER = pattern(r"[ \xa0](?:de |du |des |d['’])?[A-ZÀ-ÖØ-Þ0-9]")
_FIRST_WORD = pattern(r"[A-ZÀ-ÖØ-Þ](?![A-ZÀ-ÖØ-Þ])")
_CONTEXT = 8


def find_anglicisms(prose: Prose) -> tuple[Hit, ...]:
    """The first place of each, where the text is French indeed."""
    hits = lexicon("anglicisms.fr").first(prose, lambda start, end: not _is_name(prose.masked, start, end))
    return tuple(_apart(hits)) if hits and prose.language != "en" else ()


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """Without those that stand inside the one before: `live streaming` is one fault."""
    apart: list[Hit] = []
    for hit in hits:
        if not apart or hit.start >= apart[-1].end:
            apart.append(hit)
    return apart


def _is_name(masked: str, start: int, end: int) -> bool:
    """A capital inside a sentence, or two words with capitals: `le Food Truck Fest`, `Live Nation`."""
    if not _FIRST_WORD.match(masked, start, end):
        return False
    opens = _OPENING.search(masked, max(0, start - _CONTEXT), start) is not None
    return not opens or _NAME_AFTER.match(masked, end) is not None
