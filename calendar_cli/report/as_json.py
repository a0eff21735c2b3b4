"""The verdict as JSON, version 1: the facts of every other format, under names that no language changes."""

from collections import Counter
from collections.abc import Mapping, Sequence

from calendar_cli import __version__
from calendar_cli.diagnostic import Diagnostic, Location, Severity, Span
from calendar_cli.report.interface import Rendered, Report
from calendar_cli.report.json_values import document, json_value
from calendar_cli.verdict import Summary
from calendar_cli.wording import phrase, sentence

VERSION = 1


def as_json(report: Report) -> Rendered:
    """One document, written over several lines."""
    verdict, language = report.verdict, report.language
    yield document(
        {
            "version": VERSION,
            "tool": {"name": "calendar-cli", "version": __version__},
            "summary": {**_summary(verdict.summary), "unread": len(verdict.unread)},
            "diagnostics": [_diagnostic(diagnostic, language) for diagnostic in verdict.diagnostics],
        }
    )


def _summary(summary: Summary) -> Mapping[str, object]:
    counts = Counter(summary.counts)
    return {
        "plans": summary.plans,
        "posts": summary.posts,
        "slots": summary.slots,
        **{severity.name.lower(): counts[severity] for severity in reversed(Severity) if severity},
        "allowed": summary.allowed,
        "baselined": summary.baselined,
    }


def _diagnostic(diagnostic: Diagnostic, language: str) -> Mapping[str, object]:
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.name.lower(),
        "path": diagnostic.location.path,
        **_span(diagnostic.location.span),
        "campaign": diagnostic.campaign,
        "post": diagnostic.post,
        "field": diagnostic.field,
        "route": list(diagnostic.route),
        "message": sentence(diagnostic, language),
        "facts": {name: json_value(value) for name, value in diagnostic.facts.items()},
        "fingerprint": diagnostic.fingerprint,
        "related": _related(diagnostic.related, language),
        "fix": None,
    }


def _span(span: Span | None) -> Mapping[str, int | None]:
    return {
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_line": span.end_line if span else None,
        "end_column": span.end_column if span else None,
    }


def _related(locations: Sequence[Location], language: str) -> list[Mapping[str, object]]:
    return [
        {
            "path": location.path,
            "line": location.span.line if location.span else None,
            "column": location.span.column if location.span else None,
            "message": phrase("related", language),
        }
        for location in locations
    ]
