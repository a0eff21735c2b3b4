"""The substance of a brief: why the campaigns, the texts themselves, the answers; for the team, what it set aside."""

from collections.abc import Iterator, Mapping

from calendar_cli import amounts, when
from calendar_cli.calendar import Activity
from calendar_cli.campaign import Campaign, Post, Text
from calendar_cli.directory import find
from calendar_cli.export.brief.markdown import inline, quoted
from calendar_cli.export.brief.scope import Scope
from calendar_cli.export.outings import Shown, texts_of, visuals_of
from calendar_cli.model import Allowance
from calendar_cli.page import find_rule, shown_name


def reasons(scope: Scope) -> Iterator[str]:
    """Each campaign: the need it answers, what it is to reach and how that is known."""
    for campaign in scope.concerned:
        held = (activity for activity in campaign.activities if activity.title and _matters(scope, activity))
        lines = [*_facts(scope, campaign), *(_activity(scope, activity) for activity in held)]
        if lines:
            yield f"### {inline(scope.words.line(campaign.facts.title))}"
            yield ""
            yield from lines
            yield ""


def _facts(scope: Scope, campaign: Campaign) -> Iterator[str]:
    entry, words, says = campaign.entry, scope.words, scope.says
    audiences = (find(says.strategy.audiences, name) for name in entry.audience)
    known = zip(entry.audience, audiences, strict=True)
    facts = {
        "need": words.line(entry.need),
        "objective": " · ".join(map(says.objective, entry.objective)),
        "why": words.line(entry.why),
        "audience": ", ".join(words.name(found) if found else name for name, found in known),
        "indicators": ", ".join(entry.indicators),
        "sources": " · ".join(entry.sources),
        **(_for_team(scope, campaign) if scope.for_team else {}),
    }
    for key, value in facts.items():
        if value:
            yield f"- {_bold(scope, scope.words(f'brief.{key}'), value)}"


def _for_team(scope: Scope, campaign: Campaign) -> Mapping[str, str]:
    """What only the team needs: how sure it is, and what the campaign costs."""
    entry, language = campaign.entry, scope.words.language
    return {
        "confidence": _sure(scope, entry.confidence),
        "budget": "" if entry.budget is None else amounts.format_money(entry.budget, language),
        "effort": "" if entry.effort is None else amounts.format_duration(entry.effort, language),
    }


def _sure(scope: Scope, confidence: float | None) -> str:
    """How sure the team is, in percent; empty where it does not say."""
    return "" if confidence is None else amounts.format_share(amounts.Share(confidence), scope.words.language)


def _bold(scope: Scope, label: str, value: str) -> str:
    return scope.words("pair", name=f"**{label}**", value=inline(value))


def _matters(scope: Scope, activity: Activity) -> bool:
    """Whether the reader's department holds the activity, or a post of theirs serves it."""
    department = scope.recipient.department
    served = (post.entry.serves for post in scope.posts if post.path == activity.campaign.path)
    return department is None or activity.id in served or any(one.id == department.id for one in activity.departments)


def _activity(scope: Scope, activity: Activity) -> str:
    language = scope.words.language
    first, last = activity.start, activity.end
    if activity.all_day:
        moment = when.spell_period(first.date(), last.date(), language)
    else:
        moment = when.spell_moment(first.date(), first.time(), language)
        same_day = first.date() == last.date()
        end = (
            when.spell_time(last.time(), language)
            if same_day
            else when.spell_moment(last.date(), last.time(), language)
        )
        moment = scope.words("brief.span", start=moment, end=end)
    held = ", ".join(filter(None, (moment, activity.place, activity.link)))
    return f"- {_bold(scope, inline(scope.words.line(activity.title)), held)}"


def texts(scope: Scope) -> Iterator[str]:
    """Each post with its texts as they are to be published, and what is shown with them."""
    for post in scope.posts:
        versions = tuple(_versions(scope, post))
        if not versions and not post.entry.visual:
            continue
        yield f"### {inline(scope.says.title(post))}"
        yield ""
        for label, body in versions:
            yield f"**{inline(label)}**"
            yield ""
            yield from quoted(body)
            yield ""
        about = tuple(_about(scope, post))
        if about:
            yield from about
            yield ""


def _versions(scope: Scope, post: Post) -> Iterator[tuple[str, str]]:
    """Every text of the post that is published in the days told, those of one day of a series with that day."""
    found = scope.outings[post]
    used = dict.fromkeys(text for outing in found for text in texts_of(outing)) or dict.fromkeys(post.texts)
    by_day: dict[str, list[Text]] = {}
    for text in used:
        by_day.setdefault(scope.words.day(text.series_day) if text.series_day else "", []).append(text)
    for day, same_day in by_day.items():
        for label, body in scope.says.texts(same_day, post.channels):
            yield scope.words("brief.on_day", label=label, day=day) if day else label, body


def _about(scope: Scope, post: Post) -> Iterator[str]:
    entry, says = post.entry, scope.says
    shown = dict.fromkeys(says.visual(shown) for shown in _shown(scope, post))
    facts = [("brief.visual", visual) for visual in shown]
    facts.append(("brief.link", entry.link or ""))
    facts.append(("brief.why", scope.words.line(entry.why)))
    facts.append(("brief.objective", says.objective(entry.objective) if entry.objective else ""))
    if scope.for_team:
        facts.append(("brief.confidence", _sure(scope, entry.confidence)))
    facts.append(("brief.follow_up", says.follow_up(post)))
    facts.append(("brief.takedown", says.takedown(post)))
    for key, value in facts:
        if value:
            yield f"- {_bold(scope, scope.words(key), value)}"


def _shown(scope: Scope, post: Post) -> Iterator[Shown]:
    found = scope.outings[post]
    for outing in found:
        yield from visuals_of(outing)
    if not found:
        yield from (((), visual) for visual in post.entry.visual or ())


def answers(scope: Scope) -> Iterator[str]:
    """Likely questions with what to say, and whom to send people to."""
    for post in scope.posts:
        for answer in post.entry.answers or ():
            question, reply = scope.words.line(answer.question), scope.words.line(answer.answer)
            said = scope.say("refer", answer=reply, refer=answer.refer) if answer.refer else inline(reply)
            yield f"- **{inline(question)}** {said}"


def allowances(scope: Scope) -> Iterator[str]:
    """The rules set aside, where, why and until when."""
    strategy = scope.says.strategy
    yield from _allowed(scope, scope.words("brief.strategy"), strategy.allow)
    for campaign in scope.campaigns:
        title = scope.words.line(campaign.facts.title)
        yield from _allowed(scope, title, {**(campaign.defaults.allow or {}), **campaign.entry.allow})
        for post in campaign.posts:
            if "allow" in post.said:
                yield from _allowed(scope, scope.says.title(post), post.entry.allow or {})


def _allowed(scope: Scope, where: str, allow: Mapping[str, Allowance]) -> Iterator[str]:
    for written, allowance in allow.items():
        rule = find_rule(written)
        name = shown_name(rule, scope.words.language) if rule else written
        until = scope.say("brief.allowed_until", day=scope.words.day(allowance.until)) if allowance.until else ""
        reason = scope.say("brief.allowed", where=where, reason=allowance.reason)
        yield f"- **{inline(name)}** – {' '.join(filter(None, (reason, until)))}"
