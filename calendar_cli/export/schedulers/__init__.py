"""Files for publishing tools: what is approved, in each tool's own form, and a report of what the form cannot hold."""

from collections.abc import Iterator, Sequence

from calendar_cli.campaign import Campaign
from calendar_cli.export import Artifact, ExportOptions
from calendar_cli.export.brief.scope import days_told
from calendar_cli.export.ical.keeping import hides_holds
from calendar_cli.export.schedulers.batches import FOLDER, Batch, batches
from calendar_cli.export.schedulers.cells import table
from calendar_cli.export.schedulers.entries import Entry, Left, gather
from calendar_cli.export.schedulers.fit import Fitted, offered
from calendar_cli.export.schedulers.profile import Profile, profile_of
from calendar_cli.export.schedulers.report import Account, report
from calendar_cli.export.schedulers.requests import requests
from calendar_cli.export.words import language_of, languages_of
from calendar_cli.verdict import Verdict


def schedules(verdict: Verdict, campaigns: Sequence[Campaign], options: ExportOptions, tool: str) -> Iterator[Artifact]:
    """The files of one tool, and their report in each of the strategy's languages."""
    account = _account(verdict, campaigns, options, profile_of(tool))
    for batch in account.batches:
        yield Artifact(batch.path, _file(batch, account.profile, language_of(options.language, verdict.strategy)))
    for number, language in enumerate(languages_of(options.language, verdict.strategy)):
        told = account.figures if number == 0 else {}
        yield Artifact(f"{FOLDER}/{tool}/report.{language}.md", report(account, language), told)


def _account(verdict: Verdict, campaigns: Sequence[Campaign], options: ExportOptions, profile: Profile) -> Account:
    days = days_told(options.first, options.weeks)
    harvest = gather(campaigns, verdict.calendar.today, days)
    doubtful = hides_holds(verdict)
    offers = [(_stopped(entry) if doubtful else None) or offered(entry, profile) for entry in harvest.entries]
    rows = [offer for offer in offers if isinstance(offer, Fitted)]
    left = [*harvest.left, *(offer for offer in offers if isinstance(offer, Left))]
    left.sort(key=lambda each: (each.outing.start, each.outing.post.campaign_id, each.outing.post.post_id))
    files = tuple(batches(rows, profile, verdict.strategy))
    return Account(profile, verdict.strategy, files, tuple(left), harvest, days, verdict.unread)


def _stopped(entry: Entry) -> Left | None:
    """What is not urgent stays out while a hold cannot be read: it may be stopped."""
    return None if entry.post.purpose.urgent else Left(entry.outing, "unread_hold")


def _file(batch: Batch, profile: Profile, language: str) -> bytes:
    if profile.kind == "json":
        return requests(batch.rows, profile)
    headers = [profile.french.get(name, name) if language == "fr" else name for name in profile.columns]
    return table(batch.rows, profile, headers)
