"""`check`: judge the plans and say what was found."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from calendar_cli.cli.reading import read
from calendar_cli.cli.shared import session_of

if TYPE_CHECKING:
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
    from calendar_cli.report.excerpt import Sources
    from calendar_cli.report.interface import Report

    session = session_of(context)
    judged = read(session, paths)
    sources = Sources(judged.repository.files)
    report = Report(judged.verdict, session.language, sources, session.width, session.quiet)
    session.output.write(_renderer(format_)(report))
    threshold = None if fail_on == "never" else Severity[fail_on.upper()]
    return int(threshold is not None and any(found.severity >= threshold for found in judged.verdict.diagnostics))


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
