"""A judged repository becomes files for those who read no YAML: calendars for Outlook, briefs for departments."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calendar_cli.campaign import Campaign
    from calendar_cli.export.recipients import Kind
    from calendar_cli.verdict import Verdict

FIRST_STAMP = datetime(2000, 1, 1, tzinfo=UTC)
"""The stamp of what has no dates of its own."""
SCHEDULERS = ("publer", "buffer", "metricool", "generic", "postiz")
"""The publishing tools that posts can be given to, in files."""


@dataclass(frozen=True)
class Artifact:
    """A file to write: its path below the output folder, with `/`, and its bytes; `told` are figures to speak of."""

    path: str
    data: bytes
    told: Mapping[str, str | int] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class ExportOptions:
    """What to export and how.

    `formats` holds `ics`, `briefs` and `html` (briefs as pages), each for every recipient of the kind `by`, `page`, one
    for all, and names of `SCHEDULERS`; `public` leaves out briefs and schedulers, and of the rest all but titles, times
    and channels of approved posts. Without a `language`, calendars speak the strategy's first and briefs are written in
    each of them; `first` and `weeks` narrow what briefs tell and schedulers get, never calendars; `previous` holds the
    calendars of the last export by their paths below the output folder; `stamp`, in UTC, marks what is new in a
    calendar (`stamp_for` when nobody gives one); `today` is the day a page goes by, the reader's when nobody gives one.
    """

    formats: frozenset[str] = frozenset({"ics", "briefs"})
    by: "Kind" = "department"
    public: bool = False
    language: str | None = None
    first: date | None = None
    weeks: int | None = None
    previous: Mapping[str, bytes] = field(default_factory=dict)
    stamp: datetime = FIRST_STAMP
    today: date | None = None


def stamp_for(campaigns: "Sequence[Campaign]") -> datetime:
    """The stamp that plans give themselves: the day the earliest campaign begins; never the clock."""
    starts = [campaign.entry.start for campaign in campaigns if campaign.entry.start is not None]
    return datetime.combine(min(starts), time(0), UTC) if starts else FIRST_STAMP


def artifacts(verdict: "Verdict", campaigns: "Sequence[Campaign]", options: ExportOptions) -> tuple[Artifact, ...]:
    """Every file of the formats asked for, by path; the same plans and previous files give the same bytes.

    None when nothing could be read of the strategy: its events would be renamed and those of last time cancelled.
    """
    strategy = verdict.strategy
    if not (strategy.organization or strategy.domain or strategy.departments or strategy.channels):
        return ()
    return tuple(sorted(_made(verdict, campaigns, options), key=lambda artifact: artifact.path))


def _made(verdict: "Verdict", campaigns: "Sequence[Campaign]", options: ExportOptions) -> Iterator[Artifact]:
    if "ics" in options.formats:
        from calendar_cli.export.ical import calendars  # noqa: PLC0415  (loaded on use: `check` exports nothing)

        yield from calendars(verdict, campaigns, options)
    if options.formats & {"briefs", "html"} and not options.public:
        from calendar_cli.export.brief import briefs  # noqa: PLC0415  (loaded on use: `check` exports nothing)
        from calendar_cli.export.words import languages_of  # noqa: PLC0415  (loaded on use)

        for language in languages_of(options.language, verdict.strategy):
            yield from briefs(verdict, campaigns, replace(options, language=language))
    if "page" in options.formats:
        from calendar_cli.export.page import page  # noqa: PLC0415  (loaded on use: `check` exports nothing)

        yield page(verdict, campaigns, options)
    for tool in () if options.public else SCHEDULERS:
        if tool in options.formats:
            from calendar_cli.export.schedulers import schedules  # noqa: PLC0415  (loaded on use: `check` exports nothing)

            yield from schedules(verdict, campaigns, options, tool)
