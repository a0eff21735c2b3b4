"""Which campaign and which post of one state is which of the other: by id, else by file, title, then place."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from calendar_cli.calendar import in_language
from calendar_cli.campaign import Campaign, Post
from calendar_cli.report.changes.model import Side

T = TypeVar("T", Campaign, Post)


class Pairing(Generic[T]):
    """Two lists whose things are paired, key after key; what stays alone was removed or added."""

    def __init__(self, before: Iterable[T], after: Iterable[T]) -> None:
        self.pairs: list[tuple[T, T]] = []
        self.before: list[T] = list(before)
        self.after: list[T] = list(after)

    def by(self, of_before: Callable[[T], Hashable], of_after: Callable[[T], Hashable] | None = None) -> None:
        """Pair what has the same key, in order; None is no key."""
        waiting: dict[Hashable, list[T]] = defaultdict(list)
        for thing in self.before:
            waiting[of_before(thing)].append(thing)
        waiting.pop(None, None)
        found = []
        for thing in self.after:
            same = waiting.get((of_after or of_before)(thing))
            if same:
                found.append((same.pop(0), thing))
        self.take(found)

    def take(self, found: list[tuple[T, T]]) -> None:
        """These are pairs."""
        self.pairs += found
        before, after = ({id(pair[side]) for pair in found} for side in (0, 1))
        self.before = [thing for thing in self.before if id(thing) not in before]
        self.after = [thing for thing in self.after if id(thing) not in after]


def pair_campaigns(before: Side, after: Side) -> Pairing[Campaign]:
    """By id and file, by id, by file, then the two that share at least half of their posts' ids."""
    pairing = Pairing(before.campaigns, after.campaigns)
    pairing.by(
        lambda plan: (plan.campaign_id, before.relative(plan.path)),
        lambda plan: (plan.campaign_id, after.relative(plan.path)),
    )
    pairing.by(lambda plan: plan.campaign_id)
    pairing.by(lambda plan: before.relative(plan.path), lambda plan: after.relative(plan.path))
    pairing.take(_alike(pairing.before, pairing.after))
    return pairing


def _alike(before: list[Campaign], after: list[Campaign]) -> list[tuple[Campaign, Campaign]]:
    holders: dict[str, list[Campaign]] = defaultdict(list)
    for plan in before:
        for name in dict.fromkeys(post.post_id for post in plan.posts if post.post_id):
            holders[name].append(plan)
    found: list[tuple[Campaign, Campaign]] = []
    taken: set[int] = set()
    for plan in after:
        names = dict.fromkeys(post.post_id for post in plan.posts if post.post_id)
        shared = Counter(id(each) for name in names for each in holders[name] if id(each) not in taken)
        by_id = {id(each): each for each in before}
        for key, count in shared.most_common(1):
            if 2 * count >= max(len(names), len(by_id[key].posts)):
                found.append((by_id[key], plan))
                taken.add(key)
    return found


def pair_posts(before: Campaign, after: Campaign) -> Pairing[Post]:
    """By id; where one of them has none, by title; where neither has, by place in the plan."""
    pairing = Pairing(before.posts, after.posts)
    pairing.by(lambda post: post.post_id or None)
    pairing.by(_title_without_id)
    pairing.by(_title_without_id, _title)
    pairing.by(_title, _title_without_id)
    pairing.by(lambda post: None if post.post_id else post.facts.index)
    return pairing


def _title(post: Post) -> str | None:
    return plain(in_language(post.title, post.strategy.language)) or None


def _title_without_id(post: Post) -> str | None:
    return None if post.post_id else _title(post)


def plain(text: str) -> str:
    """The text with its blanks made alike: how it is laid out in a file does not change it."""
    return " ".join(unicodedata.normalize("NFC", text).split())
