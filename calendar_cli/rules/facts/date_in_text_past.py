"""A text that announces a day already past when it goes out."""

from datetime import date, timedelta

from calendar_cli.calendar import Slot
from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.model import Purpose
from calendar_cli.prose.said import DateList, find_hours
from calendar_cli.prose.said_context import announces, goes_on_from, is_of_a_day, is_recap, looks_back
from calendar_cli.rules.facts import dated, outings, sentence_at

SEVERITY = Severity.ERROR

FARTHEST = timedelta(days=731)
"""A day written with its year is history beyond two years: the copy of a post is never older."""
NEAREST = timedelta(days=60)
"""A day without a year that is farther back than this may be one of next year."""

MOST = 40
"""How many dates of a text are looked at: each is read with the whole of its sentence."""
_PAST = frozenset({Purpose.MISSING_PERSON, Purpose.MOURNING})


def check(post: Post) -> Findings:
    """Notices on a person missing or dead say when it happened."""
    for text in post.texts if post.purpose not in _PAST else ():
        if text.dates:
            yield from _in_text(text)


def _in_text(text: Text) -> Findings:
    slots = outings(text)
    for dates in text.dates[:MOST] if slots else ():
        late = next(((slot, day) for slot in slots if (day := _past(dates, slot.day))), None)
        if late and _is_announced(text, dates):
            yield from _finding(text, dates, late)
            return


def _past(dates: DateList, published: date) -> date | None:
    """The last day of the list or range when all of it is past, and not long enough to be history."""
    days = [dated(said, published) for said in dates]
    last = max((day for day in days if day), default=None)
    if last is None or None in days or last >= published:
        return None
    farthest = FARTHEST if all(said.year for said in dates) else NEAREST
    return last if published - last <= farthest else None


def _is_announced(text: Text, dates: DateList) -> bool:
    """Nothing in the sentence looks back, and something in it invites: a verb, an hour, a weekday."""
    language = "en" if text.language == "en" else "fr"
    bare = text.prose.bare
    at = sentence_at(text, dates[0].start)
    sentence = bare[at.start : at.end]
    is_open = len(dates) == 1 and goes_on_from(bare, dates[0].start)
    if is_open or looks_back(sentence, language) or is_recap(bare, language):
        return False
    if announces(sentence, language):
        return True
    is_placed = dates[0].weekday is not None or bool(find_hours(sentence, language))
    return is_placed and not is_of_a_day(bare, dates[0].start)


def _finding(text: Text, dates: DateList, late: tuple[Slot, date]) -> Findings:
    slot, last = late
    start, end = dates[0].start, dates[-1].end
    facts = {"written": text.body[start:end], "days": (slot.day - last).days, "day": slot.day}
    yield text.finding(start, end, facts, key=f"{last:%m-%d}")
