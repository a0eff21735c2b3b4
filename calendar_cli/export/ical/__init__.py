"""Calendars that open right in Outlook: one for each department and one for all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from calendar_cli.campaign import Campaign, Post
from calendar_cli.export import Artifact, ExportOptions
from calendar_cli.export.copy import cut, one_line
from calendar_cli.export.ical.agenda import OnAgenda, PublicSecretary, Secretary, agenda
from calendar_cli.export.ical.content import Event, escape, fold, unescape
from calendar_cli.export.ical.memory import PRODUCT, Entry, cancelled, name_in, read, remembered
from calendar_cli.export.ical.uids import Parts, parts_of
from calendar_cli.export.ical.zones import zone_rule
from calendar_cli.export.names import slug
from calendar_cli.export.recipients import recipients
from calendar_cli.export.says import Says
from calendar_cli.export.words import Words, language_of
from calendar_cli.load import stem
from calendar_cli.model import Status
from calendar_cli.verdict import Verdict

FOLDER = "calendars"
EVERYONE = "all"
REFRESH = "PT6H"
_ENDING = b"\r\n"
_IDLE = "America/Toronto"


def calendars(verdict: Verdict, campaigns: Sequence[Campaign], options: ExportOptions) -> Iterator[Artifact]:
    """A calendar for each recipient that has entries; of one that is gone, what becomes of its entries."""
    strategy = verdict.strategy
    says = Says(strategy, Words(language_of(options.language, strategy)))
    entries = agenda(campaigns, says)
    keeper = _Keeper(says.words, options, _Repository.of(verdict, campaigns, entries))
    secretary = PublicSecretary(says) if options.public else Secretary(says)
    organization = says.words.line(strategy.organization)
    producer, folder, paths = _producer(organization, says.words), _folder(options), set[str]()
    for reader in recipients(options.by, strategy, campaigns):
        path = f"{folder}/{reader.file(EVERYONE)}.ics"
        kept = keeper.entries(path, secretary.events(entries, reader))
        if path not in paths and (any(map(_matters, kept)) or path in options.previous):
            paths.add(path)
            subject = reader.name(says.words) or says.words("ics.everything")
            yield Artifact(path, render(" – ".join(filter(None, (subject, organization))), kept, producer))
    for path, data in options.previous.items():
        if path not in paths and PurePosixPath(path).parent.as_posix() == folder:
            yield Artifact(path, render(name_in(data), keeper.entries(path, iter(())), producer))


def _matters(entry: Entry) -> bool:
    """Whether there is a calendar for the entry alone: not for the days that everybody has."""
    return parts_of(entry.uid).kind not in {"window", "date", "hold"}


def _folder(options: ExportOptions) -> str:
    """Calendars for another kind of reader lie in a folder of that kind, public ones apart from all others."""
    folder = FOLDER if options.by in {"department", "team"} else f"{FOLDER}/{options.by}"
    return f"public/{folder}" if options.public else folder


def _producer(organization: str, words: Words) -> str:
    """Who made the file, without a version: an upgrade of this tool changes no calendar."""
    return f"-//{cut(organization, 100).replace('/', ' ')}{PRODUCT}{words.language.upper()}"


def render(title: str, entries: Sequence[Entry], producer: str) -> bytes:
    """One VCALENDAR: its properties, the time zones in use, the entries in time order.

    One without entries has a time zone: a calendar holds at least one component (RFC 5545 3.6).
    """
    name = escape(cut(title))
    head = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{escape(producer)}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{name}",
        f"NAME:{name}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}",
        f"X-PUBLISHED-TTL:{REFRESH}",
    )
    zones = {entry.zone for entry in entries if entry.zone} if entries else {_IDLE}
    rules = (zone_rule(zone) for zone in sorted(zones))
    lines = [fold(line) for line in (*head, *(line for rule in rules if rule for line in rule.lines))]
    for entry in sorted(entries, key=lambda entry: (entry.start, entry.uid)):
        lines += _event(entry)
    lines.append(b"END:VCALENDAR" + _ENDING)
    return _ENDING.join(lines)


def _event(entry: Entry) -> Iterator[bytes]:
    stamps = (
        f"DTSTAMP:{entry.stamp}",
        f"LAST-MODIFIED:{entry.stamp}",
        f"SEQUENCE:{entry.sequence}",
    )
    for line in ("BEGIN:VEVENT", f"UID:{entry.uid}", *stamps, *entry.lines, "END:VEVENT"):
        yield fold(line)


@dataclass(frozen=True)
class _Repository:
    """What there is today, by the slugs that entries are named with.

    `unnamed` are the campaigns with a post that has no id: it may be the one whose entry is missing.
    """

    campaigns: frozenset[str]
    unread: frozenset[str]
    posts: dict[tuple[str, str], Post]
    uids: frozenset[str]
    unnamed: frozenset[str]

    @classmethod
    def of(cls, verdict: Verdict, campaigns: Sequence[Campaign], entries: Sequence[OnAgenda]) -> "_Repository":
        return cls(
            campaigns=frozenset(slug(campaign.campaign_id) for campaign in campaigns),
            unread=frozenset(slug(stem(path)) for path in verdict.unread),
            posts={(slug(post.campaign_id), slug(post.post_id)): post for c in campaigns for post in c.posts},
            uids=frozenset(entry.uid for entry in entries),
            unnamed=frozenset(slug(c.campaign_id) for c in campaigns if not all(post.post_id for post in c.posts)),
        )

    def hides(self, parts: Parts) -> bool:
        """Whether the entry's plan could not be read: it bears that file's name, or the id of no plan we read."""
        return parts.campaign in self.unread or (bool(self.unread) and parts.campaign not in self.campaigns)


_WITHOUT_DATE = frozenset({Status.IDEA, Status.POSTPONED})


@dataclass(frozen=True)
class _Keeper:
    """Compares what a calendar is to hold with what it held."""

    words: Words
    options: ExportOptions
    repository: _Repository

    def entries(self, path: str, events: Iterator[Event]) -> list[Entry]:
        """The events stamped, and those of the previous file that are still to be seen."""
        before = read(self.options.previous.get(path, b""))
        stamp = self.options.stamp
        kept = [remembered(event.uid, event.lines(), before.pop(event.uid, None), stamp) for event in events]
        return kept + [entry for old in before.values() if (entry := self._gone(old)) is not None]

    def _gone(self, old: Entry) -> Entry | None:
        """What becomes of an entry that is not among today's: kept, shown as cancelled, or let go."""
        parts, repository = parts_of(old.uid), self.repository
        if old.uid in repository.uids or (old.zone and zone_rule(old.zone) is None):
            return None
        if repository.hides(parts):
            return old
        post = repository.posts.get((parts.campaign, parts.post))
        if (post is not None and _unsure(post)) or (post is None and parts.campaign in repository.unnamed):
            return old
        if parts.kind != "post" or old.over(self.options.stamp.date()):
            return None
        off = post is not None and (post.status in _WITHOUT_DATE or post.facts.on_demand)
        return cancelled(old, self._crossed_out(old, "mark.postponed" if off else "mark.cancelled"), self.options.stamp)

    def _crossed_out(self, old: Entry, mark: str) -> str:
        """Its title with the mark in place of the one it had."""
        title = unescape(old.lines[2].removeprefix("SUMMARY:"))
        for key in ("mark.review", "mark.draft", "mark.to_confirm", "mark.held"):
            title = title.removeprefix(f"{self.words(key)} ")
        return f"SUMMARY:{escape(cut(one_line(f'{self.words(mark)} {title}')))}"


def _unsure(post: Post) -> bool:
    """Whether the post's dates could not be read, so that nothing can be said of those it had."""
    dated = post.status not in _WITHOUT_DATE and not post.facts.on_demand
    return dated and (bool(post.broken) or not post.slots)
