"""What a text is made of besides words: links, addresses, mentions and hashtags, found with offsets and no network."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from calendar_cli.pattern import pattern

FILLER = "\ufffc"
"""Stands for every masked character, so that offsets in a masked text are offsets in the text."""


SPACE = "[ \\t\xa0\u202f]"
"""One space inside a line, no-break or not, for a pattern."""


class Match(NamedTuple):
    """A stretch of a text, in its code points, end exclusive."""

    start: int
    end: int
    value: str


class Entities(NamedTuple):
    """What readers click rather than read; `rest` is the text with all of it masked."""

    urls: tuple[Match, ...]
    emails: tuple[Match, ...]
    mentions: tuple[Match, ...]
    hashtags: tuple[Match, ...]
    rest: str


_URL = pattern(r"https?://[^\W_][^\s<>\"«»“”\ufffc]*", re.IGNORECASE)
_JOINED_DOT = pattern(r"\.(?=[^\W\d_])")
_HOST = pattern(
    r"(?<![\w@.-])((?:[^\W_][\w-]*\.)+)([^\W\d_]{2,24})(?![\w@-])((?::\d{1,5})?/[^\s<>\"«»“”\ufffc]*)?",
)
_EMAIL = pattern(r"(?<![\w.+@-])[\w.+-]+@(?:[^\W_][\w-]*\.)+[^\W\d_]{2,24}")
_MENTION = pattern(r"(?<![\w@/.])@[^\W_](?:[\w.-]*\w)?(?:@(?:[^\W_][\w-]*\.)+[^\W\d_]{2,24})?|(?<![\w@/.])@_\w+")
_HASHTAG = pattern(r"#[\w\u0300-\u036f]+")
_TRAILING = frozenset(".,;:!?…'’*~")
_CLOSING = {")": "(", "]": "["}

# Domains that people write without "https://". Any other two-letter ending needs a path, because a forgotten space
# makes one of an ordinary word ("demain.il", "fin.de").
_WRITTEN_ENDINGS = """
    com org net info biz pro edu gov mil int museum coop travel app dev page blog news site online live events city
    community social network digital media studio agency guide today world global support help services solutions
    energy eco green art theatre film photo photos gallery video games club shop store market link health care clinic
    school academy education university training foundation cloud design tech vote xyz quebec montreal example
    ca fr us uk eu be ch io ai tv co ly gl gd gg
"""
_ENDINGS = frozenset(_WRITTEN_ENDINGS.split())


def find_entities(text: str) -> Entities:
    """Each kind is looked for in what the kinds before it left over, so that nothing is found twice."""
    urls = tuple(_written_urls(text)) if "://" in text else ()
    rest = mask(text, urls)
    emails = matches(_EMAIL, rest) if "@" in rest else ()
    rest = mask(rest, emails)
    if _JOINED_DOT.search(rest):
        domains = tuple(_bare_domains(rest))
        rest = mask(rest, domains)
        urls = tuple(sorted(urls + domains))
    mentions = matches(_MENTION, rest) if "@" in rest else ()
    rest = mask(rest, mentions)
    hashtags = tuple(_hashtags(rest)) if "#" in rest else ()
    return Entities(urls, emails, mentions, hashtags, mask(rest, hashtags))


def has_any(text: str, parts: Iterable[str]) -> bool:
    """Whether one of the parts stands in the text: the cheap question before a search."""
    for part in parts:  # noqa: SIM110  (`any` with a generator takes three times as long, on every text for every rule)
        if part in text:
            return True
    return False


def mask(text: str, stretches: Sequence[Match]) -> str:
    """The text with these stretches filled; they are in order and do not overlap."""
    if not stretches:
        return text
    pieces: list[str] = []
    done = 0
    for start, end, _ in stretches:
        pieces += (text[done:start], FILLER * (end - start))
        done = end
    return "".join((*pieces, text[done:]))


def replace(text: str, stretches: Iterable[Match], replacement: Callable[[Match], str]) -> str:
    """The text with each stretch exchanged; they are in order and do not overlap."""
    pieces: list[str] = []
    done = 0
    for stretch in stretches:
        pieces += (text[done : stretch.start], replacement(stretch))
        done = stretch.end
    return "".join((*pieces, text[done:])) if pieces else text


def matches(pattern: re.Pattern[str], text: str) -> tuple[Match, ...]:
    """Every place of a pattern."""
    return tuple(Match(found.start(), found.end(), found.group()) for found in pattern.finditer(text))


def _written_urls(text: str) -> Iterator[Match]:
    for found in _URL.finditer(text):
        end = _end_without_punctuation(text, found.start(), found.end())
        yield Match(found.start(), end, text[found.start() : end])


def _bare_domains(text: str) -> Iterator[Match]:
    done = 0
    for dot in _JOINED_DOT.finditer(text):
        if dot.start() < done:
            continue
        found = _HOST.match(text, _label_start(text, dot.start(), done))
        done = dot.end()
        host = _known_host(found[1] + found[2], has_path=found[3] is not None) if found else ""
        if found and host:
            end = found.start() + len(host)
            done = found.end() if found[3] and end == found.end(2) else end
            end = _end_without_punctuation(text, found.start(), done)
            yield Match(found.start(), end, text[found.start() : end])


def _label_start(text: str, dot: int, earliest: int) -> int:
    start = dot
    while start > earliest and (text[start - 1].isalnum() or text[start - 1] in "_-."):
        start -= 1
    return start


def _known_host(host: str, *, has_path: bool) -> str:
    """Drops what a forgotten space glued on: `ville.example.Venez` is `ville.example`; empty when nothing is a host."""
    while "." in host:
        before, _, ending = host.rpartition(".")
        is_cased = ending.islower() or host.isupper()
        is_country = has_path and len(ending) == 2 and ending.isascii()  # noqa: PLR2004 - ISO 3166 codes have two letters
        if is_cased and (ending.lower() in _ENDINGS or is_country):
            return host
        host, has_path = before, False
    return ""


def _end_without_punctuation(text: str, start: int, end: int) -> int:
    """Where the link ends once the sentence's own full stop, comma or closing bracket is left out of it."""
    surplus = {close: text.count(close, start, end) - text.count(_CLOSING[close], start, end) for close in _CLOSING}
    while end > start:
        last = text[end - 1]
        if surplus.get(last, 0) > 0:
            surplus[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return end


def _hashtags(text: str) -> Iterator[Match]:
    for found in _HASHTAG.finditer(text):
        before = text[found.start() - 1 : found.start()]
        if not found.group()[1:].isdecimal() and not before.isalnum() and before not in ("&", "/", "_", "#"):
            yield Match(found.start(), found.end(), found.group())
