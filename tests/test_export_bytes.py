"""An export's bytes come from its plans alone; cut short or run eight times at once, it leaves whole files."""

import io
import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from calendar_cli.cli import run
from tests.edits import OTHER, PLAN, REPOSITORY, rename, swap
from tests.folders import folder, program

EXPORT = ["export", "--out", "out", "--format", "ics", "--today", "2026-01-05", "-q"]
FIRST, SECOND = {"SOURCE_DATE_EPOCH": "1767571200"}, {"SOURCE_DATE_EPOCH": "1767657600"}
MOVED = swap(PLAN, "2026-10-27 12 h", "2026-10-28 13 h")(swap(PLAN, "titre: La lettre", "titre: Lettre")(REPOSITORY))
SHORT = 77
"""The exit code of a run that the test cut short."""
PLACES: tuple[Mapping[str, str], ...] = (
    {"TZ": "America/Toronto", "LANG": "fr_CA.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4242"},
    {"TZ": "Pacific/Niue", "LC_ALL": "en_US.UTF-8", "PYTHONHASHSEED": "0"},
    {"TZ": "UTC", "LC_ALL": "POSIX", "PYTHONHASHSEED": "7"},
)


def files(out: Path) -> dict[str, bytes]:
    """Every file below the folder but those that are not finished."""
    found = (path for path in out.rglob("*") if path.is_file() and not path.name.startswith(".tmp-"))
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in found}


def unfinished(out: Path) -> list[Path]:
    return [path for path in out.rglob(".tmp-*") if path.is_file()]


@pytest.mark.parametrize(
    "command",
    ["--format ics", "--format ics --by channel", "--format ics --public", "--format all --today 2026-01-05"],
)
def test_zone_locale_and_hash_seed_of_the_machine_leave_no_trace(command: str, tmp_path: Path) -> None:
    folder(tmp_path, rename(OTHER, "plans/été à l'île.yaml")(MOVED))
    for number, place in enumerate(PLACES):
        ran = program(f"export --out out{number} {command} -q", tmp_path, {**FIRST, **place})
        assert (ran.code, ran.out) == (0, ""), ran.err
    first, *others = (files(tmp_path / f"out{number}") for number in range(len(PLACES)))
    assert len(first) > 1
    assert all(other == first for other in others)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository that was exported, then changed: `before` holds its calendars, `after` what they are to become."""
    monkeypatch.chdir(folder(tmp_path, REPOSITORY))
    assert run(EXPORT, FIRST) == 0
    shutil.copytree("out", "before")
    folder(tmp_path, MOVED)
    assert run(EXPORT, SECOND) == 0
    shutil.copytree("out", "after")
    return tmp_path


def child(act: Callable[[], object]) -> int:
    """A process that does only that, and its number."""
    number = os.fork()
    if number == 0:
        try:
            code = act()
            os._exit(code if isinstance(code, int) else 0)
        finally:
            os._exit(99)
    return number


def ended(process: int) -> int:
    """How a process ended: its exit code, or minus the signal that killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def cut_short(limit: int) -> int:
    """An export that ends before the `limit`-th of its writes, flushes, renames and folders, a write half done."""
    seen = 0

    def late() -> bool:
        nonlocal seen
        seen += 1
        return seen == limit

    class Disk(io.FileIO):
        def write(self, data: object, /) -> int:
            whole = bytes(data)  # type: ignore[call-overload]  # a buffer, which typeshed names elsewhere
            if late():
                super().write(whole[: len(whole) // 2])
                os._exit(SHORT)
            return super().write(whole)

    def counted(act: Callable[..., object]) -> Callable[..., object]:
        return lambda *given, **named: os._exit(SHORT) if late() else act(*given, **named)

    with pytest.MonkeyPatch.context() as patch:
        for name in ("fsync", "replace", "mkdir"):
            patch.setattr(os, name, counted(getattr(os, name)))
        opened = Path.open
        patch.setattr(
            Path,
            "open",
            lambda path, mode="r", **more: (
                io.BufferedWriter(Disk(path, "xb")) if mode == "xb" else opened(path, mode, **more)
            ),
        )
        return run(EXPORT, SECOND)


def as_before(here: Path) -> None:
    shutil.rmtree(here / "out", ignore_errors=True)
    shutil.copytree(here / "before", here / "out")


def whole_and_mended(here: Path) -> None:
    """Each file is old or new; the next export makes all of them new, and sweeps what is an hour old."""
    out, old, new = here / "out", files(here / "before"), files(here / "after")
    assert all(data in (old.get(path), new[path]) for path, data in files(out).items())
    for left in unfinished(out):
        os.utime(left, (time.time() - 7200,) * 2)
    assert run(EXPORT, SECOND) == 0
    assert files(out) == new
    assert unfinished(out) == []


@pytest.mark.parametrize("new", [False, True], ids=["over the last one", "into a new folder"])
def test_an_export_that_ends_before_any_write_flush_or_rename_leaves_whole_files(here: Path, *, new: bool) -> None:
    if new:
        for name in ("before", "out", "after"):
            shutil.rmtree(name)
        assert run([*EXPORT, "--out", "after"], SECOND) == 0
        Path("before").mkdir()
    codes = [SHORT]
    while codes[-1] == SHORT:
        as_before(here)
        codes.append(ended(child(partial(cut_short, len(codes)))))
        whole_and_mended(here)
    assert codes[-1] == 0
    assert len(codes) > 3 * len(files(here / "after"))


def test_fifty_exports_killed_at_random_moments_leave_whole_files(here: Path) -> None:
    start = time.monotonic()
    assert ended(child(lambda: run(EXPORT, SECOND))) == 0
    longest, dice, killed = time.monotonic() - start, random.Random(4), 0  # noqa: S311  (moments, not secrets)
    for _ in range(50):
        as_before(here)
        process = child(lambda: run(EXPORT, SECOND))
        time.sleep(dice.uniform(0, longest))
        os.kill(process, signal.SIGKILL)
        killed += ended(process) == -signal.SIGKILL
        whole_and_mended(here)
    assert killed > 10


@pytest.mark.parametrize("damaged", [False, True])
def test_eight_exports_at_once_leave_whole_files_and_nothing_unfinished(here: Path, *, damaged: bool) -> None:
    for _ in range(3):
        as_before(here)
        if damaged:
            (here / "out" / "calendars" / "police.ics").write_bytes(b"?")
        processes = [child(lambda: run(EXPORT, SECOND)) for _ in range(8)]
        assert [ended(process) for process in processes] == [0] * 8
        found = {path: data for path, data in files(here / "out").items() if ".aside" not in path}
        assert found.keys() == files(here / "after").keys()
        assert damaged or found == files(here / "after")
        assert unfinished(here / "out") == []
