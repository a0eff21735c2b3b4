"""A strategy that signs its entries with another domain: every entry has another name, and is still the same one."""

from dataclasses import replace
from pathlib import Path

import pytest

from calendar_cli.cli import run
from calendar_cli.export.ical.memory import read
from tests.exports import export, titles
from tests.folders import plans
from tests.plans import STRATEGY
from tests.test_ical_memory import ALL, FIRST, PLAN, SECOND, WITHOUT_PILE

ELSEWHERE = STRATEGY.replace("riviere-aux-pins.example", "rap.example")


def renamed(plan: str, strategy: str = ELSEWHERE) -> dict[str, bytes]:
    """The export under another domain, with the memory of the one before."""
    return export(plan, strategy, replace(SECOND, previous=export(PLAN, options=FIRST)))


@pytest.mark.parametrize("strategy", [ELSEWHERE, STRATEGY.replace("domaine: riviere-aux-pins.example\n", "")])
def test_an_entry_under_another_domain_takes_the_place_of_the_one_it_was(strategy: str) -> None:
    assert titles(renamed(PLAN, strategy)[ALL]) == ["La pile (FB)", "La borne (FB)"]


def test_what_is_gone_as_the_domain_changes_is_told_under_the_name_it_had() -> None:
    found = renamed(WITHOUT_PILE)[ALL]
    assert titles(found) == ["[ANNULÉ] La pile (FB)", "La borne (FB)"]
    assert set(read(found)) >= {"post.plan.pile@riviere-aux-pins.example", "post.plan.borne@rap.example"}


def test_what_goes_to_others_as_the_domain_changes_says_so_where_it_was() -> None:
    found = renamed(PLAN.replace("id: pile,", "id: pile, service: police,"))
    assert titles(found["calendars/pompiers.ics"])[0] == "[ANNULÉ ici, ne vous concerne plus] La pile (FB)"
    assert titles(found["calendars/police.ics"]) == ["La pile (FB)"]


def test_entries_that_cannot_be_read_as_the_domain_changes_stay_until_they_can() -> None:
    two = {"plan.yaml": PLAN, "autre.yaml": PLAN.replace("Automne", "Autre").replace("pile", "halte")}
    before = export(two, options=FIRST)
    broken = export(two | {"autre.yaml": "plan: ["}, ELSEWHERE, replace(SECOND, previous=before))
    assert "post.autre.halte@riviere-aux-pins.example" in read(broken[ALL])
    mended = export(two, ELSEWHERE, replace(SECOND, previous=broken))
    assert {uid.partition("@")[2] for uid in read(mended[ALL])} == {"rap.example"}


def test_an_export_says_once_that_the_domain_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(plans(tmp_path))
    strategy = tmp_path / "strategie.yaml"
    run(["export", "--out", "out", "--format", "ics"], {})
    assert "domaine" not in capsys.readouterr().err
    written = strategy.read_text(encoding="utf-8")
    strategy.write_text(written.replace("riviere-aux-pins.example", "rap.example"), encoding="utf-8")
    for said in (1, 0):
        run(["export", "--out", "out", "--format", "ics"], {})
        assert capsys.readouterr().err.count("`domaine: riviere-aux-pins.example`") == said
