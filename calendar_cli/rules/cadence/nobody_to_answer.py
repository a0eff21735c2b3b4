"""A post after which nobody is there to answer."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from calendar_cli.calendar import Calendar, PostFacts, Slot
from calendar_cli.diagnostic import Finding, Findings, Route, Severity
from calendar_cli.directory import Person, find
from calendar_cli.rules.cadence import once_a_date, outings
from calendar_cli.strategy import Strategy
from calendar_cli.when import WeeklyHours

SEVERITY = Severity.WARNING

HORIZON = 35
"""How many days past the follow-up we look for somebody: no run of holidays closes a weekly opening for so long."""

Opening = tuple[datetime, datetime]


class _Desk(NamedTuple):
    """When somebody answers, for how long after a post they must, and on which days nobody does."""

    replies: WeeklyHours
    span: timedelta
    strategy: Strategy

    def stays_open(self, start: datetime) -> bool:
        """Whether somebody is there for the whole span after that moment."""
        end = start + self.span
        days = (end.date() - start.date()).days
        closed = [day for day in (start.date() + timedelta(n) for n in range(days + 1)) if self.strategy.closed(day)]
        return self.replies.minutes_open(start, end, closed) * timedelta(minutes=1) >= self.span

    def openings(self, start: datetime) -> Iterator[Opening]:
        """The stretches from that moment on in which somebody is there, one that runs on past midnight being one."""
        held: Opening | None = None
        for opens, closes in self._by_day(start):
            if held and opens == held[1]:
                held = held[0], closes
                continue
            if held:
                yield held
            held = max(opens, start), closes
        if held:
            yield held

    def _by_day(self, start: datetime) -> Iterator[Opening]:
        for ahead in range(self.span.days + HORIZON):
            day = start.date() + timedelta(ahead)
            midnight = datetime.combine(day, time(0), start.tzinfo)
            for opens, closes in () if self.strategy.closed(day) else self.replies.days[day.weekday()]:
                if midnight + timedelta(minutes=closes) > start:
                    yield midnight + timedelta(minutes=opens), midnight + timedelta(minutes=closes)


def check(calendar: Calendar) -> Findings:
    yield from _away(calendar)
    hours = calendar.strategy.hours
    if hours.replies is None or not hours.follow_up:
        return
    desk = _Desk(hours.replies, hours.follow_up, calendar.strategy)
    unanswered = (
        slot
        for slot, *_ in outings(calendar)
        if not slot.all_day and not slot.post.stays and _answered(slot) and not desk.stays_open(slot.start)
    )
    yield from (_finding(slot, desk) for slot in once_a_date(unanswered))


def _away(calendar: Calendar) -> Iterator[Finding]:
    """The posts that say who answers, on a day that person or team is away; a date of a series is told once."""
    people = calendar.strategy.people
    if not any(person.absences for person in people.values()):
        return
    seen: set[tuple[PostFacts, Route]] = set()
    for slot in calendar.counted:
        if slot.post.follow_up and not slot.post.purpose.urgent and (slot.post, slot.field) not in seen:
            absent = _absent(find(people, slot.post.follow_up), slot.day)
            if absent:
                seen.add((slot.post, slot.field))
                facts = {"title": slot, "at": slot.start, "who": absent[0], "until": absent[1]}
                yield Finding(slot, slot.field, facts, message="away")


def _absent(person: Person | None, day: date) -> tuple[Person, date] | None:
    """Who is away that day, and until when."""
    absences = person.absences if person else ()
    return next(((person, last) for first, last in absences if person and first <= day <= last), None)


def _answered(slot: Slot) -> bool:
    """Whether people expect an answer where the post appears: nobody writes back to a newsletter."""
    networks = [channel.network for channel in slot.post.channels if channel.network]
    return not networks or any(network.answered for network in networks)


def _finding(slot: Slot, desk: _Desk) -> Finding:
    leaves, resumes = _absence(slot.start, desk)
    better = _staffed(slot.start, desk)
    facts = {"title": slot, "at": slot.start, "span": desk.span, "leaves": leaves, "resumes": resumes, "slot": better}
    kinds = ("" if leaves == slot.start else "early", "" if better else "never")
    return Finding(slot, slot.field, facts, message="-".join(filter(None, kinds)))


def _absence(start: datetime, desk: _Desk) -> tuple[datetime, datetime]:
    """From when nobody is there, and when somebody is again."""
    openings = desk.openings(start)
    opens, closes = next(openings)
    return (start, opens) if opens > start else (closes, next(openings)[0])


def _staffed(start: datetime, desk: _Desk) -> datetime | None:
    """The first moment for publishing after which somebody stays for the whole span."""
    publication = desk.strategy.hours.publication
    for opens, closes in desk.openings(start):
        at = publication.next_open(opens) if publication else opens
        if at + desk.span <= closes:
            return at
    return None
