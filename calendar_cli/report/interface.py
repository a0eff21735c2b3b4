"""What a renderer takes and gives: a report in, lines out. Renderers are pure; `sink` writes what they return."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from calendar_cli.report.excerpt import Sources
from calendar_cli.report.lines import Line
from calendar_cli.verdict import Verdict

Rendered = Iterable[Line | str]
"""Lines for people; a bare string is for a machine, already escaped for it, and goes out as it is."""


@dataclass(frozen=True)
class Report:
    """What a renderer is given: the verdict, the language to speak, the files to quote and the columns there are.

    `quiet` leaves out what is not a finding; `fold` is the width that the figures are cut to, None in a pipe.
    """

    verdict: Verdict
    language: str
    sources: Sources
    width: int = 80
    quiet: bool = False
    fold: int | None = None


Renderer = Callable[[Report], Rendered]
