"""The workflow that publishes calendars, its steps run here with repositories on the disk in place of the server."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from calendar_cli.export.ical.memory import read
from tests.folders import CLEAN, plans

ROOT = Path(__file__).parent.parent
APPROVED = CLEAN + '    statut: approuvé\n    approbation: "chef, 2026-09-01"\n'


def shell(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run as the workflow's shell does."""
    seen = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "TOKEN": "x", **environment}
    words = ["bash", "-e", "-c", script]
    return subprocess.run(words, cwd=folder, env=seen, capture_output=True, text=True, check=False)  # noqa: S603  (our own workflow)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A server with a repository of plans, empty of calendars."""
    made = shell("git init --bare server/town/plans && mkdir work", tmp_path)
    assert made.returncode == 0, made.stderr
    return tmp_path


def publish(town: Path, plan: str) -> Path:
    """One run of the workflow on those plans; where it left what it published."""
    runs = len(list((town / "work").iterdir()))
    here = town / "work" / str(runs)
    plans(here)
    (here / "plans" / "automne.yaml").write_text(plan, encoding="utf-8")
    workflow = yaml.safe_load((ROOT / "examples" / "ci" / "publish.yml").read_text(encoding="utf-8"))
    steps = [step["run"] for step in workflow["jobs"]["publish"]["steps"] if "run" in step and "pip" not in step["run"]]
    assert len(steps) == 3
    epoch = str(1_788_220_800 + 86_400 * runs)
    where = {
        "GITHUB_SERVER_URL": f"file://{town}/server",
        "GITHUB_REPOSITORY": "town/plans",
        "SOURCE_DATE_EPOCH": epoch,
    }
    for step in steps:
        done = shell(step, here, **where)
        assert done.returncode == 0, done.stdout + done.stderr
    return here / "published" / "public" / "calendars"


def test_each_publication_remembers_the_one_before(town: Path) -> None:
    first = read((publish(town, APPROVED) / "all.ics").read_bytes())
    moved = read((publish(town, APPROVED.replace("mardi 6 octobre", "mercredi 7 octobre")) / "all.ics").read_bytes())
    gone = read((publish(town, APPROVED.replace("id: pile", "id: autre")) / "all.ics").read_bytes())
    (uid,) = first
    assert [entries[uid].sequence for entries in (first, moved, gone)] == [0, 1, 2]
    assert gone[uid].cancelled


def test_a_publication_without_a_change_makes_no_commit(town: Path) -> None:
    publish(town, APPROVED)
    publish(town, APPROVED)
    counted = shell("git -C server/town/plans rev-list --count calendars", town)
    assert counted.stdout == "1\n"


def test_a_server_that_cannot_be_asked_stops_the_publication(town: Path) -> None:
    workflow = yaml.safe_load((ROOT / "examples" / "ci" / "publish.yml").read_text(encoding="utf-8"))
    (restore,) = [step["run"] for step in workflow["jobs"]["publish"]["steps"] if "ls-remote" in step.get("run", "")]
    done = shell(restore, town, GITHUB_SERVER_URL=f"file://{town}/nowhere", GITHUB_REPOSITORY="town/plans")
    assert done.returncode not in {0, 2}
    assert not (town / "published").exists()
