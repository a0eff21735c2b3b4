"""The rules on what a plan says: what a page is too small to show."""

import pytest

from calendar_cli.diagnostic import Span
from tests.plans import STRATEGY, campaign, faults, verdict

HEAD = "plan: P\ndu: 2026-10-05\nau: 2026-11-08\n"


def rules(plan: str, strategy: str = STRATEGY) -> set[str]:
    return {rule for rule, _ in faults(plan, strategy)}


def messages(plan: str, rule: str, strategy: str = STRATEGY) -> list[str]:
    return [found.message for found in verdict(plan, strategy, only=rule).diagnostics]


def span(plan: str, rule: str, strategy: str = STRATEGY) -> Span | None:
    (found,) = verdict(plan, strategy, only=rule).diagnostics
    return found.location.span


def post(body: str, head: str = HEAD) -> str:
    return f"{head}publications:\n  - {{id: a, titre: A, canal: facebook, {body}}}\n"


@pytest.mark.parametrize(
    ("head", "series"),
    [
        ("du: 2026-10-06\n", "chaque mardi 9 h jusqu'au 2026-10-13"),
        ("au: 2026-10-13\n", "chaque mardi 9 h à partir du 2026-10-06"),
        ("du: 2026-10-06\nau: 2026-10-13\n", "chaque mardi 9 h"),
    ],
)
def test_a_series_takes_from_its_plan_the_bound_it_lacks(head: str, series: str) -> None:
    found = campaign(post(f"quand: {series}", f"plan: P\n{head}")).posts[0]
    assert [slot.day.day for slot in found.slots] == [6, 13]


@pytest.mark.parametrize(
    ("head", "series", "message"),
    [
        ("", "chaque mardi 9 h", ""),
        ("du: 2026-10-06\n", "chaque mardi 9 h", "end"),
        ("au: 2026-10-06\n", "chaque mardi 9 h", "start"),
        ("", "chaque mardi 9 h à partir du 2026-10-06", "end"),
        ("", "chaque mardi 9 h jusqu'au 2026-10-06", "start"),
    ],
)
def test_a_series_without_a_bound_says_which(head: str, series: str, message: str) -> None:
    assert messages(post(f"quand: {series}", f"plan: P\n{head}"), "endless-series") == [message]


@pytest.mark.parametrize("head", ["du: 2026-11-08\nau: 2026-10-05\n", "du: 05/10/2026\nau: 2026-11-08\n"])
def test_the_faulty_dates_of_a_plan_are_reported_once_and_not_on_each_series(head: str) -> None:
    assert "endless-series" not in rules(post("quand: chaque mardi 9 h", f"plan: P\n{head}"))


@pytest.mark.parametrize(
    ("except_", "message"),
    [
        ("[2026-10-06, 2026-10-13]", ["excepted"]),
        ("[2026-10-01 au 2026-10-31]", ["excepted"]),
        ("[2026-10-06]", []),
    ],
)
def test_a_series_whose_days_are_all_excepted_never_goes_out(except_: str, message: list[str]) -> None:
    plan = post(f'quand: "chaque mardi 9 h, du 2026-10-06 au 2026-10-13", sauf: {except_}')
    assert messages(plan, "endless-series") == message


@pytest.mark.parametrize("anchor", ["10/24/2026", "2026-06-31", "dimanche 24 octobre 2026", "", "{titre: Foire}"])
@pytest.mark.parametrize("written", ["foire - 2 j", "J-2", "2026-10-06, pour: foire"])
def test_an_anchor_with_a_faulty_date_is_still_an_anchor(anchor: str, written: str) -> None:
    assert "unknown-name" not in rules(post(f"quand: {written}", f"{HEAD}jalons: {{foire: {anchor}}}\n"))


@pytest.mark.parametrize("anchors", ["jalons: {foire: 10/24/2026}\n", "jalons:\n  foire: 10/24/2026\n"])
def test_the_faulty_date_of_an_anchor_is_underlined_and_not_its_name(anchors: str) -> None:
    found = span(post("quand: 2026-10-06", f"{HEAD}{anchors}"), "ambiguous-date")
    lines = f"{HEAD}{anchors}".splitlines()
    assert found
    assert lines[found.line - 1][found.column - 1 : found.end_column - 1] == "10/24/2026"


