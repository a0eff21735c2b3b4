"""Every entry of every calendar once, with its name for ever; what is said in it is put together for each reader."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from calendar_cli.calendar import Milestone
from calendar_cli.campaign import Campaign
from calendar_cli.export.copy import SUMMARY_UNITS, cut, units
from calendar_cli.export.ical.content import Event, days, moment
from calendar_cli.export.ical.describe import BETWEEN, Describer
from calendar_cli.export.ical.occasions import Occasion, occasions
from calendar_cli.export.ical.uids import domain_of, milestone_name, outing_name, told_apart
from calendar_cli.export.outings import Outing, held, open_milestones, outings
from calendar_cli.export.recipients import Recipient
from calendar_cli.export.says import Says
from calendar_cli.model import Status

Thing = Outing | Milestone | Occasion
_LEFT_OUT = frozenset({Status.IDEA, Status.POSTPONED})
"""An idea is nobody's appointment yet; of a postponed post the date no longer holds."""


@dataclass(frozen=True, eq=False)
class OnAgenda:
    """An outing, a milestone or an occasion with the name of its entry."""

    uid: str
    campaign: Campaign | None
    thing: Thing


def agenda(campaigns: Sequence[Campaign], says: Says) -> tuple[OnAgenda, ...]:
    """All that becomes an entry: outings of posts with an id, what is due on a day, and occasions."""
    things: list[tuple[str, Campaign | None, Thing]] = []
    for campaign in campaigns:
        for post in campaign.posts:
            if post.post_id:
                shown = [outing for outing in outings(post) if outing.status not in _LEFT_OUT]
                things += ((outing_name(outing), campaign, outing) for outing in shown)
        for milestone in open_milestones(campaign):
            if milestone.due is not None and (milestone.post is None or milestone.post.post_id):
                things.append((milestone_name(milestone), campaign, milestone))
    things += ((occasion.name, occasion.campaign, occasion) for occasion in occasions(campaigns, says))
    domain = domain_of(says.strategy, says.words.pick(says.strategy.organization))
    names = told_apart(name for name, _, _ in things)
    return tuple(
        OnAgenda(f"{name}@{domain}", campaign, thing) for name, (_, campaign, thing) in zip(names, things, strict=True)
    )


