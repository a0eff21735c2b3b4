"""How the organization speaks: limits and words, and how four levels of them become one."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import BeforeValidator

from calendar_cli import amounts
from calendar_cli.fields import Model, Names, text_as, word

Range = Annotated[amounts.Range, text_as(amounts.parse_range)]


class Tone(Model):
    """One level's say on tone; None says nothing, so that a wider level can."""

    address: Annotated[str, word("address")] | None = None
    emojis: Range | None = None
    exclamations: Range | None = None
    sentences: Range | None = None
    hashtags: Range | None = None
    avoid: Annotated[dict[str, str], BeforeValidator(lambda w: dict.fromkeys(w, "") if isinstance(w, list) else w)] = {}
    allowed_phrases: tuple[str, ...] = ()
    acronyms: Names = ()


UNSAID = Tone()
"""A level that says nothing."""
_LIMITS = ("emojis", "exclamations", "sentences", "hashtags")


def overlay(*levels: Tone) -> Tone:
    """One tone out of organization, departments, channel and post: the nearest level that speaks wins a limit.

    Words to avoid, permitted phrases and acronyms add up.
    """
    nearest = list(reversed(levels))
    limits = {name: next((limit for tone in nearest if (limit := getattr(tone, name))), None) for name in _LIMITS}
    address = next((tone.address for tone in nearest if tone.address), None)
    return UNSAID.model_copy(update={"address": address, **limits, **_words(levels)})


def strictest(levels: Iterable[Tone]) -> Tone:
    """One tone out of several of the same level: the lowest maxima, and every word to avoid."""
    tones = tuple(levels)
    if len(tones) == 1:
        return tones[0]
    limits = {name: _lowest(getattr(tone, name) for tone in tones) for name in _LIMITS}
    address = next((tone.address for tone in tones if tone.address), None)
    return UNSAID.model_copy(update={"address": address, **limits, **_words(tones)})


def _words(tones: Iterable[Tone]) -> dict[str, object]:
    tones = tuple(tones)
    return {
        "avoid": {bad: good for tone in tones for bad, good in tone.avoid.items()},
        "allowed_phrases": tuple(phrase for tone in tones for phrase in tone.allowed_phrases),
        "acronyms": tuple(word for tone in tones for word in tone.acronyms),
    }


def _lowest(limits: Iterable[amounts.Range | None]) -> amounts.Range | None:
    bounded = [limit for limit in limits if limit is not None and limit.most is not None]
    return min(bounded, key=lambda limit: limit.most or 0, default=None)
