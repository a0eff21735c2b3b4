"""Engagement bait: asking for likes, shares, tags and comments for their own sake. Two tiers, both languages.

Hard: a prize, friends to tag, a keyword to comment, a vote by emoji, a list of steps. Soft: a plain "share this".
Asking for help, a missing child and a public alert are soft at most: Meta itself does not demote them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from calendar_cli.prose.patterns import bait_words as words
from calendar_cli.prose.patterns.asks import Ask, are_joined, find_asks
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import has_any

Tier = Literal["hard", "soft"]
Kind = Literal[
    "contest",
    "tag-friends",
    "comment-word",
    "like-equals",
    "react-if",
    "emoji-vote",
    "steps",
    "share",
    "like",
    "reach",
]


class Bait(NamedTuple):
    """A stretch of the text, and what makes it bait."""

    start: int
    end: int
    tier: Tier
    kind: Kind


_NEAR = 60
_LONGEST_STEPS = 500
_VERB_BEFORE_EMOJI = 30


def find_bait(prose: Prose) -> tuple[Bait, ...]:
    """In order and without overlap; where two readings meet, the hard one stays."""
    asks = find_asks(prose.lowered)
    found = [*_without_asks(prose)]
    if asks:
        found += [*_contests(prose, asks), *_steps(prose, asks)]
        found += [bait for ask in asks for bait in _of_one_ask(prose, ask)]
    kept: list[Bait] = []
    for bait in sorted(found, key=lambda bait: (bait.tier == "soft", bait.start, -bait.end)):
        if all(bait.end <= other.start or bait.start >= other.end for other in kept):
            kept.append(bait)
    return tuple(sorted(kept))


def _without_asks(prose: Prose) -> Iterator[Bait]:
    lowered = prose.lowered
    if "=" in lowered:
        yield from (Bait(*found.span(), "hard", "like-equals") for found in re.finditer(words.EQUALS, lowered))
    if "double" in lowered:
        yield from (Bait(*found.span(), "hard", "react-if") for found in re.finditer(words.DOUBLE_TAP, lowered))
    if "comment" in lowered or "below" in lowered or "ci-dessous" in lowered:
        written = re.finditer(words.WRITE_WORD, prose.masked)
        yield from (Bait(*found.span(), "hard", "comment-word") for found in written)
    if "abonn" in lowered or "follower" in lowered or "like" in lowered or "j'aime" in lowered or "j’aime" in lowered:
        yield from (Bait(*found.span(), "soft", "reach") for found in re.finditer(words.REACH, lowered))
    if prose.emojis:
        yield from _emoji_votes(prose)


def _emoji_votes(prose: Prose) -> Iterator[Bait]:
    lowered = prose.lowered
    for emoji in prose.emojis:
        if emoji.value[0] in words.POINTERS or not re.compile(words.CHOICE).match(lowered, emoji.end):
            continue
        begin = max(0, emoji.start - _VERB_BEFORE_EMOJI)
        asked = re.compile(words.VOTE).search(lowered[begin : emoji.start])
        if asked and (asked.lastgroup == "any" or emoji.value[0] in words.REACTIONS):
            yield Bait(begin + asked.start(), emoji.end, "hard", "emoji-vote")


def _contests(prose: Prose, asks: tuple[Ask, ...]) -> Iterator[Bait]:
    lowered = prose.lowered
    if not has_any(lowered, words.PRIZE_STEMS):
        return
    prizes = [(found.start(), found.end(), found.lastgroup or "") for found in re.finditer(words.PRIZE, lowered)]
    ends = sorted(end for _, end, _ in prizes)
    for position, ask in enumerate(asks):
        first = bisect_left(ends, ask.start - _NEAR)
        for start, end, kind in prizes[first:]:
            if start - ask.end > _NEAR:
                break
            if _is_paid(lowered, asks, position, (start, kind)):
                yield Bait(min(ask.start, start), max(ask.end, end), "hard", "contest")
                break


def _is_paid(lowered: str, asks: tuple[Ask, ...], position: int, prize: tuple[int, str]) -> bool:
    """The prize is for a gesture on the network: on its objects, joined to another gesture, or named right after."""
    ask, (start, kind) = asks[position], prize
    if ask.action == "follow" and kind == "draw":
        return False  # "Suivez-nous pour connaître la date du concours"
    neighbours = asks[max(0, position - 1) : position + 2]
    if ask.is_social or re.compile(words.OBJECT).match(lowered, ask.end) or are_joined(lowered, neighbours):
        return True
    if ask.action in ("tag", "follow") and re.compile(words.US).match(lowered, ask.end):
        return True
    same_language = not (ask.is_english_comment and kind == "fr")
    return same_language and start > ask.end and bool(re.compile(words.SO_AS).fullmatch(lowered, ask.end, start))


def _steps(prose: Prose, asks: tuple[Ask, ...]) -> Iterator[Bait]:
    lowered, text = prose.lowered, prose.text
    steps = [ask for ask in asks if re.search(words.STEP_MARK, text[max(0, ask.start - 12) : ask.start], re.IGNORECASE)]
    steps = [ask for ask in steps if ask.is_social or re.compile(words.STEP_OBJECT).match(lowered, ask.end)]
    if len({ask.action for ask in steps}) > 1 and steps[-1].end - steps[0].start <= _LONGEST_STEPS:
        yield Bait(steps[0].start, steps[-1].end, "hard", "steps")


def _of_one_ask(prose: Prose, ask: Ask) -> Iterator[Bait]:
    match ask.action:
        case "tag":
            yield from _ending(prose.lowered, ask, (words.FRIEND, "hard", "tag-friends"))
        case "comment":
            yield from _keyword(prose, ask)
        case "like":
            yield from _ending(prose.lowered, ask, (words.IF, "hard", "react-if"))
            yield from _ending(prose.lowered, ask, (words.OBJECT, "soft", "like"))
        case "share":
            yield from _ending(prose.lowered, ask, (words.SHARED, "soft", "share"))
            if ask.is_imperative:
                yield from _ending(prose.lowered, ask, (words.SHARED_ALONE, "soft", "share"))
        case "follow":
            return


def _ending(lowered: str, ask: Ask, bait: tuple[str, Tier, Kind]) -> Iterator[Bait]:
    pattern, tier, kind = bait
    found = re.compile(pattern).match(lowered, ask.end)
    if found:
        yield Bait(ask.start, found.end(), tier, kind)


def _keyword(prose: Prose, ask: Ask) -> Iterator[Bait]:
    # The case of the keyword, and its quotation marks, are in the unmasked text: Commentez « OUI », Comment "YES".
    pattern = words.ENGLISH_KEYWORD if ask.is_english_comment else words.FRENCH_KEYWORD
    is_heading = prose.text[ask.start : ask.end].isupper()  # "COMMENT TRIER!" asks nothing
    found = None if is_heading else re.compile(pattern).match(prose.bare, ask.end)
    if found:
        yield Bait(ask.start, found.end(), "hard", "comment-word")
