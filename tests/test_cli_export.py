"""`export`: what is written, what is left alone, and what it says."""

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
    assert error.startswith("out")
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
