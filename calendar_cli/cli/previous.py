"""The calendars of the last export: the memory of the next, where they are whole and ours."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calendar_cli.export import Artifact

ASIDE = ".aside"


def calendars(folder: Path) -> dict[str, bytes]:
    """Every calendar below the folder, by its path there; no link is followed, to a calendar or to a folder of them."""
    from calendar_cli.cli.writing import held

    found = {}
    for pattern in ("calendars/*.ics", "calendars/*/*.ics", "public/calendars/*.ics", "public/calendars/*/*.ics"):
        for path in sorted(folder.glob(pattern)):
            place = path.relative_to(folder)
            data = held(path) if _is_below(place, folder) else None
            if data is not None:
                found[place.as_posix()] = data
    return found


def _is_below(place: Path, folder: Path) -> bool:
    return not any((folder / parent).is_symlink() for parent in place.parents[:-1])


def untrusted(found: dict[str, bytes]) -> Iterator[str]:
    """Take out the calendars that are damaged or none of ours, and tell their paths."""
    from calendar_cli.export.ical.memory import is_ours

    for path in [path for path, data in found.items() if not is_ours(data)]:
        del found[path]
        yield path


def put_aside(path: Path) -> Path:
    """Give the file another name beside its own, one that nothing has yet, and tell it."""
    number = 1
    while (place := path.with_name(f"{path.name}{ASIDE}{number if number > 1 else ''}")).exists():
        number += 1
    with suppress(FileNotFoundError):  # another export has just done so
        path.rename(place)
    return place


def signed_anew(found: Mapping[str, bytes], made: "Iterable[Artifact]") -> list[tuple[str, str]]:
    """The domains, the former and the new one, that entries of these calendars go from and to."""
    from calendar_cli.export.ical.memory import moved

    changed = [artifact for artifact in made if artifact.path in found and artifact.data != found[artifact.path]]
    return sorted(set().union(*(moved(found[artifact.path], artifact.data) for artifact in changed)))
