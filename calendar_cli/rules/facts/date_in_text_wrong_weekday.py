"""A date in a text whose weekday is not that of the calendar."""

from collections.abc import Iterator
from datetime import date

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.pattern import pattern
from calendar_cli.prose.said import SaidDate
from calendar_cli.rules.facts import dated, on_weekday, outings

SEVERITY = Severity.ERROR

_YEAR = pattern(r"(?<!\w)(?:1[5-9]|20)\d\d(?!\w)")


def check(post: Post) -> Findings:
    """One finding a list, for one wrong weekday carries the others along."""
    for text in post.texts:
        if text.dates:
            yield from _in_text(text)


def _in_text(text: Text) -> Findings:
    near: tuple[date, ...] | None = None
    for dates in text.dates:
        for said in dates:
            if said.weekday is None:
                continue
            if near is None:
                near = _days_to_read_it_from(text)
            meant = tuple(_meant(said, near))
            if meant and all(day.weekday() != said.weekday for day in meant):
                yield _finding(text, said, meant[0])
                break


def _days_to_read_it_from(text: Text) -> tuple[date, ...]:
    """The days the text goes out; none when it speaks of another year, for a day of 1998 may not say so again."""
    days = tuple(sorted({slot.day for slot in outings(text)}))
    years = {day.year + more for day in days for more in (-1, 0, 1)}
    return () if any(int(year) not in years for year in _YEAR.findall(text.prose.bare)) else days


def _meant(said: SaidDate, near: tuple[date, ...]) -> Iterator[date]:
    """The days that may be meant: in the year written, else near one of the text's own days."""
    if said.year:
        yield date(said.year, said.month, said.day)
    for day in near if not said.year else ():
        meant = dated(said, day)
        if meant:
            yield meant


def _finding(text: Text, said: SaidDate, day: date) -> Finding:
    near = on_weekday(day, said.weekday or 0)
    facts = {"written": text.body[said.start : said.end], "day": day, "near": near}
    return text.finding(said.start, said.end, facts, key=f"{said.month:02}-{said.day:02}")
