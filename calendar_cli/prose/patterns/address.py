"""How a French text speaks to its reader: tu, vous, or both. Quotations are another's voice."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from calendar_cli.pattern import pattern
from calendar_cli.prose.patterns.imperatives import find_imperatives
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import Match


class Address(NamedTuple):
    """What says tu and what says vous; both filled is a mix."""

    tu: tuple[Match, ...]
    vous: tuple[Match, ...]


# The letter stands first and what may not precede it after: the search then jumps from letter to letter.
_TU = pattern(
    r"t(?<![\w'’]t)(?:(?:u|oi|es?|on|a)(?![\w'’]|-vu)|['’](?!ils?\b|elles?\b|on\b)[^\W\d_]+)",
)
_VOUS = pattern(r"v(?<!\wv)(?<!rendez-v)(?<!garde-à-v)(?:ous|otre|os|ôtres?)\b")
_VERB_ENDING = pattern(r"ez\b")
_NOUNS = ("rendez-vous", "laissez-passer", "cessez-le-feu")
# "Elle s'est tu"; "être à tu et à toi"; "le ton", "changer de ton", "ton sur ton": words that are no one's.
_NO_ONES = {
    "tu": pattern(
        r"\b(?:s['’](?:est|était|étant|être)|se\s(?:sera|serait|fut)|a|ont|sont|avait|avaient|aura|ayant|être)\s$|\bà\s$"
    ),
    "toi": pattern(r"\bà\stu\set\sà\s$"),
    "ton": pattern(r"\b(?:le|un|du|ce|au|son|notre|votre|leur|mon|même|bon|quel|d['’]un)\s$"),
    "ta": pattern(r"\b(?:le|un|du)\s$"),
}
_NOTHING_OWNED = pattern(
    r"\s*(?:[^\w\s]|$|\s(?:dans|à|sur|et|pour|est|plus|qui|de|du|des|au|aux|en|ou|que|avec|monte|baisse)\b)"
)
# Universal time, a TES, "Te Deum", "Te Kanawa": capitals of their own in a text that is written small.
_ACRONYMS = frozenset({"TU", "TE", "TES", "TA"})
_WORD_BEFORE = pattern(r"[^\W\d_]{2,}[^\w\n]{1,3}$")
_WORD_AFTER = pattern(r"[^\w\n]{1,3}[^\W\d_]{2,}")
_NAME_AFTER = pattern(r"\s[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]")
# "Tes parents et toi, vous êtes invités": from there on, vous is the plural of tu.
_IN_COMPANY = pattern(
    r"\w\s(?:et|ou|ni)\stoi\b(?!\s?\?)|\btoi\s(?:et|ou)\s(?:ta|ton|tes|moi|lui|elle|eux|une?|les|la|le|l['’])\b"
)
_WRITTEN_NO_VERBS = """
    chez assez nez rez merguez suez lez fez alvarez chavez cortez diez dominguez fernandez gomez gonzalez gutierrez
    hernandez jimenez lopez martinez mendez nunez perez ramirez rodriguez sanchez valdez vasquez velez
"""
_NO_VERBS = frozenset(_WRITTEN_NO_VERBS.split())
_TITLE = pattern(r"\b(?:MM?|Mmes?|Mlle|Dre?s?|Me|[A-Z])\.?\s$")
_SENTENCE_START = pattern(r"(?:[^\w\s,’'-]|\n)\s*$")
_CONTEXT = 14
_LONGEST_WORD = 24
_SHORTEST_ENDING = 3


def find_address(prose: Prose) -> Address:
    """Every tu and every vous outside quotations; `rendez-vous` and `chez` say neither. For French texts.

    Orders in -e and -s are looked for where no pronoun says tu.
    """
    lowered = prose.lowered
    tu = tuple(_tu(prose)) or tuple(find_imperatives(prose))
    company = _IN_COMPANY.search(lowered) if tu else None
    alone = company.start() if company else len(lowered)
    vous = (found.span() for found in _VOUS.finditer(lowered, 0, alone))
    verbs = (span for span in _verbs(lowered, prose.masked) if span[0] < alone)
    return Address(_matches(prose, tu), _matches(prose, sorted([*vous, *verbs])))


def says_tu(prose: Prose) -> bool:
    """Whether there is a tu at all, before the more numerous forms of vous are looked for; asked thrice."""
    kept = vars(prose)
    if "says_tu" not in kept:
        kept["says_tu"] = next(_tu(prose), None) is not None or next(find_imperatives(prose), None) is not None
    return bool(kept["says_tu"])


def _matches(prose: Prose, spans: Iterable[tuple[int, int]]) -> tuple[Match, ...]:
    return tuple(Match(start, end, prose.text[start:end]) for start, end in spans)


def _tu(prose: Prose) -> Iterator[tuple[int, int]]:
    lowered, masked = prose.lowered, prose.masked
    for found in _TU.finditer(lowered):
        word = found.group()
        before = lowered[max(0, found.start() - _CONTEXT) : found.start()]
        unowned = _NO_ONES.get(word)
        if unowned and unowned.search(before):
            continue
        if word in ("ton", "ta") and _NOTHING_OWNED.match(lowered, found.end()):
            continue
        if not masked[found.start()].isupper() or not _is_acronym(masked, *found.span()):
            yield found.span()


def _is_acronym(masked: str, start: int, end: int) -> bool:
    written = masked[start:end]
    if written == "Te":
        return _NAME_AFTER.match(masked, end) is not None
    if written not in _ACRONYMS:
        return False
    words = (_WORD_BEFORE.search(masked, max(0, start - _LONGEST_WORD), start), _WORD_AFTER.match(masked, end))
    return not any(word and word.group().isupper() for word in words)


def _verbs(lowered: str, masked: str) -> Iterator[tuple[int, int]]:
    for found in _VERB_ENDING.finditer(lowered):
        start = found.start()
        while start and lowered[start - 1].isalpha():
            start -= 1
        word = lowered[start : found.end()]
        is_part = lowered[start - 1 : start] in ("-", "_") or lowered.startswith(_NOUNS, start)
        if not is_part and len(word) > _SHORTEST_ENDING and word not in _NO_VERBS and not _is_name(masked, start, word):
            yield start, found.end()


def _is_name(masked: str, start: int, word: str) -> bool:
    """A capital inside a sentence makes it a name: "la famille Lavallez" addresses nobody."""
    if not masked[start : start + len(word)].istitle():
        return False
    before = masked[max(0, start - _CONTEXT) : start]
    if _TITLE.search(before):
        return True
    return bool(before.strip()) and _SENTENCE_START.search(before) is None
