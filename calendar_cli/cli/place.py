"""What `explain` says of a place: a line of a plan, of a long copy or of the strategy, or a whole file."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from calendar_cli.cli.reading import house_of, read, spotter
from calendar_cli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calendar_cli.cli.session import Session
    from calendar_cli.report.in_force import House
    from calendar_cli.report.interface import Report
    from calendar_cli.report.lines import Line
    from calendar_cli.report.looked import Spot


class _Seen(NamedTuple):
    """A file of the repository as it is shown, what was found in the repository, and what stands on the line."""

    path: str
    report: "Report"
    house: "House | None"
    spots: "list[Spot]"


def in_file(written: str, session: "Session") -> "Iterator[Line]":
    """The findings of a whole file, and how to name one of its lines."""
    from calendar_cli.report.looked import found_in_file

    seen = _seen(written, 1, session)
    return found_in_file(seen.path, seen.report)


def on_line(written: str, line: int, session: "Session") -> "Iterator[Line]":
    """What stands on the line, what was found there and by what it was judged; the rules that a setting is read by."""
    from calendar_cli.report.looked import found_on_line, looked, set_here

    seen = _seen(written, line, session)
    count = seen.report.sources.count(seen.path)
    if not 1 <= line <= count:
        raise UsageError("no-such-line", path=written, line=line, count=count)
    if seen.spots:
        return looked(seen.spots[0], seen.report, seen.house)
    lines = (*found_on_line(seen.path, line, seen.report), *set_here(line, seen.report, seen.house, seen.path))
    if not lines:
        raise UsageError("nothing-there", path=written, line=line)
    return iter(lines)


def _seen(written: str, line: int, session: "Session") -> _Seen:
    """The repository judged, with what stands on the line; raises UsageError for a file that is no part of it."""
    from calendar_cli.report.excerpt import Sources
    from calendar_cli.report.interface import Report
    from calendar_cli.repository import shown

    path, here = Path(written), Path.cwd()
    if not path.exists():
        raise UsageError("path-missing", path=written)
    spots: list[Spot] = []
    judged = read(session, [] if path.suffix.lower() == ".md" else [path], visit=spotter(path, line, spots))
    report = Report(judged.verdict, session.language, Sources(judged.repository.files), session.width)
    name = shown(path.resolve(), here.resolve())
    known = {judged.repository.strategy, *judged.repository.plans}
    if name not in known and not spots:
        raise UsageError("file-apart", path=written)
    return _Seen(name, report, house_of(judged.repository), spots)
