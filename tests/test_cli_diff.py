"""`diff` on real git repositories and folders: revisions, paths, formats, exit codes."""

import json
import subprocess
from pathlib import Path

import pytest

from calendar_cli.cli import run
from calendar_cli.cli.states import two_states
from calendar_cli.history import snapshot
from calendar_cli.repository import MAX_BYTES
from tests.folders import CLEAN, STRATEGY, folder

DAY = ["--today", "2026-09-01", "--lang", "en"]


def git(here: Path, *words: str) -> str:
    """Git as somebody who commits: nobody's own settings."""
    names = ["-c", "user.name=Essai", "-c", "user.email=essai@riviere.example", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *names, *words], cwd=here, capture_output=True, check=True)  # noqa: S603, S607  (our own words)
    return done.stdout.decode()


def clone(tmp_path: Path, files: dict[str, str] | None = None) -> Path:
    """A repository with one commit of the plans."""
    here = folder(tmp_path, files or {"strategie.yaml": STRATEGY, "plans/automne.yaml": CLEAN})
    git(here, "init", "-q")
    commit(here)
    return here


def commit(here: Path) -> None:
    git(here, "add", "-A")
    git(here, "commit", "-q", "-m", "plans")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(clone(tmp_path))
    return tmp_path


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["diff", *arguments, *DAY], {}) == 0
    return capsys.readouterr().out.replace("\u00a0", " ")


