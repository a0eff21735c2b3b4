"""`explain`: the page of a rule, the rules of a family or all of them, or what stands at a place of a plan."""

import re
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from calendar_cli.cli.reading import house_here
from calendar_cli.cli.shared import session_of
from calendar_cli.errors import UsageError

if TYPE_CHECKING:
    from calendar_cli.cli.session import Session
    from calendar_cli.report.in_force import House
    from calendar_cli.report.interface import Rendered
    from calendar_cli.rule import Rule

Format = Literal["human", "json"]

_PLACE = re.compile(r"(?P<path>.+\.(?:ya?ml|md))(?::(?P<spot>.*))?", re.IGNORECASE)
"""A file of the repository, alone or with a line and a column, as `check` writes them: `plans/autumn.yaml:14:5`."""


def explain(
    context: typer.Context,
    rule: Annotated[str | None, typer.Argument(metavar="RULE", help="argument.rule")] = None,
    listed: Annotated[bool, typer.Option("--list", help="explain.list")] = False,
    format_: Annotated[Format, typer.Option("--format", help="explain.format")] = "human",
) -> int:
    """Say what a rule asks and why; without one, list them all."""
    session = session_of(context)
    session.output.write(_rendered(rule if rule and not listed else "", format_, session))
    return 0


def _rendered(written: str, format_: Format, session: "Session") -> "Rendered":
    """What the word names: a file or a line of one, a rule, or a family; nothing names all rules."""
    from calendar_cli.page import find_rule, shown_name
    from calendar_cli.report.rule_pages import find_family
    from calendar_cli.rule import rules, rules_by_name

    place = _PLACE.fullmatch(written)
    if place:
        return _at(place["path"], place["spot"], format_, session)
    house, name = house_here(session), find_rule(written)
    if name is not None:
        if house is None and name != shown_name(name, "fr") == written:
            session.learned = "fr"
        return _page(rules_by_name()[name], house, session, format_)
    family = find_family(written)
    if written and not family:
        raise _unknown(written, session.language)
    members = tuple(rule for rule in rules() if not family or rule.family == family)
    return _list(members, house, session, format_)


def _at(path: str, spot: str | None, format_: Format, session: "Session") -> "Rendered":
    from calendar_cli.cli.place import in_file, on_line

    if format_ == "json":
        raise UsageError("json-of-a-place", path=path)
    if spot is None:
        return in_file(path, session)
    found = re.fullmatch(r"(\d+)(?::\d+)?", spot, re.ASCII)
    if not found:
        raise UsageError("bad-line", path=path, written=spot)
    return on_line(path, int(found[1]), session)


def _list(members: "tuple[Rule, ...]", house: "House | None", session: "Session", format_: Format) -> "Rendered":
    from calendar_cli.report.rule_pages import rule_list, rules_json

    if format_ == "json":
        return (rules_json(members, session.language, house),)
    return rule_list(members, session.language, house, session.page_width)


def _page(rule: "Rule", house: "House | None", session: "Session", format_: Format) -> "Rendered":
    """The page and, in a repository, how its strategy sets the rule; set to the width where there is one."""
    from calendar_cli.report.in_force import in_force_markdown
    from calendar_cli.report.reflow import reflow
    from calendar_cli.report.rule_pages import rule_json, rule_markdown

    text = rule_markdown(rule, session.language)
    if format_ == "json":
        return (rule_json(rule, text, session.language, house),)
    text += in_force_markdown(rule, house, session.language) if house else ""
    width = session.page_width
    if width is None or not session.output.coloured:
        return (reflow(text, width).rstrip("\n"),)
    from calendar_cli.report.terminal import markdown

    return (markdown(text, width),)


def _unknown(written: str, language: str) -> UsageError:
    from calendar_cli.page import nearest_rule

    near = nearest_rule(written, language)
    return UsageError("unknown-rule.near" if near else "unknown-rule", written=written, near=near)
