"""`show`: the calendar itself, in the terminal or as JSON."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from calendar_cli.cli.reading import read
from calendar_cli.cli.session import read_day
from calendar_cli.cli.shared import session_of

if TYPE_CHECKING:
    from calendar_cli.calendar import Calendar, Milestone
    from calendar_cli.cli.session import Session
    from calendar_cli.report.entries import Window
    from calendar_cli.report.interface import Rendered

Format = Literal["agenda", "month", "json"]


def show(  # noqa: PLR0913, PLR0917  (Typer reads a command's options from its parameters)
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="[PATHS]...", help="argument.paths")] = None,
    format_: Annotated[Format, typer.Option("--format", help="show.format")] = "agenda",
    start: Annotated[str | None, typer.Option("--from", metavar="DATE", help="show.from")] = None,
    weeks: Annotated[int | None, typer.Option("--weeks", metavar="N", min=1, max=520, help="show.weeks")] = None,
) -> int:
    """Show the slots of the repository, whatever `check` says of them."""
    from calendar_cli.report.entries import Window
    from calendar_cli.resolve import milestones_of

    session = session_of(context)
    first = read_day(start) if start else None
    due: list[Milestone] = []
    judged = read(session, paths, visit=lambda campaign: due.extend(milestones_of(campaign)))
    calendar = replace(judged.verdict.calendar, milestones=tuple(due))
    if first is None and (weeks or (format_ != "json" and _lies_ahead(calendar, session.today))):
        first = _monday(session.today)
    session.output.write(_rendered(format_, calendar, Window.weeks(first, weeks), session))
    return 0


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _lies_ahead(calendar: "Calendar", today: date) -> bool:
    return any((slot.last or slot.day) >= _monday(today) for slot in calendar.slots)


def _rendered(format_: Format, calendar: "Calendar", window: "Window", session: "Session") -> "Rendered":
    match format_:
        case "agenda":
            from calendar_cli.report.agenda import agenda

            return agenda(calendar, window, session.language, session.width)
        case "month":
            from calendar_cli.report.month import month

            return month(calendar, window, session.language, session.width)
        case "json":
            from calendar_cli.report.slots_json import slots_json

            return (slots_json(calendar, window, session.language),)
