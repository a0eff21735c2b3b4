"""What is asked of people: requests added, moved, reassigned, done or dropped; deadlines that moved with a post."""

from collections.abc import Iterator, Sequence

from calendar_cli.calendar import Milestone, in_language
from calendar_cli.campaign import Campaign, Post
from calendar_cli.directory import Department, Person, find
from calendar_cli.model import Request
from calendar_cli.report.changes.model import Change
from calendar_cli.report.changes.pairs import Pairing, plain
from calendar_cli.resolve import milestones_of
from calendar_cli.strategy import Strategy


def changed_requests(
    before: Sequence[Request], after: Sequence[Request], strategies: tuple[Strategy, Strategy]
) -> Iterator[Change]:
    """By id, else by what is asked."""
    waiting = list(before)
    for request in after:
        found = _same(request, waiting)
        if found is None:
            yield Change("request-added", _facts(request, strategies[1]))
        else:
            waiting.remove(found)
            yield from _changed(found, request, strategies)
    yield from (Change("request-removed", _facts(request, strategies[0])) for request in waiting)


def known_by(name: str, strategy: Strategy) -> Person | Department | str:
    """Whom the name means, so that they are told as they are called."""
    return (find(strategy.people, name) or find(strategy.departments, name) or name) if name else name


def _same(request: Request, waiting: list[Request]) -> Request | None:
    named = (each for each in waiting if request.id and each.id == request.id)
    worded = (each for each in waiting if not (request.id and each.id) and _what(each) == _what(request))
    return next(named, None) or next(worded, None)


def _what(request: Request) -> str:
    return plain(in_language(request.what, "fr"))


def _facts(request: Request, strategy: Strategy) -> dict[str, object]:
    return {"what": request.what, "to": known_by(request.to, strategy), "by": request.by}


def _changed(old: Request, new: Request, strategies: tuple[Strategy, Strategy]) -> Iterator[Change]:
    if old.done is not new.done and new.done:
        yield Change("request-done", _facts(new, strategies[1]))
    if old.to != new.to:
        was, is_ = known_by(old.to, strategies[0]), known_by(new.to, strategies[1])
        yield Change("request-reassigned", {"what": new.what, "from": was, "to": is_})
    if old.by != new.by:
        yield Change("request-moved", {"what": new.what, "from": old.by, "to": new.by})
    if _what(old) != _what(new):
        yield Change("request-reworded", {"from": old.what, "to": new.what})


def changed_deadlines(before: Campaign, after: Campaign, posts: Pairing[Post]) -> dict[int, list[Change]]:
    """The deadlines that fall on another day, by the new post's place in its plan."""
    old = {(id(each.post), each.kind): each for each in milestones_of(before) if each.post and each.kind != "request"}
    partner = {id(after_.facts): before_.facts for before_, after_ in posts.pairs}
    found: dict[int, list[Change]] = {}
    for each in milestones_of(after):
        if each.post is None or each.kind == "request" or id(each.post) not in partner:
            continue
        change = _deadline(old.get((id(partner[id(each.post)]), each.kind)), each)
        if change:
            found.setdefault(each.post.index, []).append(change)
    return found


def _deadline(old: Milestone | None, new: Milestone) -> Change | None:
    if new.done or new.due is None or (old is not None and old.due == new.due):
        return None
    was = old.due if old and not old.done else None
    return Change("deadline", {"milestone": new.kind, "from": was, "to": new.due}, "" if was else "new")
