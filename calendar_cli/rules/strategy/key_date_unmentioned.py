"""A key date of the strategy that no post speaks about, nor falls on."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta
from itertools import chain, islice, takewhile

from calendar_cli.calendar import Calendar, PostFacts
from calendar_cli.diagnostic import Finding, Findings, Place, Severity
from calendar_cli.directory import KeyDate
from calendar_cli.phrases import LANGUAGES
from calendar_cli.strategy import ANY
from calendar_cli.tally import Tally, campaigns_of, lies_in, meet, merged, of_minimum, stops_all, without
from calendar_cli.when import spell_period

SEVERITY = Severity.INFO
BY_TODAY = True

AHEAD = timedelta(weeks=4)
"""How soon a date that no campaign covers is asked about."""


def check(calendar: Calendar) -> Findings:
    dates = [date_ for date_ in calendar.strategy.key_dates.values() if _asked(date_, calendar)]
    if not dates:
        return
    named, tally = _named(calendar), of_minimum(calendar, ANY)
    for date_ in dates:
        if not any((date_.id, who) in named for who in date_.departments or ("",)) and not _marked(date_, tally):
            yield _finding(date_, calendar)


def _asked(date_: KeyDate, calendar: Calendar) -> bool:
    """Whether it is still to come, within a campaign or soon, and not silenced by a hold on everything."""
    first, last = date_.when
    if last < calendar.today:
        return False
    if first > calendar.today + AHEAD and not lies_in(date_.when, merged(calendar.windows())):
        return False
    strategy = calendar.strategy
    holds = ((hold.start, hold.end or last) for hold in strategy.holds if stops_all(hold, ANY, strategy))
    return bool(without((date_.when,), (hold for hold in holds if hold[0] <= hold[1])))


def _named(calendar: Calendar) -> frozenset[tuple[str, str]]:
    """The key dates that posts name, each with the post's departments and with nobody in particular."""
    posts = (post for post in calendar.posts if post.key_dates and post.status.counts)
    return frozenset((key, who) for post in posts for key in post.key_dates for who in ("", *_departments(post)))


def _departments(post: PostFacts) -> Iterator[str]:
    return (department.id for department in post.departments)


def _marked(date_: KeyDate, tally: Tally) -> bool:
    """Whether a post goes out on one of its days, or may: one of its departments, where it has any."""
    asked, (first, last) = set(date_.departments), date_.when
    start = bisect_left(tally.slots, first, key=lambda slot: slot.day)
    dated = takewhile(lambda slot: slot.day <= last, islice(tally.slots, start, None))
    maybe = (slot for slot in tally.tentative if meet(date_.when, (slot.day, slot.last or slot.day)))
    return any(not asked or not asked.isdisjoint(_departments(slot.post)) for slot in chain(dated, maybe))


def _finding(date_: KeyDate, calendar: Calendar) -> Finding:
    strategy = calendar.strategy
    departments = (strategy.departments.get(name, name) for name in date_.departments)
    facts = {
        "name": date_.name or date_.id,
        "days": {language: spell_period(*date_.when, language) for language in LANGUAGES},
        "departments": tuple(departments),
    }
    return Finding(
        Place(calendar.strategy_path, date_.route),
        (),
        facts,
        related=campaigns_of(calendar, date_.when),
        message="departments" if date_.departments else "",
        subject=f"key date {date_.id}",
        on_key=True,
    )
