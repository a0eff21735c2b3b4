"""What git knows of the plans: when they last changed. Without git, or outside a clone, nothing is known."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

PATIENCE = 20
"""Seconds after which git is not waited for."""
_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "--no-pager")
"""No setting of the repository may run a program while we read it."""


def last_change(folder: Path) -> datetime | None:
    """When the newest commit was made that touches what the folder has of plans, strategies and texts."""
    written = git(folder, "log", "-1", "--format=%ct", "--", "*.yaml", "*.yml", "*.md")
    if not written or not written.strip().isdigit():
        return None
    try:
        return datetime.fromtimestamp(int(written), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def git(folder: Path, *words: str) -> bytes | None:
    """What git prints when it is asked that in the folder; None where it cannot say."""
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
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
