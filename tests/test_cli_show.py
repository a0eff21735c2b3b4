"""`show`: the agenda, the month and the JSON of a small repository."""

import json
from pathlib import Path

import pytest

from calendar_cli.cli import run
from calendar_cli.report.agenda import agenda
from calendar_cli.report.characters import cells
from calendar_cli.report.entries import Window
from calendar_cli.report.month import month
from calendar_cli.report.screen import Screen
from tests.folders import folder
from tests.plans import verdict

STRATEGY = """\
organisation: Ville de Rivière-aux-Pins
services: {pompiers: {nom: Incendies, responsable: chef, approbateurs: [chef]}}
équipe: {chef: {nom: Chef aux opérations}, redaction: {nom: Rédaction}}
canaux: {facebook: {réseau: facebook, heure: 12 h}, x: {réseau: x, heure: 12 h}}
piliers: {prévention: 100 %}
échéances: {approbation: 3 jours ouvrables avant}
"""
PLAN = """\
plan: Piles
du: 2026-10-05
au: 2026-11-08
responsable: redaction
par_défaut: {service: pompiers, canaux: [facebook, x], statut: à valider}
publications:
  - id: pile
    titre: On change l'heure… et la pile? 🔋
    quand: mardi 27 octobre 2026, 12 h
    pilier: prévention
  - {id: annulee, titre: Annulée, quand: "2026-10-28 12:00", statut: annulé}
  - {id: nuit, titre: Nuit des arts, quand: "à confirmer, semaine du 2026-10-26", canaux: [x], statut: idée}
"""


def shown(arguments: str, here: Path, capsys: pytest.CaptureFixture[str]) -> str:
    folder(here, {"strategie.yaml": STRATEGY, "plans/piles.yaml": PLAN})
    assert run(["show", str(here), *arguments.split(), "--today", "2026-10-01"], {}) == 0
    return capsys.readouterr().out.replace("\u00a0", " ")


def test_the_agenda_goes_day_by_day_with_what_is_due(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown("", tmp_path, capsys) == (
        "jeudi 22 octobre 2026\n"
        "  ◆ Approbation à donner : On change l'heure… et la pile? 🔋 (Chef aux opératio…\n"
        "\n"
        "lundi 26 octobre 2026\n"
        "  à confirmer  Nuit des arts (du 26 octobre au 1e…  X               idée\n"
        "\n"
        "mardi 27 octobre 2026\n"
        "  12 h         On change l'heure… et la pile? 🔋    FB, X           à valider\n"
    )


def test_weeks_narrow_what_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown("--from 2026-10-19 --weeks 1", tmp_path, capsys).startswith("jeudi 22 octobre 2026\n")
    assert shown("--weeks 2 --lang en", tmp_path, capsys) == "Nothing on the calendar for these days.\n"


def test_when_nothing_lies_ahead_everything_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder(tmp_path, {"strategie.yaml": STRATEGY, "plans/piles.yaml": PLAN})
    assert run(["show", str(tmp_path), "--today", "2027-06-01"], {}) == 0
    assert "mardi 27 octobre 2026" in capsys.readouterr().out


def test_the_month_has_its_weeks_as_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown("--format month", tmp_path, capsys).splitlines()
    assert lines[0] == "octobre 2026"
    assert lines[1].split() == ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]
    assert lines[-4].split() == ["26", "27", "28", "29", "30", "31"]
    assert lines[-3] == ".X Nuit d… ?12h FB X"
    assert lines[-1] == ". idée  - brouillon  ? à valider  + approuvé ou au-delà"


@pytest.mark.parametrize("width", [20, 40, 59, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    calendar = verdict(PLAN, STRATEGY).calendar
    lines = [*agenda(calendar, Window(), Screen("fr", width)), *month(calendar, Window(), Screen("fr", max(width, 34)))]
    for line in lines:
        assert sum(cells(piece.text) for piece in line) <= max(width, 34), line


def test_a_narrow_month_counts() -> None:
    calendar = verdict(PLAN, STRATEGY).calendar
    lines = ["".join(piece.text for piece in line) for line in month(calendar, Window(), Screen("fr", 50))]
    assert lines[-3].split() == ["26·1", "27·1", "28", "29", "30", "31"]


def test_json_holds_every_slot_and_milestone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read = json.loads(shown("--format json", tmp_path, capsys))
    assert set(read) == {"version", "slots", "milestones"}
    assert read["version"] == 1
    assert [(slot["post"], slot["channel"], slot["status"]) for slot in read["slots"]] == [
        ("nuit", "x", "idea"),
        ("pile", "facebook", "review"),
        ("pile", "x", "review"),
        ("annulee", "facebook", "cancelled"),
        ("annulee", "x", "cancelled"),
    ]
    assert read["slots"][1] == {
        "campaign": "piles",
        "post": "pile",
        "title": "On change l'heure… et la pile? 🔋",
        "channel": "facebook",
        "departments": ["pompiers"],
        "pillar": "prévention",
        "purpose": "information",
        "status": "review",
        "start": "2026-10-27T12:00:00-04:00",
        "end": "2026-10-27T12:15:00-04:00",
        "all_day": False,
        "tentative": False,
    }
    tentative = read["slots"][0]
    assert (tentative["tentative"], tentative["all_day"]) == (True, True)
    assert (tentative["start"], tentative["end"]) == ("2026-10-26T00:00:00-04:00", "2026-11-02T00:00:00-05:00")
    assert read["milestones"] == [
        {
            "kind": "approval",
            "due": "2026-10-22",
            "owner": "chef",
            "departments": ["pompiers"],
            "campaign": "piles",
            "post": "pile",
            "what": "",
            "done": False,
        }
    ]
