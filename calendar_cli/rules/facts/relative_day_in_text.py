"""A text that says "tomorrow" or "tonight" of an activity held on another day."""

from datetime import date, time

from calendar_cli.calendar import Activity, Slot
from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.said import find_hours
from calendar_cli.prose.said_relative import (
    RelativeDay,
    days_meant,
    find_relative_days,
    has_other_business,
    speaks_of_event,
)
from calendar_cli.rules.facts import agrees, falls_in, outings, sentence_at, served

SEVERITY = Severity.ERROR

EVENING = time(17)
"""What ends before this hour is not held tonight."""

MOST = 12
"""How many such words of one text are weighed: nobody writes more."""


def check(post: Post) -> Findings:
    """Only of a post that serves an activity: alone, the word cannot be judged."""
    activity = served(post) if post.entry.serves else None
    for text in post.texts if activity else ():
        if activity:
            yield from _in_text(text, activity)


def _in_text(text: Text, activity: Activity) -> Findings:
    said = find_relative_days(text.prose.masked, text.language)
    for slot in outings(text) if said else ():
        wrong = [each for each in said if _contradicts(each, slot.day, activity)]
        if len(wrong) < len(said) or not wrong:
            continue
        sure = next((each for each in wrong[:MOST] if _is_of_activity(text, each, activity)), None)
        if sure:
            yield from _finding(text, sure, slot, activity)
            return


def _contradicts(said: RelativeDay, published: date, activity: Activity) -> bool:
    if not any(falls_in(activity, day) for day in days_meant(said, published)):
        return True
    return said.evening and _ends_by_evening(activity)


def _ends_by_evening(activity: Activity) -> bool:
    return not activity.all_day and activity.start.date() == activity.end.date() and activity.end.time() <= EVENING


def _is_of_activity(text: Text, said: RelativeDay, activity: Activity) -> bool:
    """The word stands beside the activity's date, or its sentence says when the activity is and no date agrees."""
    if _beside_its_date(text, said, activity):
        return True
    at = sentence_at(text, said.start)
    sentence = text.prose.masked[at.start : at.end]
    if has_other_business(sentence, text.language) or any(agrees(day, activity) for each in text.dates for day in each):
        return False
    hours = {(hour.hour, hour.minute) for hour in find_hours(sentence, text.language)}
    is_timed = not activity.all_day and (activity.start.hour, activity.start.minute) in hours
    return is_timed or speaks_of_event(sentence, text.language)


def _beside_its_date(text: Text, said: RelativeDay, activity: Activity) -> bool:
    return any(
        agrees(day, activity) and text.body[said.end : day.start].strip(" ,(\t\xa0\u202f") in {"", "le"}
        for each in text.dates
        for day in each
        if day.start >= said.end
    )


def _finding(text: Text, said: RelativeDay, slot: Slot, activity: Activity) -> Findings:
    meant = days_meant(said, slot.day)[0]
    facts = {
        "written": text.body[said.start : said.end],
        "day": slot.day,
        "said": meant,
        "activity": activity.title or activity.id,
        "held": activity.start.date(),
        "ends": activity.end.time(),
    }
    message = "hour" if falls_in(activity, meant) else ""
    yield text.finding(said.start, said.end, facts, message=message, key=f"{said.start}")
