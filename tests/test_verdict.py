from datetime import date

import pytest

from calendar_cli.check import Options, judge
from calendar_cli.diagnostic import Severity
from tests.plans import STRATEGY, repository, verdict

POST = """\
plan: A
du: 2026-10-01
au: 2026-10-31
publications:
  - titre: Sans nom
    quand: 2026-10-06, 12 h
    statut: {}
"""


def severities(status: str, strategy: str = STRATEGY) -> list[str]:
    found = verdict(POST.format(status), strategy, only="post-without-id").diagnostics
    return [diagnostic.severity.name for diagnostic in found]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("idée", []),
        ("brouillon", ["WARNING"]),
        ("à valider", ["ERROR"]),
        ("publié", ["ERROR"]),
        ("reporté", ["WARNING"]),
        ("annulé", []),
    ],
)
def test_a_finding_weighs_what_the_status_of_its_post_lets_it(status: str, expected: list[str]) -> None:
    assert severities(status) == expected


def test_the_strategy_can_change_what_a_status_lets_through() -> None:
    assert severities("brouillon", STRATEGY + "selon_le_statut: {brouillon: erreur}\n") == ["ERROR"]


def test_the_strategy_sets_a_rules_weight_by_either_name() -> None:
    assert severities("publié", STRATEGY + "règles: {post-without-id: avertissement}\n") == ["WARNING"]
    assert severities("publié", STRATEGY + "règles: {post-without-id: non}\n") == []


def test_dates_are_never_softened() -> None:
    plan = POST.format("idée").replace("2026-10-06, 12 h", "lundi 6 octobre 2026")
    found = verdict(plan, only="weekday-mismatch").diagnostics
    assert [diagnostic.severity for diagnostic in found] == [Severity.ERROR]


ALLOWED = POST.format("publié") + "    dérogations: {post-without-id: Publication unique}\n"


def test_an_allowance_with_a_reason_sets_the_rule_aside_and_is_counted() -> None:
    found = verdict(ALLOWED)
    assert "post-without-id" not in {diagnostic.rule for diagnostic in found.diagnostics}
    assert found.summary.allowed == 1


@pytest.mark.parametrize(
    ("allowance", "rule"),
    [
        ("{post-without-id: ''}", "allowance-without-reason"),
        ("{post-without-id: '  '}", "allowance-without-reason"),
        ("{post-without-id: {motif: '\u00a0'}}", "allowance-without-reason"),
        ("{post-without-id: oui}", "allowance-without-reason"),
        ("{post-without-id: ~}", "allowance-without-reason"),
        ("{post-without-id: Null}", "allowance-without-reason"),
        ("{post-without-id}", "allowance-without-reason"),
        ("{ post-without-id }", "allowance-without-reason"),
        ("{post-withut-id: Parce que}", "allowance-unknown"),
        ("{post-without-id: {motif: Parce que, jusqu'au: 2026-08-01}}", "allowance-expired"),
        ("{duplicate-id: Parce que}", "allowance-unused"),
    ],
)
def test_an_allowance_that_does_nothing_is_reported(allowance: str, rule: str) -> None:
    plan = ALLOWED.replace("{post-without-id: Publication unique}", allowance)
    assert rule in {diagnostic.rule for diagnostic in verdict(plan).diagnostics}
    assert verdict(plan).summary.allowed == 0


@pytest.mark.parametrize("own", ["", "    dérogations: {hard-to-read: Texte de loi}\n"])
def test_an_allowance_under_defaults_is_every_posts(own: str) -> None:
    plan = ALLOWED.replace("    dérogations: {post-without-id: Publication unique}\n", own)
    plan = plan.replace(
        "publications:", "par_défaut: {dérogations: {post-without-id: Publication unique}}\npublications:"
    )
    found = {diagnostic.rule for diagnostic in verdict(plan).diagnostics}
    assert verdict(plan).summary.allowed == 1
    assert found.isdisjoint({"post-without-id"} if own else {"post-without-id", "allowance-unused"})


@pytest.mark.parametrize(
    ("allowance", "rule"),
    [
        ("{post-without-id: ''}", "allowance-without-reason"),
        ("{post-withut-id: Parce que}", "allowance-unknown"),
        ("{post-without-id: {motif: Parce que, jusqu'au: 2026-08-01}}", "allowance-expired"),
        ("{duplicate-id: Parce que}", "allowance-unused"),
    ],
)
def test_an_allowance_under_defaults_that_does_nothing_is_reported(allowance: str, rule: str) -> None:
    plan = ALLOWED.replace("    dérogations: {post-without-id: Publication unique}\n", "")
    plan = plan.replace("publications:", f"par_défaut: {{dérogations: {allowance}}}\npublications:")
    assert [diagnostic.rule for diagnostic in verdict(plan).diagnostics].count(rule) == 1


def test_an_allowance_on_a_post_that_is_not_judged_is_not_called_unused() -> None:
    plan = ALLOWED.replace("statut: publié", "statut: idée")
    assert "allowance-unused" not in {diagnostic.rule for diagnostic in verdict(plan).diagnostics}


def test_a_fingerprint_survives_moved_lines_reordered_posts_and_a_renamed_file() -> None:
    first = "  - {id: a, titre: A, quand: 05/10/2026}\n"
    second = "  - {id: b, titre: B, quand: 06/10/2026}\n"
    head = "plan: P\nid: p\npublications:\n"
    before = {d.fingerprint for d in verdict({"p.yaml": head + first + second}).diagnostics}
    after = {d.fingerprint for d in verdict({"q.yaml": "# lu\n\n" + head + second + first}).diagnostics}
    assert before == after
    assert len(before) >= 2


def test_twins_have_fingerprints_of_their_own() -> None:
    plan = "plan: P\npublications:\n  - {titre: A, quand: 05/10/2026}\n  - {titre: A, quand: 06/10/2026}\n"
    prints = [d.fingerprint for d in verdict(plan, only="ambiguous-date").diagnostics]
    assert prints[1] == prints[0] + "#2"


def test_a_bad_file_hides_no_other_and_the_summary_counts_the_repository() -> None:
    found = verdict({"a.yaml": "plan: [\n", "b.yaml": POST.format("publié")})
    assert {diagnostic.location.path for diagnostic in found.diagnostics} == {"a.yaml", "b.yaml"}
    assert (found.summary.plans, found.summary.posts, found.summary.slots) == (2, 1, 1)
    assert found.unread == ("a.yaml",)


def test_naming_paths_narrows_what_is_reported_not_what_is_counted() -> None:
    whole = repository({"a.yaml": POST.format("publié"), "b.yaml": POST.format("publié")})
    named = type(whole)(whole.strategy, whole.plans, whole.files, named=frozenset({"b.yaml"}))
    found = judge(named, Options(date(2026, 9, 1), today_given=True))
    assert {diagnostic.location.path for diagnostic in found.diagnostics} == {"b.yaml"}
    assert found.summary.posts == 2


def test_an_unreadable_strategy_is_a_finding_and_plans_are_still_judged() -> None:
    found = verdict(POST.format("publié"), "organisation: [\n")
    assert {"syntax-error", "post-without-id"} <= {diagnostic.rule for diagnostic in found.diagnostics}
