"""`check`: judge the plans and say what was found."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from calendar_cli.cli.reading import Judged, read, read_strategy
from calendar_cli.cli.shared import session_of
from calendar_cli.errors import EmptyRepositoryError
from calendar_cli.phrases import phrase
from calendar_cli.report.lines import plain

if TYPE_CHECKING:
    from calendar_cli.cli.session import Session
    from calendar_cli.report.interface import Renderer

Format = Literal["human", "concise", "json", "github"]
Threshold = Literal["error", "warning", "info", "never"]


def check(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="[PATHS]...", help="argument.paths")] = None,
    format_: Annotated[Format, typer.Option("--format", help="check.format")] = "human",
    fail_on: Annotated[Threshold, typer.Option("--fail-on", help="check.fail-on")] = "error",
) -> int:
    """Judge the plans; 1 when something weighs as much as `--fail-on`."""
    from calendar_cli.diagnostic import Severity

    session = session_of(context)
    try:
        judged = read(session, paths)
    except EmptyRepositoryError:
        alone = read_strategy(session, paths)
        if alone.verdict.diagnostics:
            _tell(alone, format_, session)
        raise
    _tell(judged, format_, session)
    threshold = None if fail_on == "never" else Severity[fail_on.upper()]
    return int(threshold is not None and any(found.severity >= threshold for found in judged.verdict.diagnostics))


def _tell(judged: Judged, format_: Format, session: "Session") -> None:
    from calendar_cli.report.excerpt import Sources
    from calendar_cli.report.interface import Report

    sources = Sources(judged.repository.files)
    report = Report(judged.verdict, session.language, sources, session.width, session.quiet, session.page_width)
    session.output.write(_renderer(format_)(report))
    if format_ == "human" and judged.verdict.diagnostics and session.terminal and not session.quiet:
        session.output.write([plain(phrase("found.explain", session.language), "dim")])


def _renderer(name: Format) -> "Renderer":
    match name:
        case "human":
            from calendar_cli.report.human import human

            return human
        case "concise":
            from calendar_cli.report.concise import concise

            return concise
        case "json":
            from calendar_cli.report.as_json import as_json

            return as_json
        case "github":
            from calendar_cli.report.github import github

            return github
