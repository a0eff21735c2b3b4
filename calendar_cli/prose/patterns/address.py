"""How a French text speaks to its reader: tu, vous, or both. Quotations are another's voice."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import Match


class Address(NamedTuple):
    """What says tu and what says vous; both filled is a mix."""

    tu: tuple[Match, ...]
    vous: tuple[Match, ...]


_TU = re.compile(
    r"(?<![\w'’])(?:(?:tu|toi|tes|te|ton|ta)(?![\w'’])|t['’](?!ils?\b|elles?\b|on\b)[^\W\d_]+)",
)
# "Elle s'est tu"; "le ton", "changer de ton", "ton sur ton": words that are no one's.
_NO_ONES = {
    "tu": re.compile(r"\b(?:s['’]est|a|ont|sont|avait)\s$"),
    "ton": re.compile(r"\b(?:le|un|du|ce|au|son|notre|votre|leur|mon|même|bon|quel|d['’]un)\s$"),
    "ta": re.compile(r"\b(?:le|un|du)\s$"),
}
_NOTHING_OWNED = re.compile(
    r"\s*(?:[^\w\s]|$|\s(?:dans|à|sur|et|pour|est|plus|qui|de|du|des|au|aux|en|ou|que|avec|monte|baisse)\b)"
)
_VOUS = re.compile(
    r"(?:rendez-vous|garde-à-vous|laissez-passer|cessez-le-feu|sauvez-vie)s?\b"
    r"|\b(?P<said>vous|votre|vos|vôtres?)\b|(?<![\w-])(?P<verb>[^\W\d_]{2,}ez)\b"
)
_WRITTEN_NO_VERBS = """
    chez assez nez rez merguez suez lez fez alvarez chavez cortez diez dominguez fernandez gomez gonzalez gutierrez
    hernandez jimenez lopez martinez mendez nunez perez ramirez rodriguez sanchez valdez vasquez velez
"""
_NO_VERBS = frozenset(_WRITTEN_NO_VERBS.split())
_SENTENCE_START = re.compile(r"(?:^|[^\w\s,’'-]|\n)\s*$")
_CONTEXT = 12


def find_address(prose: Prose) -> Address:
    """Every tu and every vous outside quotations; `rendez-vous` and `chez` say neither. For French texts."""
    lowered = prose.lowered
    tu = tuple(_tu(lowered, prose.text)) if "t" in lowered else ()
    vous = tuple(_vous(lowered, prose)) if "ez" in lowered or "vo" in lowered else ()
    return Address(tu, vous)


def _tu(lowered: str, text: str) -> Iterator[Match]:
    for found in _TU.finditer(lowered):
        word = found.group()
        before = lowered[max(0, found.start() - _CONTEXT) : found.start()]
        unowned = _NO_ONES.get(word)
        if unowned and unowned.search(before):
            continue
        if word in ("ton", "ta") and _NOTHING_OWNED.match(lowered, found.end()):
            continue
        yield Match(found.start(), found.end(), text[found.start() : found.end()])


def _vous(lowered: str, prose: Prose) -> Iterator[Match]:
    for found in _VOUS.finditer(lowered):
        kind = found.lastgroup
        if kind is None or (kind == "verb" and not _is_verb(prose.masked, found.start(), found.group())):
            continue
        yield Match(found.start(), found.end(), prose.text[found.start() : found.end()])


def _is_verb(masked: str, start: int, word: str) -> bool:
    """A capital inside a sentence makes it a name: "la famille Lavallez" addresses nobody."""
    if word in _NO_VERBS:
        return False
    written = masked[start : start + len(word)]
    if not written.istitle():
        return True
    return _SENTENCE_START.search(masked[max(0, start - _CONTEXT) : start]) is not None
