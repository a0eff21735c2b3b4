"""What a calendar shows beside posts and deadlines: campaigns, activities, key dates, and holds on publication."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from calendar_cli.calendar import Activity
from calendar_cli.campaign import Campaign
from calendar_cli.directory import KeyDate
from calendar_cli.export.copy import one_line
from calendar_cli.export.names import slug
from calendar_cli.export.recipients import Recipient
from calendar_cli.export.says import Says
from calendar_cli.strategy import Hold


@dataclass(frozen=True, eq=False)
class Occasion:
    """Days, or hours, that readers should know of; `last` is the last day, or the instant it ends.

    It is of a campaign, or of the strategy; of some departments or channels, or of all.
    """

    name: str
    first: date
    last: date
    title: str
    lines: tuple[str, ...]
    campaign: Campaign | None = None
    departments: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()

    def concerns(self, reader: Recipient) -> bool:
        """Whether the reader has a part in it."""
        of_kind = {"department": self.departments, "channel": self.channels}.get(reader.kind)
        if of_kind:
            return reader.id in of_kind
        if self.campaign is not None:
            return bool(reader.posts(self.campaign) or reader.due(self.campaign))
        return reader.kind in {"team", "department", "channel"}


def occasions(campaigns: Sequence[Campaign], says: Says) -> Iterator[Occasion]:
    """All of them: those of campaigns in the order of plans, then the strategy's."""
    for campaign in campaigns:
        yield from _window(campaign, says)
        held = (activity for activity in campaign.activities if activity.title or activity.place)  # else a mere date
        yield from (_activity(activity, campaign, says) for activity in held)
    strategy = says.strategy
    yield from (_key_date(key_date, says) for key_date in strategy.key_dates.values())
    days = (slot.day for campaign in campaigns for post in campaign.posts for slot in post.slots)
    last = max(days, default=date.min) if strategy.holds else date.min
    yield from (_hold(hold, last, says) for hold in strategy.holds)


def _window(campaign: Campaign, says: Says) -> Iterator[Occasion]:
    window, words, entry = campaign.facts.window, says.words, campaign.entry
    if window is None:
        return
    why, objective = words.line(entry.why), ", ".join(map(says.objective, entry.objective))
    lines = [words("ics.why", why=why)] if why else []
    lines += [words("ics.objective", objective=objective)] if objective else []
    lines.append(words("ics.about", reference=one_line(campaign.campaign_id)))
    title = words("ics.window", title=words.line(campaign.facts.title))
    yield Occasion(f"window.{slug(campaign.campaign_id)}", *window, title, tuple(lines), campaign)


def _activity(activity: Activity, campaign: Campaign, says: Says) -> Occasion:
    words = says.words
    lines = [words("ics.place", place=one_line(activity.place))] if activity.place else []
    lines += [words("ics.link", link=one_line(activity.link))] if activity.link else []
    lines.append(words("ics.campaign", title=words.line(campaign.facts.title)))
    return Occasion(
        name=f"activity.{slug(campaign.campaign_id)}.{slug(activity.id)}",
        first=activity.start.date() if activity.all_day else activity.start,
        last=activity.end.date() if activity.all_day else activity.end,
        title=words("ics.activity", title=words.line(activity.title) or one_line(activity.id)),
        lines=tuple(lines),
        campaign=campaign,
        departments=frozenset(department.id for department in activity.departments),
    )


def _key_date(key_date: KeyDate, says: Says) -> Occasion:
    title = says.words("ics.key_date", title=says.words.line(key_date.name) or one_line(key_date.id))
    departments = frozenset(key_date.departments)
    return Occasion(f"date.{slug(key_date.id)}", *key_date.when, title, (), departments=departments)


def _hold(hold: Hold, last: date, says: Says) -> Occasion:
    """Until further notice is until the last day on which something was to go out."""
    words = says.words
    reason = words.line(hold.reason) or words("ics.hold.reason")
    exempt = ", ".join(map(one_line, hold.exempt))
    return Occasion(
        name=f"hold.{hold.start:%Y%m%d}",
        first=hold.start,
        last=hold.end or max(hold.start, last),
        title=words("ics.hold" if hold.end else "ics.hold.open", reason=reason),
        lines=(words("ics.hold.exempt", exempt=exempt),) if exempt else (),
        departments=frozenset(hold.departments),
        channels=frozenset(hold.channels),
    )
