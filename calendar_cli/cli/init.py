"""`init`: a strategy and a first plan to start from."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from calendar_cli.cli.shared import session_of
from calendar_cli.errors import UsageError
from calendar_cli.own import own_file
from calendar_cli.phrases import NBSP, phrase
from calendar_cli.report.lines import plain


class _File(NamedTuple):
    path: str
    data: bytes


def init(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="argument.folder", show_default=False)] = Path(),
) -> int:
    """Write both files, or none when one of them is there already."""
    from calendar_cli.cli.writing import write
    from calendar_cli.repository import STRATEGY_NAMES, strategy_above

    session = session_of(context)
    starters = _starters(session.language, session.today)
    for path in (*STRATEGY_NAMES, *(starter.path for starter in starters)):
        if (folder / path).exists() or (folder / path).is_symlink():
            raise UsageError("already-there", path=(folder / path).as_posix())
    above = strategy_above(folder)
    if above is not None:
        raise UsageError("inside-another", folder=folder.as_posix(), strategy=above.as_posix())
    written = [place.as_posix() for place, _ in write(starters, folder)]
    if not session.quiet:
        session.output.write(plain(phrase("written.file", session.language, path=path)) for path in written)
        session.output.write([plain(phrase("init.next", session.language, folder=folder.as_posix()))])
    return 0


def _starters(language: str, today: date) -> list[_File]:
    """The files of the language, their dates in the weeks ahead."""
    root = own_file("templates", "init", language)
    names = {"fr": ("strategie.yaml", "plans/premier-plan.yaml"), "en": ("strategy.yaml", "plans/first-plan.yaml")}
    return [_File(name, _dated((root / name).read_text("utf-8"), language, today).encode()) for name in names[language]]


def _dated(text: str, language: str, today: date) -> str:
    """`{day+9}` and `{long+9}` become the ninth day after the first Monday that leaves a full week to get ready."""
    from calendar_cli.when import spell_day

    monday = today + timedelta(days=14 - today.weekday())

    def spelled(found: re.Match[str]) -> str:
        day = monday + timedelta(days=int(found["after"]))
        return day.isoformat() if found["form"] == "day" else spell_day(day, language).replace(NBSP, " ")

    return re.sub(r"\{(?P<form>day|long)(?P<after>[+-]\d+)\}", spelled, text)
