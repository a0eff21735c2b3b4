"""The program of a brief: what is expected, what goes out, what changed, what waits, whom to call."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from calendar_cli import when
from calendar_cli.calendar import Milestone
from calendar_cli.campaign import Campaign, Post
from calendar_cli.directory import Channel, Department, find
from calendar_cli.export.brief.markdown import inline, opening, row
from calendar_cli.export.brief.scope import OFF, Scope
from calendar_cli.export.outings import Outing
from calendar_cli.model import Status
from calendar_cli.strategy import Hold

T = TypeVar("T", Channel, Department)


def expected(scope: Scope) -> Iterator[str]:
    """Boxes to tick: what, by when, who; what is late first."""
    for milestone, campaign in scope.due:
        day = scope.words.day(milestone.due) if milestone.due else scope.words("brief.undated")
        if scope.late(milestone):
            day = scope.words("brief.late", day=day)
        who = scope.words.who(milestone.owner, scope.says.strategy)
        if scope.for_team:
            who = who or scope.words.names(milestone.departments)
        yield f"- [ ] **{day}** – {_task(scope, milestone, campaign)}" + (f" ({inline(who)})" if who else "")


def _task(scope: Scope, milestone: Milestone, campaign: Campaign) -> str:
    post = scope.says.post_of(milestone, campaign)
    what = scope.words.line(milestone.what)
    if post is None:
        return scope.say("brief.task.campaign", what=what, campaign=scope.words.line(campaign.facts.title))
    title, moment = scope.says.title(post), scope.first_moment(post, milestone.day or date.min)
    dated = "" if moment else ".undated"
    return scope.say(f"brief.task.{milestone.kind}{dated}", what=what, title=title, moment=moment)


def going_out(scope: Scope) -> Iterator[str]:
    """What is still to go out, in time order."""
    return _table(scope, [outing for outing in _dated(scope) if outing.status is not Status.PUBLISHED])


def already_out(scope: Scope) -> Iterator[str]:
    """What has gone out."""
    return _table(scope, [outing for outing in _dated(scope) if outing.status is Status.PUBLISHED])


def _dated(scope: Scope) -> Iterator[Outing]:
    return (outing for outing in scope.in_time if not outing.tentative and outing.status not in OFF)


def _table(scope: Scope, shown: Sequence[Outing]) -> Iterator[str]:
    """When, what, where, how far along; one for several departments says for whom."""
    if not shown:
        return
    years = {outing.day.year for outing in shown}
    when_ = scope.words("brief.when_in", year=str(*years)) if len(years) == 1 else scope.words("brief.when")
    names = ("publication", "where", "state") + (("departments",) if scope.for_team else ())
    heads = (when_, *(scope.words(f"brief.{name}") for name in names))
    yield row(heads)
    yield row(("---",) * len(heads))
    for outing in shown:
        cells = [_moment(scope, outing, short=len(years) == 1), scope.says.of(outing)]
        cells += [scope.words.names(outing.channels), scope.words.state(outing.status)]
        if scope.for_team:
            cells.append(scope.words.names(outing.post.departments))
        yield row(tuple(map(inline, cells)))


def _moment(scope: Scope, outing: Outing, *, short: bool) -> str:
    clock = None if outing.all_day else outing.start.time()
    spell = when.spell_short_moment if short else when.spell_moment
    return spell(outing.day, clock, scope.words.language)


def changes(scope: Scope) -> Iterator[str]:
    """What moved, was put off or dropped, and why; then the days on which nothing goes out."""
    for post, found in scope.outings.items():
        if found or not post.slots:
            yield from _changed(scope, post)
        for outing in found:
            yield from _changed_once(scope, post, outing)
    for hold in scope.says.strategy.holds:
        if _concerns(hold, scope):
            yield f"- {_held(hold, scope)}"


def _changed(scope: Scope, post: Post) -> Iterator[str]:
    moved = post.entry.moved
    origin = scope.words.moment(moved.origin) if moved and moved.origin else ""
    facts = {"title": scope.says.title(post), "origin": origin, "moment": scope.first_moment(post)}
    if post.status in OFF:
        key = f"brief.{post.status.name.lower()}"
    elif moved is None:
        return
    else:
        key = "brief.moved.undated" if not facts["moment"] else "brief.moved.from" if origin else "brief.moved"
    yield f"- {_because(scope, scope.say(key, **facts), moved.reason if moved else '')}"


def _changed_once(scope: Scope, post: Post, outing: Outing) -> Iterator[str]:
    """One of a series that moved or does not go out, the others staying as they were."""
    if outing.series_day is None or post.status in OFF:
        return
    facts = {"title": scope.says.of(outing), "day": scope.words.day(outing.series_day)}
    if outing.status in OFF:
        yield f"- {scope.say(f'brief.{outing.status.name.lower()}.once', **facts)}"
    elif outing.day != outing.series_day:
        yield f"- {scope.say('brief.moved.once', **facts, moment=scope.says.moment(outing))}"


def _because(scope: Scope, sentence: str, reason: str) -> str:
    return scope.words("brief.because", what=sentence, reason=inline(reason)) if reason else sentence


def _concerns(hold: Hold, scope: Scope) -> bool:
    """Whether a hold touches the reader's department and days."""
    department = scope.recipient.department
    if hold.departments and department is not None and department.id not in hold.departments:
        return False
    return scope.covered is None or scope.covered.meets(hold.start, hold.end or date.max)


