"""What is only faulty is not gone: its entries stay in the calendars as they were."""

from pathlib import Path

import pytest

from calendar_cli.cli import run

STRATEGY = """\
organisation: Ville
domaine: ville.example
services: {pompiers: {nom: Incendies}}
canaux: {facebook: {réseau: facebook, heure: 12 h}}
"""
PLAN = """\
plan: Automne
publications:
  - id: pile
    titre: On change la pile
    quand: mardi 27 octobre 2026, 12 h
    canaux: [facebook]
    service: pompiers
    statut: à valider
"""


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("publications:", "pots:"),
        ("publications:\n", "publications: oups\nx-reste:\n"),
        ("id: pile", "id: [pile]"),
        ("  - id: pile\n    titre", "  - titre"),
        (PLAN, ""),
        ("plan: Automne", "plan: [Automne"),
        ("27 octobre 2026, 12 h", "28 octobre 2026, 12 h"),
    ],
)
def test_an_entry_of_a_faulty_plan_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, instead: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("strategie.yaml").write_text(STRATEGY, encoding="utf-8")
    Path("automne.yaml").write_text(PLAN, encoding="utf-8")
    assert run(["export", "--out", "out", "-q"], {}) == 0
    before = Path("out/calendars/pompiers.ics").read_bytes()
    assert PLAN.count(written) == 1
    Path("automne.yaml").write_text(PLAN.replace(written, instead), encoding="utf-8")
    assert run(["export", "--out", "out", "-q"], {}) == 1
    assert Path("out/calendars/pompiers.ics").read_bytes() == before


def test_an_entry_of_a_plan_that_became_a_link_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("strategie.yaml").write_text(STRATEGY, encoding="utf-8")
    Path("automne.yaml").write_text(PLAN, encoding="utf-8")
    assert run(["export", "--out", "out", "-q"], {}) == 0
    before = Path("out/calendars/pompiers.ics").read_bytes()
    Path("automne.yaml").rename("ailleurs.txt")
    Path("automne.yaml").symlink_to("ailleurs.txt")
    assert run(["export", "--out", "out", "-q"], {}) == 1
    assert Path("out/calendars/pompiers.ics").read_bytes() == before
