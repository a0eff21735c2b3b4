"""The export of one small repository in both languages, kept whole: `UPDATE_GOLDEN=1 pytest` writes it anew."""

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from calendar_cli.check import Options, judge
from calendar_cli.export import ExportOptions, artifacts, stamp_for
from calendar_cli.repository import open_repository
from tests.exports import events, titles

if TYPE_CHECKING:
    from calendar_cli.campaign import Campaign

GOLDEN = Path(__file__).parent / "golden"
SOURCE = GOLDEN / "repository"


def export(language: str, **options: date | int) -> dict[str, bytes]:
    campaigns: list[Campaign] = []
    verdict = judge(open_repository((SOURCE,), SOURCE), Options(date(2026, 10, 1)), campaigns.append)
    assert verdict.unread == ()
    first, weeks = options.get("first"), options.get("weeks")
    chosen = ExportOptions(
        language=language,
        stamp=stamp_for(campaigns),
        first=first if isinstance(first, date) else None,
        weeks=weeks if isinstance(weeks, int) else None,
    )
    return {artifact.path: artifact.data for artifact in artifacts(verdict, campaigns, chosen)}


def kept(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.*"))}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_export_is_the_one_that_is_kept(language: str) -> None:
    files = export(language)
    folder = GOLDEN / language
    if os.environ.get("UPDATE_GOLDEN"):
        for path, data in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
    assert files == kept(folder)


def test_every_calendar_that_is_kept_is_read_by_another_reader() -> None:
    counts = {path.stem: len(events(path.read_bytes())) for path in sorted((GOLDEN / "fr" / "calendars").glob("*.ics"))}
    assert counts == {"all": 18, "arts-culture-f3432838": 1, "pompiers": 15}


def test_the_titles_of_the_kept_calendar_are_these() -> None:
    assert titles((GOLDEN / "en" / "calendars" / "pompiers.ics").read_bytes()) == [
        "Le mardi des casernes (FB, IG)",
        "Due – approval: Le mardi des casernes",
        "To provide: Three photos of station 2",
        "Due – visual: Portes ouvertes samedi",
        "Due – approval: Portes ouvertes samedi",
        "[For approval] Le mercredi des casernes (FB, IG)",
        "[Draft] Portes ouvertes samedi (INF)",
        "[Draft] Portes ouvertes samedi (FB)",
        "[CANCELLED] La course des pompiers (FB, IG)",
        "[For approval] Le mardi des casernes (FB, IG)",
        "Due – approval: Change your clock… and your battery?",
        "[Draft] Portes ouvertes samedi (FB)",
        "[For approval] Change your clock… and your battery? (FB, IG, X)",
        "Cette nuit, on recule l'heure (X)",
        "[CANCELLED] Le mardi des casernes (FB, IG)",
    ]


def test_a_brief_of_two_weeks_tells_those_weeks_and_what_is_due_in_them() -> None:
    brief = export("fr", first=date(2026, 10, 5), weeks=2)["briefs/pompiers.fr.md"].decode()
    assert "du 5 au 18 octobre 2026" in brief
    assert "mar. 6 oct., 17" in brief
    assert "On change l'heure" not in brief


def test_a_narrow_brief_leaves_calendars_as_they_are() -> None:
    whole, narrow = export("fr"), export("fr", first=date(2026, 10, 5), weeks=2)
    assert {path for path in whole if path.endswith(".ics")} == {path for path in narrow if path.endswith(".ics")}
    assert whole["calendars/all.ics"] == narrow["calendars/all.ics"]
