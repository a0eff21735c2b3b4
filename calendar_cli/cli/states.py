"""Two states of the plans to compare: what a revision or another folder held, and what is there now."""

import os
import posixpath
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from calendar_cli.errors import UsageError

if TYPE_CHECKING:
    from calendar_cli.report.changes.model import Scope
    from calendar_cli.repository import Repository

HEAD = "HEAD"
SHORT = 7
"""How many digits of a commit are shown."""


@dataclass(frozen=True)
class State:
    """A state of the plans, what it is called, and the folder that its paths begin with."""

    repository: "Repository"
    name: str

    @property
    def root(self) -> str:
        return posixpath.dirname(self.repository.strategy)


@dataclass(frozen=True)
class Words:
    """The words of the command line: what to compare with, and which plans."""

    base: str
    folder: Path | None
    paths: tuple[Path, ...]


def two_states(words: tuple[str, ...], here: Path) -> "tuple[State, State, Scope]":
    """What was, what is, and which plans were asked for; raises UsageError for an unknown revision."""
    from calendar_cli.repository import open_repository

    read = _read(words, here)
    present = open_repository(read.paths, here)
    scope = _scope(read.paths, here / posixpath.dirname(present.strategy))
    if read.folder is None:
        return _revision(read.base, present, here), State(present, ""), scope
    return State(open_repository((read.folder,), here), read.folder.as_posix()), State(present, ""), scope


def _scope(paths: tuple[Path, ...], root: Path) -> "Scope":
    """Whether a path below the folder is one of those asked for, or in one of them: a plan that is gone may be."""
    wanted = [Path(os.path.relpath(path.resolve(), root.resolve())).as_posix() for path in paths]
    if not wanted or any(path in {".", ".."} or path.endswith("/..") for path in wanted):
        return lambda _: True
    return lambda path: any(path == each or path.startswith(f"{each}/") for each in wanted)


def _read(words: tuple[str, ...], here: Path) -> Words:
    """The first word is a folder of other plans, or a revision; one of these plans' own paths leaves HEAD.

    A name that is both is a revision, as in git; `./name` is the folder.
    """
    if not words:
        return Words(HEAD, None, ())
    first, rest = words[0], tuple(map(Path, words[1:]))
    path = Path(first)
    if not first or not path.exists() or (not first.startswith((".", "/")) and _is_revision(first, rest, here)):
        return Words(first, None, rest)
    if path.is_dir() and _is_elsewhere(path, rest, here):
        return Words("", path, rest)
    return Words(HEAD, None, (path, *rest))


def _is_revision(word: str, paths: tuple[Path, ...], here: Path) -> bool:
    from calendar_cli.history import snapshot

    root = _root(paths, here)
    return root is not None and snapshot(root, word, lambda _: False, 0) is not None


def _is_elsewhere(path: Path, rest: tuple[Path, ...], here: Path) -> bool:
    """Whether a folder holds other plans than those that are compared with it."""
    from calendar_cli.repository import find_strategy

    current = _root(rest, here)
    return current is not None and find_strategy(path, here).parent != current


def _root(paths: tuple[Path, ...], here: Path) -> Path | None:
    """The folder of the strategy of the paths, or of where one stands; None where there is none."""
    from calendar_cli.repository import find_strategy

    try:
        return find_strategy(paths[0] if paths else here, here).parent
    except UsageError:
        return None


def _revision(revision: str, present: "Repository", here: Path) -> State:
    from calendar_cli.diagnostic import Finding, Place
    from calendar_cli.history import git, snapshot
    from calendar_cli.repository import MAX_BYTES, Repository

    root = posixpath.dirname(present.strategy)
    held = snapshot(here / root, revision, _is_text, MAX_BYTES)
    if held is None:
        known = git(here / root, "rev-parse", "--show-prefix") is not None
        raise UsageError("unknown-revision" if known else "no-history", revision=revision, folder=root or ".")
    links = [path for path in held.links if _is_yaml(path)]
    strategy, plans = _sorted(tuple(path for path in (*held.paths, *links) if _is_yaml(path)))
    findings = (Finding(Place(_below(root, path)), message="irregular", rule="unreadable-file") for path in links)
    return State(
        Repository(
            strategy=_below(root, strategy) if strategy else present.strategy,
            plans=tuple(_below(root, path) for path in plans if path not in links),
            files={_below(root, path): data for path, data in held.files.items()},
            findings=tuple(findings),
        ),
        f"{revision} ({held.commit[:SHORT]})",
    )


def _is_text(path: str) -> bool:
    return _is_yaml(path) or path.lower().endswith(".md")


def _is_yaml(path: str) -> bool:
    hidden = any(part.startswith(".") for part in PurePosixPath(path).parts)
    return path.lower().endswith((".yaml", ".yml")) and not hidden


def _sorted(paths: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The strategy, if there is one, and the plans: a folder with a strategy of its own is another repository."""
    from calendar_cli.repository import STRATEGY_NAMES

    own = [path for path in paths if path in STRATEGY_NAMES]
    if len(own) > 1:
        raise UsageError("two-strategies", first=own[0], second=own[1])
    apart = {posixpath.dirname(path) for path in paths if posixpath.basename(path) in STRATEGY_NAMES} - {""}
    plans = [path for path in paths if path not in own and not _lies_in(path, apart)]
    return own[0] if own else "", tuple(sorted(plans))


def _lies_in(path: str, folders: set[str]) -> bool:
    return any(parent.as_posix() in folders for parent in PurePosixPath(path).parents)


def _below(root: str, path: str) -> str:
    return posixpath.join(root, path)
