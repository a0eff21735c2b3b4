"""The views of `show`: week, month, board, mix, cadence, requests; groups; named files; narrow terminals and pipes."""

import re
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from calendar_cli.cli import run
from calendar_cli.report.characters import cells
from calendar_cli.report.entries import Window
from calendar_cli.report.groups import By
from calendar_cli.report.month import month
from calendar_cli.report.screen import Screen
from calendar_cli.report.views import WORDS, Asked, drawn, view_of
from tests.folders import folder
from tests.plans import verdict

STRATEGY = """\
organisation: Ville de Rivière-aux-Pins
services:
  pompiers: {nom: Service de sécurité incendie, approbateurs: [chef]}
  police: {nom: Service de police}
équipe:
  chef: {nom: Chef aux opérations}
  redaction: {nom: Équipe de rédaction, capacité: 10 h par semaine}
canaux: {facebook: {réseau: facebook, heure: 12 h}, x: {réseau: x, heure: 12 h}}
piliers: {prévention: 50 %, coulisses: 50 %}
cadence:
  - {canal: facebook, par_semaine: 3 à 4}
  - {canal: x, par_semaine: au plus 1}
répartition:
  - {selon: pilier, par: semaine, tolérance: 10 points, échantillon_min: 2}
échéances: {approbation: 3 jours avant}
"""
PLAN = """\
plan: Piles
du: 2026-10-05
au: 2026-10-18
responsable: redaction
demandes:
  - {à: police, quoi: Trois photos, avant: 2026-10-01}
  - {à: chef, quoi: Le nombre de piles, avant: 2026-10-09}
  - {à: pompiers, quoi: Un porte-parole}
par_défaut: {service: pompiers, statut: à valider, temps_prévu: 6 h}
publications:
  - id: pile
    titre: |
      La pile
    quand: mardi 6 octobre 2026, 12 h
    canaux: [facebook, x]
    pilier: prévention
  - {id: feu, titre: Le feu, quand: "2026-10-08 17:30", canaux: [facebook, x], pilier: prévention, statut: brouillon}
  - {id: borne, titre: La borne, quand: au besoin, canaux: [x], statut: approuvé, service: police}
"""
OTHER = """\
plan: Autre
du: 2026-10-05
au: 2026-10-18
publications:
  - {id: seul, titre: Seul, quand: "2026-10-12 12:00", canaux: [facebook], pilier: coulisses, statut: idée}
"""
SCREEN = Screen("fr", 80)
FILES = {"strategie.yaml": STRATEGY, "plans/piles.yaml": PLAN, "plans/autre.yaml": OTHER}


def shown(arguments: str, here: Path, capsys: pytest.CaptureFixture[str], language: str = "fr") -> str:
    folder(here, FILES)
    words = [word.replace("HERE", str(here)) for word in arguments.split()]
    assert run(["show", *words, "--today", "2026-10-06", "--lang", language], {}) == 0
    return capsys.readouterr().out.replace("\u00a0", " ")


