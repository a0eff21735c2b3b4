"""Two posts of one plan that say nearly the same on one channel within a month."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
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

_LONG = 7
"""Letters from which a word helps to find a text again; shorter ones are everywhere."""
_WORD = pattern(r"[^\W\d_]+|\d+")

Runs = frozenset[tuple[str, ...]]
Pair = tuple[str, str]
"""Two long words that follow each other, shorter ones left out: what a text is found again by."""


class _Kept(NamedTuple):
    text: Text
    first: datetime
    pairs: frozenset[Pair]


def check(campaign: Campaign) -> Findings:
    """Within a post, versions and days of a series are meant to be alike; urgent notices repeat themselves."""
    texts = sorted(_texts(campaign), key=lambda kept: kept.first)
    latest: dict[tuple[str, str], dict[Pair, int]] = defaultdict(dict)
    runs: dict[int, Runs] = {}
    for place, here in enumerate(texts):
        found = next(_alike(place, texts, latest, runs), None)
        if found:
            yield _finding(here.text, *found)
        known = dict.fromkeys(here.pairs, place)
        for channel in here.text.channels:
            latest[channel.id, here.text.language].update(known)


def _texts(campaign: Campaign) -> Iterator[_Kept]:
    cap = campaign.strategy.cap
    for post in campaign.posts:
        if not post.slots or post.purpose.urgent or not cap(post.status):
            continue
        for text in post.texts:
            slots = outings(text) if text.channels else ()
            if slots:
                words = text.body.split()
                long = [word for word in words if len(word) >= _LONG]
                yield _Kept(text, slots[0].start, frozenset(pairwise(long if len(long) > 1 else words)))


def _alike(
    place: int, texts: Sequence[_Kept], latest: Mapping[tuple[str, str], Mapping[Pair, int]], runs: dict[int, Runs]
) -> Iterator[tuple[Text, Channel, float]]:
    """Of the earlier texts on a channel, only those that a third of the pairs were last read in are compared whole."""
    here = texts[place]
    for channel in here.text.channels:
        known = latest[channel.id, here.text.language]
        shared = [known[pair] for pair in here.pairs if pair in known]
        for other, count in Counter(shared).items() if 3 * len(shared) >= len(here.pairs) else ():
            if 3 * count < len(here.pairs) or texts[other].text.post is here.text.post:
                continue
            share = _share(*(_runs_of(each, texts, runs) for each in (place, other)))
            if share >= LIMIT and _are_near(here.text, texts[other].text, channel):
                yield texts[other].text, channel, share


def _runs_of(place: int, texts: Sequence[_Kept], runs: dict[int, Runs]) -> Runs:
    """The runs of a text, worked out once, and only for a text that may be alike another."""
    if place not in runs:
        runs[place] = _runs(texts[place].text)
    return runs[place]


def _share(mine: Runs, theirs: Runs) -> float:
    """How much of what they say in all they both say; nothing where one is too short to tell."""
    return len(mine & theirs) / len(mine | theirs) if min(len(mine), len(theirs)) >= FEWEST_RUNS else 0


def _are_near(here: Text, other: Text, channel: Channel) -> bool:
    days = [slot.day for slot in outings(here) if slot.channel is channel]
    return any(abs(slot.day - day) <= WINDOW for slot in outings(other) if slot.channel is channel for day in days)


def _runs(text: Text) -> Runs:
    """Runs of four words, numbers as one word: a new date makes no new text."""
    words = ["0" if word.isdigit() else word for word in _WORD.findall(text.prose.bare.lower())]
    return frozenset(zip(*(words[start:] for start in range(RUN)), strict=False))


def _finding(second: Text, first: Text, channel: Channel, share: float) -> Finding:
    """On the text that goes out second."""
    facts = {
        "title": second.post.title or second.post_id,
        "other": first.post.title or first.post_id,
        "channel": channel,
        "share": round(100 * share),
        "limit": round(100 * LIMIT),
    }
    return Finding(second, (), facts, related=(first,), key=f"{channel.id} {first.post_id or first.route[1]}")