def test_the_working_tree_is_compared_with_head(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(here / "plans/automne.yaml", "mardi 6 octobre", "jeudi 8 octobre")
    head = git(here, "rev-parse", "--short=7", "HEAD").strip()
    assert said([], capsys) == (
        f"From HEAD ({head}) to the present state\n"
        "posts: 1 moved\n"
        "\n"
        "Piles (plans/automne.yaml)\n"
        "  plans/automne.yaml:8  La pile\n"
        "    moved from Tuesday, October 6, 2026, noon to Thursday, October 8, 2026, noon\n"
    )


def test_an_older_revision_by_any_name(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(here, "tag", "v1")
    edit(here / "plans/automne.yaml", "La pile", "La pile ronde")
    commit(here)
    for revision in ("v1", "HEAD~1", "HEAD^{/plans}~1", git(here, "rev-parse", "v1").strip()):
        assert "title: “La pile” becomes “La pile ronde”" in said([revision], capsys)
    assert said([], capsys).startswith("Nothing changed from HEAD (")


def test_two_folders_are_compared_without_git(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder(tmp_path / "avant", {"strategie.yaml": STRATEGY, "automne.yaml": CLEAN})
    folder(tmp_path / "après", {"strategie.yaml": STRATEGY, "automne.yaml": CLEAN.replace("La pile", "Le pile")})
    out = said([str(tmp_path / "avant"), str(tmp_path / "après")], capsys)
    assert out.startswith("From ")
    assert "automne.yaml:8  Le pile\n    title: “La pile” becomes “Le pile”" in out


def test_a_word_that_is_one_of_the_plans_own_paths_narrows(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder(here, {"plans/hiver.yaml": CLEAN.replace("Piles", "Hiver").replace("id: pile", "id: neige")})
    commit(here)
    edit(here / "plans/automne.yaml", "La pile", "Un")
    edit(here / "plans/hiver.yaml", "La pile", "Deux")
    assert "Deux" not in said(["plans/automne.yaml"], capsys)
    assert "Un" not in said(["HEAD", "plans/hiver.yaml"], capsys).replace("“Un", "Un")
    both = said(["plans"], capsys)
    assert "becomes “Un”" in both
    assert "becomes “Deux”" in both


def test_a_plan_that_was_removed_is_told_with_its_posts(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(here, "mv", "plans/automne.yaml", "autre.yaml")
    folder(here, {"autre.yaml": CLEAN.replace("id: pile", "id: tout-autre").replace("Piles", "Autre")})
    out = said([], capsys)
    assert "campaign removed (1 post)" in out
    assert "removed; it was to go out on Tuesday, October 6, 2026, noon" in out
    assert "campaign added (1 post)" in out


def test_a_long_copy_of_the_revision_is_read_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = CLEAN.replace("texte: |\n      Vérifiez vos avertisseurs ce samedi.\n", "texte: copie.md\n")
    clone(tmp_path, {"strategie.yaml": STRATEGY, "plans/automne.yaml": plan, "plans/copie.md": "Une pile.\n"})
    (tmp_path / "plans/copie.md").write_text("Deux piles.\n", encoding="utf-8")
    out = said(["HEAD", str(tmp_path)], capsys)
    assert "reworded: “Une pile.” becomes “Deux piles.”" in out


def test_plans_in_a_folder_of_the_clone_are_found_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clone(tmp_path, {"ville/strategie.yaml": STRATEGY, "ville/automne.yaml": CLEAN, "ailleurs/x.yaml": "plan: X\n"})
    edit(tmp_path / "ville/automne.yaml", "La pile", "Le feu")
    out = said(["HEAD", str(tmp_path / "ville")], capsys)
    assert "becomes “Le feu”" in out
    assert "ailleurs" not in out


@pytest.mark.parametrize(
    "revision",
    ["nowhere", "--output=pwned", "-x", "--upload-pack=touch pwned", "HEAD:plans", "", "HEAD\nHEAD", "@{-9}"],
)
def test_an_unknown_or_hostile_revision_is_refused(
    revision: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["diff", *DAY, "--", revision], {}) == 2
    assert "is neither a revision that git knows here nor a folder" in " ".join(capsys.readouterr().err.split())
    assert not (here / "pwned").exists()


def test_without_history_a_folder_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder(tmp_path, {"strategie.yaml": STRATEGY, "automne.yaml": CLEAN})
    assert run(["diff", "HEAD", str(tmp_path), *DAY], {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}) == 2
    assert "Name a folder of plans instead." in " ".join(capsys.readouterr().err.split())


def test_everything_is_new_where_the_revision_had_no_plans(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clone(tmp_path, {"lisez-moi.txt": "rien"})
    folder(tmp_path, {"ville/strategie.yaml": STRATEGY, "ville/automne.yaml": CLEAN})
    assert "added: Tuesday, October 6, 2026, noon, Facebook and X, draft" in said(
        ["HEAD", str(tmp_path / "ville")], capsys
    )


def test_links_and_hidden_folders_of_the_revision_are_no_plans(here: Path) -> None:
    (here / "plans/lien.yaml").symlink_to("/etc/passwd")
    folder(here, {".cache/x.yaml": CLEAN, "autre/strategie.yaml": STRATEGY, "autre/y.yaml": CLEAN, "notes.txt": "x"})
    commit(here)
    before, _, _ = two_states(("HEAD",), here)
    assert before.repository.plans == ("plans/automne.yaml",)
    assert [finding.thing.path for finding in before.repository.findings] == ["plans/lien.yaml"]
    assert "notes.txt" not in before.repository.files


def test_a_file_too_large_is_not_read_from_history(here: Path) -> None:
    (here / "plans/gros.yaml").write_text("x" * (MAX_BYTES + 5), encoding="utf-8")
    commit(here)
    held = snapshot(here, "HEAD", lambda path: path.endswith(".yaml"), MAX_BYTES)
    assert held is not None
    assert held.files["plans/gros.yaml"] == b" " * MAX_BYTES
    assert held.files["plans/automne.yaml"] == CLEAN.encode()


def test_a_plan_that_the_clone_does_not_have_is_told_and_the_others_are_compared(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder(here, {"plans/hiver.yaml": CLEAN.replace("La pile", "La neige")})
    commit(here)
    name = git(here, "rev-parse", "HEAD:plans/hiver.yaml").strip()
    (here / ".git/objects" / name[:2] / name[2:]).unlink()
    edit(here / "plans/automne.yaml", "La pile", "Le feu")
    told = said([], capsys)
    assert "becomes “Le feu”" in told
    assert "plans/hiver.yaml" in told
    assert "La neige" not in told


def test_settings_of_a_hostile_clone_run_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for key in ("core.fsmonitor", "diff.external", "core.pager", "diff.x.textconv", "filter.x.smudge"):
        git(here, "config", key, "touch pwned")
    folder(here, {".gitattributes": "*.yaml diff=x filter=x\n"})
    edit(here / "plans/automne.yaml", "La pile", "Le feu")
    assert "becomes “Le feu”" in said([], capsys)
    assert not (here / "pwned").exists()


def test_markdown_and_json_say_the_same(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(here / "plans/automne.yaml", "mardi 6 octobre", "lundi 6 octobre")
    text = said(["--format", "markdown"], capsys)
    assert text.startswith("### From HEAD (")
    assert "- **La pile** (plans/automne.yaml:8)\n" in text
    read = json.loads(said(["--format", "json"], capsys))
    assert set(read) == {"version", "tool", "from", "to", "unread", "campaigns", "strategy", "findings"}
    assert read["version"] == 1
    post = read["campaigns"][0]["posts"][0]
    assert (post["post"], post["path"], post["line"]) == ("pile", "plans/automne.yaml", 8)
    assert [each["rule"] for each in post["findings"]["gained"]] == ["weekday-mismatch"]


def test_json_gives_instants_and_ids(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(here / "plans/automne.yaml", "mardi 6 octobre", "jeudi 8 octobre")
    change = json.loads(said(["--format", "json"], capsys))["campaigns"][0]["posts"][0]["changes"][0]
    assert change == {
        "kind": "moved",
        "message": "moved from Tuesday, October 6, 2026, noon to Thursday, October 8, 2026, noon",
        "facts": {
            "from": {"start": "2026-10-06T12:00:00-04:00", "all_day": False, "last": None},
            "to": {"start": "2026-10-08T12:00:00-04:00", "all_day": False, "last": None},
        },
    }


def test_a_folder_named_as_a_branch_is_reached_by_its_path(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(here, "branch", "plans")
    edit(here / "plans/automne.yaml", "La pile", "Le feu")
    assert said(["plans"], capsys).startswith("From plans (")
    assert said(["./plans"], capsys).startswith("From HEAD (")


def test_a_folder_of_plans_is_named_from_outside_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clone(tmp_path, {"été et plans/strategie.yaml": STRATEGY, "été et plans/automne.yaml": CLEAN})
    edit(tmp_path / "été et plans/automne.yaml", "La pile", "Le feu")
    for where, words in ((tmp_path, ["été et plans"]), (tmp_path / "été et plans", [])):
        monkeypatch.chdir(where)
        assert "title: “La pile” becomes “Le feu”" in said(words, capsys)