def _held(hold: Hold, scope: Scope) -> str:
    language = scope.words.language
    if hold.end is None:
        sentence = scope.say("brief.hold.open", day=scope.words.day(hold.start))
    else:
        sentence = scope.say("brief.hold", period=when.spell_period(hold.start, hold.end, language))
    strategy, words = scope.says.strategy, scope.words
    channels = _found(scope, strategy.channels, hold.channels)
    departments = _found(scope, strategy.departments, hold.departments) if scope.for_team else ""
    for kind, names in (("channels", channels), ("departments", departments)):
        if names:
            sentence = words(f"brief.hold.{kind}", what=sentence, names=inline(names))
    if hold.exempt:
        sentence = scope.words("brief.hold.exempt", what=sentence, exempt=inline(", ".join(hold.exempt)))
    return _because(scope, sentence, scope.words.line(hold.reason))


def _found(scope: Scope, things: Mapping[str, T], names: Sequence[str]) -> str:
    """The things of those names, as they are called."""
    return ", ".join(scope.words.name(found) for name in names if (found := find(things, name)))


def to_confirm(scope: Scope) -> Iterator[str]:
    """What has no firm date yet: tentative ones with their days, the rest without."""
    for outing in scope.in_time:
        if outing.tentative and outing.status not in OFF:
            yield _waiting(scope, scope.says.of(outing), outing.post, scope.says.moment(outing))
    for post in scope.outings:
        if not post.slots and not post.facts.on_demand and post.status not in OFF:
            yield _waiting(scope, scope.says.title(post), post, scope.words("brief.undated"))


def ready(scope: Scope) -> Iterator[str]:
    """What is written and waits for its day."""
    for post in scope.outings:
        if post.facts.on_demand and post.status not in OFF:
            yield _waiting(scope, scope.says.title(post), post, "")


def _waiting(scope: Scope, title: str, post: Post, moment: str) -> str:
    where = scope.words.names(post.channels)
    facts = ", ".join(filter(None, (moment, where, scope.words.state(post.status))))
    return f"- {scope.say('brief.waiting', title=title, facts=facts)}"


def contacts(scope: Scope) -> Iterator[str]:
    """Whom to call: the team, the department, then who leads each campaign."""
    department = scope.recipient.department
    strategy, words = scope.says.strategy, scope.words
    for name, value in scope.says.contacts((department,) if department else strategy.departments.values()):
        yield _called(scope, name, value)
    for campaign in scope.concerned:
        owner = campaign.facts.owner
        person = find(strategy.people, owner) if owner else None
        reach = words.who(owner, strategy) + (f", {person.contact}" if person and person.contact else "")
        if owner:
            yield _called(scope, words.line(campaign.facts.title), reach)


def _called(scope: Scope, name: str, value: str) -> str:
    return f"- {scope.words('pair', name=opening(name), value=inline(value))}"
