"""`export`: write what the departments receive."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from calendar_cli.cli.previous import calendars, put_aside, signed_anew, untrusted
from calendar_cli.cli.reading import read
from calendar_cli.cli.shared import session_of
from calendar_cli.errors import UsageError
from calendar_cli.phrases import phrase
from calendar_cli.report.lines import Line, plain

if TYPE_CHECKING:
    from calendar_cli.campaign import Campaign
    from calendar_cli.cli.reading import Judged
    from calendar_cli.cli.session import Session
    from calendar_cli.export import Artifact
    from calendar_cli.verdict import Verdict

Format = Literal["ics", "briefs", "html", "page", "publer", "buffer", "metricool", "generic", "postiz", "all"]
By = Literal["department", "team", "channel", "person", "campaign"]


def export(  # noqa: PLR0913, PLR0917  (Typer reads a command's options from its parameters)
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="export.out")],
    paths: Annotated[list[Path] | None, typer.Argument(metavar="[PATHS]...", help="argument.paths")] = None,
    format_: Annotated[Format, typer.Option("--format", help="export.format")] = "all",
    by: Annotated[By, typer.Option("--by", help="export.by")] = "department",
    previous: Annotated[Path | None, typer.Option("--previous", metavar="DIR", help="export.previous")] = None,
    start: Annotated[str | None, typer.Option("--from", metavar="DATE", help="export.from")] = None,
    weeks: Annotated[int | None, typer.Option("--weeks", metavar="N", min=1, max=520, help="export.weeks")] = None,
    public: Annotated[bool, typer.Option("--public", help="export.public")] = False,
    check: Annotated[bool, typer.Option("--check", help="export.check")] = False,
) -> int:
    """Write the files, or with `check` compare them; 1 when one differs, or a plan has errors or could not be read."""
    from calendar_cli.cli.writing import compare, write
    from calendar_cli.export import ExportOptions, artifacts

    session = session_of(context)
    if public and by == "person":
        raise UsageError("public-person")
    campaigns: list[Campaign] = []
    judged = read(session, paths, out, campaigns.append)
    options = ExportOptions(
        formats=frozenset({"ics", "briefs", "page"} if format_ == "all" else {format_}),
        by=by,
        public=public,
        language=session.chosen or None,
        first=session.day_of(start) if start else None,
        weeks=weeks,
        previous=_remembered(previous or out, session, aside=not check and previous is None),
        today=session.day,
        stamp=_epoch(session) or _stamp(judged, campaigns, out),
    )
    made = artifacts(judged.verdict, campaigns, options)
    _tell_signatures(options.previous, made, session)
    done = tuple((compare if check else write)(made, out))
    if not session.quiet:
        session.output.write(_summary(done, out, session, "checked" if check else "written"))
        session.output.write(_scheduled(made, out, session))
        session.output.write(_reserves(judged.verdict, session))
    return int(_is_faulty(judged.verdict) or (check and any(changed for _, changed in done)))


def _stamp(judged: "Judged", campaigns: "list[Campaign]", out: Path) -> datetime:
    """When the plans last changed, as git knows, else what they say themselves."""
    from calendar_cli.export import stamp_for
    from calendar_cli.history import last_change

    return last_change(Path(judged.repository.strategy).parent, out) or stamp_for(campaigns)


def _epoch(session: "Session") -> datetime | None:
    """The stamp that a reproducible build asks for, if it does (reproducible-builds.org, SOURCE_DATE_EPOCH)."""
    from calendar_cli.export.ical.memory import FIRST_YEAR, LAST_YEAR

    value = session.environment.get("SOURCE_DATE_EPOCH", "")
    try:
        stamp = datetime.fromtimestamp(int(value), UTC) if value else None
    except (ValueError, OverflowError, OSError):
        raise UsageError("bad-epoch", value=value) from None
    if stamp is not None and not FIRST_YEAR <= stamp.year <= LAST_YEAR:
        raise UsageError("bad-epoch", value=value)
    return stamp


def _remembered(folder: Path, session: "Session", *, aside: bool) -> Mapping[str, bytes]:
    """The calendars of the last export that can be trusted; the others are told, and kept under another name."""
    found = calendars(folder)
    for path in untrusted(found):
        key, facts = "previous.untrusted", {"path": (folder / path).as_posix()}
        if aside:
            key, facts["aside"] = "previous.aside", put_aside(folder / path).as_posix()
        session.errors.write([plain(phrase(key, session.language, **facts), "warning")])
    return found


def _tell_signatures(previous: Mapping[str, bytes], made: "Sequence[Artifact]", session: "Session") -> None:
    """Say that another domain signs the entries: readers who imported them have them twice."""
    for former, domain in signed_anew(previous, made):
        told = phrase("previous.domain", session.language, former=former, domain=domain)
        session.errors.write([plain(told, "warning")])


def _is_faulty(verdict: "Verdict") -> bool:
    from calendar_cli.diagnostic import Severity

    return bool(verdict.unread) or any(found.severity is Severity.ERROR for found in verdict.diagnostics)


def _summary(done: tuple[tuple[Path, bool], ...], out: Path, session: "Session", key: str) -> Iterator[Line]:
    """Every file that changes, then how many do."""
    language = session.language
    changed = [path for path, is_new in done if is_new]
    for path in changed:
        yield plain(phrase(f"{key}.file", language, path=path.as_posix()))
    counts = {"written": len(changed), "unchanged": len(done) - len(changed)}
    yield plain(phrase(f"{key}.summary", language, folder=out.as_posix(), **counts))


def _scheduled(made: "Sequence[Artifact]", out: Path, session: "Session") -> Iterator[Line]:
    """What a publishing tool gets, and the files of an earlier export that it must not get any more."""
    for report in (artifact for artifact in made if artifact.told):
        place = out / report.path
        yield plain(phrase("scheduled.summary", session.language, report=place.as_posix(), **report.told))
        names = {PurePosixPath(artifact.path).name for artifact in made}
        for old in sorted(place.parent.glob("*")):
            if old.suffix in {".csv", ".json"} and old.name not in names:
                yield plain(phrase("scheduled.old", session.language, path=old.as_posix()), "warning")


def _reserves(verdict: "Verdict", session: "Session") -> Iterator[Line]:
    """Which plans could not be read, and that calendars of faulty ones are to be taken with care."""
    for path in verdict.unread:
        yield plain(phrase("written.unread", session.language, path=path), "warning")
    if _is_faulty(verdict):
        yield plain(phrase("written.faulty", session.language), "warning")
