"""Exports of small repositories in memory, and calendars read back by a reader that is not ours."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from icalendar import Calendar as Read
from icalendar import Event

from calendar_cli.check import Options, judge
from calendar_cli.export import ExportOptions, artifacts, stamp_for
from tests.plans import STRATEGY, TODAY, repository

if TYPE_CHECKING:
    from calendar_cli.campaign import Campaign


def export(
    plans: dict[str, str] | str, strategy: str = STRATEGY, options: ExportOptions | None = None, **texts: str
) -> dict[str, bytes]:
    """Every file of the repository's export by its path, stamped by the plans unless the options say otherwise."""
    campaigns: list[Campaign] = []
    verdict = judge(repository(plans, strategy, texts), Options(TODAY, today_given=True), campaigns.append)
    given = options or ExportOptions(stamp=stamp_for(campaigns))
    return {artifact.path: artifact.data for artifact in artifacts(verdict, campaigns, given)}


def everything(data: bytes) -> list[Event]:
    """The events that icalendar finds in a calendar."""
    return [found for found in Read.from_ical(data).walk("VEVENT") if isinstance(found, Event)]


def events(data: bytes) -> list[Event]:
    """Those of posts and of what is due before them."""
    return [found for found in everything(data) if str(found["UID"]).startswith(("post.", "due-", "request."))]


def instant(event: Event) -> datetime:
    """When an event starts, in UTC."""
    start = event.start
    assert isinstance(start, datetime)
    return start.astimezone(UTC)


def titles(data: bytes) -> list[str]:
    """Their titles in the order of the file."""
    return [str(event["SUMMARY"]) for event in events(data)]


def uids(data: bytes) -> list[str]:
    """Their names before the domain, in the order of the file."""
    return [str(event["UID"]).partition("@")[0] for event in events(data)]
