"""What share of a period each channel, department, pillar or purpose has, and the one it should have."""

from collections import Counter
from collections.abc import Iterable, Mapping

from calendar_cli.amounts import Share
from calendar_cli.calendar import PostFacts, Slot
from calendar_cli.diagnostic import Clause
from calendar_cli.model import Purpose
from calendar_cli.portions import Portion
from calendar_cli.resolve.strategy import FIXED
from calendar_cli.strategy import Mix, Selector, Strategy
from calendar_cli.vocabulary import values


def targets(line: Mix, strategy: Strategy) -> Mapping[str, Portion]:
    """The share each key should have, in percent: the line's own targets, else the pillars' shares."""
    if line.by in FIXED:
        return {values(line.by).read(name) or name: share for name, share in line.targets.items()}
    if line.by == "pillar" and not line.targets:
        shares = ((pillar.id, pillar.share) for pillar in strategy.pillars.values())
        return {name: Portion(Share(share), Share(share)) for name, share in shares if share is not None}
    return line.targets


def ceiling(line: Mix) -> Portion | None:
    """What no key without a target may exceed; of a department it is the part of each channel (another rule)."""
    return Portion(None, Share(line.max_share)) if line.max_share is not None and line.by != "department" else None


def beyond(share: float, asked: Portion, line: Mix) -> float:
    """How many points past what is asked, 0 or less within it; a single share is met more or less, a limit never."""
    slack = line.tolerance if asked.single else 0
    low = asked.least - slack - share if asked.least is not None else 0.0
    high = share - asked.most - slack if asked.most is not None else 0.0
    return max(low, high)


def counted_by(slots: Iterable[Slot], by: str) -> Counter[str]:
    """How many slots each channel has; of departments, pillars, purposes, formats and languages, how many posts.

    A post counts once, however often it goes out, and once for each of its departments and languages.
    """
    if by == "channel":
        return Counter(slot.channel.id for slot in slots if slot.channel is not None)
    posts = dict.fromkeys(slot.post for slot in slots)
    return Counter(key for post in posts for key in _keys(post, by))


def _keys(post: PostFacts, by: str) -> Iterable[str]:
    match by:
        case "department":
            return {department.id for department in post.departments}
        case "pillar":
            return (post.pillar.id,) if post.pillar else ()
        case "format":
            return (post.format,) if post.format else ()
        case "language":
            return post.languages
        case _:
            return (post.purpose.value,)


def thing(by: str, key: str, strategy: Strategy) -> object:
    """What is called by that key, to be spelled; the key itself where the strategy has no such thing."""
    match by:
        case "channel":
            return strategy.channels.get(key, key)
        case "department":
            return strategy.departments.get(key, key)
        case "pillar":
            return strategy.pillars.get(key, key)
        case "purpose":
            return Purpose(key) if key in set(Purpose) else key
        case _:
            shown = values(by).shown
            return {language: shown.get((key, language), key) for language in ("fr", "en")}


def named(selector: Selector, strategy: Strategy) -> tuple[object, ...]:
    """What the selector speaks of, to be spelled: its things, else the whole organization."""
    things = tuple(_told(kind, thing(kind, key, strategy)) for kind, key in selector.parts.items() if key)
    return things or (strategy.organization or tuple(strategy.channels.values()) or selector.label,)


def _told(kind: str, what: object) -> object:
    """A purpose, a format or a language with the word for what it is; the strategy's own things go by their names."""
    return Clause(f"who.{kind}", {"name": what}) if kind in FIXED else what