@dataclass
class Secretary:
    """Writes the events of a reader; what all readers are told of an outing is put together once."""

    says: Says
    _bodies: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._describer = Describer(self.says)

    def events(self, entries: Sequence[OnAgenda], reader: Recipient) -> Iterator[Event]:
        """The events of whoever reads the calendar."""
        due: dict[tuple[str, int], list[Milestone]] = {}
        theirs: set[int] = set()
        for campaign in {entry.campaign.path: entry.campaign for entry in entries if entry.campaign}.values():
            for milestone in reader.due(campaign):
                theirs.add(id(milestone))
                if milestone.post is not None:
                    due.setdefault((campaign.path, milestone.post.index), []).append(milestone)
        for entry in entries:
            match entry.thing:
                case Milestone(due=date() as day) as milestone if entry.campaign and id(milestone) in theirs:
                    yield self._milestone(entry.uid, milestone, entry.campaign, day)
                case Outing(post=post) as outing if reader.sees(outing):
                    yield self._outing(entry.uid, outing, due.get((post.path, post.facts.index), []))
                case Occasion() as occasion if occasion.concerns(reader):
                    yield self._occasion(entry.uid, occasion)

    def _outing(self, uid: str, outing: Outing, expected: Sequence[Milestone]) -> Event:
        if uid not in self._bodies:
            self._bodies[uid] = self._describer.outing(outing)
        post, words = outing.post, self.says.words
        pillar = (post.facts.pillar,) if post.facts.pillar else ()
        things = (*post.departments, *pillar, *outing.channels)
        due = [milestone for milestone in expected if not _settled(milestone, outing)]
        return Event(
            uid=uid,
            times=self._times(outing),
            summary=titled(self._mark(outing), self.says.of(outing), self.says.short_names(outing.channels)),
            description=BETWEEN.join(filter(None, (self._describer.expected(due), self._bodies[uid]))),
            categories=tuple(words.name(thing) for thing in things),
            status=self._status(outing),
        )

    def _times(self, outing: Outing) -> tuple[str, str]:
        if outing.all_day:
            return days(outing.day, outing.last)
        return moment(outing.start, self.says.strategy.timezone.key)

    def _mark(self, outing: Outing) -> str:
        """What precedes the title: how much of it is certain."""
        if outing.status is Status.CANCELLED:
            return self.says.words("mark.cancelled")
        if held(outing, self.says.strategy):
            return self.says.words("mark.held")
        if outing.tentative:
            return self.says.words("mark.to_confirm")
        marks = {Status.REVIEW: "mark.review", Status.DRAFT: "mark.draft"}
        return self.says.words(marks[outing.status]) if outing.status in marks else ""

    def _status(self, outing: Outing) -> str:
        if outing.status is Status.CANCELLED:
            return "CANCELLED"
        sure = outing.status >= Status.APPROVED and not outing.tentative and not held(outing, self.says.strategy)
        return "CONFIRMED" if sure else "TENTATIVE"

    def _occasion(self, uid: str, occasion: Occasion) -> Event:
        match occasion.first, occasion.last:
            case datetime() as first, datetime() as last:
                times = moment(first, self.says.strategy.timezone.key, last)
            case first, last:
                times = days(first, last)
        return Event(
            uid=uid,
            times=times,
            summary=occasion.title,
            description="\n".join(occasion.lines),
            categories=(),
            status="CONFIRMED",
        )

    def _milestone(self, uid: str, milestone: Milestone, campaign: Campaign, day: date) -> Event:
        words = self.says.words
        post = self.says.post_of(milestone, campaign)
        what = words.line(milestone.what) or (self.says.title(post) if post else "")
        departments = milestone.departments or (post.departments if post else ())
        return Event(
            uid=uid,
            times=days(day, day),
            summary=words(f"ics.due.{milestone.kind}", what=what),
            description=self._describer.milestone(milestone, campaign),
            categories=tuple(words.name(thing) for thing in departments),
            status="CONFIRMED",
        )


@dataclass(frozen=True)
class PublicSecretary:
    """Writes what anybody may know: titles, times and channels of approved posts."""

    says: Says

    def events(self, entries: Sequence[OnAgenda], reader: Recipient) -> Iterator[Event]:
        """The events of a public calendar."""
        for entry in entries:
            if isinstance(entry.thing, Outing) and reader.sees(entry.thing) and is_public(entry.thing, self.says):
                yield self._event(entry.uid, entry.thing)

    def _event(self, uid: str, outing: Outing) -> Event:
        words, zone = self.says.words, self.says.strategy.timezone.key
        title = words.line(outing.title) or words("public.untitled")
        return Event(
            uid=uid,
            times=days(outing.day, outing.last) if outing.all_day else moment(outing.start, zone),
            summary=titled("", title, self.says.short_names(outing.channels)),
            description="",
            categories=tuple(words.name(channel) for channel in outing.channels),
            status="CONFIRMED",
        )


def is_public(outing: Outing, says: Says) -> bool:
    """Whether an outing is approved, sure and not stopped."""
    approved = Status.APPROVED <= outing.status <= Status.PUBLISHED
    return approved and not outing.tentative and not held(outing, says.strategy)


def titled(mark: str, title: str, channels: str) -> str:
    """`[À valider] On change la pile (FB, IG, X)`: a long title is cut, what stands around it is not."""
    where = f"({channels})" if channels else ""
    room = SUMMARY_UNITS - units(f"{mark} {where} ")
    return " ".join(filter(None, (mark, cut(title, max(room, 1)), where)))


def _settled(milestone: Milestone, outing: Outing) -> bool:
    """Whether one of a series needs no more what the others still wait for."""
    written = milestone.kind in ("text", "approval") and outing.status >= Status.APPROVED
    return written or outing.status in (Status.PUBLISHED, Status.CANCELLED)
