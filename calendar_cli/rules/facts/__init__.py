"""Rules on what a text says that the plan, or the calendar of the year, knows better."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta

from calendar_cli import when
from calendar_cli.calendar import Activity, Slot
from calendar_cli.campaign import Post, Text
from calendar_cli.prose import Match
from calendar_cli.prose.said import SaidDate
from calendar_cli.vocabulary import fold


def outings(text: Text) -> tuple[Slot, ...]:
    """The dated slots in which that very text goes out, in time order; a post on demand has none."""
    slots = [slot for slot in text.post.slots if not slot.tentative]
    if text.series_day is not None:
        return tuple(slot for slot in slots if slot.series_day == text.series_day)
    changed = _days_with_own_text(text.post) if text.post.entry.occurrences else ()
    channels = (None, *text.channels)
    found = [slot for slot in slots if slot.series_day not in changed and slot.channel in channels]
    return tuple(sorted(found, key=lambda slot: slot.start) if len(found) > 1 else found)


def _days_with_own_text(post: Post) -> frozenset[date]:
    occurrences = post.entry.occurrences or {}
    return frozenset(when.parse_date(key) for key, change in occurrences.items() if change.text is not None)


def served(post: Post) -> Activity | None:
    """The activity the post is for, where the plan has it."""
    name = fold(post.entry.serves or "")
    return next((held for held in post.campaign.activities if name and fold(held.id) == name), None)


def days_of(activity: Activity) -> tuple[date, date]:
    """Its first day and its last."""
    return activity.start.date(), activity.end.date()


def falls_in(activity: Activity, day: date) -> bool:
    """Whether the activity is held on that day."""
    first, last = days_of(activity)
    return first <= day <= last


def agrees(said: SaidDate, activity: Activity) -> bool:
    """Whether a date of a text is a day of the activity, in the year nearest to it where none is written."""
    day = dated(said, activity.start.date())
    return day is not None and falls_in(activity, day)


def dated(said: SaidDate, near: date) -> date | None:
    """The day meant: in its own year, else in the one that brings it nearest to the other; None for 29 February."""
    years = (said.year,) if said.year else (near.year - 1, near.year, near.year + 1)
    return min(_existing(said, years), key=lambda day: abs(day - near), default=None)


def _existing(said: SaidDate, years: Iterable[int]) -> Iterable[date]:
    for year in years:
        try:
            yield date(year, said.month, said.day)
        except ValueError:
            continue


def on_weekday(day: date, weekday: int) -> date:
    """The nearest day of that weekday, the later one of two."""
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(ahead if ahead <= 3 else ahead - 7)  # noqa: PLR2004  (half a week)


def sentence_number(text: Text, place: int) -> int:
    """Which sentence holds that place."""
    return max(0, bisect_right(text.prose.sentences, place, key=lambda sentence: sentence.start) - 1)


def sentence_at(text: Text, place: int) -> Match:
    """The sentence that holds that place."""
    return text.prose.sentences[sentence_number(text, place)]
