"""What check, export and show begin with: open the repository, judge it, speak its language."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendar_cli.campaign import Campaign
    from calendar_cli.cli.session import Session
    from calendar_cli.report.in_force import House
    from calendar_cli.report.looked import Spot
    from calendar_cli.repository import Repository
    from calendar_cli.verdict import Verdict


@dataclass(frozen=True)
class Judged:
    """A repository and what was found in it."""

    repository: "Repository"
    verdict: "Verdict"


def read(
    session: "Session",
    paths: list[Path] | None,
    out: Path | None = None,
    visit: "Callable[[Campaign], None] | None" = None,
) -> Judged:
    """Open and judge the repository of the paths; in the C locale, the strategy's language is spoken from here on."""
    from calendar_cli.repository import open_repository

    return _judged(session, open_repository(tuple(paths or ()), Path.cwd(), out), visit)


def read_strategy(session: "Session", paths: list[Path] | None) -> Judged:
    """Judge the strategy of a repository that has no plan."""
    from calendar_cli.repository import strategy_alone

    return _judged(session, strategy_alone(tuple(paths or ()), Path.cwd()))


def _judged(session: "Session", repository: "Repository", visit: "Callable[[Campaign], None] | None" = None) -> Judged:
    from calendar_cli.check import Options, judge
    from calendar_cli.phrases import LANGUAGES

    options = Options(session.today, session.day is not None)
    verdict = judge(repository, options, visit) if visit else judge(repository, options)
    if verdict.strategy.language in LANGUAGES:
        session.learned = verdict.strategy.language
    return Judged(repository, verdict)


def house_here(session: "Session") -> "House | None":
    """The strategy of where one stands, whose language is spoken in the C locale; None where none can be read."""
    from calendar_cli.errors import CalendarError
    from calendar_cli.phrases import LANGUAGES
    from calendar_cli.repository import find_strategy, read_regular, shown

    here = Path.cwd()
    try:
        path = find_strategy(here, here)
        house = _house(shown(path, here), read_regular(path))
    except (CalendarError, OSError):
        return None
    if house and house.strategy.language in LANGUAGES:
        session.learned = house.strategy.language
    return house


def house_of(repository: "Repository") -> "House | None":
    """The repository's strategy and its document; None when it cannot be read."""
    data = repository.files.get(repository.strategy)
    return _house(repository.strategy, data) if data is not None else None


def _house(path: str, data: bytes) -> "House | None":
    from calendar_cli.load import load_strategy
    from calendar_cli.report.in_force import House

    strategy, document, _ = load_strategy(path, data)
    return House(strategy, document) if document else None


def spotter(path: Path, line: int, spots: "list[Spot]") -> "Callable[[Campaign], None]":
    """Notes what stands on that line of a plan, or of a long copy, when its campaign comes by."""
    from calendar_cli.load import open_plan
    from calendar_cli.report.looked import spot, spot_in_copy
    from calendar_cli.repository import read_regular, shown

    here = Path.cwd()
    wanted = shown(path.resolve(), here.resolve())

    def visit(campaign: "Campaign") -> None:
        if campaign.path == wanted:
            document = open_plan(wanted, read_regular(path))
            if document is not None:
                spots.append(spot(wanted, line, campaign, document.at(line)))
        texts = (text for post in campaign.posts for text in post.texts if text.file == wanted)
        spots.extend(spot_in_copy(wanted, line, text) for text in texts)

    return visit