def test_a_week_shows_how_loaded_it_is_then_its_seven_days(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown("semaine HERE", tmp_path, capsys) == (
        "Semaine du 5 au 11 octobre 2026\n"
        "  Facebook             #####..|..  2 sur 3 publications; il en manque 1\n"
        "  X                    ##########  2 publications, 1 de trop (au plus 1)\n"
        "  Équipe de rédaction  ##########  12 h sur 10 h, 2 h de trop\n"
        "\n"
        "lun. 5 oct.\n"
        "  ◆ En retard – Approbation à donner : Le feu (Chef aux opérations)\n"
        "mar. 6 oct.\n"
        "  12 h         La pile                              FB, X           à valider\n"
        "mer. 7 oct.  –\n"
        "jeu. 8 oct.\n"
        "  17 h 30      Le feu                               FB, X           brouillon\n"
        "ven. 9 oct.\n"
        "  ◆ Demande : Le nombre de piles (Chef aux opérations)\n"
        "sam. 10 oct.  –\n"
        "dim. 11 oct.  –\n"
    )


def test_the_cadence_says_what_is_missing_and_too_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    french = shown("cadence HERE", tmp_path, capsys)
    assert "  #####..|..  2 sur 3 sur Facebook cette semaine; il en manque 1\n" in french
    assert "  ##########  2 sur X cette semaine, 1 de trop (au plus 1)\n" in french
    english = shown("cadence HERE", tmp_path, capsys, "en")
    assert "  #####..|..  2 of 3 on Facebook this week; 1 missing\n" in english
    assert "  ##########  2 on X this week, 1 too many (at most 1)\n" in english


def test_the_cadence_and_its_rule_count_the_same() -> None:
    judged = verdict({"piles.yaml": PLAN, "autre.yaml": OTHER.replace("idée", "brouillon")}, STRATEGY)
    rules = {(d.facts["count"], d.facts["missing"]) for d in judged.diagnostics if d.rule == "too-few-posts"}
    lines = drawn(Asked("cadence", Window()), judged.calendar, Screen("en"))
    text = "\n".join("".join(piece.text for piece in line) for line in lines)
    assert {(int(a), int(b)) for a, b in re.findall(r"(\d+) of 3 on Facebook.*?; (\d+) missing", text)} == rules
    assert rules == {(2, 1), (1, 2)}


def test_the_mix_draws_each_share_against_its_target(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = shown("répartition HERE", tmp_path, capsys)
    assert out.startswith("Semaine du 5 au 11 octobre 2026 – par pilier (2 publications)\n")
    assert "  prévention  ##########  100 % (2); cible : 50 % ± 10 points; 2 de trop\n" in out
    assert "  coulisses   ....|.....  0 % (0); cible : 50 % ± 10 points; il en manque 2\n" in out
    assert "Trop peu de publications pour juger : " in out


def test_what_is_shared_out_is_told_whole_on_a_narrow_terminal() -> None:
    lines = drawn(Asked("mix", Window()), verdict(PLAN, STRATEGY).calendar, Screen("fr", width=40))
    told = ["".join(piece.text for piece in line) for line in lines]
    assert told[:2] == ["Semaine du 5 au 11 octobre 2026 – par", "pilier (2 publications)"]


def test_what_the_mix_asks_for_satisfies_its_rule() -> None:
    added = "".join(
        f'  - {{titre: Plus {n}, quand: "2026-10-0{n} 9:00", canaux: [x], pilier: coulisses}}\n' for n in (6, 7)
    )
    assert "share-off-target" in {d.rule for d in verdict(PLAN, STRATEGY).diagnostics}
    assert "share-off-target" not in {d.rule for d in verdict(PLAN + added, STRATEGY).diagnostics}


def test_requests_are_late_first_and_called_late(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown("demandes HERE", tmp_path, capsys) == (
        "En retard (3)\n"
        "  jeu. 1er oct.   Service de police – Demande : Trois photos (5 jours de retard)\n"
        "  sam. 3 oct.     Chef aux opérations – Approbation à donner : La pile, pour le\n"
        "                  mar. 6 oct. (3 jours de retard)\n"
        "  lun. 5 oct.     Chef aux opérations – Approbation à donner : Le feu, pour le\n"
        "                  jeu. 8 oct. (1 jour de retard)\n"
        "\n"
        "À venir (1)\n"
        "  ven. 9 oct.     Chef aux opérations – Demande : Le nombre de piles\n"
        "\n"
        "Sans date (1)\n"
        "  Service de sécurité incendie – Demande : Un porte-parole\n"
    )


def test_what_is_asked_for_posts_that_are_all_out_is_not_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settled = PLAN.replace("à valider", "publié").replace("brouillon", "publié").replace("approuvé", "publié")
    folder(tmp_path, {**FILES, "plans/piles.yaml": settled, "plans/autre.yaml": OTHER})
    assert run(["show", "requests", str(tmp_path), "--lang", "en", "--today", "2026-10-06"], {}) == 0
    assert capsys.readouterr().out == "Nothing is expected of anybody on these days.\n"


def test_the_board_has_a_heading_for_each_state(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown("tableau HERE", tmp_path, capsys) == (
        "Idée (1)\n"
        "  lun. 12 oct., 12 h            Seul                                FB\n"
        "\n"
        "Brouillon (1)\n"
        "  jeu. 8 oct., 17 h 30          Le feu                              FB, X\n"
        "\n"
        "À valider (1)\n"
        "  mar. 6 oct., 12 h             La pile                             FB, X\n"
        "\n"
        "Approuvé (1)\n"
        "  au besoin                     La borne                            X\n"
    )


def test_a_series_is_on_the_board_in_each_state_its_days_are_in() -> None:
    plan = """\
plan: Série
publications:
  - id: mardi
    titre: Le mardi
    quand: chaque mardi 17 h, du 2026-10-06 au 2026-10-27
    statut: brouillon
    parutions: {2026-10-13: {statut: approuvé}}
"""
    lines = drawn(Asked("board", Window()), verdict(plan, STRATEGY).calendar, Screen("en"))
    assert [" ".join("".join(piece.text for piece in line).split()) for line in lines] == [
        "Draft (1)",
        "Tue., Oct. 6, 5 p.m. (+2) Le mardi",
        "",
        "Approved (1)",
        "Tue., Oct. 13, 5 p.m. Le mardi",
    ]


def test_groups_have_a_heading_and_the_load_of_their_weeks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = shown("board HERE --by channel", tmp_path, capsys, "en")
    assert out.startswith(
        "== Facebook ==\n"
        "  Mon., Oct. 5    #####..|..  2 of 3 posts; 1 missing\n"
        "  Mon., Oct. 12   ##.....|..  1 of 3 posts; 2 missing\n"
        "\n"
        "Idea (1)\n"
    )
    assert "== X ==\n" in out


def test_a_department_has_the_slots_of_its_posts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = shown("board HERE --by department", tmp_path, capsys, "en")
    assert re.findall(r"\d+ (slots?|posts?)\n", out.partition("\n\n")[0] + "\n") == ["slots"]


def test_how_many_more_days_a_series_has_is_not_cut() -> None:
    plan = (
        "plan: Série\npublications:\n  - {id: a, titre: A, quand: 'chaque jeudi 10 h, du 2026-10-15 au 2026-10-29'}\n"
    )
    lines = drawn(Asked("board", Window()), verdict(plan, STRATEGY).calendar, Screen("en", width=80))
    assert "15, 10\u00a0a.m. (+2)   A" in "".join(piece.text for line in lines for piece in line)


def test_what_belongs_to_no_group_comes_last(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = shown("requests HERE --by department", tmp_path, capsys)
    assert re.findall("== (.+) ==", out) == ["Service de sécurité incendie", "Service de police", "Sans service"]


def test_files_that_are_named_are_all_that_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = shown("HERE/plans/autre.yaml", tmp_path, capsys, "en")
    assert out.count("Seul") == 1
    assert "pile" not in out
    assert '"pile"' not in shown("HERE/plans/autre.yaml --format json", tmp_path, capsys)


def test_the_cadence_of_a_named_file_is_that_of_its_weeks_and_counts_all_plans(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = {**FILES, "plans/autre.yaml": OTHER.replace("2026-10-05", "2026-10-12")}
    plan = PLAN.replace("2026-10-08 17:30", "2026-10-13 17:30")
    folder(tmp_path, {**alone, "plans/piles.yaml": plan})
    arguments = ["show", "cadence", str(tmp_path / "plans/autre.yaml"), "--lang", "en", "--today", "2026-10-06"]
    assert run(arguments, {}) == 0
    out = capsys.readouterr().out
    assert "October 5" not in out
    assert "2 of 3 on Facebook; 1 missing" in out


def test_a_plan_that_cannot_be_read_is_told_on_the_error_stream(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder(tmp_path, {**FILES, "plans/brise.yaml": "plan: [\n"})
    assert run(["show", str(tmp_path), "--lang", "en", "--today", "2026-10-06"], {}) == 0
    said = capsys.readouterr()
    assert "brise.yaml could not be read: its posts are not shown." in said.err
    assert "La pile" in said.out
    assert run(["show", str(tmp_path / "plans/autre.yaml"), "--today", "2026-10-06"], {}) == 0
    assert capsys.readouterr().err == ""


def test_a_path_of_another_repository_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder(tmp_path / "une", FILES)
    folder(tmp_path / "autre", FILES)
    assert run(["show", str(tmp_path / "une"), str(tmp_path / "autre"), "--lang", "en"], {}) == 2
    assert "belongs to another plan repository" in " ".join(capsys.readouterr().err.split())


def test_a_folder_named_as_a_view_is_reached_by_its_path(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder(tmp_path, {**FILES, "week/ici.yaml": OTHER.replace("Seul", "Ici").replace("seul", "ici")})
    monkeypatch.chdir(tmp_path)
    assert run(["show", "./week", "--today", "2026-10-06", "--lang", "en"], {}) == 0
    out = capsys.readouterr().out
    assert "Ici" in out
    assert "La pile" not in out
    assert run(["show", "week", "--today", "2026-10-06", "--lang", "en"], {}) == 0
    assert "La pile" in capsys.readouterr().out


@pytest.mark.parametrize("word", [word for words in WORDS.values() for word in words] + ["repartition", "SEMAINE"])
def test_views_are_named_in_both_languages(word: str) -> None:
    assert view_of(word) in WORDS


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("show weak", "weak does not exist and is no view. Did you mean week?"),
        ("show week --format month", "“week” and --format month are two views. Keep one."),
        ("show mix --format json", "the view “mix” has no JSON."),
        ("show cadence --by channel", "--by does not apply to “cadence”."),
    ],
)
def test_what_does_not_go_together_is_said(arguments: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*arguments.split(), "--lang", "en"], {}) == 2
    assert said in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize("width", [34, 40, 59, 60, 80, 120, 200])
@pytest.mark.parametrize("view", WORDS)
def test_no_line_is_wider_than_the_terminal_nor_ends_in_a_space(view: str, width: int) -> None:
    calendar = verdict({"plans/piles.yaml": PLAN, "plans/autre.yaml": OTHER}, STRATEGY).calendar
    groups = (None, *get_args(By)) if view not in {"mix", "cadence"} else (None,)
    for by, blocks in product(groups, (True, False)):
        for line in drawn(Asked(view, Window(), by), calendar, Screen("fr", width, blocks)):
            text = "".join(piece.text for piece in line)
            assert cells(text) <= width, text
            assert not text.endswith(" "), text
            assert blocks or not set(text) & set("█░│─")


def test_a_month_of_80_columns_has_the_mark_the_hour_and_the_channels() -> None:
    plan = """\
plan: Octobre
publications:
  - {titre: Un, quand: "2026-10-06 12:00", canaux: [facebook, x], statut: brouillon}
  - {titre: Deux, quand: "2026-10-06 17:30", canaux: [x], statut: approuvé}
  - {titre: Sans canal, quand: 2026-10-07, statut: à valider}
"""
    lines = [
        "".join(piece.text for piece in line) for line in month(verdict(plan, STRATEGY).calendar, Window(), SCREEN)
    ]
    assert lines[3:6] == [
        "5          6          7          8          9          10         11",
        "           -12h FB X  ?Sans can…",
        "           +17h30 X",
    ]


def test_the_mix_shows_the_part_each_department_takes_of_a_shared_channel() -> None:
    strategy = STRATEGY.replace(
        "répartition:\n", "répartition:\n  - {selon: service, par: semaine, part_max: 60 %, échantillon_min: 2}\n"
    )
    plan = PLAN + '  - {id: avis, titre: Avis, quand: "2026-10-09 9:00", canaux: [facebook], service: police}\n'
    judged = verdict(plan, strategy)
    lines = drawn(Asked("mix", Window()), judged.calendar, SCREEN)
    text = " ".join(" ".join("".join(piece.text for piece in line) for line in lines).split())
    assert text.startswith("Semaine du 5 au 11 octobre 2026 – par service, sur Facebook (3 publications)")
    assert "#####..... 33,3 % (1); cible : au plus 60 %" in text.replace("\u00a0", " ")
    assert "########## 66,7 % (2); cible : au plus 60 %; 1 de trop" in text.replace("\u00a0", " ")
    assert "department-crowded-out" in {each.rule for each in judged.diagnostics}
