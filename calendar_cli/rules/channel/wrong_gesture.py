"""A text that asks for a gesture another network knows: the link in the bio on Facebook, a retweet on LinkedIn."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.directory import Channel
from calendar_cli.pattern import pattern
from calendar_cli.prose.networks import networks
from calendar_cli.prose.patterns.lexicon import Hit, lexicon
from calendar_cli.prose.patterns.links import find_link_words

SEVERITY = Severity.WARNING

_WORD = pattern(r"\w+")


class Gesture(NamedTuple):
    """Where a formula is at home, and everywhere that it means something."""

    home: tuple[str, ...]
    known: frozenset[str]


def check(post: Post) -> Findings:
    """A formula is left alone where its sentence names a network it belongs to: « Suivez-nous sur Instagram »."""
    for text in post.texts:
        if text.channels:
            yield from _misplaced(text, find_link_words(text.prose), "link")
            yield from _misplaced(text, lexicon("gestures").first(text.prose), "")


def _misplaced(text: Text, hits: Iterable[Hit], message: str) -> Iterator[Finding]:
    end = 0
    for hit in hits:
        if hit.start >= end:
            end = hit.end
            yield from _of_strangers(text, hit, message)


def _of_strangers(text: Text, hit: Hit, message: str) -> Iterator[Finding]:
    gesture = _gesture(hit.entry.label)
    strangers = tuple(channel for channel in text.channels if _is_strange(channel, gesture))
    is_story = "story" in gesture.known and text.post.entry.format == "story"
    if strangers and not is_story and not _names_its_network(text, hit, gesture):
        facts = {
            "quote": text.body[hit.start : hit.end],
            "networks": tuple(networks()[name].name for name in gesture.home),
            "channels": strangers,
        }
        yield text.finding(hit.start, hit.end, facts, message=message, key=hit.entry.root)


def _is_strange(channel: Channel, gesture: Gesture) -> bool:
    return channel.network is not None and channel.network.id not in gesture.known


@cache
def _gesture(label: str) -> Gesture:
    """`instagram tiktok + threads`, as the list writes it."""
    home, _, others = label.partition(" + ")
    return Gesture(tuple(home.split()), frozenset((*home.split(), *others.split())))


def _names_its_network(text: Text, hit: Hit, gesture: Gesture) -> bool:
    around = next((each for each in text.prose.sentences if each.start <= hit.start < each.end), None)
    words = set(_WORD.findall(around.value.lower())) if around else set[str]()
    return not words.isdisjoint(_names(gesture.known))


@cache
def _names(known: frozenset[str]) -> frozenset[str]:
    """What people call these networks, in words of their own: `fb` and `facebook`."""
    named = [networks()[name] for name in known if name in networks()]
    spelled = (name for network in named for name in (network.id, *network.aliases, *network.name.values()))
    return frozenset(name.lower() for name in spelled if " " not in name)
