"""What the reader finds wrong, by index, before it becomes a Finding with a line and a column."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from calendar_cli.diagnostic import Finding, Place
from calendar_cli.source.lines import Lines

MAX_FAULTS = 50
"""Findings kept for one file: enough to correct it, too few to flood a report."""


class Fault(NamedTuple):
    """A rule, a variant of its message and the stretch at fault; `first` is where its counterpart stands, if any."""

    rule: str
    message: str
    start: int
    end: int
    facts: Mapping[str, object] = MappingProxyType({})
    key: str = ""
    first: tuple[int, int] | None = None

    def finding(self, path: str, lines: Lines) -> Finding:
        """Place the fault in a file."""
        related = () if self.first is None else (Place(path, span=lines.span(*self.first)),)
        facts = dict(self.facts) if self.first is None else {**self.facts, "line": lines.number(self.first[0])}
        return Finding(
            Place(path, span=lines.span(self.start, self.end)),
            facts=facts,
            related=related,
            message=self.message,
            key=self.key,
            rule=self.rule,
        )
