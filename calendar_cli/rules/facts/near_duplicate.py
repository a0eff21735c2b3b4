"""Two posts of one plan that say nearly the same on one channel within a month."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
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

_WORD = pattern(r"[^\W\d_]+|\d+")

Run = tuple[str, ...]
Latest = dict[Run, int]
"""The last text that has each run, by its place among those compared."""


class _Kept(NamedTuple):
    text: Text
    first: datetime
    runs: frozenset[Run]


def check(campaign: Campaign) -> Findings:
    """Within a post, versions and days of a series are meant to be alike; urgent notices repeat themselves."""
    texts = sorted(_texts(campaign), key=lambda kept: kept.first)
    latest: dict[tuple[str, str], Latest] = defaultdict(dict)
    for place, here in enumerate(texts):
        found = next(_alike(here, texts, latest), None)
        if found:
            yield _finding(here.text, *found)
        for channel in here.text.channels:
            latest[channel.id, here.text.language].update(dict.fromkeys(here.runs, place))


def _texts(campaign: Campaign) -> Iterator[_Kept]:
    cap = campaign.strategy.cap
    for post in campaign.posts:
        if not post.slots or post.purpose.urgent or not cap(post.status):
            continue
        for text in post.texts:
            slots, runs = outings(text) if text.channels else (), _runs(text)
            if slots and len(runs) >= FEWEST_RUNS:
                yield _Kept(text, slots[0].start, runs)


def _alike(
    here: _Kept, texts: Sequence[_Kept], latest: Mapping[tuple[str, str], Latest]
) -> Iterator[tuple[Text, Channel, float]]:
    """Of the earlier texts on a channel, only those that a third of the runs were last read in are compared whole."""
    for channel in here.text.channels:
        known = latest[channel.id, here.text.language]
        shared = Counter(known[run] for run in here.runs if run in known)
        for place, count in shared.items():
            other = texts[place]
            if 3 * count < len(here.runs) or other.text.post is here.text.post:
                continue
            share = len(here.runs & other.runs) / len(here.runs | other.runs)
            if share >= LIMIT and _are_near(here.text, other.text, channel):
                yield other.text, channel, share


def _are_near(here: Text, other: Text, channel: Channel) -> bool:
    days = [slot.day for slot in outings(here) if slot.channel is channel]
    return any(abs(slot.day - day) <= WINDOW for slot in outings(other) if slot.channel is channel for day in days)


def _runs(text: Text) -> frozenset[Run]:
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
