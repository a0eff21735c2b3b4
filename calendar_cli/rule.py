"""The contract of a rule, and the registry: the folder `rules/<family>/` is the list of them."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from calendar_cli.calendar import Calendar
from calendar_cli.campaign import Campaign, Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.own import own_file

Scope = type[Post] | type[Campaign] | type[Calendar] | None
"""What a rule looks at: a post, a campaign or the whole calendar; None for what the reader and resolver report."""

FAMILIES = (
    "plan",
    "strategy",
    "cadence",
    "mix",
    "tone",
    "language",
    "facts",
    "accessibility",
    "channel",
    "workload",
    "approval",
)


class Rule(NamedTuple):
    """One rule: its name, its weight, what it looks at, and the function that looks.

    `softened` says whether a post's status lowers its weight; `by_today` that its verdict depends on the day;
    `always` that nothing sets it aside, for a file that was not read was not judged.
    """

    name: str
    family: str
    severity: Severity
    scope: Scope
    check: Callable[..., Findings] | None
    softened: bool
    by_today: bool
    always: bool


def _rule(family: str, module: ModuleType) -> Rule:
    check = getattr(module, "check", None)
    scope = next(iter(check.__annotations__.values())) if check else None
    return Rule(
        name=module.__name__.rsplit(".", 1)[-1].replace("_", "-"),
        family=family,
        severity=module.SEVERITY,
        scope=scope,
        check=check,
        softened=getattr(module, "SOFTENED", family != "plan"),
        by_today=getattr(module, "BY_TODAY", False),
        always=getattr(module, "ALWAYS", False),
    )


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, family by family in the order of `FAMILIES`, then by name."""
    found: list[Rule] = []
    for family in FAMILIES:
        folder = own_file("rules", family)
        names = sorted(entry.name for entry in folder.iterdir()) if folder.is_dir() else []
        modules = (name[:-3] for name in names if name.endswith(".py") and name != "__init__.py")
        found.extend(_rule(family, import_module(f"calendar_cli.rules.{family}.{module}")) for module in modules)
    return tuple(found)


@cache
def rules_by_name() -> dict[str, Rule]:
    """The rules by their English names."""
    return {rule.name: rule for rule in rules()}
