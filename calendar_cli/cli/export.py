"""`export`: write what the departments receive."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from calendar_cli.cli.reading import read
from calendar_cli.cli.session import read_day
from calendar_cli.cli.shared import session_of
from calendar_cli.errors import UsageError
from calendar_cli.phrases import phrase
from calendar_cli.report.lines import Line, plain

if TYPE_CHECKING:
    from calendar_cli.campaign import Campaign
    from calendar_cli.cli.session import Session
    from calendar_cli.verdict import Verdict

Format = Literal["ics", "briefs", "all"]


def export(  # noqa: PLR0913, PLR0917  (Typer reads a command's options from its parameters)
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="export.out")],
    paths: Annotated[list[Path] | None, typer.Argument(metavar="[PATHS]...", help="argument.paths")] = None,
    format_: Annotated[Format, typer.Option("--format", help="export.format")] = "all",
    previous: Annotated[Path | None, typer.Option("--previous", metavar="DIR", help="export.previous")] = None,
    start: Annotated[str | None, typer.Option("--from", metavar="DATE", help="export.from")] = None,
    weeks: Annotated[int | None, typer.Option("--weeks", metavar="N", min=1, max=520, help="export.weeks")] = None,
) -> int:
    """Write the files; 1 when a plan has errors or could not be read, whose calendars are written all the same."""
    from calendar_cli.cli.writing import write
    from calendar_cli.export import ExportOptions, artifacts, stamp_for

    session = session_of(context)
    campaigns: list[Campaign] = []
    verdict = read(session, paths, out, campaigns.append).verdict
    options = ExportOptions(
        formats=frozenset({"ics", "briefs"} if format_ == "all" else {format_}),
        language=session.chosen or None,
        first=read_day(start) if start else None,
        weeks=weeks,
        previous=_calendars(previous or out),
        stamp=_epoch(session) or stamp_for(campaigns),
    )
    written = tuple(write(artifacts(verdict, campaigns, options), out))
    faulty = _is_faulty(verdict)
    if not session.quiet:
        session.output.write(_summary(written, out, session, faulty=faulty))
    return int(faulty)


def _epoch(session: "Session") -> datetime | None:
    """The stamp that a reproducible build asks for, if it does (reproducible-builds.org, SOURCE_DATE_EPOCH)."""
    value = session.environment.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(value), UTC) if value else None
    except (ValueError, OverflowError, OSError):
        raise UsageError("bad-epoch", value=value) from None


def _calendars(folder: Path) -> Mapping[str, bytes]:
    """The calendars of the last export, which remember what was sent; a link is not one of them."""
    from calendar_cli.cli.writing import held

    found = ((path, held(path)) for path in sorted((folder / "calendars").glob("*.ics")))
    return {path.relative_to(folder).as_posix(): data for path, data in found if data is not None}


def _is_faulty(verdict: "Verdict") -> bool:
    from calendar_cli.diagnostic import Severity

    return bool(verdict.unread) or any(found.severity is Severity.ERROR for found in verdict.diagnostics)


def _summary(written: tuple[tuple[Path, bool], ...], out: Path, session: "Session", *, faulty: bool) -> Iterator[Line]:
    """Every file that changed, then how many did."""
    language = session.language
    changed = [path for path, is_new in written if is_new]
    for path in changed:
        yield plain(phrase("written.file", language, path=path.as_posix()))
    counts = {"written": len(changed), "unchanged": len(written) - len(changed)}
    yield plain(phrase("written.summary", language, folder=out.as_posix(), **counts))
    if faulty:
        yield plain(phrase("written.faulty", language), "warning")
