"""Days and hours a text says, with their places; no verdict on them, and no year guessed."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from calendar_cli.pattern import pattern
from calendar_cli.prose.said_hours import SaidHour, find_hours
from calendar_cli.prose.tokens import SPACE, has_any
from calendar_cli.when.words import MONTH_NAMES, MONTHS, WEEKDAYS, fold

__all__ = ["SaidDate", "SaidHour", "find_date_lists", "find_dates", "find_hours"]


class SaidDate(NamedTuple):
    """A day in a text, from its weekday to its year, in the text's code points; Monday is 0."""

    start: int
    end: int
    weekday: int | None
    day: int
    month: int
    year: int | None


DateList = tuple[SaidDate, ...]
"""Days said in one breath: a list or the two ends of a range; a day alone is a list of one."""

_YEAR = r"((?:1[5-9]|20)\d\d)(?!\w|[.,]\d)"
# The digit stands first, and looks back afterwards: `re` then skips to digits ten times as fast.
_DAY = r"([0-9](?<![\w$].)(?<!\d[.,/:].)[0-9]?)"
_WINDOW = 90
_NEAR = 16
_MOST_DAYS = 31

_FRENCH_MONTH = (
    r"(janv(?:ier)?|f[ée]v(?:r(?:ier)?)?|mars|avr(?:il)?|mai|juin|juil(?:l(?:et)?)?|ao[uû]t|sept(?:embre)?"
    r"|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?)(?!\w)\.?"
)
# "may" and "march" are verbs until they have a capital.
_ENGLISH_MONTH = (
    r"((?i:jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)|Mar(?:ch)?|MAR(?:CH)?|May|MAY)(?!\w)\.?"
)
# Short names need a full stop or a capital: "la mer", "le jeu", "the committee sat".
_WEEKDAY = {
    "fr": r"(?:(?:(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?)(?!\w)|(?:lun|mar|mer|jeu|ven|sam|dim)\.(?!\w)"
    r"|(?-i:Lun|Mar|Mer|Jeu|Ven|Sam|Dim)(?!\w))",
    "en": r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?!\w)|(?-i:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun"
    r"|MON|TUES?|WED|THU(?:RS?)?|FRI|SAT|SUN)(?!\w)\.?)",
}
_WORDS = {"fr": "et|ou|au|puis", "en": "and|or|to|until|through|thru"}
_ARTICLE = {"fr": f"(?:le{SPACE}+)?", "en": f"(?:the{SPACE}+)?"}
_RANK = {"fr": "(?:er)?", "en": "(?:st|nd|rd|th)?"}


def _join(language: str) -> str:
    """What stands between two days of a list."""
    return (
        rf"(?:{SPACE}*[,&/–—-]{SPACE}*(?:(?:{_WORDS[language]}){SPACE}+)?|{SPACE}+(?:{_WORDS[language]}){SPACE}+)"
        rf"{_ARTICLE[language]}"
    )


def _weekdays(language: str) -> str:
    joined = rf"(?:{SPACE}*[,&/–-]{SPACE}*|{SPACE}+(?:{_WORDS[language]}|à){SPACE}+)"
    return rf"(?<![\w-])({_WEEKDAY[language]}(?:{joined}{_WEEKDAY[language]}){{0,6}}){SPACE}?,?"


