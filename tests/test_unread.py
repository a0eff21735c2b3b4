"""What is said, and left unsaid, when a plan or a part of the strategy could not be read."""

from pathlib import Path

import pytest

from calendar_cli.check import OF_ALL
from calendar_cli.diagnostic import Severity
from calendar_cli.rule import rules_by_name
from tests.folders import CLEAN, folder, program
from tests.plans import STRATEGY, faults, repository, verdict

BROKEN = "plan: [\n"
PLAN = """\
plan: Automne
du: 2026-09-07
au: 2026-10-04
publications:
  - id: pile
    titre: La pile
    quand: mardi 8 septembre 2026, 12 h
    service: pompiers
    pilier: prévention
    canaux: [facebook, insta]
    approbation: chef, 2026-09-01
    dérogations: {emoji-overload: Une affiche}
    texte: Une pile.
demandes: [{à: redaction, quoi: Une photo, avant: 2026-09-07}]
"""
ASKING = (
    STRATEGY
    + "dates_clés: {Rentrée: 2026-09-15}\ncadence: [{canal: facebook, par_semaine: au moins 2}]\n"
    + "répartition: [{selon: canal, par: mois, cibles: {facebook: 50 %, x: 50 %}, échantillon_min: 1}]\n"
)


def test_the_rules_that_need_every_plan_are_rules() -> None:
    assert set(rules_by_name()) >= OF_ALL


def test_nothing_is_said_to_be_missing_while_a_plan_is_unread() -> None:
    whole = {rule for rule, _ in faults(PLAN, ASKING)}
    assert {"allowance-unused", "key-date-unmentioned", "too-few-posts"} <= whole
    found = faults({"a.yaml": PLAN, "b.yaml": BROKEN}, ASKING)
    assert {rule for rule, _ in found} == whole - OF_ALL - {"allowance-unused"} | {"syntax-error"}


def test_nothing_is_said_to_be_missing_while_the_strategy_is_unread() -> None:
    found = faults(PLAN, ASKING + "canaux: [\n")
    assert "syntax-error" in {rule for rule, _ in found}
    assert not {"unknown-name", "allowance-unused", *OF_ALL} & {rule for rule, _ in found}


@pytest.mark.parametrize("section", ["services", "équipe", "canaux", "piliers"])
def test_a_section_under_a_misspelt_key_is_one_error_and_no_unknown_names(section: str) -> None:
    before = {rule for rule, _ in faults(PLAN, ASKING)}
    misspelt = verdict(PLAN, ASKING.replace(f"{section}:", f"{section[:2]}{section[3:]}:")).diagnostics
    assert [(d.rule, d.severity) for d in misspelt if d.location.path == "strategie.yaml"] == [
        ("unknown-key", Severity.ERROR)
    ]
    assert {d.rule for d in misspelt} <= before | {"unknown-key"}


def test_a_section_that_is_no_section_makes_no_name_unknown() -> None:
    strategy = STRATEGY.replace("piliers: {prévention: 60 %, coulisses: 40 %}", "piliers: prévention")
    found = {rule for rule, _ in faults(PLAN, strategy)}
    assert "wrong-shape" in found
    assert "unknown-name" not in found


def test_a_key_of_no_section_hides_no_unknown_name() -> None:
    plan = PLAN.replace("service: pompiers", "service: plombiers")
    assert ("unknown-name", 8) in faults(plan, STRATEGY + "contct: Communications\n")


def test_the_strategy_s_findings_come_first() -> None:
    found = verdict({"a.yaml": PLAN + "tirte: x\n"}, STRATEGY + "contct: Communications\n").diagnostics
    assert [d.location.path for d in found if d.rule == "unknown-key"] == ["strategie.yaml", "a.yaml"]


@pytest.mark.parametrize(("language", "said"), [("fr", "· 2 plans non lus"), ("en", "· 2 plans not read")])
def test_the_summary_says_how_many_plans_were_not_read(language: str, said: str, tmp_path: Path) -> None:
    files = repository({"a.yaml": CLEAN, "b.yaml": BROKEN, "c.yaml": BROKEN}).files
    here = folder(tmp_path, {path: files[path].decode() for path in files})
    assert said in program(f"check --lang {language}", here).out.splitlines()[-1]
    (here / "b.yaml").unlink()
    (here / "c.yaml").unlink()
    assert "lu" not in program("check --lang fr", here).out.splitlines()[-1].partition("publication")[2]