@pytest.mark.parametrize(("anchors", "count"), [("", 0), ("jalons: {foire: 2026-10-24, bal: 2026-10-31}\n", 2)])
def test_day_j_needs_one_anchor_and_says_how_many_there_are(anchors: str, count: int) -> None:
    (found,) = verdict(post("quand: J-2", HEAD + anchors), only="unknown-name").diagnostics
    assert (found.message, found.facts["count"]) == ("j", count)


def test_an_anchor_of_several_words_is_found() -> None:
    head = f"{HEAD}jalons: {{fin des inscriptions: 2026-10-24, lancement: 2026-10-06}}\n"
    found = campaign(post("quand: fin des inscriptions - 7 j", head)).posts[0]
    assert [slot.day.day for slot in found.slots] == [17]


def test_on_demand_is_read_whatever_its_hyphens() -> None:
    assert campaign(post("quand: On-demand")).posts[0].facts.on_demand


@pytest.mark.parametrize("hold", ["{du: 2026-12-24, au: 2026-01-03}", "\n    du: 2026-10-12\n    au: 2026-10-10"])
def test_a_hold_that_ends_before_it_begins_would_hold_nothing(hold: str) -> None:
    strategy = f"{STRATEGY}suspensions:\n  - {hold.strip()}\n"
    assert messages(post("quand: 2026-10-06"), "impossible-date", strategy) == ["order"]


@pytest.mark.parametrize(
    "body",
    [
        "demandes: [{à: pompiers, quoi: , avant: 2026-09-25}]",
        "demandes: [{à: '', quoi: Trois photos}]",
        "demandes: [{à: pompiers, quoi: {fr: '', en: ' '}}]",
        "réponses: [{question: Où?, réponse: '  '}]",
        "réponses: [{question: , réponse: Oui.}]",
    ],
)
def test_a_key_that_must_be_said_is_missing_when_it_is_empty(body: str) -> None:
    plan = post(f"quand: 2026-10-06, {body}")
    assert messages(plan, "missing-key") == ["empty"]
    assert "unknown-name" not in rules(plan)


def test_a_hold_without_its_first_day_is_set_aside() -> None:
    strategy = f"{STRATEGY}suspensions:\n  - {{du: , au: 2026-10-10}}\n"
    assert messages(post("quand: 2026-10-06"), "missing-key", strategy) == ["empty"]
    assert "unreadable-date" not in rules(post("quand: 2026-10-06"), strategy)


def test_an_empty_when_is_no_date() -> None:
    assert messages(post("quand: "), "post-without-content") == ["date"]
    assert "unreadable-date" not in rules(post("quand: "))


@pytest.mark.parametrize(
    ("field", "rule"),
    [
        ('retrait: {quand: "vendredi 4 juillet 2026"}', "weekday-mismatch"),
        ("retrait: 2026-08-32", "impossible-date"),
        ("retrait: 05/08/2026", "ambiguous-date"),
        ("reporté: {du: vendredi 8 octobre 2026, motif: Pluie}", "weekday-mismatch"),
        ("retrait: après la foire", ""),
        ("retrait: {quand: au dégel}", ""),
        ("reporté: {du: la semaine dernière, motif: Pluie}", ""),
    ],
)
def test_a_date_among_free_words_is_judged(field: str, rule: str) -> None:
    found = rules(post(f"quand: 2026-10-06, {field}"))
    assert found & {"weekday-mismatch", "impossible-date", "ambiguous-date", "unreadable-date"} == ({rule} - {""})


@pytest.mark.parametrize(
    ("status", "expected"), [("", ["parutions"]), (", 2026-10-20: {statut: annulé}", [])], ids=["kept", "cancelled"]
)
def test_a_day_moved_onto_another_day_of_its_series_is_said_twice(status: str, expected: list[str]) -> None:
    moved = f"parutions: {{2026-10-13: {{quand: 2026-10-20 17:00}}{status}}}"
    plan = post(f'quand: "chaque mardi 17 h, du 2026-10-06 au 2026-11-03", {moved}')
    fields = [found.field for found in verdict(plan, only="repeated-date").diagnostics]
    assert fields == ["occurrences.2026-10-13.when" for _ in expected]