_LANGUAGES = ("fr", "en")
# French dates open on a digit, which `re` leaps to; English ones on a letter, so that a cheap question comes first.
_ENGLISH_STEMS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = pattern(r"([12](?<![\w/.-].)\d{3})-(\d\d)-(\d\d)(?![\w-])")
_DAY_FIRST = {
    "fr": pattern(rf"{_DAY}(?:er)?{SPACE}+{_FRENCH_MONTH}(?:{SPACE}+{_YEAR})?", re.IGNORECASE),
    "en": pattern(rf"{_DAY}(?i:{_RANK['en']}){SPACE}+(?:of{SPACE}+)?{_ENGLISH_MONTH}(?:,?{SPACE}+{_YEAR})?"),
}
_MONTH_FIRST = pattern(
    rf"(?<![\w-]){_ENGLISH_MONTH}{SPACE}+(\d{{1,2}})(?i:{_RANK['en']})(?![\w:%$]|[.,]\d|{SPACE}?[ap]\.?m\b)"
)
_YEAR_AFTER = pattern(rf",?{SPACE}+{_YEAR}")
_LEAD = {name: pattern(rf"(?:{_weekdays(name)}{SPACE}+)?{_ARTICLE[name]}$", re.IGNORECASE) for name in _LANGUAGES}
_DAY_BEFORE = {name: pattern(rf"{_DAY}{_RANK[name]}{_join(name)}$", re.IGNORECASE) for name in _LANGUAGES}
# "October 9, 20 volunteers" and "October 9 - 5 km run" hold one day: a further one is followed by what follows a day.
_DAY_AFTER = pattern(
    rf"({_join('en')})(?:({_WEEKDAY['en']}),?{SPACE}+)?(\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?!\w|[.,:]\d|{SPACE}?(?:[ap]\.?m\b|%))"
    rf"(?={SPACE}*(?:$|[.,;:!?)\n\r—–|&-]|(?:at|in|from|on|for|and|or|to|the|with|of|by|during|until|through|we|is|are|"
    rf"as|between|{_YEAR})\b))",
    re.IGNORECASE,
)
# "December 4 (a Thursday)", "le 4 décembre (jeudi)".
_WEEKDAY_AFTER = {
    name: pattern(rf"{SPACE}\((?:(?:an?|un|le){SPACE}+)?({_WEEKDAY[name]})\)", re.IGNORECASE) for name in _LANGUAGES
}
# Before the first day of a list that has neither weekday nor article: "Caserne 2, 5 et 7 avril" has one head too many.
_HEAD = pattern(
    rf"(?:\A|[\n\r:;(|•]|(?<!\w)(?:les?|du|des|aux?|entre|dates?|from|on|between|the|of)){SPACE}*$", re.IGNORECASE
)
_BETWEEN = pattern(
    rf"{SPACE}*[,;&/–—-]?{SPACE}*(?:(?:et|ou|puis|au|jusqu['’]au|and|or|to|until|through|thru|till)(?!\w))?"
    rf"{SPACE}*(?:(?:les?|au|du|the|on)(?!\w))?{SPACE}*",
    re.IGNORECASE,
)


_WHOLE_NAMES = frozenset(fold(name) for names in MONTH_NAMES.values() for name in names)


class _Day(NamedTuple):
    """A day being read: `reach` is where the article or the weekday before it begins."""

    start: int
    end: int
    day: int
    reach: int
    weekdays: tuple[str, ...] = ()


def find_dates(text: str, language: str) -> tuple[SaidDate, ...]:
    """Every day said, each of a list or of a range's two ends; one without a year keeps none."""
    return tuple(said for dates in find_date_lists(text, language) for said in dates)


def find_date_lists(text: str, language: str) -> tuple[DateList, ...]:
    """Days by the breath they are said in; a year said once in a list counts for all of it."""
    if not has_any(text, "0123456789"):
        return ()
    language = "en" if language == "en" else "fr"
    is_named = language == "fr" or has_any(text.lower(), _ENGLISH_STEMS)
    found = [*(_iso(text) if has_any(text, ("-0", "-1")) else ()), *(_lists(text, language) if is_named else ())]
    found.sort()
    lists = tuple(_with_years(dates) for dates in _joined(text, found)) if found else ()
    return tuple(_with_weekday_after(text, dates, language) for dates in lists) if "(" in text else lists


def _with_weekday_after(text: str, dates: DateList, language: str) -> DateList:
    after = (
        _WEEKDAY_AFTER[language].match(text, dates[-1].end) if len(dates) == 1 and dates[0].weekday is None else None
    )
    return (dates[0]._replace(end=after.end(), weekday=_number(after[1])),) if after else dates


def _iso(text: str) -> Iterator[DateList]:
    for found in _ISO.finditer(text):
        said = SaidDate(found.start(), found.end(), None, int(found[3]), int(found[2]), int(found[1]))
        if _exists(said):
            yield (said,)


def _lists(text: str, language: str) -> Iterator[DateList]:
    done = 0
    for is_month_first, found in _anchors(text, language):
        if found.start() >= done:
            read = _month_first if is_month_first else _day_first
            dates = tuple(filter(_exists, read(text, found, done, language)))
            done = max(found.end(), dates[-1].end) if dates else found.end()
            if dates:
                yield dates


def _anchors(text: str, language: str) -> Iterable[tuple[bool, re.Match[str]]]:
    day_first = [(False, found) for found in _DAY_FIRST[language].finditer(text)]
    if language == "fr":
        return day_first
    month_first = [(True, found) for found in _MONTH_FIRST.finditer(text)]
    return sorted(day_first + month_first, key=lambda anchor: anchor[1].start())


def _day_first(text: str, found: re.Match[str], floor: int, language: str) -> Iterator[SaidDate]:
    """`vendredi 7, samedi 8 et lundi 10 avril 2026`: the days before the one that has the month."""
    last = _led(text, _Day(found.start(), _end(found), int(found[1]), found.start()), floor, language)
    days = _headed(text, list(_days_before(text, last, floor, language)))[::-1]
    return _dated([*days, last], MONTHS[fold(found[2])], found[3])


def _end(found: re.Match[str]) -> int:
    """Where the date ends: the full stop after a month's whole name is the sentence's."""
    is_whole = found[0].endswith(".") and fold(found[2]) in _WHOLE_NAMES
    return found.end() - is_whole


