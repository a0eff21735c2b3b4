"""What git knows of the plans: when they last changed. Without git, or outside a clone, nothing is known."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

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


def last_change(folder: Path) -> datetime | None:
    """When the newest commit was made that touches what the folder has of plans, strategies and texts."""
    written = git(folder, "rev-list", "-1", "--timestamp", "HEAD", "--", "*.yaml", "*.yml", "*.md")
    seconds = (written or b"").partition(b" ")[0]
    try:
        return datetime.fromtimestamp(int(seconds), UTC) if seconds.isdigit() else None
    except (ValueError, OverflowError, OSError):
        return None


def git(folder: Path, *words: str) -> bytes | None:
    """What git prints when it is asked that in the folder; None where it cannot say."""
    environment = {**os.environ, **_QUIET}
    try:
        done = subprocess.run(  # noqa: S603  (the words are ours, or a revision after `--end-of-options`)
            ["git", *_SAFE, *words],  # noqa: S607  (the git of whoever runs the tool)
            cwd=folder,
            env=environment,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
