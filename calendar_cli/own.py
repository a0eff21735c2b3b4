"""The package's own files: data, rule pages, templates."""

from pathlib import Path

_HERE = Path(__file__).parent


def own_file(*parts: str) -> Path:
    """A file or folder of the package; a path of its own, since importlib.resources takes 10 ms to say the same."""
    return _HERE.joinpath(*parts)
