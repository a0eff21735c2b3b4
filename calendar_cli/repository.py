"""Finds the strategy and the plans and opens them safely; with `cli`, the only code that reads the disk.

Refuses what is not a regular file (a link, a device, a pipe) and never follows a path out of the repository.
"""

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from calendar_cli.diagnostic import Finding, Place
from calendar_cli.errors import EmptyRepositoryError, NoPlanError, UsageError

STRATEGY_NAMES = ("strategie.yaml", "strategy.yaml", "strategie.yml", "strategy.yml", "stratégie.yaml")
MAX_BYTES = 1_000_001
"""One byte more than the reader accepts, so that it can say a file is too large without reading it all."""


class Repository(NamedTuple):
    """A folder of plans: paths as shown to people, `files` opening what a path names.

    An editor or a test gives a plain mapping of its own in place of the disk.
    """

    strategy: str
    plans: tuple[str, ...]
    files: Mapping[str, bytes]
    findings: tuple[Finding, ...] = ()
    named: frozenset[str] = frozenset()


class Disk(Mapping[str, bytes]):
    """The files below a folder by their shown path, each read when it is asked for."""

    def __init__(self, root: Path, here: Path) -> None:
        self._root = root.resolve()
        self._here = here

    def __getitem__(self, path: str) -> bytes:
        full = (self._here / path).resolve()
        if not full.is_relative_to(self._root):
            raise KeyError(path)
        try:
            return read_regular(self._here / path)
        except OSError as error:
            raise KeyError(path) from error

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def read_regular(path: Path, most: int = MAX_BYTES) -> bytes:
    """The file up to so many bytes, all of it for -1; raises OSError for what is no regular file."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(f"{path} is not a regular file")
        return stream.read(most)


def open_repository(paths: tuple[Path, ...], here: Path, out: Path | None = None) -> Repository:
    """The repository that the paths belong to; `out`, the output folder, is no part of it.

    Raises UsageError without a strategy, or with a path that does not exist or is of another repository, and
    NoPlanError without a plan.
    """
    strategy = _strategy_of(paths, here)
    root = strategy.parent
    found = [path for path in _yaml_below(root, out) if path != strategy]
    if not found:
        phrase = "no-plan-but-output" if out and any(_yaml_below(out.resolve(), None)) else "no-plan"
        raise EmptyRepositoryError(_of_place(phrase, root, here), folder=shown(root, here))
    plans = tuple(shown(path, here) for path in found if _is_regular(path))
    findings = tuple(
        Finding(Place(shown(path, here)), message="irregular", rule="unreadable-file")
        for path in found
        if not _is_regular(path)
    )
    named = _named((strategy, *found), paths, here)
    return Repository(shown(strategy, here), plans, Disk(root, here), findings, named)


def strategy_alone(paths: tuple[Path, ...], here: Path) -> Repository:
    """The repository of the paths without its plans, for when it has none."""
    strategy = _strategy_of(paths, here)
    return Repository(shown(strategy, here), (), Disk(strategy.parent, here))


def _strategy_of(paths: tuple[Path, ...], here: Path) -> Path:
    """The strategy of all the paths: one run judges one repository, and says so rather than leave a path out."""
    for path in paths:
        if not path.exists() and not path.is_symlink():
            raise UsageError("path-missing", path=str(path))
    strategy = find_strategy(paths[0] if paths else here, here)
    for path in paths:
        of_path = find_strategy(path, here)
        if of_path != strategy or not _touches(_standing(path), strategy.parent):
            raise UsageError("another-repository", path=str(path), strategy=shown(strategy, here))
    return strategy


def _touches(path: Path, root: Path) -> bool:
    """Whether a path lies in the repository or holds it."""
    return path.is_relative_to(root) or root.is_relative_to(path)


def _of_place(phrase: str, folder: Path, here: Path) -> str:
    """The phrase for that folder: what only dots would name is this one."""
    return phrase if shown(folder, here).strip("./") else f"{phrase}.here"


def _named(files: tuple[Path, ...], paths: tuple[Path, ...], here: Path) -> frozenset[str]:
    """The files that the paths name; none where they name all of them, or where no path was given.

    A folder without a plan is told; a text beside the plans is not, since a list of changed files may hold it.
    """
    standing = {file: _standing(file) for file in files}
    for path in paths:
        if path.is_dir() and not any(file.is_relative_to(_standing(path)) for file in standing.values()):
            raise NoPlanError(_of_place("no-plan", path, here), folder=shown(path, here))
    wanted = [_standing(path) for path in paths]
    named = [file for file in files if any(standing[file].is_relative_to(path) for path in wanted)]
    if paths and not named:
        raise NoPlanError("no-plan", folder=shown(paths[0], here))
    return frozenset() if len(named) == len(files) else frozenset(shown(file, here) for file in named)


def _standing(path: Path) -> Path:
    """Where a path stands itself: links on the way to it are followed, but not the link that a file may be."""
    return path.parent.resolve() / path.name if path.is_symlink() and not path.is_dir() else path.resolve()


def _is_regular(path: Path) -> bool:
    return stat.S_ISREG(path.lstat().st_mode)


def find_strategy(start: Path, here: Path) -> Path:
    """The strategy upward from the path, then in ./plans/; raises UsageError where there is none."""
    folder = (start if start.is_dir() else start.parent).resolve()
    for candidate in (folder, *folder.parents):
        found = _strategy_in(candidate)
        if found is not None:
            return found
    found = _strategy_in((here / "plans").resolve())
    if found is None:
        raise UsageError("no-strategy", folder=str(start))
    return found


def strategy_above(folder: Path) -> Path | None:
    """The strategy of the repository that the folder is inside of, if any."""
    return next((found for parent in folder.resolve().parents if (found := _strategy_in(parent))), None)


def _strategy_in(folder: Path) -> Path | None:
    """The folder's strategy, whatever kind of file it is: one that cannot be read is said to be so, not passed over."""
    found = [folder / name for name in STRATEGY_NAMES if os.path.lexists(folder / name)]
    if len(found) > 1:
        raise UsageError("two-strategies", first=str(found[0]), second=str(found[1]))
    return found[0] if found else None


def _yaml_below(root: Path, out: Path | None) -> Iterator[Path]:
    """Every YAML file below the folder in a fixed order, hidden folders and the output folder left out."""
    skipped = out.resolve() if out else None
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not _apart(Path(folder) / name, skipped)
        )
        for name in sorted(names):
            if name.lower().endswith((".yaml", ".yml")) and not name.startswith("."):
                yield Path(folder) / name


def _apart(folder: Path, skipped: Path | None) -> bool:
    """Whether a folder is no part of this repository: the output, or a repository of its own."""
    return folder.resolve() == skipped or _strategy_in(folder) is not None


def shown(path: Path, here: Path) -> str:
    """The path from where one stands, with `/`."""
    return Path(os.path.relpath(path, here)).as_posix()
