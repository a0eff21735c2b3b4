from datetime import date

import pytest

from calendar_cli.load import PlanFile, load_plan, load_strategy
from calendar_cli.model import Purpose, Status


def plan(text: str) -> PlanFile:
    loaded, faults = load_plan("plan.yaml", text.encode())
    assert loaded is not None, faults
    return loaded


def rules(loaded: PlanFile) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(fault.rule, fault.route) for fault in loaded.findings]


def test_a_post_is_read_in_french_and_in_english_alike() -> None:
    french = plan("publications:\n  - {titre: Pile, statut: approuvé, nature: urgence, canaux: [facebook]}\n")
    english = plan("posts:\n  - {title: Pile, status: approved, purpose: emergency, channels: [facebook]}\n")
    assert french.posts[0].entry == english.posts[0].entry
    assert french.posts[0].entry.status is Status.APPROVED
    assert french.posts[0].entry.purpose is Purpose.EMERGENCY


def test_every_scalar_is_text_until_the_model_types_it() -> None:
    loaded = plan("plan: 012\nposts:\n  - {title: no, text: 12:00, id: 1e3}\n")
    entry = loaded.posts[0].entry
    assert (loaded.campaign.entry.title, entry.title, entry.text, entry.id) == ("012", "no", "12:00", "1e3")


def test_a_faulty_value_is_set_aside_and_the_rest_of_the_post_is_kept() -> None:
    loaded = plan("posts:\n  - {title: Pile, when: 05/10/2026, status: presque, text: Bonjour}\n")
    read = loaded.posts[0]
    assert rules(loaded) == [("ambiguous-date", ("posts", 0, "when")), ("unknown-name", ("posts", 0, "status"))]
    assert (read.entry.title, read.entry.text, read.entry.when) == ("Pile", "Bonjour", None)
    assert read.broken == {"when", "status"}


def test_a_faulty_item_of_a_list_leaves_the_others_in_their_places() -> None:
    loaded = plan("requests:\n  - {to: police}\n  - {to: arts, what: Deux photos}\n")
    assert rules(loaded) == [("missing-key", ("requests", 0))]
    assert [(request.at, request.to) for request in loaded.campaign.entry.requests] == [(1, "arts")]


def test_a_wrong_shape_is_named_and_hides_nothing() -> None:
    loaded = plan("plan: [A]\nposts:\n  - juste du texte\n  - {title: B, when: {a: b}}\n")
    assert rules(loaded) == [
        ("wrong-shape", ("title",)),
        ("wrong-shape", ("posts", 1, "when")),
        ("wrong-shape", ("posts", 0)),
    ]
    assert loaded.posts[1].entry.title == "B"


@pytest.mark.parametrize(
    ("text", "route", "message"),
    [
        ("departments: all\n", (), "mapping"),
        ("services: tous\n", (), "mapping"),
        ("services: {arts: {nom: Arts}, '': {nom: Police}}\n", ("",), "name"),
        ("services: [arts, {police: {nom: Police}}]\n", (), "mapping"),
        ("services: [arts, '']\n", ("",), "name"),
    ],
)
def test_departments_that_are_not_names_with_what_they_are_called_are_reported(
    text: str, route: tuple[str, ...], message: str
) -> None:
    strategy, _, faults = load_strategy("s.yaml", text.encode())
    shapes = [(fault.route, fault.message) for fault in faults if fault.rule == "wrong-shape"]
    assert shapes == [(("departments", *route), message)]
    assert list(strategy.departments) == (["arts"] if "arts" in text else [])


@pytest.mark.parametrize(
    "text", ["règles: {'': non}\n", "piliers: {'': 40 %}\n", "mix: [{by: channel, targets: {'': 40 %}}]"]
)
def test_a_value_without_a_name_is_reported(text: str) -> None:
    _, _, faults = load_strategy("s.yaml", text.encode())
    assert [(fault.rule, fault.message) for fault in faults] == [("wrong-shape", "name")]


def test_a_comma_inside_braces_that_ends_a_value_is_explained() -> None:
    strategy, _, faults = load_strategy("s.yaml", "people:\n  chef: {name: Chef aux opérations, prévention}\n".encode())
    assert [(fault.rule, fault.message) for fault in faults] == [("syntax-error", "flow-comma")]
    assert strategy.people["chef"].name == "Chef aux opérations"


def test_team_fields_are_ignored() -> None:
    assert rules(plan("x-budget: 12\nposts:\n  - {title: A, x-idée: oui}\n")) == []


@pytest.mark.parametrize("text", ["", "# rien encore\n", "\n\n"])
def test_a_file_without_a_word_is_no_plan_and_says_so(text: str) -> None:
    loaded, faults = load_plan("plan.yaml", text.encode())
    assert loaded is None
    assert [(fault.rule, fault.message) for fault in faults] == [("unreadable-file", "empty")]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("plan: A\n", False),
        ("plan: A\npublications: []\n", False),
        ("plan: A\npots: [{titre: B}]\n", True),
        ("plan: A\npublications: oups\n", True),
        ("plan: A\npublications: {titre: B}\n", True),
    ],
)
def test_posts_that_cannot_be_found_are_lost_and_not_gone(text: str, lost: bool) -> None:  # noqa: FBT001  (the case)
    assert plan(text).lost is lost


def test_a_changed_occurrence_keeps_its_day_as_written() -> None:
    loaded = plan("posts:\n  - occurrences:\n      mardi 13 octobre 2026: {status: approved}\n")
    assert list(loaded.posts[0].entry.occurrences or {}) == ["mardi 13 octobre 2026"]


def test_an_exception_may_be_a_day_or_a_run_of_days() -> None:
    loaded = plan("posts:\n  - sauf: [2026-10-27, 2026-12-24 au 2027-01-02]\n")
    assert loaded.posts[0].entry.except_ == (
        (date(2026, 10, 27), date(2026, 10, 27)),
        (date(2026, 12, 24), date(2027, 1, 2)),
    )


def test_a_strategy_with_one_bad_line_keeps_the_others() -> None:
    text = "cadence:\n  - {canal: facebook, par_semaine: souvent}\n  - {canal: x, par_semaine: au moins 2}\n"
    strategy, _, faults = load_strategy("s.yaml", text.encode())
    assert [(fault.rule, fault.route) for fault in faults] == [("unreadable-amount", ("cadence", 0, "per_week"))]
    assert [line.route for line in strategy.cadence] == [("cadence", 0), ("cadence", 1)]
    assert strategy.cadence[1].channel == "x"


@pytest.mark.parametrize(
    "written", ["America/Montreal2", "../../etc/passwd", "/etc/localtime", "America", "", "zone.tab"]
)
def test_a_zone_that_is_none_is_an_unknown_name(written: str) -> None:
    strategy, _, faults = load_strategy("s.yaml", f"fuseau: '{written}'\n".encode())
    assert [(fault.rule, fault.facts["kind"]) for fault in faults] == [("unknown-name", "timezone")]
    assert strategy.timezone.key == "America/Toronto"
