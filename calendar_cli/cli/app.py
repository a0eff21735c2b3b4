"""The program as Typer sees it."""

from typing import Annotated

import typer

from calendar_cli import __version__
from calendar_cli.cli.check import check
from calendar_cli.cli.diff import diff
from calendar_cli.cli.explain import explain
from calendar_cli.cli.export import export
from calendar_cli.cli.init import init
from calendar_cli.cli.session import Session
from calendar_cli.cli.shared import session_of
from calendar_cli.cli.show import show
from calendar_cli.cli.speech import Command, Group, show_help
from calendar_cli.report.lines import plain

COMMANDS = (check, export, show, diff, explain, init)


def build(session: Session) -> typer.Typer:
    """The commands, speaking the session's language; help stays plain text, since rich costs 60 ms to say no more."""
    app = typer.Typer(
        cls=Group,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"obj": session, "help_option_names": ["-h", "--help"]},
        subcommand_metavar="COMMAND [ARGS]...",
    )
    app.callback(invoke_without_command=True)(program)
    for command in COMMANDS:
        app.command(command.__name__, cls=Command)(command)
    return app


def program(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="option.version")] = False,
) -> int:
    """What the program does before a command, and without one."""
    if version:
        session_of(context).output.write([plain(f"calendar-cli {__version__}")])
        raise typer.Exit
    if context.invoked_subcommand is None:
        show_help(context)
        raise typer.Exit(2)
    return 0
