"""Findings for people: where, how grave, which rule; what is wrong; the line itself; the way out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import wrap

from calendar_cli.diagnostic import Diagnostic, Location, Severity
from calendar_cli.page import shown_name
from calendar_cli.report.characters import cells
from calendar_cli.report.excerpt import excerpt
from calendar_cli.report.interface import Rendered, Report
from calendar_cli.report.lines import Line, Piece, Style, plain
from calendar_cli.wording import phrase, sentence, way_out

GRAVEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)
MOST_RELATED = 3
_BETWEEN = " · "
MOST_OF_A_FILE = 50
"""How many findings of one file are shown: enough to correct it, too few to flood a terminal."""
_STYLES: Mapping[Severity, Style] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
    Severity.OFF: "dim",
}


def human(report: Report) -> Rendered:
    """Every finding with its line, a blank line after each, then the figures."""
    for path, group in groupby(report.verdict.diagnostics, key=lambda diagnostic: diagnostic.location.path):
        found = list(group)
        for diagnostic in found[:MOST_OF_A_FILE]:
            yield from finding_lines(diagnostic, report)
            yield ()
        if len(found) > MOST_OF_A_FILE:
            yield plain(phrase("found.more", report.language, path=path, count=len(found) - MOST_OF_A_FILE), "dim")
            yield ()
    if not report.quiet:
        (figures,) = summary_line(report)
        yield from (plain(row, figures.style) for row in _rows(figures.text, report.fold))


def shown_place(location: Location) -> str:
    """`path:line:column`, or the path alone where there is no line."""
    span = location.span
    return f"{location.path}:{span.line}:{span.column}" if span else location.path


def style_of(severity: Severity) -> Style:
    """The style of its word."""
    return _STYLES[severity]


def finding_lines(diagnostic: Diagnostic, report: Report) -> Iterator[Line]:
    """A finding: where, how grave, which rule; what is wrong; the line itself; the way out."""
    language, severity = report.language, diagnostic.severity
    word = phrase(f"severity.{severity.name.lower()}", language)
    yield (
        Piece(shown_place(diagnostic.location), "bold"),
        Piece("  "),
        Piece(word, style_of(severity)),
        Piece(f"  {shown_name(diagnostic.rule, language)}"),
    )
    yield from (plain(line) for line in _wrapped(sentence(diagnostic, language), "  ", report))
    yield from _quoted(diagnostic, report)
    if diagnostic.related:
        yield from (plain(line, "dim") for line in _wrapped(_see_also(diagnostic.related, language), "  ", report))
    advice = way_out(diagnostic, language)
    if advice:
        first, *rest = _wrapped(advice, "    ", report)
        yield (Piece("  → ", "good"), Piece(first.removeprefix("    ")))
        yield from (plain(line) for line in rest)
    yield from _as_it_should_be(diagnostic)


def _as_it_should_be(diagnostic: Diagnostic) -> Iterator[Line]:
    """The lines of the plan written anew, where the reader knows how: a text that YAML takes for something else."""
    lines = diagnostic.facts.get("lines")
    if isinstance(lines, tuple):
        yield from ((Piece("      │ ", "dim"), Piece(str(line), "good")) for line in lines)


def _wrapped(text: str, indent: str, report: Report) -> list[str]:
    """The text in lines of the report's width, cut at spaces; no-break spaces and long names hold."""
    return wrap(
        text,
        report.width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _quoted(diagnostic: Diagnostic, report: Report) -> Iterator[Line]:
    span = diagnostic.location.span
    gutter = len(str(span.line)) if span else 0
    quote = excerpt(diagnostic.location, report.sources, report.width - gutter - 5)
    if quote is not None:
        yield (Piece(f"  {quote.number} │ ", "dim"), Piece(quote.line))
        yield (Piece(" " * (gutter + 5)), Piece(quote.below, style_of(diagnostic.severity)))


def _see_also(related: Sequence[Location], language: str) -> str:
    """Where else to look: the first few places of what may be a whole month."""
    places = ", ".join(shown_place(location) for location in related[:MOST_RELATED])
    left = len(related) - MOST_RELATED
    if left > 0:
        return phrase("see-also.more", language, places=places, count=left)
    return phrase("see-also", language, places=places)


def _rows(figures: str, width: int | None) -> Iterator[str]:
    """The figures in as many lines as the width asks for, cut between two of them."""
    row, *rest = figures.split(_BETWEEN)
    for part in rest:
        if width and cells(row + _BETWEEN + part) > width:
            yield row
            row = part
        else:
            row += _BETWEEN + part
    yield row


def summary_line(report: Report) -> Line:
    """`3 constats (2 erreurs, 1 avertissement) · 12 publications, 31 parutions · à corriger avant de publier : 2`."""
    diagnostics, summary, language = report.verdict.diagnostics, report.verdict.summary, report.language
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    by_severity = [
        phrase(f"count.{severity.name.lower()}", language, count=counts[severity])
        for severity in GRAVEST_FIRST
        if counts[severity]
    ]
    found = phrase("found", language, count=len(diagnostics), by_severity=", ".join(by_severity))
    parts = [
        found if diagnostics else phrase("found.nothing", language),
        phrase("judged", language, posts=summary.posts, slots=summary.slots),
    ]
    if report.verdict.unread:
        parts.append(phrase("unread", language, count=len(report.verdict.unread)))
    if summary.allowed:
        parts.append(phrase("allowed", language, count=summary.allowed))
    if counts[Severity.ERROR]:
        parts.append(phrase("to-fix", language, count=counts[Severity.ERROR]))
    return plain(_BETWEEN.join(parts), "" if diagnostics else "good")
