"""`diff`: what changed between two states of the plans, in plain words."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from calendar_cli.cli.shared import session_of
from calendar_cli.phrases import LANGUAGES, phrase

if TYPE_CHECKING:
    from calendar_cli.campaign import Campaign
    from calendar_cli.cli.session import Session
    from calendar_cli.cli.states import State
    from calendar_cli.report.changes import Comparison, Side
    from calendar_cli.report.interface import Rendered

Format = Literal["text", "markdown", "json"]


def diff(
    context: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[REV|FOLDER] [PATHS]...", help="argument.states")
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="diff.format")] = "text",
) -> int:
    """Say what changed since a revision, or since the plans of another folder."""
    from calendar_cli.cli.states import two_states
    from calendar_cli.report.changes import compare

    session = session_of(context)
    before, after, scope = two_states(tuple(words or ()), Path.cwd())
    old, new = _judged(before, session), _judged(after, session)
    if new.verdict.strategy.language in LANGUAGES:
        session.learned = new.verdict.strategy.language
    new = replace(new, name=phrase("diff.now", session.language))
    session.output.write(_rendered(format_, compare(old, new, scope), session))
    return 0


def _judged(state: "State", session: "Session") -> "Side":
    """The state with its verdict and its campaigns, texts included; both are judged on one same day."""
    from calendar_cli.check import Options, judge
    from calendar_cli.report.changes import Side

    campaigns: list[Campaign] = []
    whole = state.repository._replace(named=frozenset())
    verdict = judge(whole, Options(session.today, session.day is not None), campaigns.append)
    return Side(state.name, state.root, state.repository.files, verdict, tuple(campaigns))


def _rendered(format_: Format, comparison: "Comparison", session: "Session") -> "Rendered":
    match format_:
        case "text":
            from calendar_cli.cli.show import screen_of
            from calendar_cli.report.changes.terminal import shown

            return shown(comparison, screen_of(session))
        case "markdown":
            from calendar_cli.report.changes.markdown import markdown

            return (markdown(comparison, session.language),)
        case "json":
            from calendar_cli.report.changes.as_json import as_json

            return (as_json(comparison, session.language),)
