"""What git knows of the plans: when they last changed, and what they were. Without git nothing is known."""

import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

PATIENCE = 20
"""Seconds after which git is not waited for."""
_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "--no-pager")
_QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
"""Git writes nothing, opens no connection and runs no program that the repository's settings name.

Only plumbing is asked: `git log` would check signatures with a program of the repository's choice.
"""


ALTOGETHER = 200_000_000
"""Bytes of a revision that are read: two hundred plans of the largest size."""
_REGULAR, _LINK = (b"100644", b"100755", b"100664"), b"120000"


class Snapshot(NamedTuple):
    """What a folder held at a commit: the paths of regular files below it, what they held, and the links among them."""

    commit: str
    paths: tuple[str, ...]
    files: Mapping[str, bytes]
    links: tuple[str, ...]


def snapshot(folder: Path, revision: str, wanted: Callable[[str], bool], most: int) -> Snapshot | None:
    """The files below the folder that are wanted; None where git knows no such revision there.

    A file of `most` bytes or more is given as so many blanks: enough for the reader to say that it is too large.
    One that is not at hand, or past the bytes that are read altogether, is left out of `files`.
    The revision goes to git as a line of input, where nothing can make an option of it.
    """
    commit = _commit(folder, revision)
    prefix = git(folder, "rev-parse", "--show-prefix")
    if commit is None or prefix is None:
        return None
    inside = os.fsdecode(prefix.removesuffix(b"\n")).rstrip("/")
    listed = git(folder, "ls-tree", "-r", "-z", "-l", "--full-tree", f"{commit}:{inside}") or b""
    found = [entry for entry in _entries(listed) if wanted(entry.path)]
    regular = [entry for entry in found if entry.mode in _REGULAR]
    held = _blobs(folder, _within_bounds({entry.name: entry.size for entry in regular if entry.size < most}))
    files = {entry.path: b" " * most if entry.size >= most else held.get(entry.name) for entry in regular}
    links = tuple(entry.path for entry in found if entry.mode == _LINK)
    return Snapshot(commit, tuple(files), {path: data for path, data in files.items() if data is not None}, links)


def _commit(folder: Path, revision: str) -> str | None:
    if not revision or any(ord(sign) < ord(" ") for sign in revision):
        return None
    asked = os.fsencode(f"{revision}^{{commit}}\n")
    told = (git(folder, "cat-file", "--batch-check=%(objectname) %(objecttype)", given=asked) or b"").split()
    return told[0].decode("ascii") if len(told) == 2 and told[1] == b"commit" else None  # noqa: PLR2004  (name and type)


class _Entry(NamedTuple):
    mode: bytes
    name: bytes
    size: int
    path: str


def _entries(listed: bytes) -> Iterator[_Entry]:
    """The files listed; one that is not at hand, as in a partial clone, has `BAD` for a size."""
    for line in filter(None, listed.split(b"\0")):
        facts, _, path = line.partition(b"\t")
        mode, kind, name, size = facts.split()
        if kind == b"blob":
            yield _Entry(mode, name, int(size) if size.isdigit() else 0, os.fsdecode(path))


def _within_bounds(sizes: Mapping[bytes, int]) -> tuple[bytes, ...]:
    """The objects that are held in memory together; the rest are files that cannot be read."""
    names, total = [], 0
    for name, size in sizes.items():
        total += size
        if total <= ALTOGETHER:
            names.append(name)
    return tuple(names)


def _blobs(folder: Path, names: tuple[bytes, ...]) -> Mapping[bytes, bytes]:
    """What the objects hold, by name; one that is not at hand is left out, since nothing is fetched."""
    told = git(folder, "cat-file", "--batch", given=b"".join(name + b"\n" for name in names)) if names else None
    held, at = {}, 0
    while told and at < len(told):
        end = told.index(b"\n", at)
        head = told[at:end].split()
        at = end + 1
        if len(head) == 3:  # noqa: PLR2004  (name, type and size; of what is missing, two words)
            size = int(head[2])
            held[head[0]] = told[at : at + size]
            at += size + 1
    return held


def last_change(folder: Path, out: Path) -> datetime | None:
    """When the newest commit was made that touches what the folder has of plans, strategies and texts.

    What lies in the output folder is none of them: a brief that is committed makes no plan newer.
    """
    place = os.path.relpath(out.resolve(), folder.resolve())
    apart = () if place.startswith(os.pardir) else (f":(exclude,literal){place}",)
    written = git(folder, "rev-list", "-1", "--timestamp", "HEAD", "--", "*.yaml", "*.yml", "*.md", *apart)
    seconds = (written or b"").partition(b" ")[0]
    try:
        return datetime.fromtimestamp(int(seconds), UTC) if seconds.isdigit() else None
    except (ValueError, OverflowError, OSError):
        return None


def git(folder: Path, *words: str, given: bytes = b"") -> bytes | None:
    """What git prints when it is asked that in the folder, and given that to read; None where it cannot say."""
    environment = {**os.environ, **_QUIET}
    try:
        done = subprocess.run(  # noqa: S603  (the words are ours; what others wrote is given to read)
            ["git", *_SAFE, *words],  # noqa: S607  (the git of whoever runs the tool)
            cwd=folder,
            input=given,
            env=environment,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
