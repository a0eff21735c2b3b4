"""Calendars that open right in Outlook: one for each department and one for all."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from calendar_cli.campaign import Campaign
from calendar_cli.export import Artifact, ExportOptions
from calendar_cli.export.copy import cut, one_line
from calendar_cli.export.ical.agenda import PublicSecretary, Secretary, agenda
from calendar_cli.export.ical.content import escape, fold
from calendar_cli.export.ical.keeping import Keeper, Known, unnameable
from calendar_cli.export.ical.memory import PRODUCT, Entry, name_in
from calendar_cli.export.ical.uids import parts_of
from calendar_cli.export.ical.zones import zone_rule
from calendar_cli.export.recipients import Recipient, recipients
from calendar_cli.export.says import Says
from calendar_cli.export.words import Words, language_of
from calendar_cli.verdict import Verdict

FOLDER = "calendars"
EVERYONE = "all"
REFRESH = "PT6H"
_ENDING = b"\r\n"
_IDLE = "America/Toronto"


def calendars(verdict: Verdict, campaigns: Sequence[Campaign], options: ExportOptions) -> Iterator[Artifact]:
    """A calendar for each recipient that has entries; of one that is gone, what becomes of its entries."""
    strategy, folder = verdict.strategy, _folder(options)
    left = {path: data for path, data in options.previous.items() if _is_made(path, folder, options)}
    if left and unnameable(verdict):
        yield from (Artifact(path, data) for path, data in left.items())
        return
    says = Says(strategy, Words(language_of(options.language, strategy)))
    entries = agenda(campaigns, says)
    keeper = Keeper(says.words, options, Known.of(verdict, campaigns, entries))
    secretary = PublicSecretary(says) if options.public else Secretary(says)
    organization = says.words.line(strategy.organization)
    producer, made = _producer(organization, says.words), set[str]()
    for reader in recipients(options.by, strategy, campaigns):
        path = f"{folder}/{reader.file(EVERYONE)}.ics"
        kept = keeper.entries(path, secretary.events(entries, reader))
        if path not in made and (path in left or any(map(_matters, kept))):
            made.add(path)
            subject = _subject(reader, says.words, options)
            yield Artifact(path, render(" – ".join(filter(None, (subject, organization))), kept, producer))
    for path in sorted(left.keys() - made):  # nobody's any more, unless a fault hides whose
        gone = b"" if keeper.known.doubts else render(name_in(left[path]), keeper.entries(path, iter(())), producer)
        yield Artifact(path, gone or left[path])


def _subject(reader: Recipient, words: Words, options: ExportOptions) -> str:
    """Whose calendar it is; what a campaign is called among us is not for the public."""
    if options.public and reader.kind == "campaign":
        return one_line(reader.id)
    return reader.name(words) or words("ics.everything")


def _matters(entry: Entry) -> bool:
    """Whether there is a calendar for the entry alone: not for the days that everybody has."""
    return parts_of(entry.uid).kind not in {"window", "date", "hold"}


def _folder(options: ExportOptions) -> str:
    """Calendars for another kind of reader lie in a folder of that kind, public ones apart from all others."""
    folder = FOLDER if options.by in {"department", "team"} else f"{FOLDER}/{options.by}"
    return f"public/{folder}" if options.public else folder


def _is_made(path: str, folder: str, options: ExportOptions) -> bool:
    """Whether such an export makes that calendar: the team's alone says nothing of the departments' beside it."""
    place = PurePosixPath(path)
    return place.parent.as_posix() == folder and (options.by != "team" or place.stem == EVERYONE)


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
