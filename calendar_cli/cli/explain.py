"""`explain`: the page of a rule, or the list of all rules."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from calendar_cli.cli.reading import read, spotter, strategy_here, strategy_of
from calendar_cli.cli.shared import session_of
from calendar_cli.errors import UsageError
from calendar_cli.phrases import LANGUAGES

if TYPE_CHECKING:
    from calendar_cli.cli.session import Session
    from calendar_cli.report.in_force import House
    from calendar_cli.report.interface import Rendered
    from calendar_cli.report.looked import Spot

Format = Literal["human", "json"]


def explain(
    context: typer.Context,
    rule: Annotated[str | None, typer.Argument(metavar="RULE", help="argument.rule")] = None,
    listed: Annotated[bool, typer.Option("--list", help="explain.list")] = False,
    format_: Annotated[Format, typer.Option("--format", help="explain.format")] = "human",
) -> int:
    """Say what a rule asks and why; without one, list them all."""
    session = session_of(context)
    session.output.write(_rendered(rule, session) if rule and not listed else _list(format_, session))
    return 0


def _rendered(written: str, session: "Session") -> "Rendered":
    """A line of a plan where one is named, as `plans/autumn.yaml:14`; else the rule of that name."""
    path, _, line = written.rpartition(":")
    if line.isdecimal() and path.lower().endswith((".yaml", ".yml", ".md")):
        return _looked(Path(path), int(line), session)
    return _page(written, session)


def _looked(path: Path, line: int, session: "Session") -> "Rendered":
    from calendar_cli.report.in_force import House
    from calendar_cli.report.looked import Findings, looked, set_here

    spots: list[Spot] = []
    judged = read(session, [] if path.suffix == ".md" else [path], visit=spotter(path, line, spots))
    here = strategy_of(judged.repository)
    house = House(*here) if here else None
    settings = set_here(line, house, session.language, session.width) if house and _is_strategy(path, house) else ()
    if house is None or not (spots or settings):
        raise UsageError("nothing-there", path=str(path), line=str(line))
    if settings:
        return settings
    found = Findings(judged.verdict.diagnostics, house)
    return looked(spots[0], found, session.language, session.width)


def _is_strategy(path: Path, house: "House") -> bool:
    return path.resolve() == Path(house.document.path).resolve()


def _list(format_: Format, session: "Session") -> "Rendered":
    from calendar_cli.report.rule_pages import rule_list, rules_json

    house = _house()
    if house and house.strategy.language in LANGUAGES:
        session.learned = house.strategy.language
    return (rules_json(session.language, house),) if format_ == "json" else rule_list(session.language, house)


def _page(written: str, session: "Session") -> "Rendered":
    """The page in the session's language; in the C locale, in the language of the name that was written."""
    from calendar_cli.page import find_rule, shown_name

    name = find_rule(written)
    if name is None:
        raise _unknown(written, session.language)
    if name != shown_name(name, "fr") == written:
        session.learned = "fr"
    text = _with_settings(name, session)
    if not session.output.coloured or not session.terminal:
        return (text.rstrip("\n"),)
    from calendar_cli.report.terminal import markdown

    return (markdown(text, session.width),)


def _with_settings(name: str, session: "Session") -> str:
    """The page and, in a repository, how its strategy sets the rule."""
    from calendar_cli.report.in_force import in_force_markdown
    from calendar_cli.report.rule_pages import rule_markdown
    from calendar_cli.rule import rules_by_name

    rule = rules_by_name()[name]
    house = _house()
    text = rule_markdown(rule, session.language)
    return text + in_force_markdown(rule, house, session.language) if house else text


def _house() -> "House | None":
    from calendar_cli.report.in_force import House

    here = strategy_here()
    return House(*here) if here else None


def _unknown(written: str, language: str) -> UsageError:
    from calendar_cli.page import known_names
    from calendar_cli.vocabulary import fold, nearest

    folded = {fold(name): name for name in (*known_names("en"), *known_names("fr"), *known_names(language))}
    near = nearest(fold(written), tuple(folded))
    if near:
        return UsageError("unknown-rule.near", written=written, near=folded[near])
    return UsageError("unknown-rule", written=written)
