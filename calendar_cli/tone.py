"""How the organization speaks: limits and words, and how four levels of them become one."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, ClassVar

from calendar_cli.amounts import Range
from calendar_cli.fields import limits, lines, mapping, names, scalar, word
from calendar_cli.record import At, Record, Step, field
from calendar_cli.source import Tree


def _preferred(raw: Tree, at: At, step: Step) -> dict[str, str]:
    """Words to avoid with what to say instead; a list of words names none."""
    if isinstance(raw, list):
        return dict.fromkeys(lines(raw, at, step), "")
    return {bad: scalar(good, at, step) for bad, good in mapping(raw).items()}


class Level(StrEnum):
    """Who says so, where it is no thing with a name of its own, as a department or a channel is."""

    ORGANIZATION = "organization"
    POST = "post"


class Tone(Record):
    """One level's say on tone; None says nothing, so that a wider level can.

    `origin` names, for each limit, the level it comes from: a Level, a department or a channel.
    """

    origin: ClassVar[Mapping[str, Any]] = {}

    address: str | None = field(word("address", str), None)
    emojis: Range | None = field(limits, None)
    exclamations: Range | None = field(limits, None)
    sentences: Range | None = field(limits, None)
    hashtags: Range | None = field(limits, None)
    avoid: dict[str, str] = field(_preferred, {})
    allowed_phrases: tuple[str, ...] = field(lines, ())
    acronyms: tuple[str, ...] = field(names, ())


UNSAID = Tone()
"""A level that says nothing."""
_LIMITS = ("emojis", "exclamations", "sentences", "hashtags")
_SAYS = ("address", *_LIMITS)


def signed(tone: Tone, level: object) -> Tone:
    """The tone with the level that every limit in it comes from."""
    said = {name: level for name in _SAYS if getattr(tone, name)}
    return tone.but(origin=said) if said else tone


def overlay(*levels: Tone) -> Tone:
    """One tone out of organization, departments, channel and post: the nearest level that speaks wins a limit.

    Words to avoid, permitted phrases and acronyms add up.
    """
    said = {name: next((tone for tone in reversed(levels) if getattr(tone, name)), UNSAID) for name in _SAYS}
    return _chosen(said, levels)


def strictest(levels: Iterable[Tone]) -> Tone:
    """One tone out of several of the same level: the lowest maxima, and every word to avoid."""
    tones = tuple(levels)
    if len(tones) == 1:
        return tones[0]
    said = {name: _lowest(tones, name) for name in _LIMITS}
    said["address"] = next((tone for tone in tones if tone.address), UNSAID)
    return _chosen(said, tones)


def _chosen(said: Mapping[str, Tone], tones: Iterable[Tone]) -> Tone:
    """One tone: each limit from the one that was chosen to say it, all words of all of them."""
    origin = {name: tone.origin[name] for name, tone in said.items() if name in tone.origin}
    return Tone(**{name: getattr(tone, name) for name, tone in said.items()}, origin=origin, **_words(tones))


def _words(tones: Iterable[Tone]) -> dict[str, object]:
    tones = tuple(tones)
    return {
        "avoid": {bad: good for tone in tones for bad, good in tone.avoid.items()},
        "allowed_phrases": tuple(phrase for tone in tones for phrase in tone.allowed_phrases),
        "acronyms": tuple(word for tone in tones for word in tone.acronyms),
    }


def _lowest(tones: Iterable[Tone], name: str) -> Tone:
    """The tone with the lowest maximum; one that says nothing where none sets one."""

    def most(tone: Tone) -> int | None:
        limit: Range | None = getattr(tone, name)
        return limit.most if limit is not None else None

    return min((tone for tone in tones if most(tone) is not None), key=lambda tone: most(tone) or 0, default=UNSAID)
