"""Two posts of one plan that say nearly the same on one channel within a month."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from calendar_cli.campaign import Campaign, Text
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.directory import Channel
from calendar_cli.pattern import pattern
from calendar_cli.rules.facts import outings

SEVERITY = Severity.WARNING

LIMIT = 0.5
"""The share of common runs of words from which people read the same text twice."""
WINDOW = timedelta(days=30)
RUN = 4
FEWEST_RUNS = 8
"""Shorter texts, such as a greeting, look alike by nature."""

_LONG = 9
_WORD = pattern(r"[^\W\d_]+|\d+")

Runs = frozenset[tuple[str, ...]]
Pair = tuple[str, str]
"""Two long words that follow each other, shorter ones left out: what a text is found again by."""


class _Kept(NamedTuple):
    text: Text
    pairs: tuple[Pair, ...]


def check(campaign: Campaign) -> Findings:
    """Within a post, versions and days of a series are meant to be alike; urgent notices repeat themselves."""
    kept: list[_Kept] = []
    latest: dict[Pair, int] = {}
    runs: dict[int, Runs] = {}
    for here in _texts(campaign):
        shared = [latest[pair] for pair in here.pairs if pair in latest]
        found = next(_alike(here, Counter(shared), kept, runs), None) if shared else None
        if found:
            yield _finding(here.text, *found)
        latest.update(dict.fromkeys(here.pairs, len(kept)))
        kept.append(here)


def _texts(campaign: Campaign) -> Iterator[_Kept]:
    cap = campaign.strategy.cap
    for post in campaign.posts:
        if not post.slots or post.purpose.urgent or not cap(post.status):
            continue
        for text in post.texts:
            words = [word for word in text.body.split() if len(word) >= _LONG]
            if words and text.channels:
                yield _Kept(text, tuple(pairwise(words)) or ((words[0], ""),))


def _alike(
    here: _Kept, shared: Mapping[int, int], kept: Sequence[_Kept], runs: dict[int, Runs]
) -> Iterator[tuple[Text, Channel, float]]:
    """Earlier texts that share a third of their pairs first, for runs of words are costly to compare."""
    mine: Runs | None = None
    for place, count in shared.items():
        other = kept[place]
        if 3 * count < min(len(here.pairs), len(other.pairs)) or other.text.post is here.text.post:
            continue
        channel = _met_on(here.text, other.text)
        if channel is None:
            continue
        mine = mine or _runs(here.text)
        if place not in runs:
            runs[place] = _runs(other.text)
        share = _share(mine, runs[place])
        if share >= LIMIT:
            yield other.text, channel, share


def _share(mine: Runs, theirs: Runs) -> float:
    """How much of what they say in all they both say; nothing where one is too short to tell."""
    return len(mine & theirs) / len(mine | theirs) if min(len(mine), len(theirs)) >= FEWEST_RUNS else 0


def _met_on(here: Text, other: Text) -> Channel | None:
    """The channel on which both go out within the window, in one language."""
    if here.language != other.language:
        return None
    for channel in here.channels:
        if channel in other.channels and _are_near(here, other, channel):
            return channel
    return None


def _are_near(here: Text, other: Text, channel: Channel) -> bool:
    days = [slot.day for slot in outings(here) if slot.channel is channel]
    return any(abs(slot.day - day) <= WINDOW for slot in outings(other) if slot.channel is channel for day in days)


def _runs(text: Text) -> Runs:
    """Runs of four words, numbers as one word: a new date makes no new text."""
    words = ["0" if word.isdigit() else word for word in _WORD.findall(text.prose.bare.lower())]
    return frozenset(zip(*(words[start:] for start in range(RUN)), strict=False))


def _finding(here: Text, other: Text, channel: Channel, share: float) -> Finding:
    """On the text that goes out second."""
    first, second = sorted((other, here), key=lambda text: min(slot.start for slot in outings(text)))
    facts = {
        "title": second.post.title or second.post_id,
        "other": first.post.title or first.post_id,
        "channel": channel,
        "share": round(100 * share),
        "limit": round(100 * LIMIT),
    }
    return Finding(second, (), facts, related=(first,), key=f"{channel.id} {first.post_id or first.route[1]}")
