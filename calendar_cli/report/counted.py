"""A count against its limit: a bar, and what is missing or too many in words. The counting is `tally`'s."""

from collections.abc import Iterator
from datetime import date

from calendar_cli.amounts import Range
from calendar_cli.calendar import in_language
from calendar_cli.report.entries import one_line
from calendar_cli.report.lines import Line, Piece, Style
from calendar_cli.report.screen import Screen
from calendar_cli.strategy import Selector, Strategy
from calendar_cli.tally import Count, period, thing
from calendar_cli.when import spell_day, spell_month, spell_period
from calendar_cli.wording import phrase, say

Drawn = tuple[str, str, Style]
"""A bar, the words beside it, and the style of both."""


def counted(count: Count, limit: Range | None, where: str, screen: Screen) -> Drawn:
    """The bar, the words and their style; the rules' own count: tentative posts help a minimum, never break a maximum.

    `where` says of what: `sur Facebook cette semaine`, `publications`.
    """
    language, total = screen.language, len(count.slots) + count.tentative
    least, most = (limit.least or 0, limit.most) if limit else (0, None)
    facts: dict[str, object] = {"count": total, "where": where, "limit": limit, "least": least}
    ordinary = len(count.ordinary)
    bar = screen.bar(total, most or least or total, least)
    if most is not None and ordinary > most:
        return bar, phrase("counted.extra", language, **facts, extra=ordinary - most), "warning"
    if total < least and count.whole:
        return bar, phrase("counted.missing", language, **facts, missing=least - total), "warning"
    key = "counted.free" if limit is None else "counted.within" if total >= least else "counted.unjudged"
    return bar, phrase(key, language, **facts), "" if total >= least else "dim"


def bar_line(lead: str, drawn: Drawn, screen: Screen) -> Iterator[Line]:
    """The bar after its lead, then the words."""
    bar, words, style = drawn
    return screen.hanging((Piece(f"  {lead}"), Piece(bar, style), Piece("  ")), words, style)


def where_of(selector: Selector, strategy: Strategy, language: str) -> str:
    """What the selector speaks of, in a sentence: `sur Facebook pour Service de police`."""
    parts = ((kind, thing(kind, key, strategy)) for kind, key in selector.parts.items() if key)
    told = (phrase(f"where.{kind}", language, name=one_line(say(found, language))) for kind, found in parts)
    return " ".join(told) or phrase("where.all", language, name=in_language(strategy.organization, language))


def now(days: tuple[date, date], unit: str, today: date, language: str) -> str:
    """`cette semaine` when it is this one; empty when it is another."""
    known = unit != "campaign" and period(today, unit) == days
    return phrase(f"now.{unit}", language) if known else ""


def title_of_period(count: Count, language: str) -> str:
    """A period as a heading: `Semaine du 5 au 11 octobre 2026`."""
    first, last = count.days
    match count.unit:
        case "day":
            told = spell_day(first, language)
        case "month":
            told = spell_month(first, language)
        case "campaign":
            told = one_line(in_language(count.campaign.title, language)) if count.campaign else ""
        case _:
            told = spell_period(first, last, language)
    heading = phrase(f"heading.{count.unit}", language, period=told)
    return heading[:1].upper() + heading[1:]
