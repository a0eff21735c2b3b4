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


class Held(NamedTuple):
    """A period of a line of the mix: what is asked of each key, what each has, and of how many."""

    line: Mix
    period: Count
    asked: Mapping[str, Portion]
    counted: Counter[str]
    total: int

    @property
    def judged(self) -> bool:
        """Whether the rules judge it: campaigns cover all of it, and there is enough in it."""
        return self.period.whole and self.total >= self.line.min_sample


def mix(calendar: Calendar, window: Window, screen: Screen) -> Iterator[Line]:
    """Each line of the mix in each of its periods: a bar a share, its target, and what is missing."""
    blocks = [block for line in calendar.strategy.mix for block in _of_line(calendar, line, window, screen)]
    for number, block in enumerate(blocks):
        if number:
            yield ()
        yield from block


def _of_line(calendar: Calendar, line: Mix, window: Window, screen: Screen) -> Iterator[tuple[Line, ...]]:
    if not knows(calendar.strategy, line.only):
        return
    wanted, limit = targets(line, calendar.strategy), ceiling(line)
    for count in of_mix(calendar, line.only).by(line.per) if wanted or limit else ():
        if window.holds(*count.days):
            counted = counted_by(count.ordinary, line.by)
            asked = {**dict.fromkeys(counted, limit), **wanted} if limit else wanted
            yield _block(Held(line, count, asked, counted, counted.total()), calendar, screen)
    if line.by == "department" and line.max_share is not None:
        for channel in [line.only.channel] if line.only.channel else calendar.by_channel:
            yield from _shared(calendar, line.but(only=line.only.but(channel=channel)), window, screen)


def _shared(calendar: Calendar, line: Mix, window: Window, screen: Screen) -> Iterator[tuple[Line, ...]]:
    """The part each department has of a channel that several share, against the most that one may take."""
    most = Portion(None, Share(line.max_share or 0))
    tally = of_mix(calendar, line.only)
    sharing = {department.id for slot in tally.slots for department in slot.post.departments}
    for count in tally.by(line.per) if len(sharing) > 1 else ():
        if window.holds(*count.days):
            slots = [slot for slot in count.ordinary if slot.post.departments]
            counted = Counter(name for slot in slots for name in {each.id for each in slot.post.departments})
            asked = dict.fromkeys(sorted(sharing), most)
            yield _block(Held(line, count, asked, counted, len(slots)), calendar, screen)


def _block(held: Held, calendar: Calendar, screen: Screen) -> tuple[Line, ...]:
    rows = (each for key in held.asked for each in _row(held, key, calendar, screen))
    return (*_heading(held, calendar, screen), *rows)


def _heading(held: Held, calendar: Calendar, screen: Screen) -> Iterator[Line]:
    """What is shared out, when, among how many; and why nothing is judged where nothing is."""
    line, language = held.line, screen.language
    facts: dict[str, object] = {"by": values("mix_by").shown[line.by, language], "count": held.total}
    key = "mix.heading"
    if line.only.label != "all":
        key, facts["where"] = "mix.heading.for", where_of(line.only, calendar.strategy, language)
    period = title_of_period(held.period, language)
    yield from screen.hanging((), phrase(key, language, **facts, period=period), "bold")
    if held.total < line.min_sample:
        yield from screen.hanging((), phrase("mix.few", language, count=held.total, least=line.min_sample), "dim")
    elif not held.period.whole:
        yield from screen.hanging((), phrase("mix.partial", language), "dim")


def _row(held: Held, key: str, calendar: Calendar, screen: Screen) -> Iterator[Line]:
    line, language, total, portion = held.line, screen.language, held.total, held.asked[key]
    count = held.counted[key]
    share = 100 * count / total if total else 0.0
    facts = {"share": format_share(Share(round(share, 1)), language), "target": _target(portion, line, language)}
    words = phrase("mix.share", language, **facts, count=count)
    need, style = _need(count, total, (portion, line), language) if held.judged else ("", "")
    names = {each: one_line(say(thing(line.by, each, calendar.strategy), language)) for each in held.asked}
    drawn = (screen.bar(share, _full(held), portion.least), f"{words}; {need}" if need else words, style)
    return bar_line(f"{pad(names[key], screen.column(names.values()))}  ", drawn, screen)


def _full(held: Held) -> float:
    """What a whole bar stands for: the largest share that there is or that is asked for."""
    asked = (each.most or each.least or 0 for each in held.asked.values())
    return max((*asked, *(100 * number / held.total for number in held.counted.values() if held.total)), default=0)


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
