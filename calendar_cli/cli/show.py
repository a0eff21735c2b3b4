"""`show`: the calendar itself, in one of its views, or as JSON."""

import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from calendar_cli.cli.reading import Judged, read
from calendar_cli.cli.session import read_day
from calendar_cli.cli.shared import session_of
from calendar_cli.errors import UsageError
from calendar_cli.phrases import phrase
from calendar_cli.report.lines import plain

if TYPE_CHECKING:
    from calendar_cli.calendar import Calendar, Milestone
    from calendar_cli.campaign import Campaign
    from calendar_cli.cli.session import Session
    from calendar_cli.report.entries import Window
    from calendar_cli.report.screen import Screen

Format = Literal["agenda", "month", "json"]
By = Literal["department", "channel", "pillar"]
WEEKS = {"week": 1, "cadence": 4}
"""How many weeks a view shows when nobody says: the others show all that lies ahead."""


def show(  # noqa: PLR0913, PLR0917  (Typer reads a command's options from its parameters)
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="[VIEW] [PATHS]...", help="argument.view")] = None,
    format_: Annotated[Format | None, typer.Option("--format", help="show.format")] = None,
    by: Annotated[By | None, typer.Option("--by", help="show.by")] = None,
    start: Annotated[str | None, typer.Option("--from", metavar="DATE", help="show.from")] = None,
    weeks: Annotated[int | None, typer.Option("--weeks", metavar="N", min=1, max=520, help="show.weeks")] = None,
) -> int:
    """Show the slots of the repository, whatever `check` says of them."""
    from calendar_cli.report.views import Asked, drawn

    session = session_of(context)
    first = read_day(start) if start else None
    view, paths = _view_and_paths(tuple(words or ()))
    view = _settled(view, format_, by)
    judged, calendar = _opened(session, paths, view)
    window = _window(first, weeks, view, calendar)
    asked = Asked(view, window, by, judged.repository.named)
    if view == "json":
        from calendar_cli.report.groups import of_files
        from calendar_cli.report.slots_json import slots_json

        session.output.write((slots_json(of_files(calendar, asked.files), window, session.language),))
    else:
        session.output.write(drawn(asked, calendar, screen_of(session)))
    _warn(session, judged)
    return 0


def _view_and_paths(words: tuple[str, ...]) -> tuple[str | None, list[Path]]:
    """The first word is a view where it names one; `./week` is a path."""
    from calendar_cli.report.views import near_view, view_of

    view = view_of(words[0]) if words else None
    paths = [Path(word) for word in words[1 if view else 0 :]]
    if words and not view and not paths[0].exists() and not paths[0].is_symlink():
        near = near_view(words[0])
        if near:
            raise UsageError("path-missing.near", path=words[0], near=near)
    return view, paths


def _settled(view: str | None, format_: Format | None, by: By | None) -> str:
    """The one view asked for: `--format` names one too, and `--by` is for those that have groups."""
    if view and format_ and format_ not in {"json", view}:
        raise UsageError("two-views", view=view, other=format_)
    if format_ == "json" and view in {"mix", "cadence"}:
        raise UsageError("view-without-json", view=view)
    settled = format_ or view or "agenda"
    if by and settled in {"mix", "cadence", "json"}:
        raise UsageError("view-without-groups", view=settled)
    return settled


def _opened(session: "Session", paths: list[Path], view: str) -> "tuple[Judged, Calendar]":
    """The repository judged, and its calendar with its milestones: of requests, what the settled ones leave open."""
    from calendar_cli.export.outings import open_milestones
    from calendar_cli.resolve import milestones_of

    due: list[Milestone] = []

    def visit(campaign: "Campaign") -> None:
        due.extend(milestones_of(campaign) if view == "json" else open_milestones(campaign))

    judged = read(session, paths, visit=visit)
    return judged, replace(judged.verdict.calendar, milestones=tuple(due))


def _window(first: date | None, weeks: int | None, view: str, calendar: "Calendar") -> "Window":
    """The days shown: by default from this week on, or everything where nothing lies ahead."""
    from calendar_cli.report.entries import Window

    monday = calendar.today - timedelta(days=calendar.today.weekday())
    ahead = any((slot.last or slot.day) >= monday for slot in calendar.slots)
    if first is None and (weeks or view == "week" or (view != "json" and ahead)):
        first = monday
    return Window.weeks(first, weeks or WEEKS.get(view))


def screen_of(session: "Session") -> "Screen":
    """Where lines are drawn: blocks only for a terminal that has them."""
    from calendar_cli.report.screen import Screen

    return Screen(session.language, session.width, session.terminal and _has_blocks(sys.stdout.encoding))


def _has_blocks(encoding: str) -> bool:
    """Whether the terminal's characters hold those that bars are drawn with."""
    try:
        "█░│".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _warn(session: "Session", judged: Judged) -> None:
    """Say which plans are not shown, since they could not be read."""
    named = judged.repository.named
    missing = [path for path in judged.verdict.unread if not named or path in named]
    lines = [plain(phrase("show.unread", session.language, path=path), "warning") for path in missing]
    if lines:
        session.errors.write(lines)
