"""A typed plan becomes a campaign: anchors first, then posts, then what is due."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from calendar_cli import when
from calendar_cli.calendar import Activity, CampaignFacts
from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Place, Route
from calendar_cli.load import PlanFile
from calendar_cli.model import Anchor
from calendar_cli.resolve.dates import Days
from calendar_cli.resolve.names import Directory, Spot, check_names
from calendar_cli.resolve.posts import Desk, resolve_post, unknown_default
from calendar_cli.resolve.texts import Library
from calendar_cli.shapes import UNREAD
from calendar_cli.source import Document, Tree
from calendar_cli.strategy import Strategy
from calendar_cli.vocabulary import fold
from calendar_cli.when import WhenError


class Resolved(NamedTuple):
    """A campaign, what was wrong with its names and dates, and the Markdown files its texts came from."""

    campaign: Campaign
    findings: tuple[Finding, ...]
    documents: Mapping[str, Document]


def resolve_plan(plan: PlanFile, strategy: Strategy, files: Mapping[str, bytes]) -> Resolved:
    """The campaign of a plan; `files` opens the Markdown texts it names."""
    entry = plan.campaign.entry
    place = Place(plan.document.path, (), plan.campaign_id)
    findings: list[Finding] = []
    at = Spot(place, (), findings)
    window = _window(plan, at)
    facts = CampaignFacts(place.path, plan.campaign_id, entry.title or plan.campaign_id, window, entry.owner)
    campaign = Campaign(facts, entry, strategy, plan.defaults.entry, broken=plan.campaign.broken)
    campaign.activities = tuple(_activities(campaign, at))
    directory, library = Directory(strategy), Library(files)
    check_names(entry, directory, at.below)
    desk = Desk(campaign, _days(plan, campaign), directory, library, findings, plan.tongue)
    findings.extend(unknown_default(key, desk) for key in plan.defaults.extra if not key.startswith(UNREAD))
    campaign.posts = tuple(resolve_post(read, index, desk) for index, read in enumerate(plan.posts))
    once = {(f.rule, f.route, f.key, f.message): f for f in reversed(findings)}
    return Resolved(campaign, tuple(reversed(once.values())), library.documents)


def _window(plan: PlanFile, at: Spot) -> tuple[date, date] | None:
    first, last = plan.campaign.entry.start, plan.campaign.entry.end
    if first is None or last is None:
        return None
    if last < first:
        at.findings.append(Finding(at.place, ("to",), {"first": first, "last": last}, rule="end-before-start"))
        return None
    return first, last


def _days(plan: PlanFile, campaign: Campaign) -> Days:
    """What its dates can lean on: its anchors, those of them that could not be read, and its own two days."""
    entry, tree = campaign.entry, plan.document.tree
    anchors = {activity.id: activity.start.date() for activity in campaign.activities}
    unread = frozenset(fold(name) for name in _anchor_names(tree) if name not in anchors)
    backward = campaign.facts.window is None and None not in (entry.start, entry.end)
    first, last = (None, None) if backward else (entry.start, entry.end)
    return Days(anchors, first, last, unread, faulty=backward or not campaign.broken.isdisjoint({"from", "to"}))


def _anchor_names(tree: Tree) -> Iterator[str]:
    """The names written under `anchors`, in a list too, where none of them is read."""
    written = tree.get("anchors") if isinstance(tree, dict) else None
    for item in written if isinstance(written, list) else [written]:
        yield from item if isinstance(item, dict) else [item] if isinstance(item, str) else []


def _activities(campaign: Campaign, at: Spot) -> Iterator[Activity]:
    for name, anchor in campaign.entry.anchors.items():
        field: Route = ("anchors", name, "when")
        spot = at.below(*field)
        try:
            start, end, all_day = _span(anchor.when, campaign.strategy)
        except WhenError as error:
            at.findings.append(Finding(at.place, field, error.facts, message=error.message, rule=error.rule))
            continue
        yield _activity(name, anchor, (start, end, all_day), (campaign, spot))


def _activity(
    name: str, anchor: Anchor, span: tuple[datetime, datetime, bool], context: tuple[Campaign, Spot]
) -> Activity:
    campaign, at = context
    directory = Directory(campaign.strategy)
    start, end, all_day = span
    return Activity(
        id=name,
        title=anchor.title,
        start=start,
        end=end,
        all_day=all_day,
        place=anchor.place,
        departments=directory.things(
            anchor.departments, campaign.strategy.departments, at.below("anchors", name, "departments"), "department"
        ),
        campaign=campaign.facts,
        link=anchor.link,
    )


def _span(written: str, strategy: Strategy) -> tuple[datetime, datetime, bool]:
    """When an activity starts and ends; a moment without an end lasts an hour, a day without hours is a whole one."""
    first, last = when.parse_event(written)
    zone = strategy.timezone
    start, _ = when.place(first.day, first.time or time(0), zone)
    end, _ = when.place(last.day, last.time or time(0), zone)
    if first.time is None:
        return start, end, True
    return start, end if end > start else start + timedelta(hours=1), False
