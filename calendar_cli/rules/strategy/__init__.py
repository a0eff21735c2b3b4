"""Rules on what a campaign is for, what it rests on and what it costs."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from calendar_cli.calendar import Calendar, PostFacts, in_language
from calendar_cli.campaign import Campaign, Post
from calendar_cli.diagnostic import Finding, Place, Route
from calendar_cli.directory import Identified, find
from calendar_cli.fields import Words
from calendar_cli.model import Status

SAMPLE = 5
"""Under so many posts that name a pillar, an audience or an objective, nothing is said of those they leave out."""


def only_urgent(campaign: Campaign) -> bool:
    """Whether the campaign holds nothing but messages for people in danger."""
    return bool(campaign.posts) and all(post.purpose.urgent for post in campaign.posts)


def judged(posts: Iterable[Post]) -> Iterator[Post]:
    """The posts that are more than an idea and not cancelled."""
    return (post for post in posts if post.status not in (Status.IDEA, Status.CANCELLED))


def said(words: Words, language: str) -> str:
    """What is written there, in the language or another."""
    return in_language(words, language).strip()


def amount(post: Post) -> Decimal:
    """What is put behind the post; nothing where that is not said."""
    return (post.entry.placement.budget if post.entry.placement else None) or Decimal()


def objectives(campaign: Campaign) -> Iterator[tuple[Campaign | Post, Route, str]]:
    """Every objective of the plan and those its posts add, each once: whose, in which field, and what it says."""
    seen: set[str] = set()
    listed = len(campaign.entry.objective) > 1
    written: list[tuple[Campaign | Post, Route, str]] = [
        (campaign, ("objective", index) if listed else ("objective",), text)
        for index, text in enumerate(campaign.entry.objective)
    ]
    written += [(post, ("objective",), post.entry.objective or "") for post in judged(campaign.posts)]
    for thing, field, text in written:
        if text.strip() and text not in seen:
            seen.add(text)
            yield thing, field, text


def unserved(
    calendar: Calendar, section: str, served: Callable[[PostFacts], Iterable[str]]
) -> Iterator[tuple[Identified, int]]:
    """What stands in that section of the strategy and that no post serves, with how many posts serve others.

    Silent as long as few posts serve any: a team that does not use a section is not told to.
    """
    things: Mapping[str, Identified] = getattr(calendar.strategy, section)
    if not things:
        return
    counts: Counter[str] = Counter()
    total = 0
    for post in calendar.posts:
        if post.status.counts:
            ids = tuple(served(post))
            counts.update(ids)
            total += bool(ids)
    if total >= SAMPLE:
        yield from ((thing, total) for thing in things.values() if not counts[thing.id])


def without_post(calendar: Calendar, section: str, served: Callable[[PostFacts], Iterable[str]]) -> Iterator[Finding]:
    """A finding on each thing of the section that no post serves, where the strategy names it."""
    for thing, total in unserved(calendar, section, served):
        place = Place(calendar.strategy_path, (section, thing.id))
        yield Finding(place, (), {"name": _name(thing), "total": total}, key=thing.id, on_key=True)


def _name(thing: Identified) -> object:
    return getattr(thing, "name", "") or thing.id


def of_strategy(campaign: Campaign, objective: str) -> tuple[str, tuple[str, ...]]:
    """The objective as the strategy names it, with the strategy's indicators; else as it is written, with none."""
    named = find(campaign.strategy.objectives, objective) if campaign.strategy.objectives else None
    if named is None:
        return objective, ()
    return in_language(named.name, campaign.strategy.language) or named.id, named.indicators
