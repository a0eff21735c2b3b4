"""Files are whole or absent, written only when they change, and stay below their folder."""

import os
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from calendar_cli.cli.previous import put_aside
from calendar_cli.cli.writing import write
from calendar_cli.errors import UsageError


class File(NamedTuple):
    path: str
    data: bytes


def files_below(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_folders_are_made_and_nothing_unfinished_stays(tmp_path: Path) -> None:
    out = tmp_path / "a" / "out"
    assert list(write([File("calendars/arts.ics", b"x")], out)) == [(out / "calendars" / "arts.ics", True)]
    assert files_below(out) == {"calendars/arts.ics": b"x"}


def test_a_file_with_the_same_bytes_is_not_touched(tmp_path: Path) -> None:
    list(write([File("a.ics", b"x")], tmp_path))
    os.utime(tmp_path / "a.ics", (1, 1))
    assert list(write([File("a.ics", b"x")], tmp_path)) == [(tmp_path / "a.ics", False)]
    assert (tmp_path / "a.ics").stat().st_mtime == 1
    assert list(write([File("a.ics", b"y")], tmp_path)) == [(tmp_path / "a.ics", True)]


@pytest.mark.parametrize("path", ["../out.ics", "a/../../out.ics", "/out.ics", "", "a\\..\\out.ics"])
def test_a_path_that_leaves_the_folder_is_refused(path: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        list(write([File(path, b"x")], tmp_path / "out"))
    assert files_below(tmp_path) == {}


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "calendars").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError):
        list(write([File("calendars/a.ics", b"x")], tmp_path / "out"))
    assert files_below(tmp_path / "elsewhere") == {}


def test_a_file_that_is_a_link_is_replaced_and_its_target_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.ics").symlink_to(tmp_path / "secret")
    list(write([File("a.ics", b"secret")], tmp_path / "out"))
    assert not (tmp_path / "out" / "a.ics").is_symlink()
    assert (tmp_path / "secret").read_bytes() == b"secret"


def test_what_cannot_be_renamed_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "a.ics").mkdir()
    with pytest.raises(UsageError):
        list(write([File("a.ics", b"x")], tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["a.ics"]


def test_what_a_killed_run_left_is_swept_after_an_hour(tmp_path: Path) -> None:
    old, new = tmp_path / ".tmp-1-a.ics", tmp_path / ".tmp-2-a.ics"
    for left in (old, new):
        left.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    list(write([File("a.ics", b"x")], tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == [".tmp-2-a.ics", "a.ics"]


def test_what_a_killed_run_left_is_in_nobody_s_way(tmp_path: Path) -> None:
    for number in (1, os.getpid()):
        (tmp_path / f".tmp-{number}-a.ics").write_bytes(b"half")
    list(write([File("a.ics", b"x")], tmp_path))
    assert (tmp_path / "a.ics").read_bytes() == b"x"


def test_an_unfinished_file_that_another_run_renames_meanwhile_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "glob", lambda folder, _: iter([folder / ".tmp-renamed"]))
    assert list(write([File("a.ics", b"x")], tmp_path)) == [(tmp_path / "a.ics", True)]


def test_a_calendar_that_another_run_put_aside_meanwhile_is_no_trouble(tmp_path: Path) -> None:
    assert put_aside(tmp_path / "a.ics") == tmp_path / "a.ics.aside"
