"""What a command loads: help must answer at once, and `check` into a pipe needs neither rich nor icalendar."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.folders import FAULTY, plans

HEAVY = {"yaml", "pydantic", "rich", "icalendar", "dateutil"}
PROBE = """\
import sys
from calendar_cli.cli import run
code = run(sys.argv[1:], {"LANG": "fr_CA.UTF-8"})
print("\\n" + " ".join(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
"""


def loaded(arguments: str, here: Path) -> set[str]:
    command = [sys.executable, "-c", PROBE, *arguments.split()]
    done = subprocess.run(command, cwd=here, capture_output=True, text=True, timeout=60, check=True)  # noqa: S603  (our own words)
    assert done.stdout
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("arguments", ["--help", "--version", "check --help", "export -h", "--lang en show --help"])
def test_help_and_version_load_nothing_heavy(arguments: str, tmp_path: Path) -> None:
    assert loaded(arguments, tmp_path) & HEAVY == set()


@pytest.mark.parametrize("format_", ["human", "concise", "json", "github"])
def test_check_into_a_pipe_loads_neither_rich_nor_icalendar(format_: str, tmp_path: Path) -> None:
    assert loaded(f"check --format {format_}", plans(tmp_path, FAULTY)) & {"rich", "icalendar"} == set()


def test_the_probe_sees_what_is_loaded(tmp_path: Path) -> None:
    assert "yaml" in loaded("check", plans(tmp_path, FAULTY))
