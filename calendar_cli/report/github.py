"""Findings as annotations of GitHub Actions (docs.github.com, "Workflow commands"; limits and escapes checked 2026-08).

GitHub keeps ten annotations of a level for each step and drops the others in silence: the gravest come first, and
the tenth says how many were left out.
"""

from collections.abc import Iterator, Sequence

from calendar_cli.diagnostic import Diagnostic, Severity
from calendar_cli.page import shown_name
from calendar_cli.report.characters import safe
from calendar_cli.report.human import summary_line
from calendar_cli.report.interface import Rendered, Report
from calendar_cli.wording import phrase, sentence, way_out

MOST = 10
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(report: Report) -> Rendered:
    """Errors, then warnings, then the rest, at most ten of each, and the figures for who reads the log."""
    for severity, level in _LEVELS.items():
        found = [diagnostic for diagnostic in report.verdict.diagnostics if diagnostic.severity is severity]
        shown = found if len(found) <= MOST else found[: MOST - 1]
        yield from (_annotation(diagnostic, level, report.language) for diagnostic in shown)
        yield from _left_out(found[len(shown) :], level, report.language)
    if not report.quiet:
        yield summary_line(report)


def _annotation(diagnostic: Diagnostic, level: str, language: str) -> str:
    properties = {
        "file": diagnostic.location.path,
        **_place(diagnostic),
        "title": shown_name(diagnostic.rule, language),
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    advice = way_out(diagnostic, language)
    message = sentence(diagnostic, language) + (f"\n→ {advice}" if advice else "")
    return f"::{level} {written}::{_data(message)}"


def _place(diagnostic: Diagnostic) -> dict[str, str]:
    """Lines, and columns only on one line: GitHub refuses them otherwise."""
    span = diagnostic.location.span
    if span is None:
        return {}
    lines = {"line": str(span.line), "endLine": str(span.end_line)}
    if span.line != span.end_line:
        return lines
    return lines | {"col": str(span.column), "endColumn": str(span.end_column)}


def _left_out(diagnostics: Sequence[Diagnostic], level: str, language: str) -> Iterator[str]:
    if diagnostics:
        yield f"::{level} title=calendar-cli::{_data(phrase('and-more', language, count=len(diagnostics)))}"


def _data(text: str) -> str:
    """The escapes of actions/toolkit's command.ts; `%` goes first, or it would be escaped twice."""
    lines = "\n".join(safe(line) for line in text.split("\n"))
    return lines.replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(safe(text)).replace(":", "%3A").replace(",", "%2C")
