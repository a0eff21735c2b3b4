"""`export`: what is written, what is left alone, and what it says."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from calendar_cli.cli import run
from tests.folders import CLEAN, FAULTY, plans, program


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(plans(tmp_path))
    return tmp_path


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_second_export_writes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "--out", "out"], {}) == 0
    first = capsys.readouterr().out
    written = files(here / "out")
    assert first.splitlines()[:-1] == [f"out/{path}" for path in written]
    assert first.splitlines()[-1] == f"{len(written)} fichiers écrits, 0 inchangé, dans out"
    assert run(["export", "--out", "out"], {}) == 0
    assert capsys.readouterr().out == f"0 fichier écrit, {len(written)} inchangés, dans out\n"


@pytest.mark.parametrize(("format_", "folders"), [("ics", {"calendars"}), ("briefs", {"briefs"})])
def test_a_format_alone_is_written_alone(format_: str, folders: set[str], here: Path) -> None:
    assert run(["export", "--out", "out", "--format", format_], {}) == 0
    assert {path.split("/")[0] for path in files(here / "out")} == folders


def test_the_language_of_the_option_is_that_of_the_briefs_and_the_locale_s_is_not(here: Path) -> None:
    assert run(["export", "--out", "fr"], {"LANG": "en_CA.UTF-8"}) == 0
    assert run(["export", "--out", "en", "--lang", "en"], {}) == 0
    assert (here / "fr" / "briefs" / "pompiers.fr.md").exists()
    assert (here / "en" / "briefs" / "pompiers.en.md").exists()


def test_plans_with_errors_are_exported_and_the_exit_code_says_so(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "plans" / "autre.yaml").write_text(FAULTY, encoding="utf-8")
    assert run(["export", "--out", "out"], {}) == 1
    assert (here / "out" / "calendars" / "pompiers.ics").exists()
    assert "Certains plans contiennent des erreurs" in capsys.readouterr().out


def test_the_output_folder_is_no_part_of_the_plans(here: Path) -> None:
    (here / "out").mkdir()
    (here / "out" / "vieux.yaml").write_text(FAULTY, encoding="utf-8")
    assert run(["export", "--out", "out"], {}) == 0


def test_an_output_that_is_a_file_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "out").write_text("", encoding="utf-8")
    assert run(["export", "--out", "out", "--lang", "fr"], {}) == 2
    error = capsys.readouterr().err
    assert error.startswith("Erreur\u00a0: out ")
    assert error.count("\n") == 1


def test_a_full_disk_is_told_and_leaves_what_was_there(here: Path) -> None:
    limited = "ulimit -f 1; trap '' XFSZ; {}"
    plan = CLEAN.replace("Vérifiez", "Vérifiez " + "et vérifiez encore " * 400)
    assert run(["export", "--out", "out"], {}) == 0
    before = {path: (here / "out" / path).read_bytes() for path in files(here / "out")}
    (here / "plans" / "automne.yaml").write_text(plan, encoding="utf-8")
    ran = program("export --out out", here, through=limited)
    assert ran.code == 2
    assert "Vérifiez les droits et l'espace disque." in ran.err
    assert "out/" in ran.err
    assert {path: (here / "out" / path).read_bytes() for path in files(here / "out")} == before


def test_a_previous_folder_is_the_memory(here: Path) -> None:
    assert run(["export", "--out", "avant"], {}) == 0
    (here / "plans" / "automne.yaml").write_text(CLEAN.replace("mardi 6", "mercredi 7"), encoding="utf-8")
    assert run(["export", "--out", "apres", "--previous", "avant"], {}) == 0
    assert "SEQUENCE:1" in (here / "apres" / "calendars" / "pompiers.ics").read_text(encoding="utf-8")


def test_a_calendar_that_somebody_changed_is_told_kept_aside_and_not_trusted(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["export", "--out", "out"], {})
    calendar = here / "out" / "calendars" / "pompiers.ics"
    whole = calendar.read_bytes()
    for number, name in ((1, "pompiers.ics.aside"), (2, "pompiers.ics.aside2")):
        broken = whole.replace(b"SEQUENCE:0", b"SEQUENCE:%d" % number, 1)[: -20 * number]
        calendar.write_bytes(broken)
        capsys.readouterr()
        assert run(["export", "--out", "out"], {}) == 0
        assert f"s'appelle maintenant out/calendars/{name}." in capsys.readouterr().err
        assert (here / "out" / "calendars" / name).read_bytes() == broken
        assert calendar.read_bytes() == whole


def test_a_check_names_what_would_change_and_writes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["export", "--out", "out"], {})
    before = {path: (here / "out" / path).read_bytes() for path in files(here / "out")}
    assert run(["export", "--out", "out", "--check"], {}) == 0
    (here / "plans" / "automne.yaml").write_text(CLEAN.replace("Vérifiez", "Regardez"), encoding="utf-8")
    (here / "out" / "calendars" / "police.ics").write_bytes(b"?")
    capsys.readouterr()
    assert run(["export", "--out", "out", "--check"], {}) == 1
    shown = capsys.readouterr()
    assert "à mettre à jour\u00a0: out/calendars/pompiers.ics\n" in shown.out
    assert "out/calendars/police.ics n'est pas un calendrier intact" in shown.err
    assert {path: (here / "out" / path).read_bytes() for path in files(here / "out")} == {
        **before,
        "calendars/police.ics": b"?",
    }


def test_a_check_of_a_folder_that_is_not_there_makes_none(here: Path) -> None:
    assert run(["export", "--out", "nowhere", "--check"], {}) == 1
    assert not (here / "nowhere").exists()


def test_public_calendars_lie_apart_and_hold_nothing_of_the_private_ones(here: Path) -> None:
    approved = '    statut: approuvé\n    approbation: "chef, 2026-09-01"\n'
    (here / "plans" / "automne.yaml").write_text(CLEAN + approved, encoding="utf-8")
    run(["export", "--out", "out"], {})
    (here / "plans" / "brisé.yaml").write_text("[", encoding="utf-8")
    run(["export", "--out", "out", "--public"], {})
    public = [path for path in files(here / "out") if path.startswith("public/")]
    assert "public/calendars/all.ics" in public
    assert not any(b"DESCRIPTION" in (here / "out" / path).read_bytes() for path in public)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("epoch", ["-1", "99999999999", "x", "253402300800"])
def test_a_stamp_no_calendar_could_remember_is_refused(epoch: str) -> None:
    assert run(["export", "--out", "out"], {"SOURCE_DATE_EPOCH": epoch}) == 2


def test_the_first_stamp_is_that_of_the_newest_commit_on_the_plans(here: Path) -> None:
    def git(*words: str, day: str) -> None:
        when = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
        who = [word for key in ("name", "email") for word in ("-c", f"user.{key}=essai")]
        subprocess.run(["git", *who, *words], cwd=here, env={**os.environ, **when}, check=True, capture_output=True)  # noqa: S603, S607  (git of the machine)

    git("init", day="2026-09-01")
    git("add", "plans", day="2026-09-01")
    git("commit", "-m", "plans", day="2026-09-01")
    run(["export", "plans", "--out", "out"], {})
    (here / "notes.txt").write_text("", encoding="utf-8")
    git("add", "notes.txt", "out", day="2026-09-02")
    git("commit", "-m", "autre chose", day="2026-09-02")
    assert run(["export", "plans", "--out", "out", "--check"], {}) == 0
    shutil.rmtree(here / "out")
    run(["export", "plans", "--out", "out"], {})
    assert b"DTSTAMP:20260901T120000Z" in (here / "out" / "calendars" / "all.ics").read_bytes()


def test_a_repository_s_settings_run_no_program(here: Path) -> None:
    ran = here / "ran"
    evil = here / "evil.sh"
    evil.write_text(f"#!/bin/sh\ntouch {ran}\n", encoding="utf-8")
    evil.chmod(0o755)
    keys = ("core.fsmonitor", "gpg.program", "core.pager", "diff.external", "core.sshCommand")
    settings = [f"git config {key} {evil}" for key in keys] + ["git config log.showSignature true"]
    made = "git init -q && git add plans && git -c user.name=a -c user.email=a commit -qm plans && "
    subprocess.run(["bash", "-ec", made + " && ".join(settings)], cwd=here, check=True)  # noqa: S603, S607  (git of the machine)
    assert run(["export", "--out", "out"], {}) == 0
    assert not ran.exists()


def test_a_calendar_behind_a_link_is_neither_read_nor_renamed(
    tmp_path_factory: pytest.TempPathFactory, here: Path
) -> None:
    others = tmp_path_factory.mktemp("others")
    (others / "theirs.ics").write_bytes(b"?")
    (here / "out").mkdir()
    (here / "out" / "calendars").symlink_to(others)
    assert run(["export", "--out", "out", "--format", "ics"], {}) == 2
    assert files(others) == ["theirs.ics"]


def test_a_plan_that_could_not_be_read_is_named(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "plans" / "brisé.yaml").write_text("[", encoding="utf-8")
    assert run(["export", "--out", "out"], {}) == 1
    assert "plans/brisé.yaml n'a pas pu être lu" in capsys.readouterr().out
