"""A week whose posts ask more of a team than its capacity."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from calendar_cli import when
from calendar_cli.calendar import Calendar, PostFacts, Slot
from calendar_cli.diagnostic import Clause, Finding, Findings, Severity
from calendar_cli.directory import Person, find
from calendar_cli.model import Status
from calendar_cli.rules.workload import effort_of, in_hours
from calendar_cli.strategy import Strategy
from calendar_cli.tally import DAY, period, strongest

SEVERITY = Severity.WARNING

WORKING_DAYS = 5
AHEAD = 8
"""How many weeks forward room is looked for, and back from one that the team is away."""
_A_WEEK = {"day": 5.0, "week": 1.0, "month": 12 / 52, "year": 1 / 52}
_MINUTE = timedelta(minutes=1)


class Share(NamedTuple):
    """What one day of a post asks of a team."""

    slot: Slot
    effort: timedelta


@dataclass(eq=False)
class Desk:
    """A team: its hours a week, and what each week asks of it, by its Monday."""

    person: Person
    hours: timedelta
    strategy: Strategy
    weeks: dict[date, list[Share]] = field(default_factory=lambda: defaultdict(list))
    _counted_in: dict[date, date] = field(default_factory=dict)

    def add(self, share: Share) -> None:
        """Count the share in its week; what goes out while the team is away all week is ready before it leaves."""
        day = share.slot.day
        if day not in self._counted_in:
            monday = period(day, "week")[0]
            earlier = (monday - number * 7 * DAY for number in range(AHEAD))
            self._counted_in[day] = next((week for week in earlier if self.capacity(week)), monday)
        self.weeks[self._counted_in[day]].append(share)

    def load(self, monday: date) -> timedelta:
        """What the week asks for, to the minute."""
        return _whole(share.effort for share in self.weeks.get(monday, ()))

    def capacity(self, monday: date) -> timedelta:
        """The hours of the week, less those of its holidays and of the team's absences."""
        there = sum(self._there(monday + number * DAY) for number in range(WORKING_DAYS))
        return _whole((self.hours * there / WORKING_DAYS,))

    def _there(self, day: date) -> bool:
        return not self.strategy.closed(day) and not any(first <= day <= last for first, last in self.person.absences)

    def room(self, monday: date, share: Share) -> date | None:
        """The next week with room for a post, before its campaign ends; a day of a series stays where it is."""
        window = share.slot.post.campaign.window
        last = window[1] if window else date.max
        later = (monday + number * 7 * DAY for number in range(1, AHEAD + 1) if share.slot.series_day is None)
        fits = (week for week in later if week <= last and self.load(week) + share.effort <= self.capacity(week))
        return next(fits, None)


def check(calendar: Calendar) -> Findings:
    people = calendar.strategy.people
    if any(person.capacity for person in people.values()):
        for desk in Desks(calendar).filled:
            for monday, shares in sorted(desk.weeks.items()):
                if desk.load(monday) > desk.capacity(monday) and any(_to_do(share.slot) for share in shares):
                    yield _finding(desk, monday)


def _to_do(slot: Slot) -> bool:
    """The work on a week whose posts are all approved is behind the team."""
    return slot.status < Status.APPROVED


@dataclass(eq=False)
class Desks:
    """The teams of a calendar, each owner's name looked up once."""

    calendar: Calendar

    @cached_property
    def filled(self) -> tuple[Desk, ...]:
        """The teams with what their weeks ask; an effort is spread evenly over the days its post goes out."""
        teams = dict(self._teams())
        for post, days in self._days.items():
            team = self._owners[post.owner]
            effort = effort_of(post, self.calendar.strategy)
            if effort and team in teams:
                part = effort / len(days)
                for slot in days:
                    teams[team].add(Share(slot, part))
        return tuple(teams.values())

    @cached_property
    def _days(self) -> Mapping[PostFacts, list[Slot]]:
        """The first slot of each day of each post: its channels share one effort."""
        days: dict[PostFacts, list[Slot]] = {}
        for slot in self.calendar.counted:
            if slot.status is not Status.IDEA:
                known = days.setdefault(slot.post, [])
                if not known or known[-1].day != slot.day:
                    known.append(slot)
        return days

    @cached_property
    def _owners(self) -> Mapping[str, str]:
        """The team that each owner's name means, by its key."""
        names = {post.owner for post in self._days}
        found = {name: find(self.calendar.strategy.people, name) if name else None for name in names}
        return {name: person.id if person else "" for name, person in found.items()}

    def _teams(self) -> Iterator[tuple[str, Desk]]:
        strategy = self.calendar.strategy
        for person in strategy.people.values():
            if person.capacity:
                yield person.id, Desk(person, person.capacity.hours * _A_WEEK[person.capacity.per], strategy)


def _whole(efforts: Iterable[timedelta]) -> timedelta:
    """Their sum in whole minutes: a third of an hour is no reason for a finding."""
    return round(sum(efforts, timedelta()) / _MINUTE) * _MINUTE


def _finding(desk: Desk, monday: date) -> Finding:
    shares, capacity = desk.weeks[monday], desk.capacity(monday)
    beyond = _first_beyond(shares, capacity)
    room = desk.room(monday, beyond)
    away = period(beyond.slot.day, "week")[0] != monday
    facts = {
        "who": desk.person,
        "load": in_hours(desk.load(monday)),
        "capacity": in_hours(capacity),
        "count": len({share.slot.post for share in shares}),
        "week": _spelled(monday),
        "title": beyond.slot,
        "why": Clause("team.away", {"title": beyond.slot}) if away else "",
        "room": _spelled(room) if room else "",
    }
    return Finding(
        beyond.slot,
        beyond.slot.field,
        facts,
        related=strongest(share.slot for share in shares if share.slot.post is not beyond.slot.post),
        message="" if room else "series" if beyond.slot.series_day else "full",
        key=monday.isoformat(),
        subject=f"person={desk.person.id} week",
    )


def _spelled(monday: date) -> dict[str, str]:
    """The days of the week, by language."""
    return {language: when.spell_period(*period(monday, "week"), language) for language in ("fr", "en")}


def _first_beyond(shares: list[Share], capacity: timedelta) -> Share:
    """The first post to do, in time order, that takes the week past its capacity; else the last one to do."""
    total = timedelta()
    last = shares[0]
    for share in shares:
        total += share.effort
        if _to_do(share.slot):
            last = share
            if _whole((total,)) > capacity:
                return share
    return last
