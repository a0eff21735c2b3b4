"""Cadence and mix against their targets, from the tally that the rules judge by."""

from collections import Counter
from collections.abc import Iterator

from calendar_cli.amounts import Range, format_range
from calendar_cli.calendar import Calendar
from calendar_cli.export.page.tongues import Facts, Tongues, telling
from calendar_cli.portions import Portion, format_portion
from calendar_cli.strategy import Cadence, Mix
from calendar_cli.tally import Count, counted_by, knows, limits, named, of_minimum, of_mix, targets, thing
from calendar_cli.wording import say

SHORT, OVER = "short", "over"


def cadence(calendar: Calendar, tongues: Tongues) -> Iterator[Facts]:
    """Each line of the cadence and unit: its limits, and what every period of it holds.

    Days are left to the findings: a bar a day would be a picture of the calendar.
    """
    for line in calendar.strategy.cadence:
        if knows(calendar.strategy, line):
            tally = of_minimum(calendar, line)
            for unit, limit in ((unit, limit) for unit, limit in limits(line) if unit != "day"):
                yield _pace(line, unit, limit, tongues) | {
                    "periods": [_held(c, limit, tongues) for c in tally.by(unit)]
                }


def _pace(line: Cadence, unit: str, limit: Range, tongues: Tongues) -> Facts:
    who = named(line, tongues.strategy)
    return telling(
        {
            "who": tongues.both(lambda says: say(who, says.words.language)),
            "unit": unit,
            "limit": tongues.both(lambda says: format_range(limit, says.words.language)),
            "least": limit.least,
            "most": limit.most,
        }
    )


def _held(count: Count, limit: Range, tongues: Tongues) -> Facts:
    """One period: its days, how many go out in it, how many may, and whether that is judged short or over."""
    first, last = count.days
    campaign = count.campaign
    return telling(
        {
            "a": first.isoformat(),
            "z": last.isoformat(),
            "n": len(count.slots),
            "m": count.tentative or None,
            "w": count.whole,
            "j": _judged(count, limit),
            "t": tongues.both(lambda says: says.words.line(campaign.title)) if campaign else "",
        }
    )


def _judged(count: Count, limit: Range) -> str:
    """As the rules judge: a minimum where the whole period is planned, a maximum of what is not urgent."""
    if count.whole and limit.least is not None and len(count.slots) + count.tentative < limit.least:
        return SHORT
    return OVER if limit.most is not None and len(count.ordinary) > limit.most else ""


def mix(calendar: Calendar, tongues: Tongues) -> Iterator[Facts]:
    """Each line of the mix: the share every part should have, and the one it has in each period."""
    for line in calendar.strategy.mix:
        wanted = targets(line, calendar.strategy)
        if wanted and knows(calendar.strategy, line.only):
            counts = [
                (count, counted_by(count.ordinary, line.by)) for count in of_mix(calendar, line.only).by(line.per)
            ]
            keys = list(dict.fromkeys([*wanted, *(key for _, found in counts for key in found)]))
            yield {
                **_line(line, tongues),
                "parts": [_part(line, key, wanted.get(key), tongues) for key in keys],
                "periods": [_shares(count, found, keys, tongues) for count, found in counts if found],
            }


def _line(line: Mix, tongues: Tongues) -> Facts:
    only = named(line.only, tongues.strategy) if line.only.label != "all" else ()
    return telling(
        {
            "by": line.by,
            "only": tongues.both(lambda says: say(only, says.words.language) if only else ""),
            "unit": line.per,
            "sample": line.min_sample,
        }
    )


def _part(line: Mix, key: str, portion: Portion | None, tongues: Tongues) -> Facts:
    part = thing(line.by, key, tongues.strategy)
    facts: dict[str, object] = {"name": tongues.both(lambda says: say(part, says.words.language))}
    if portion is not None:
        slack = line.tolerance if portion.single else 0
        facts["target"] = tongues.both(lambda says: format_portion(portion, says.words.language))
        facts["low"] = None if portion.least is None else max(0.0, portion.least - slack)
        facts["high"] = None if portion.most is None else min(100.0, portion.most + slack)
        facts["aim"] = portion.least if portion.single else None
    return telling(facts)


def _shares(count: Count, found: Counter[str], keys: list[str], tongues: Tongues) -> Facts:
    first, last = count.days
    campaign = count.campaign
    return telling(
        {
            "a": first.isoformat(),
            "z": last.isoformat(),
            "w": count.whole,
            "n": [found[key] for key in keys],
            "t": tongues.both(lambda says: says.words.line(campaign.title)) if campaign else "",
        }
    )
