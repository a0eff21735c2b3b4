"""Writes files below one folder: whole or not at all, only when they change, and nowhere else.

A file is written beside its place, flushed, then renamed over it, so that a reader, a full disk or a power cut finds
the old file or the new one. What a killed run left behind is swept an hour later.
"""

import os
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Protocol

from calendar_cli.errors import UsageError

UNFINISHED = ".tmp-"
STALE = 3600
"""Seconds after which nobody is still writing an unfinished file."""


class Artifact(Protocol):
    """A file to write: a relative path with `/`, and its bytes."""

    @property
    def path(self) -> str: ...
    @property
    def data(self) -> bytes: ...


def write(artifacts: Iterable[Artifact], folder: Path) -> Iterator[tuple[Path, bool]]:
    """Write each file and tell its place and whether it changed.

    Raises UsageError for a place outside the folder and for a disk that refuses.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError("output-is-a-file", path=str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    for artifact in artifacts:
        place = _place(artifact.path, folder)
        changed = held(place) != artifact.data
        if changed:
            _replace(place, artifact.data)
        yield place, changed


def compare(artifacts: Iterable[Artifact], folder: Path) -> Iterator[tuple[Path, bool]]:
    """Tell each file's place and whether writing would change it; write nothing."""
    for artifact in artifacts:
        place = folder / artifact.path
        yield place, held(place) != artifact.data


def _place(path: str, folder: Path) -> Path:
    """Where the file goes; its folders are made on the way, and none of them may be a link."""
    parts = PurePosixPath(path).parts
    if not parts or PurePosixPath(path).is_absolute() or ".." in parts or "\\" in path:
        raise UsageError("output-outside", path=path)
    place = folder
    for part in parts[:-1]:
        place /= part
        place.mkdir(exist_ok=True)
        if not stat.S_ISDIR(place.lstat().st_mode):
            raise UsageError("output-outside", path=str(place))
    _sweep(place)
    return place / parts[-1]


def held(place: Path) -> bytes | None:
    """What a regular file holds; None where there is none. A link or a pipe is replaced, never followed or opened."""
    try:
        return place.read_bytes() if stat.S_ISREG(place.lstat().st_mode) else None
    except (FileNotFoundError, NotADirectoryError):
        return None


def _replace(place: Path, data: bytes) -> None:
    """Write under a name drawn by lot: in containers that share a folder, every process is number 1."""
    unfinished = place.with_name(f"{UNFINISHED}{os.urandom(8).hex()}")
    try:
        with unfinished.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(place)
    except OSError as error:  # a write that fails names no file
        raise UsageError("file-trouble", path=place.as_posix(), reason=error) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    for left in folder.glob(f"{UNFINISHED}*"):
        with suppress(FileNotFoundError):  # another export has just finished it
            if time.time() - left.lstat().st_mtime > STALE:
                left.unlink()
