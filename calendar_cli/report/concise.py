"""One line a finding, `path:line:column: severity rule: sentence`, as editors and scripts read them."""

from calendar_cli.page import shown_name
from calendar_cli.report.human import shown_place
from calendar_cli.report.interface import Rendered, Report
from calendar_cli.report.lines import plain
from calendar_cli.wording import phrase, sentence


def concise(report: Report) -> Rendered:
    """A line for each finding, and nothing when there is none."""
    language = report.language
    for diagnostic in report.verdict.diagnostics:
        word = phrase(f"severity.{diagnostic.severity.name.lower()}", language)
        name = shown_name(diagnostic.rule, language)
        said = sentence(diagnostic, language)
        yield plain(f"{shown_place(diagnostic.location)}: {word} {name}: {said}")
