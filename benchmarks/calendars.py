"""Times the calendars of a large repository: the writer alone, the whole export, and icalendar's own writer.

python benchmarks/calendars.py [POSTS]

Says how many entries a second each writes, the best of five turns: times are those of one quiet process, and other work
on the machine only ever adds to them. Ratios hold on another machine; times do not. The export is also run a second
time, with the first as its memory.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from icalendar import Calendar

sys.path.insert(0, str(Path(__file__).parent))

from corpus import write

from calendar_cli.check import Options, judge
from calendar_cli.export import Artifact, ExportOptions
from calendar_cli.export.ical import calendars, render
from calendar_cli.export.ical.agenda import Secretary, agenda
from calendar_cli.export.ical.memory import remembered
from calendar_cli.export.recipients import Recipient
from calendar_cli.export.says import Says
from calendar_cli.export.words import Words
from calendar_cli.repository import open_repository

if TYPE_CHECKING:
    from calendar_cli.campaign import Campaign

TURNS = 5
GOAL = 20_000
STAMP = datetime(2030, 1, 1, tzinfo=UTC)
ALL = "calendars/all.ics"


def best(act: Callable[[], object]) -> float:
    """The shortest of its times, in seconds."""
    times = []
    for _ in range(TURNS):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return min(times)


def shown(what: str, entries: int, seconds: float, theirs: float) -> None:
    """One line: how long it took, how many entries that is a second, and how many times faster than icalendar."""
    pace = entries / seconds
    print(f"  {what:34} {seconds:7.3f} s  {pace:9,.0f} entries/s  {pace / theirs:5.1f} x icalendar")


def main() -> int:
    """Write the plans, read them once, time each step; 1 when the writer alone misses its goal."""
    posts = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    campaigns: list[Campaign] = []
    with tempfile.TemporaryDirectory() as name:
        write(posts, Path(name))
        verdict = judge(
            open_repository((Path(name),), Path(name)), Options(date(2030, 1, 1), today_given=True), campaigns.append
        )
    says = Says(verdict.strategy, Words("fr"))
    events = list(Secretary(says).events(agenda(campaigns, says), Recipient(verdict.strategy)))

    def written() -> bytes:
        return render("Tout", [remembered(event.uid, event.lines(), None, STAMP) for event in events], "-//A//B//FR")

    def exported(previous: dict[str, bytes]) -> list[Artifact]:
        return list(calendars(verdict, campaigns, ExportOptions(stamp=STAMP, previous=previous)))

    files = {artifact.path: artifact.data for artifact in exported({})}
    read = Calendar.from_ical(files[ALL])
    theirs = len(events) / best(read.to_ical)
    total = sum(data.count(b"BEGIN:VEVENT") for data in files.values())
    writer = best(written)
    size = len(files[ALL]) / len(events)
    print(f"{posts} posts, {len(events)} entries of {size:,.0f} bytes, {total} in {len(files)} files")
    print(f"  {'icalendar, to_ical':34} {len(events) / theirs:7.3f} s  {theirs:9,.0f} entries/s")
    shown("the writer alone", len(events), writer, theirs)
    shown("the whole export", total, best(lambda: exported({})), theirs)
    shown("the same over the last one", total, best(lambda: exported(files)), theirs)
    return int(len(events) / writer < GOAL)


if __name__ == "__main__":
    sys.exit(main())
