"""Two judged states compared: campaigns and posts paired, what changed of each, findings gained and lost."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from calendar_cli.campaign import Campaign, Post
from calendar_cli.load import open_plan
from calendar_cli.report.changes import campaigns, posts
from calendar_cli.report.changes.findings import Shelves, sorted_out
from calendar_cli.report.changes.milestones import changed_deadlines
from calendar_cli.report.changes.model import CampaignChanges, Change, Comparison, PostChanges, Scope, Side
from calendar_cli.report.changes.pairs import pair_campaigns, pair_posts
from calendar_cli.source import Document

Both = tuple[Campaign | None, Campaign | None]
"""A campaign as it was and as it is; None where it is not."""


def everything(_: str) -> bool:
    """Every plan is told."""
    return True


def compare(before: Side, after: Side, scope: Scope = everything) -> Comparison:
    """What changed, campaigns in the order of their files; `scope` says which plans are told, by relative path."""
    pairing = pair_campaigns(before, after)
    renamed = {old.campaign_id: new.campaign_id for old, new in pairing.pairs if old.campaign_id != new.campaign_id}
    shelves = sorted_out(before, after, scope, renamed)
    alone: list[Both] = [(None, plan) for plan in pairing.after]
    alone += [(plan, None) for plan in pairing.before]
    told = [both for both in (*pairing.pairs, *alone) if _is_told(both, before, after, scope)]
    run = _Run(before, after, shelves)
    compared = [run.campaign(*both) for both in sorted(told, key=lambda both: max(_paths(both, before, after)))]
    unread = (
        (side.name, path) for side in (before, after) for path in side.verdict.unread if scope(side.relative(path))
    )
    return Comparison(
        before=before.name,
        after=after.name,
        campaigns=tuple(each for each in compared if each),
        strategy=_strategy(before, after, scope),
        found=shelves.rest(),
        unread=tuple(unread),
    )


def _paths(both: Both, before: Side, after: Side) -> list[str]:
    return [side.relative(plan.path) for side, plan in zip((before, after), both, strict=True) if plan]


def _is_told(both: Both, before: Side, after: Side, scope: Scope) -> bool:
    """Whether it is asked for, and would have been readable on the side it seems to be missing from.

    A plan that is gone while a new one cannot be read may be that one under another name.
    """
    paths = _paths(both, before, after)
    if not any(map(scope, paths)):
        return False
    if all(both):
        return True
    here, there = (after, before) if both[1] else (before, after)
    unread = set(map(there.relative, there.verdict.unread))
    strangers = unread - {here.relative(path) for path in _known(here)}
    return unread.isdisjoint(paths) and not (strangers and both[0])


def _known(side: Side) -> Iterator[str]:
    yield from (plan.path for plan in side.campaigns)
    yield from side.verdict.unread


def _strategy(before: Side, after: Side, scope: Scope) -> tuple[Change, ...]:
    path = after.verdict.calendar.strategy_path
    if not scope(after.relative(path)):
        return ()
    return tuple(campaigns.changes_of_strategy(before.verdict.strategy, after.verdict.strategy))


@dataclass
class _Run:
    before: Side
    after: Side
    shelves: Shelves
    _open: dict[str, Document | None] = field(default_factory=dict)

    def campaign(self, before: Campaign | None, after: Campaign | None) -> CampaignChanges | None:
        """What changed of the campaign and of its posts; None where nothing did."""
        plan = after or before
        if plan is None:
            return None
        if before and after:
            changes = tuple(campaigns.changes_of(before, after, (self.before, self.after)))
            told = tuple(self._posts(before, after))
        else:
            changes = (Change("campaign-added" if after else "campaign-removed", {"count": len(plan.posts)}),)
            told = tuple(self._born(plan.posts) if after else self._gone(plan.posts))
        found = self.shelves.of_campaign(before, after)
        if not (changes or told or found):
            return None
        return CampaignChanges(plan.campaign_id, plan.facts.title, plan.path, changes, told, found)

    def _posts(self, before: Campaign, after: Campaign) -> Iterator[PostChanges]:
        pairing = pair_posts(before, after)
        partner = {id(new): old for old, new in pairing.pairs}
        deadlines = changed_deadlines(before, after, pairing)
        for post in after.posts:
            old = partner.get(id(post))
            if old is None:
                yield from self._born((post,))
            else:
                changes = (*posts.changes_of(old, post), *deadlines.get(post.facts.index, ()))
                yield from self._told(old, post, changes)
        yield from self._gone(pairing.before)

    def _born(self, found: Iterable[Post]) -> Iterator[PostChanges]:
        for post in found:
            yield from self._told(None, post, (posts.born(post),))

    def _gone(self, found: Iterable[Post]) -> Iterator[PostChanges]:
        for post in found:
            yield from self._told(post, None, (posts.gone(post),))

    def _told(self, before: Post | None, after: Post | None, changes: tuple[Change, ...]) -> Iterator[PostChanges]:
        post, side = (after, self.after) if after else (before, self.before)
        found = self.shelves.of_post(before, after)
        if post is not None and (changes or found):
            title = post.title or (before.title if before else "")
            yield PostChanges(post.post_id, title, post.path, self._line(post, side), changes, found)

    def _line(self, post: Post, side: Side) -> int:
        key = f"{side is self.after} {post.path}"
        if key not in self._open:
            self._open.clear()  # posts come plan by plan
            data = side.files.get(post.path)
            self._open[key] = open_plan(post.path, data) if data is not None else None
        document = self._open[key]
        return document.span(post.route).line if document else 0
