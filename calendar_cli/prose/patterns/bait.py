"""Engagement bait: asking for likes, shares, tags and comments for their own sake. Two tiers, both languages.

Hard: a prize, friends to tag, a keyword to comment, a vote by emoji, a list of steps. Soft: a plain "share this".
Asking for help, a missing child and a public alert are soft at most: Meta itself does not demote them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import Literal, NamedTuple

from calendar_cli.prose.patterns import bait_words as words
from calendar_cli.prose.patterns.asks import Ask, are_joined, find_asks, is_soft
from calendar_cli.prose.patterns.safety import warns_of_bait
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
    """A stretch of the text, and what makes it bait; `of_page` when what is to be liked is a page, not a post."""

    start: int
    end: int
    tier: Tier
    kind: Kind
    of_page: bool = False

    @property
    def is_plain_request(self) -> bool:
        """Whether it only asks to pass the post on or to join the page: nothing to win, no figure to inflate."""
        return self.tier == "soft" and (self.kind == "share" or self.of_page)


_NEAR = 60
_LONGEST_STEPS = 500
_MOST_GESTURES = 5
_VERB_BEFORE_EMOJI = 30


# Stems in a text before the phrase is searched for, and what the phrase is.
_PHRASES: tuple[tuple[tuple[str, ...], str, Tier, Kind], ...] = (
    (("=",), words.EQUALS, "hard", "like-equals"),
    (words.REACT_IF_STEMS, words.REACT_IF, "hard", "react-if"),
    (words.MOST_LIKED_STEMS, words.MOST_LIKED, "hard", "contest"),
    (words.FORWARD_STEMS, words.FORWARD, "soft", "share"),
    (("abonn", "follower", "like", "j'aime", "j’aime"), words.REACH, "soft", "reach"),
    (("invite",), words.INVITE, "soft", "reach"),
)


def find_bait(prose: Prose) -> tuple[Bait, ...]:
    """In order and without overlap; where two readings meet, the hard one stays. A warning against bait holds none."""
    asks = find_asks(prose.lowered)
    found = [*_without_asks(prose)]
    if asks:
        hard = (*_contests(prose, asks), *_steps(prose, asks), *(b for ask in asks for b in _of_one_ask(prose, ask)))
        found += [_from_first_ask(prose.lowered, asks, bait) for bait in hard]
    if not found or warns_of_bait(prose):
        return ()
    kept: list[Bait] = []
    for bait in sorted(found, key=lambda bait: (bait.tier == "soft", bait.start, -bait.end)):
        place = bisect_left(kept, bait.start, key=attrgetter("start"))
        if (not place or kept[place - 1].end <= bait.start) and (place == len(kept) or kept[place].start >= bait.end):
            kept.insert(place, bait)
    return tuple(kept)


def _without_asks(prose: Prose) -> Iterator[Bait]:
    lowered = prose.lowered
    for stems, phrase, tier, kind in _PHRASES:
        if has_any(lowered, stems):
            yield from (Bait(*found.span(), tier, kind) for found in re.finditer(phrase, lowered))
    if "comment" in lowered or "below" in lowered or "ci-dessous" in lowered:
        written = re.finditer(words.WRITE_WORD, prose.masked)
        yield from (Bait(*found.span(), "hard", "comment-word") for found in written)
    if prose.emojis:
        yield from _emoji_votes(prose)


def _from_first_ask(lowered: str, asks: tuple[Ask, ...], bait: Bait) -> Bait:
    """A price of several gestures is one request: it begins with the first of them in its sentence."""
    if bait.kind not in ("contest", "tag-friends"):
        return bait
    start = bait.start
    place = bisect_left(asks, start, key=attrgetter("start"))
    for ask in reversed(asks[max(0, place - _MOST_GESTURES) : place]):
        if start - ask.end > _NEAR or re.search(r"[.!?;:\n]", lowered[ask.end : start]):
            break
        start = ask.start
    return bait._replace(start=start)


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
            friend = f"{words.FRIEND}|{words.FELLOW}" if ask.is_social or ask.verb == "tag" else words.FRIEND
            yield from _ending(prose.lowered, ask, (friend, "hard", "tag-friends"))
        case "comment":
            yield from _keyword(prose, ask)
        case "like":
            yield from _ending(prose.lowered, ask, (words.IF, "hard", "react-if"))
            yield from _ending(prose.lowered, ask, (words.OBJECT, "soft", "like"))
        case "share":
            yield from _ending(prose.lowered, ask, (words.SHARED, "soft", "share"))
            softly = is_soft(prose.lowered, ask)
            if softly or ask.is_imperative:
                yield from _ending(prose.lowered, ask, (words.SHARED_ALONE, "soft", "share"))
            if softly or ask.verb in ("partagez", "share"):  # not the noun: "Partage : les règles du parc"
                yield from _ending(prose.lowered, ask, (words.SHARED_ANNOUNCED, "soft", "share"))
            if softly:
                yield from _ending(prose.lowered, ask, (words.SHARED_NEWS, "soft", "share"))
        case "follow":
            return


def _ending(lowered: str, ask: Ask, bait: tuple[str, Tier, Kind]) -> Iterator[Bait]:
    pattern, tier, kind = bait
    found = re.compile(pattern).match(lowered, ask.end)
    if found:
        yield Bait(ask.start, found.end(), tier, kind, of_page=found.group().endswith(words.PAGES))


def _keyword(prose: Prose, ask: Ask) -> Iterator[Bait]:
    # The case of the keyword, and its quotation marks, are in the unmasked text: Commentez « OUI », Comment "YES".
    pattern = words.ENGLISH_KEYWORD if ask.is_english_comment else words.FRENCH_KEYWORD
    is_heading = prose.text[ask.start : ask.end].isupper()  # "COMMENT TRIER!" asks nothing
    found = None if is_heading else re.compile(pattern).match(prose.bare, ask.end)
    if found:
        yield Bait(ask.start, found.end(), "hard", "comment-word")
