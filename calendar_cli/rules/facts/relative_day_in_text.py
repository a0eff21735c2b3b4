"""A text that says "tomorrow" or "tonight" beside another day's date, or of an activity held on another day."""

from datetime import date, time, timedelta

from calendar_cli.calendar import Activity, Slot
from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose.said import DateList, find_hours
from calendar_cli.prose.said_relative import (
    RelativeDay,
    days_meant,
    find_days_beside_dates,
    find_relative_days,
    has_other_business,
    speaks_of_event,
)
from calendar_cli.rules.facts import agrees, dated, falls_in, outings, sentence_at, served

SEVERITY = Severity.ERROR

EVENING = time(17)
"""What ends before this hour is not held tonight."""

FARTHEST = timedelta(days=366)
"""A date farther than this from the day of publication is history: « aujourd'hui, 11 novembre 1918 »."""

MOST = 12
"""How many such words of one text are weighed: nobody writes more."""


def check(post: Post) -> Findings:
    """Against the date written beside the word, else against the activity the post serves."""
    activity = served(post) if post.entry.serves else None
    for text in post.texts:
        found = tuple(_beside_another_date(text)) if text.dates else ()
        yield from found or (_of_another_day(text, activity) if activity else ())


def _beside_another_date(text: Text) -> Findings:
    """`Demain, samedi 17 octobre` in a text that goes out on the 15th."""
    for said, dates in find_days_beside_dates(text.prose.masked, text.dates[:MOST], text.language):
        slot = next((slot for slot in outings(text) if not _may_be(said, dates, slot.day)), None)
        if slot:
            written = text.body[dates[0].start : dates[-1].end]
            facts = {**_said(text, said, slot), "date": written}
            yield text.finding(said.start, said.end, facts, message="date", key=_key(text, said))
            return


def _may_be(said: RelativeDay, dates: DateList, published: date) -> bool:
    """Whether the day lies within the dates; those of another age are history, a wrong weekday is another rule's."""
    (meant,) = days_meant(said, published)
    days = [dated(each, published) for each in dates]
    known = [day for day in days if day]
    if not known or any(
        day and each.weekday not in (None, day.weekday()) for day, each in zip(days, dates, strict=True)
    ):
        return True
    return min(known) <= meant <= max(known) or abs(known[0] - meant) > FARTHEST


def _of_another_day(text: Text, activity: Activity) -> Findings:
    said = find_relative_days(text.prose.masked, text.language)
    for slot in outings(text) if said else ():
        wrong = [each for each in said if _contradicts(each, slot.day, activity)]
        if len(wrong) < len(said) or not wrong:
            continue
        sure = next((each for each in wrong[:MOST] if _is_of_activity(text, each, activity)), None)
        if sure:
            message = "hour" if falls_in(activity, days_meant(sure, slot.day)[0]) else ""
            facts = {**_said(text, sure, slot), **_held(activity)}
            yield text.finding(sure.start, sure.end, facts, message=message, key=_key(text, sure))
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
    beside = find_days_beside_dates(text.prose.masked, text.dates, text.language)
    return any(each.start == said.start and any(agrees(day, activity) for day in dates) for each, dates in beside)


def _key(text: Text, said: RelativeDay) -> str:
    return text.body[said.start : said.end].lower()


def _said(text: Text, said: RelativeDay, slot: Slot) -> dict[str, object]:
    written, meant = text.body[said.start : said.end], days_meant(said, slot.day)[0]
    return {"written": written, "day": slot.day, "said": meant}


def _held(activity: Activity) -> dict[str, object]:
    return {"activity": activity.title or activity.id, "held": activity.start.date(), "ends": activity.end.time()}
