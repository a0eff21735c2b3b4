"""Findings gained and lost, by fingerprint, and whose they are."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from calendar_cli.campaign import Campaign, Post
from calendar_cli.diagnostic import Diagnostic
from calendar_cli.report.changes.model import Found, Scope, Side
from calendar_cli.wording import sentence

Owner = tuple[str, int | None]
"""A campaign's id, and the place of a post in it where the finding is a post's."""


class Shelves(NamedTuple):
    """What was found on one side only, by owner; taken out as it is told."""

    gained: dict[Owner, list[Diagnostic]]
    lost: dict[Owner, list[Diagnostic]]

    def of_post(self, before: Post | None, after: Post | None) -> Found:
        """What is about the post."""
        return self._take(_owner(before), _owner(after))

    def of_campaign(self, before: Campaign | None, after: Campaign | None) -> Found:
        """What is about the campaign, or about a post of it that is not told."""
        ids = {plan.campaign_id for plan in (before, after) if plan}
        return Found(_all_of(self.gained, ids), _all_of(self.lost, ids))

    def rest(self) -> Found:
        """What is left: what concerns the strategy, or a file that could not be read."""
        return Found(*(tuple(each for owner in shelf for each in shelf[owner]) for shelf in self))

    def _take(self, before: Owner | None, after: Owner | None) -> Found:
        lost = self.lost.pop(before, []) if before else []
        gained = self.gained.pop(after, []) if after else []
        return Found(tuple(gained), tuple(lost))


def _owner(post: Post | None) -> Owner | None:
    return (post.campaign_id, post.facts.index) if post else None


def _all_of(shelf: dict[Owner, list[Diagnostic]], ids: set[str]) -> tuple[Diagnostic, ...]:
    return tuple(each for owner in [key for key in shelf if key[0] in ids] for each in shelf.pop(owner))


def sorted_out(before: Side, after: Side, scope: Scope, renamed: Mapping[str, str]) -> Shelves:
    """What one side has and the other not; `renamed` tells the new id of a campaign by its old one."""
    gained = _only(after, before, scope)
    lost = _only(before, after, scope)
    if renamed:
        gained, lost = _without_twins(gained, lost, renamed)
    return Shelves(_shelved(gained), _shelved(lost))


def _only(here: Side, there: Side, scope: Scope) -> list[Diagnostic]:
    """The findings of one side alone; what a plan that the other could not read has a part in cannot be compared."""
    known = {each.fingerprint for each in there.verdict.diagnostics}
    unread = set(map(there.relative, there.verdict.unread))
    whole = unread <= set(map(here.relative, here.verdict.unread))
    found = []
    for each in here.verdict.diagnostics:
        places = [here.relative(place.path) for place in (each.location, *each.related)]
        is_calendars = bool(each.related) and not each.campaign
        comparable = unread.isdisjoint(places) and (whole or not is_calendars)
        if comparable and each.fingerprint not in known and any(map(scope, places)):
            found.append(each)
    return found


def _without_twins(
    gained: list[Diagnostic], lost: list[Diagnostic], renamed: Mapping[str, str]
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """A campaign's id is in its findings' fingerprints: one that changed it has neither gained nor lost them."""
    named = set(renamed.values())
    new = Counter(_said(each, each.campaign) for each in gained if each.campaign in named)
    old = Counter(_said(each, renamed[each.campaign]) for each in lost if each.campaign in renamed)
    both = new & old
    return _less(gained, both, {}), _less(lost, both, renamed)


def _less(found: list[Diagnostic], both: Counter[tuple[str, ...]], renamed: Mapping[str, str]) -> list[Diagnostic]:
    left, kept = both.copy(), []
    for each in found:
        key = _said(each, renamed.get(each.campaign, each.campaign))
        if left[key] > 0:
            left[key] -= 1
        else:
            kept.append(each)
    return kept


def _said(diagnostic: Diagnostic, campaign: str) -> tuple[str, ...]:
    return campaign, diagnostic.rule, diagnostic.post, diagnostic.field, sentence(diagnostic, "en")


def _shelved(found: Iterable[Diagnostic]) -> dict[Owner, list[Diagnostic]]:
    shelf: dict[Owner, list[Diagnostic]] = {}
    for each in found:
        match each.route:
            case ("posts", int(index), *_):
                shelf.setdefault((each.campaign, index), []).append(each)
            case _:
                shelf.setdefault((each.campaign, None), []).append(each)
    return shelf
