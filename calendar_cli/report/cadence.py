"""The cadence: what each line of the strategy asks for, period by period, and what the calendar holds of it."""

from collections import defaultdict
from collections.abc import Iterator

from calendar_cli.calendar import Calendar
from calendar_cli.report.counted import bar_line, counted, now, title_of_period, where_of
from calendar_cli.report.entries import Window
from calendar_cli.report.lines import Line
from calendar_cli.report.screen import Screen
from calendar_cli.tally import Count, Days, Limited, limited

_ORDER = ("day", "week", "month", "quarter", "campaign")


def cadence(calendar: Calendar, window: Window, screen: Screen) -> Iterator[Line]:
    """Every period of the window under a heading, a bar a line of the cadence; of days only those past their limit."""
    for number, lines in enumerate(_in_order(calendar, window)):
        if number:
            yield ()
        yield screen.heading(title_of_period(lines[0].held, screen.language))
        for line in lines:
            yield from _row(line, calendar, screen)


def _in_order(calendar: Calendar, window: Window) -> list[list[Limited]]:
    """The lines of each period, days first, then weeks, each in time order."""
    grouped: dict[tuple[int, Days, str], list[Limited]] = defaultdict(list)
    for line in _each_once(calendar):
        count = line.held
        if window.holds(*count.days) and (count.unit != "day" or _is_off(line)):
            key = count.campaign.path if count.campaign else ""
            grouped[_ORDER.index(count.unit), count.days, key].append(line)
    return [sorted(grouped[key], key=lambda line: line.line.at) for key in sorted(grouped)]


def _each_once(calendar: Calendar) -> Iterator[Limited]:
    """What the rules on too few and too many are told, a period with both limits once."""
    seen = set()
    for side in ("least", "most"):
        for line in limited(calendar, "least" if side == "least" else "most"):
            count = line.held
            key = (line.line.at, count.unit, count.days, count.campaign.path if count.campaign else "")
            if key not in seen:
                seen.add(key)
                yield line


def _is_off(line: Limited) -> bool:
    least, most = line.limit.least or 0, line.limit.most
    missing = line.held.whole and _total(line.held) < least
    return missing or (most is not None and len(line.held.ordinary) > most)


def _total(count: Count) -> int:
    return len(count.slots) + count.tentative


def _row(line: Limited, calendar: Calendar, screen: Screen) -> Iterator[Line]:
    count, language = line.held, screen.language
    where = where_of(line.line, calendar.strategy, language)
    current = now(count.days, count.unit, calendar.today, language)
    told = f"{where} {current}" if current else where
    return bar_line("", counted(count, line.limit, told, screen), screen)
