"""GitHub's workflow commands: escapes, places and the ten of a level that are kept."""

from calendar_cli.diagnostic import Diagnostic, Location, Severity, Span
from calendar_cli.report.excerpt import Sources
from calendar_cli.report.github import github
from calendar_cli.report.interface import Report
from calendar_cli.verdict import Summary, Verdict
from tests.plans import verdict


def diagnostic(path: str, span: Span | None, written: str = "x") -> Diagnostic:
    return Diagnostic(
        rule="unreadable-amount",
        severity=Severity.ERROR,
        location=Location(path, span),
        related=(),
        fingerprint="",
        campaign="",
        post="",
        field="",
        route=(),
        facts={"written": written, "examples": ("40 %",)},
        message="percent",
    )


def annotation(found: Diagnostic) -> str:
    judged = Verdict((found,), Summary(1, 1, 1, {}, 0), verdict("plan: Vide").calendar, ())
    return str(next(iter(github(Report(judged, "en", Sources({}))))))


def test_commas_colons_and_percents_of_a_path_are_escaped() -> None:
    line = annotation(diagnostic("a,b/é:%.yaml", Span(1, 2, 1, 4)))
    assert line.startswith("::error file=a%2Cb/é%3A%25.yaml,line=1,endLine=1,col=2,endColumn=4,title=")


def test_a_fault_of_several_lines_has_no_columns() -> None:
    assert annotation(diagnostic("a.yaml", Span(1, 2, 3, 4))).startswith("::error file=a.yaml,line=1,endLine=3,title=")


def test_a_file_without_lines_has_none() -> None:
    assert annotation(diagnostic("a.yaml", None)).startswith("::error file=a.yaml,title=")


def test_a_value_neither_ends_the_message_nor_writes_an_escape() -> None:
    line = annotation(diagnostic("a.yaml", None, "50 %\n::error::x\x1b[2J\r"))
    assert "\n" not in line
    assert "\r" not in line
    assert "\x1b" not in line
    assert "50 %25" in line