def _days_before(text: str, day: _Day, floor: int, language: str) -> Iterator[_Day]:
    for _ in range(_MOST_DAYS):
        if not has_any(text[max(floor, day.reach - _NEAR) : day.reach], "0123456789"):
            return
        before = _DAY_BEFORE[language].search(text, max(floor, day.reach - _WINDOW), day.reach)
        if before is None or int(before[1]) >= day.day:
            return
        day = _led(text, _Day(before.start(), before.end(1), int(before[1]), before.start()), floor, language)
        yield day


def _headed(text: str, days: list[_Day]) -> list[_Day]:
    """From the nearest day to the farthest, without the last ones that nothing announces as days."""
    while days and not days[-1].weekdays and not _is_head(text, days[-1]):
        days.pop()
    return days


def _is_head(text: str, day: _Day) -> bool:
    return day.reach < day.start or _HEAD.search(text, max(0, day.start - _WINDOW), day.start) is not None


def _led(text: str, day: _Day, floor: int, language: str) -> _Day:
    """The day with the weekdays and the article before it."""
    lead = _LEAD[language].search(text, max(floor, day.start - _WINDOW), day.start)
    if lead is None or lead[1] is None:
        return day._replace(reach=lead.start()) if lead else day
    names = tuple(re.findall(_WEEKDAY[language], lead[1], re.IGNORECASE))
    return day._replace(start=lead.start(), reach=lead.start(), weekdays=names)


def _month_first(text: str, found: re.Match[str], floor: int, language: str) -> Iterator[SaidDate]:
    """`Friday, October 9, 10 and 11, 2026`: the days after the one that has the month."""
    days = [_led(text, _Day(found.start(), found.end(), int(found[2]), found.start()), floor, language)]
    year = _YEAR_AFTER.match(text, days[0].end)
    while year is None and (after := _DAY_AFTER.match(text, days[-1].end)) and int(after[3]) > days[-1].day:
        days.append(_Day(after.end(1), after.end(), int(after[3]), after.end(1), (after[2],) if after[2] else ()))
        year = _YEAR_AFTER.match(text, days[-1].end)
    if year:
        days[-1] = days[-1]._replace(end=year.end())
    return _dated(days, MONTHS[fold(found[1])], year[1] if year else None)


def _dated(days: list[_Day], month: int, year: str | None) -> Iterator[SaidDate]:
    for day, weekday in zip(days, _shared_weekdays(days), strict=True):
        yield SaidDate(day.start, day.end, weekday, day.day, month, int(year) if year else None)


def _shared_weekdays(days: list[_Day]) -> tuple[int | None, ...]:
    """`samedi et dimanche 10 et 11` gives one to each, `les mardis 6 et 13` gives its own to all."""
    first = days[0].weekdays
    if len(first) > 1:
        return tuple(map(_number, first)) if len(first) == len(days) else (None,) * len(days)
    if first and first[0][-1] in "sS" and len(first[0]) > len("thurs"):
        return (_number(first[0]),) * len(days)
    return tuple(_number(day.weekdays[0]) if len(day.weekdays) == 1 else None for day in days)


def _number(weekday: str) -> int:
    folded = fold(weekday).rstrip(".")
    return WEEKDAYS[folded if folded in WEEKDAYS else folded.removesuffix("s")]


def _exists(said: SaidDate) -> bool:
    try:
        date(said.year or 2000, said.month, said.day)
    except ValueError:
        return False
    return True


def _joined(text: str, found: list[DateList]) -> Iterator[DateList]:
    """`du 24 août au 26 octobre` is one range although each day has its month."""
    joined = found[0]
    for before, after in pairwise(found):
        if _BETWEEN.fullmatch(text, before[-1].end, after[0].start):
            joined += after
        else:
            yield joined
            joined = after
    yield joined


def _with_years(dates: DateList) -> DateList:
    if len(dates) == 1 or all(said.year is None for said in dates):
        return dates
    years = [said.year for said in dates]
    for here in range(len(dates) - 2, -1, -1):
        years[here] = years[here] or _year_beside(dates[here], dates[here + 1], years[here + 1], step=-1)
    for here in range(1, len(dates)):
        years[here] = years[here] or _year_beside(dates[here], dates[here - 1], years[here - 1], step=1)
    return tuple(said._replace(year=year) for said, year in zip(dates, years, strict=True))


def _year_beside(said: SaidDate, beside: SaidDate, year: int | None, *, step: int) -> int | None:
    """The year of the day beside it, or the next one over New Year."""
    if year is None:
        return None
    here, there = (said.month, said.day), (beside.month, beside.day)
    crosses_new_year = here > there if step < 0 else here < there
    return year + step if crosses_new_year else year
