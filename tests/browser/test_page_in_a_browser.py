"""The page in a real browser: see `scenarios.mjs` for what readers do. Run with `make browser`."""

import json
import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from calendar_cli.check import Options, judge
from calendar_cli.export import ExportOptions, artifacts
from calendar_cli.repository import open_repository
from calendar_cli.when import parse_date
from tests.pages import page_of
from tests.test_page import HOSTILE, PLAN, hostile

if TYPE_CHECKING:
    from calendar_cli.campaign import Campaign

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SCENARIOS = re.findall(r'^  "([^"]+)": \{$', (HERE / "scenarios.mjs").read_text(encoding="utf-8"), re.MULTILINE)
CROWDED = PLAN + "".join(
    f"  - {{id: p{hour}, titre: Titre {hour}, quand: '2026-10-06 {hour:02}:00', statut: brouillon, texte: Un}}\n"
    for hour in range(8, 17)
)


@cache
def modules() -> Path | None:
    """The folder that holds playwright-core and axe-core: the one `BROWSER_MODULES` names, else our own."""
    folder = Path(os.environ.get("BROWSER_MODULES", HERE / "node_modules"))
    return folder if all((folder / name).is_dir() for name in ("playwright-core", "axe-core")) else None


@cache
def browser() -> str | None:
    """The browser that `CHROMIUM` names, else the first one found."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)


def missing() -> str:
    """What is not there to open a page with."""
    found = {"node": shutil.which("node"), "Chromium": browser(), "playwright-core and axe-core": modules()}
    return ", ".join(name for name, place in found.items() if not place)


pytestmark = pytest.mark.skipif(bool(missing()), reason=f"no {missing()} on this machine; see `make browser`")


def town(*, public: bool) -> bytes:
    """The page of `plans/` as of the day that the documentation shows."""
    campaigns: list[Campaign] = []
    today = parse_date("2026-10-02")
    assert today
    verdict = judge(open_repository((ROOT / "plans",), ROOT), Options(today, today_given=True), campaigns.append)
    (made,) = artifacts(verdict, campaigns, ExportOptions(formats=frozenset({"page"}), public=public, today=today))
    return made.data


@pytest.fixture(scope="module")
def problems(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What went wrong in each scenario."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "town.html").write_bytes(town(public=False))
    (folder / "public.html").write_bytes(town(public=True))
    (folder / "hostile.html").write_text(page_of(hostile(HOSTILE)), encoding="utf-8")
    (folder / "dayless.html").write_text(page_of(PLAN.replace("à: pompiers", "à: police"), day=None), encoding="utf-8")
    (folder / "crowded.html").write_text(
        page_of(CROWDED).replace('"today":"2026-09-01"', '"today":"2026-10-02"'), encoding="utf-8"
    )
    command = ["node", str(HERE / "drive.mjs"), str(modules()), str(browser()), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)  # noqa: S603  (our own driver)
    assert done.returncode == 0, done.stderr
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_page_in_a_browser(scenario: str, problems: dict[str, list[str]]) -> None:
    assert problems[scenario] == []


def test_every_scenario_is_looked_at(problems: dict[str, list[str]]) -> None:
    assert sorted(problems) == sorted(SCENARIOS)
