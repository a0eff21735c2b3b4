import os
from pathlib import Path

import pytest

from calendar_cli.check import Options, judge
from calendar_cli.errors import NoPlanError, UsageError
from calendar_cli.repository import open_repository
from tests.plans import TODAY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plans" / "posts").mkdir(parents=True)
    (tmp_path / "plans" / "strategie.yaml").write_text("organisation: Ville\n", encoding="utf-8")
    (tmp_path / "plans" / "a.yaml").write_text("plan: A\n", encoding="utf-8")
    (tmp_path / "plans" / "b.yml").write_text("plan: B\n", encoding="utf-8")
    return tmp_path


def test_the_strategy_is_found_upward_and_in_plans(folder: Path) -> None:
    for start in (folder, folder / "plans"):
        assert open_repository((start,), folder).plans == ("plans/a.yaml", "plans/b.yml")


def test_hidden_folders_the_output_and_repositories_of_their_own_are_left_out(folder: Path) -> None:
    for name in (".git", "out", "autre"):
        (folder / "plans" / name).mkdir()
        (folder / "plans" / name / "c.yaml").write_text("plan: C\n", encoding="utf-8")
    (folder / "plans" / "autre" / "strategy.yaml").write_text("organization: X\n", encoding="utf-8")
    found = open_repository((folder,), folder, folder / "plans" / "out")
    assert found.plans == ("plans/a.yaml", "plans/b.yml")


def test_naming_a_file_narrows_what_is_reported(folder: Path) -> None:
    assert open_repository((folder / "plans" / "a.yaml",), folder).named == {"plans/a.yaml"}
    assert open_repository((folder / "plans",), folder).named == frozenset()


def test_a_path_of_another_repository_is_never_left_out(folder: Path) -> None:
    other = folder / "autre"
    (other / "vide").mkdir(parents=True)
    (other / "strategie.yaml").write_text("organisation: X\n", encoding="utf-8")
    (other / "c.yaml").write_text("plan: C\n", encoding="utf-8")
    (folder / "stray.yaml").write_text("plan: D\n", encoding="utf-8")
    plans = folder / "plans"
    for paths in ((plans, other), (other / "c.yaml", plans), (plans, folder / "stray.yaml")):
        with pytest.raises(UsageError, match="another-repository"):
            open_repository(paths, folder)
    assert open_repository((folder, plans / "a.yaml"), folder).plans


def test_a_folder_without_a_plan_is_never_left_out(folder: Path) -> None:
    (folder / "plans" / "vide").mkdir()
    (folder / "plans" / "posts" / "long.md").write_text("Bonjour.\n", encoding="utf-8")
    with pytest.raises(NoPlanError):
        open_repository((folder / "plans" / "a.yaml", folder / "plans" / "vide"), folder)
    named = open_repository((folder / "plans" / "a.yaml", folder / "plans" / "posts" / "long.md"), folder).named
    assert named == {"plans/a.yaml"}


def test_without_a_strategy_without_a_plan_and_without_the_path(tmp_path: Path, folder: Path) -> None:
    empty = tmp_path / "vide"
    empty.mkdir()
    with pytest.raises(UsageError, match="path-missing"):
        open_repository((folder / "absent",), folder)
    (empty / "strategie.yaml").write_text("", encoding="utf-8")
    with pytest.raises(NoPlanError):
        open_repository((empty,), folder)


def test_a_folder_without_a_strategy_above_it_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("plan: A\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no-strategy"):
        open_repository((tmp_path,), tmp_path)


def test_what_is_no_regular_file_is_named_and_never_opened(folder: Path) -> None:
    (folder / "plans" / "lien.yaml").symlink_to("/etc/passwd")
    os.mkfifo(folder / "plans" / "tube.yaml")
    found = open_repository((folder,), folder)
    assert [finding.thing.path for finding in found.findings] == ["plans/lien.yaml", "plans/tube.yaml"]
    diagnostics = judge(found, Options(TODAY)).diagnostics
    assert {d.rule for d in diagnostics if "lien" in d.location.path} == {"unreadable-file"}


@pytest.mark.parametrize("reference", ["/etc/passwd.md", "../../secret.md", "lien.md"])
def test_a_text_outside_the_repository_is_a_missing_file(folder: Path, reference: str) -> None:
    (folder.parent / "secret.md").write_text("secret", encoding="utf-8")
    (folder / "plans" / "lien.md").symlink_to(folder.parent / "secret.md")
    plan = f"plan: A\npublications:\n  - {{id: a, quand: au besoin, texte: {reference}}}\n"
    (folder / "plans" / "a.yaml").write_text(plan, encoding="utf-8")
    diagnostics = judge(open_repository((folder,), folder), Options(TODAY)).diagnostics
    assert "missing-file" in {diagnostic.rule for diagnostic in diagnostics}


def test_a_strategy_that_is_a_link_is_named_and_not_followed(folder: Path) -> None:
    (folder / "plans" / "strategie.yaml").rename(folder / "ailleurs.yaml")
    (folder / "plans" / "strategie.yaml").symlink_to(folder / "ailleurs.yaml")
    diagnostics = judge(open_repository((), folder / "plans"), Options(TODAY)).diagnostics
    assert ("strategie.yaml", "unreadable-file") in {(d.location.path, d.rule) for d in diagnostics}


def test_a_strategy_that_is_a_pipe_is_not_passed_over_for_another(folder: Path) -> None:
    inner = folder / "plans" / "dedans"
    inner.mkdir()
    (inner / "c.yaml").write_text("plan: C\n", encoding="utf-8")
    os.mkfifo(inner / "strategie.yaml")
    assert open_repository((inner,), folder).strategy == "plans/dedans/strategie.yaml"


def test_two_strategies_are_one_too_many(folder: Path) -> None:
    (folder / "plans" / "strategy.yaml").write_text("organization: Town\n", encoding="utf-8")
    with pytest.raises(UsageError, match="two-strategies"):
        open_repository((folder,), folder)


def test_naming_a_pipe_reports_the_pipe_alone(folder: Path) -> None:
    os.mkfifo(folder / "plans" / "tube.yaml")
    assert open_repository((folder / "plans" / "tube.yaml",), folder).named == {"plans/tube.yaml"}


def test_a_file_name_that_is_not_utf_8_is_judged(folder: Path) -> None:
    name = os.fsdecode(b"caf\xe9.yaml")
    (folder / "plans" / name).write_text(
        "plan: A\npublications:\n  - {titre: A, quand: 05/10/2026}\n", encoding="utf-8"
    )
    diagnostics = judge(open_repository((folder,), folder), Options(TODAY)).diagnostics
    assert (f"plans/{name}", "ambiguous-date") in {(d.location.path, d.rule) for d in diagnostics}
