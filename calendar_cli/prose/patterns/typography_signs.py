"""Slips of the keyboard: two spaces, a sign struck twice, a space before a comma, none after a full stop."""

import re
from collections.abc import Iterator

from calendar_cli.pattern import pattern
from calendar_cli.prose.patterns.typography import NBSP, Fault, plain, word_after, word_before
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import FILLER, has_any

_TWO_SPACES = ("  ", "\xa0 ", " \xa0", "\u202f ", " \u202f")
# Two or three: more of them line something up.
_SPACES = pattern(r"(?<![ \xa0\u202f])[ \xa0\u202f]{2,3}+(?![ \xa0\u202f])")
_BEFORE = frozenset(",.;:!?…)]»”\"'’%$" + FILLER)
_AFTER = frozenset("([«“\"'’" + FILLER)
_LIST_MARKER = pattern(r"[ \t\xa0]*(?:\d{1,3}|[A-Za-z])[.)]$")
_LONGEST_MARKER = 12

_LOWER = "a-zß-öø-ÿœ"
_UPPER = "A-ZÀ-ÖØ-ÞŒ"
# First what tells a slip from the sign as it should be, which touches a word and is followed by a space.
_STRUCK = pattern(
    r"[.,;!?](?:"
    r"(?=\S)(?:"
    r"(?<=,)(?P<stop>[.;])(?![.\w])"
    r"|(?<=[^\W\d_]{4}\.)(?P<comma>,)(?!\w)"
    r"|(?<=;)(?P<semicolon>;)(?!;)"
    r"|(?<=[^.]\.)(?P<point>\.)(?![.\w/\\])"
    r"|(?<=[!?])(?P<after>\.)(?!\.)"
    r"|(?:(?<=[\w)»”\"]\?)|(?<=\w[ \xa0]\?))(?P<questions>\?++)(?![!‼⁉])"
    rf"|(?P<joined>(?<=[{_LOWER}]{{2}}[.!?])(?=[{_UPPER}](?:['’]?[{_LOWER}]|[ \xa0]))"
    r"|(?<=[^\W\d_]{2},)(?=[^\W\d_]{2})))"
    r"|(?<=,)(?P<commas>(?:[ \xa0]?,){1,9})"
    r"|(?P<spaced>(?<=[\w)\]»”\"%$][ \xa0],)(?![0-9,])|(?<=[\w)\]»”\"][ \xa0]\.)(?=[\s»”\")]|$)(?! ?\.))"
    r")"
)
_SHORTENED_WORDS = """
    admin approx arch assn assoc bldg blvd boul cert chap coll comm conf corp dept dist encl exec févr fondat gouv govt
    intl janv juil ltée mgmt prof prov réf sept suppl tech thur thurs tues univ
"""
_SHORTENED = frozenset(_SHORTENED_WORDS.split())
_ORDINARY = (" :", " %", " $", "« ", " »")
_BREAKING = pattern(
    r"[:%$»«](?:(?<=[^\s:] :)(?=\s|$)|(?<=[0-9] %)|(?<=[0-9] \$)|(?<=illion \$)|(?<=illions \$)|(?<=illiard \$)"
    r"|(?<=illiards \$)|(?<=\S »)|(?<=«)(?= \S))"
)
_NAME_SIGNS = frozenset("/\\@_=&#." + FILLER)
_KNOWN_ENDINGS = """
    ca com org net info gov gouv quebec fr io app pdf doc docx xls xlsx ppt pptx jpg jpeg png gif mp4 mp3 html js md
    ics csv zip txt py
"""
_NAME_ENDINGS = frozenset(_KNOWN_ENDINGS.split())


def find_double_spaces(prose: Prose) -> Iterator[Fault]:
    """Two or three spaces between two words; `quote` is the word before, `better` the word after."""
    text = prose.text
    if not has_any(text, _TWO_SPACES):
        return
    bare = plain(prose)
    for found in _SPACES.finditer(bare):
        start, end = found.span()
        before, after = bare[start - 1 : start], bare[end : end + 1]
        is_typed = " " in found.group() and (before.isalnum() or before in _BEFORE)
        if is_typed and before and after and (after.isalnum() or after in _AFTER) and not _is_marker(bare, start):
            yield Fault(start, end, word_before(text, start), word_after(text, end))


def _is_marker(bare: str, end: int) -> bool:
    line = bare.rfind("\n", max(0, end - _LONGEST_MARKER), end) + 1
    is_near = line > 0 or end <= _LONGEST_MARKER
    return is_near and _LIST_MARKER.match(bare, line, end) is not None


def find_struck_signs(prose: Prose) -> Iterator[Fault]:
    """`,,` and `..`, a space before a comma, none after a full stop; neither ellipses, paths nor names of files."""
    if not _STRUCK.search(prose.text):
        return
    for found in _STRUCK.finditer(plain(prose)):
        kind = found.lastgroup
        if kind == "joined":
            yield from _joined(prose.text, found.start())
        elif kind == "spaced":
            at = found.start()
            word, sign = word_before(prose.text, at - 1), found.group()
            yield Fault(at - 1, at + 1, f"{word} {sign}", f"{word}{sign}")
        elif kind != "comma" or word_before(prose.text, found.start()).lower().lstrip("(") not in _SHORTENED:
            yield _doubled(prose.text, found)


def _doubled(text: str, found: re.Match[str]) -> Fault:
    start, end = found.span()
    word = word_before(text, start)
    kept = found["stop"] or found["comma"] or found.group()[0]
    return Fault(start, end, word + found.group(), word + kept)


def _joined(text: str, at: int) -> Iterator[Fault]:
    before, after = word_before(text, at), word_after(text, at + 1)
    ending = "".join(sign if sign.isalnum() else " " for sign in after.lower()).split()[0]
    if _NAME_SIGNS.isdisjoint(before + after.rstrip(".…!?,;:)»”\"'")) and ending not in _NAME_ENDINGS:
        yield Fault(at, at + 1, before + text[at] + after, f"{before}{text[at]} {after}")


def find_breaking_spaces(prose: Prose) -> Iterator[Fault]:
    """An ordinary space before `:`, `%` or `$`, after `«` or before `»`; a face such as `:)` has no colon."""
    text = prose.text
    if not has_any(text, _ORDINARY):
        return
    for found in _BREAKING.finditer(plain(prose)):
        at, sign = found.start(), found.group()
        if sign == "«":
            word = word_after(text, at + 2)
            yield Fault(at + 1, at + 2, f"« {word}", f"«{NBSP}{word}")
        else:
            word = word_before(text, at - 1)
            yield Fault(at - 1, at, f"{word} {sign}", f"{word}{NBSP}{sign}")
