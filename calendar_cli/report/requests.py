"""Who owes what by when: late first, then in time order, then what has no date."""

from collections.abc import Iterator, Sequence
from datetime import date

from calendar_cli.calendar import Calendar, Milestone
from calendar_cli.report.characters import pad
from calendar_cli.report.entries import Window, about, who
from calendar_cli.report.lines import Line, Piece, plain
from calendar_cli.report.screen import Screen
from calendar_cli.when import spell_short_day
from calendar_cli.wording import phrase

_DAY = 14


def requests(calendar: Calendar, window: Window, screen: Screen) -> Iterator[Line]:
    """What is still open: everything late, what is due in the days shown, and what has no date."""
    found = [each for each in calendar.milestones if not each.done and _is_shown(each, calendar, window)]
    late = [each for each in found if each.due and each.due < calendar.today]
    ahead = [each for each in found if each.due and each.due >= calendar.today]
    undated = [each for each in found if each.due is None]
    blocks = [(key, each) for key, each in (("late", late), ("ahead", ahead), ("undated", undated)) if each]
    for number, (key, milestones) in enumerate(blocks):
        if number:
            yield ()
        heading = phrase(f"requests.{key}", screen.language, count=len(milestones))
        yield plain(heading, "error" if key == "late" else "bold")
        yield from _rows(milestones, calendar, screen)


def _is_shown(milestone: Milestone, calendar: Calendar, window: Window) -> bool:
    day = milestone.due
    return day is None or day < calendar.today or window.holds(day)


def _rows(milestones: Sequence[Milestone], calendar: Calendar, screen: Screen) -> Iterator[Line]:
    language = screen.language
    for each in sorted(milestones, key=lambda each: each.due or date.max):
        day = spell_short_day(each.due, language) if each.due else ""
        lead = Piece(f"  {pad(day, _DAY)}  " if day else "  ")
        yield from screen.hanging((lead,), _told(each, calendar, language))


def _told(milestone: Milestone, calendar: Calendar, language: str) -> str:
    """`Chef aux opérations : approbation à donner, « La pile » (4 jours de retard)`."""
    facts: dict[str, object] = {
        "who": who(milestone, calendar.strategy, language) or phrase("requests.nobody", language),
        "kind": phrase(f"milestone.{milestone.kind}", language),
        "what": about(milestone, language),
    }
    told = phrase("requests.row", language, **facts)
    if milestone.day is not None and milestone.day >= calendar.today:
        told = phrase("requests.for", language, told=told, day=spell_short_day(milestone.day, language))
    if milestone.due is not None and milestone.due < calendar.today:
        told = phrase("requests.since", language, told=told, count=(calendar.today - milestone.due).days)
    return told
