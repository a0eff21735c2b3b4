"""The mix: the share each pillar, channel or department has of a period, and the one the strategy asks for."""

from collections import Counter
from collections.abc import Iterator, Mapping
from math import ceil
from typing import NamedTuple

from calendar_cli.amounts import Share, Tolerance, format_share, format_tolerance
from calendar_cli.calendar import Calendar
from calendar_cli.portions import Portion, format_portion
from calendar_cli.report.characters import pad
from calendar_cli.report.counted import bar_line, title_of_period, where_of
from calendar_cli.report.entries import Window, one_line
from calendar_cli.report.lines import Line, Style
from calendar_cli.report.screen import Screen
from calendar_cli.strategy import Mix
from calendar_cli.tally import Count, beyond, ceiling, counted_by, knows, of_mix, targets, thing
from calendar_cli.vocabulary import values
from calendar_cli.wording import phrase, say


class Row(NamedTuple):
    """A share of a period: of which line, of what, beside which others, and whether the period can be judged."""

    line: Mix
    key: str
    asked: Mapping[str, Portion]
    counted: Counter[str]
    judged: bool


def mix(calendar: Calendar, window: Window, screen: Screen) -> Iterator[Line]:
    """Each line of the mix in each of its periods: a bar a share, its target, and what is missing."""
    blocks = [block for line in calendar.strategy.mix for block in _of_line(calendar, line, window, screen)]
    for number, block in enumerate(blocks):
        if number:
            yield ()
        yield from block


def _of_line(calendar: Calendar, line: Mix, window: Window, screen: Screen) -> Iterator[tuple[Line, ...]]:
    wanted, limit = targets(line, calendar.strategy), ceiling(line)
    if not (wanted or limit) or not knows(calendar.strategy, line.only):
        return
    for count in of_mix(calendar, line.only).by(line.per):
        if window.holds(*count.days):
            counted = counted_by(count.ordinary, line.by)
            asked = {**dict.fromkeys(counted, limit), **wanted} if limit else wanted
            judged = count.whole and counted.total() >= line.min_sample
            rows = (Row(line, key, asked, counted, judged) for key in asked)
            drawn = (each for row in rows for each in _row(row, calendar, screen))
            yield (*_heading(calendar, line, (count, counted.total()), screen), *drawn)


def _heading(calendar: Calendar, line: Mix, held: tuple[Count, int], screen: Screen) -> Iterator[Line]:
    """What is shared out, when, among how many; and why nothing is judged where nothing is."""
    (count, total), language = held, screen.language
    facts: dict[str, object] = {"by": values("mix_by").shown[line.by, language], "count": total}
    key = "mix.heading"
    if line.only.label != "all":
        key, facts["where"] = "mix.heading.for", where_of(line.only, calendar.strategy, language)
    yield screen.heading(phrase(key, language, **facts, period=title_of_period(count, language)))
    if total < line.min_sample:
        yield from screen.hanging((), phrase("mix.few", language, count=total, least=line.min_sample), "dim")
    elif not count.whole:
        yield from screen.hanging((), phrase("mix.partial", language), "dim")


def _row(row: Row, calendar: Calendar, screen: Screen) -> Iterator[Line]:
    line, key, asked, counted, judged = row
    language, total, portion = screen.language, counted.total(), asked[key]
    share = 100 * counted[key] / total if total else 0.0
    words = phrase(
        "mix.share",
        language,
        share=format_share(Share(round(share, 1)), language),
        count=counted[key],
        target=_target(portion, line, language),
    )
    need, style = _need(counted[key], total, (portion, line), language) if judged else ("", "")
    full = max((each.most or each.least or 0 for each in asked.values() if each), default=0)
    largest = max((100 * number / total for number in counted.values()), default=0) if total else 0
    bar = screen.bar(share, max(full, largest), portion.least)
    names = [one_line(say(thing(line.by, each, calendar.strategy), language)) for each in asked]
    name = one_line(say(thing(line.by, key, calendar.strategy), language))
    drawn = (bar, f"{words}; {need}" if need else words, style)
    return bar_line(f"{pad(name, screen.column(names))}  ", drawn, screen)


def _target(portion: Portion, line: Mix, language: str) -> str:
    told = format_portion(portion, language)
    return (
        phrase("mix.about", language, target=told, tolerance=format_tolerance(Tolerance(line.tolerance), language))
        if portion.single and line.tolerance
        else told
    )


def _need(count: int, total: int, asked: tuple[Portion, Mix], language: str) -> tuple[str, Style]:
    """How many more, or fewer, would bring the share to what is asked, the others staying as they are."""
    portion, line = asked
    if not total or beyond(100 * count / total, portion, line) <= 0:
        return "", ""
    slack = line.tolerance if portion.single else 0
    low, high = ((portion.least or 0) - slack) / 100, ((portion.most or 100) + slack) / 100
    if count / total < low:
        missing = ceil((low * total - count) / (1 - low)) if low < 1 else total
        return phrase("mix.missing", language, missing=missing), "warning"
    extra = min(count, ceil((count - high * total) / (1 - high))) if high < 1 else count
    return phrase("mix.extra", language, extra=extra), "warning"
