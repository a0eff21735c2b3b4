"""`init`: what it writes is clean whatever the day, and it never writes over anything."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from calendar_cli.check import Options, judge
from calendar_cli.cli import run
from calendar_cli.repository import open_repository

WRITTEN = {"fr": ["plans/premier-plan.yaml", "strategie.yaml"], "en": ["plans/first-plan.yaml", "strategy.yaml"]}


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_files_are_written_and_the_next_step_is_told(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["init", "calendrier", "--lang", language], {}) == 0
    assert files(tmp_path / "calendrier") == WRITTEN[language]
    assert capsys.readouterr().out.endswith("calendar-cli check calendrier\n")
    assert run(["check", "calendrier", "--fail-on", "info"], {}) == 0


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_written_has_no_finding_in_any_week_of_the_year(language: str, tmp_path: Path) -> None:
    for week in range(53):
        today = date(2026, 1, 1) + timedelta(days=7 * week + week % 7)
        folder = tmp_path / str(week)
        assert run(["init", str(folder), "--lang", language, "--today", today.isoformat(), "-q"], {}) == 0
        verdict = judge(open_repository((folder,), tmp_path), Options(today, today_given=True))
        assert verdict.diagnostics == (), today
        assert verdict.summary.slots == 3


@pytest.mark.parametrize("there", ["strategie.yaml", "strategy.yml", "plans/premier-plan.yaml"])
def test_nothing_is_written_when_a_file_is_there(
    there: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).write_text("à moi", encoding="utf-8")
    assert run(["init", str(tmp_path), "--lang", "fr"], {}) == 2
    assert f"{there} existe déjà" in capsys.readouterr().err
    assert files(tmp_path) == [there]
    assert (tmp_path / there).read_text(encoding="utf-8") == "à moi"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "fichier").write_text("", encoding="utf-8")
    assert run(["init", str(tmp_path / "fichier"), "--lang", "fr"], {}) == 2
    assert "fichier" in capsys.readouterr().err
