"""How the organization speaks: limits and words, and how four levels of them become one."""

from collections.abc import Iterable

from calendar_cli.amounts import Range
from calendar_cli.fields import limits, lines, mapping, names, scalar, word
from calendar_cli.record import At, Record, Step, field
from calendar_cli.source import Tree


def _preferred(raw: Tree, at: At, step: Step) -> dict[str, str]:
    """Words to avoid with what to say instead; a list of words names none."""
    if isinstance(raw, list):
        return dict.fromkeys(lines(raw, at, step), "")
    return {bad: scalar(good, at, step) for bad, good in mapping(raw).items()}


class Tone(Record):
    """One level's say on tone; None says nothing, so that a wider level can."""

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


def overlay(*levels: Tone) -> Tone:
    """One tone out of organization, departments, channel and post: the nearest level that speaks wins a limit.

    Words to avoid, permitted phrases and acronyms add up.
    """
    nearest = list(reversed(levels))
    found = {name: next((limit for tone in nearest if (limit := getattr(tone, name))), None) for name in _LIMITS}
    address = next((tone.address for tone in nearest if tone.address), None)
    return Tone(address=address, **found, **_words(levels))


def strictest(levels: Iterable[Tone]) -> Tone:
    """One tone out of several of the same level: the lowest maxima, and every word to avoid."""
    tones = tuple(levels)
    if len(tones) == 1:
        return tones[0]
    found = {name: _lowest(getattr(tone, name) for tone in tones) for name in _LIMITS}
    address = next((tone.address for tone in tones if tone.address), None)
    return Tone(address=address, **found, **_words(tones))


def _words(tones: Iterable[Tone]) -> dict[str, object]:
    tones = tuple(tones)
    return {
        "avoid": {bad: good for tone in tones for bad, good in tone.avoid.items()},
        "allowed_phrases": tuple(phrase for tone in tones for phrase in tone.allowed_phrases),
        "acronyms": tuple(word for tone in tones for word in tone.acronyms),
    }


def _lowest(ranges: Iterable[Range | None]) -> Range | None:
    bounded = [limit for limit in ranges if limit is not None and limit.most is not None]
    return min(bounded, key=lambda limit: limit.most or 0, default=None)
