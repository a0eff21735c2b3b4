"""A text that gives an hour, a day or a place which is not that of the activity it serves."""

import re
from collections.abc import Iterator
from datetime import time, timedelta
from itertools import pairwise

from calendar_cli.calendar import Activity
from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.pattern import pattern
from calendar_cli.prose import Match
from calendar_cli.prose.said import SaidDate, SaidHour, find_hours
from calendar_cli.prose.said_relative import has_other_business, speaks_of_event
from calendar_cli.rules.facts import agrees, dated, falls_in, outings, sentence_at, sentence_number, served
from calendar_cli.vocabulary import fold

SEVERITY = Severity.WARNING

ASSUMED = timedelta(hours=1)
"""How long an activity without an end is held to last; one that does last an hour is judged by its start alone."""

MOST = 12
"""How many days and hours of one text are weighed: nobody writes more."""
_SHORTEST_PLACE = 6
# Hours around an activity, and places people only pass through.
_AROUND = pattern(
    r"(?i:(?<!\w)(?:accueil(?!l)|accès|portes|arriv|stationn|navette|autobus|métro|circulation|entrave|sécurité|bénévol|"
    r"doors|check-in|parking|shuttle|bus(?!\w)|traffic|volunteer|arriv|welcome(?!s)|départ|avant|après|before|after))"
)
_BEFORE_HOURS = pattern(r"[\W_]*+(?:(?:de|dès|à|entre|from|at|between|heures?|time|hours?)[\W_]*+)*", re.IGNORECASE)
_TO = pattern(r"[ \t\xa0\u202f]*(?:à|et|-|–|—|to|and|until|jusqu['’]à)[ \t\xa0\u202f]*")


def check(post: Post) -> Findings:
    activity = served(post) if post.entry.serves else None
    for text in post.texts if activity else ():
        if activity and text.dates:
            yield from _in_text(text, activity)


def _in_text(text: Text, activity: Activity) -> Findings:
    """One finding a text: the day first, for the rest is judged on the activity's own day."""
    own = [said for dates in text.dates for said in dates if agrees(said, activity)]
    finders = (_other_hour, _other_place) if own else (_other_day,)
    for finder in finders:
        for at, message in finder(text, activity):
            yield text.finding(at.start, at.end, _facts(at, activity), message=message)
            return


def _facts(at: Match, activity: Activity) -> dict[str, object]:
    return {
        "written": at.value,
        "activity": activity.title or activity.id,
        "held": activity.start.date(),
        "starts": activity.start.time(),
        "ends": activity.end.time(),
        "place": activity.place,
    }


def _other_day(text: Text, activity: Activity) -> Iterator[tuple[Match, str]]:
    """The only day of the text, in a sentence that asks people to come, is not one of the activity's."""
    if len(text.dates) > 1 or len(text.dates[0]) > 1:
        return
    said = text.dates[0][0]
    day, sentence = dated(said, activity.start.date()), _sentence(text, said)
    published = min((slot.day for slot in outings(text)), default=None)
    if day is None or published is None or day < published or has_other_business(sentence, text.language):
        return
    others = (other for other in text.post.campaign.activities if other is not activity)
    if speaks_of_event(sentence, text.language) and not any(falls_in(other, day) for other in others):
        yield _match(text, said.start, said.end), "day"


def _other_hour(text: Text, activity: Activity) -> Iterator[tuple[Match, str]]:
    if activity.all_day or activity.start.date() != activity.end.date():
        return
    everywhere = find_hours(text.prose.bare, text.language)
    start = activity.start.time()
    is_said = start in map(_time, everywhere)
    for at in _sentences_of_the_day(text, activity) if everywhere else ():
        hours = [hour for hour in everywhere if at.start <= hour.start < at.end][:MOST]
        if is_said:
            yield from _other_end(text, hours if len(everywhere) == len(hours) else [], activity)
        else:
            wrong = next((hour for hour in hours if _is_outside(text, hour, hours, activity)), None)
            if wrong:
                yield _match(text, wrong.start, wrong.end), ""


def _other_end(text: Text, hours: list[SaidHour], activity: Activity) -> Iterator[tuple[Match, str]]:
    """`de 9 h à 17 h`, where the activity ends at 16 h."""
    end = _end(activity)
    if end and len(hours) == len("AB") and _is_range(text, hours[0], hours[1]):
        first, last = map(_time, hours)
        if first == activity.start.time() and last != end:
            yield _match(text, hours[1].start, hours[1].end), "end"


def _is_outside(text: Text, hour: SaidHour, hours: list[SaidHour], activity: Activity) -> bool:
    """Whether it can be no moment of the activity; without an end, any hour but its first."""
    start, end = activity.start.time(), _end(activity)
    closing = next(
        (after for before, after in pairwise(hours) if before == hour and _is_range(text, hour, after)), hour
    )
    if end is None:
        return hours[0] == hour and len(hours) <= len("AB")
    return _time(hour) < start or _time(closing) > end


def _sentences_of_the_day(text: Text, activity: Activity) -> Iterator[Match]:
    """Sentences that say the activity's day and no other, with a line of hours right below."""
    sentences = text.prose.sentences
    every = [said for dates in text.dates for said in dates]
    own = [said for said in every if agrees(said, activity)]
    for place in sorted({sentence_number(text, said.start) for said in own[:MOST]}):
        sentence = sentences[place]
        inside = [said for said in every if sentence.start <= said.start < sentence.end]
        if len(inside) > MOST or not all(agrees(said, activity) for said in inside):
            continue
        below = sentences[place + 1] if place + 1 < len(sentences) else None
        whole = sentence._replace(end=below.end) if below and _opens_on_an_hour(text, sentence, below) else sentence
        written = text.body[whole.start : whole.end]
        if not _AROUND.search(written) and not has_other_business(written, text.language):
            yield whole


def _opens_on_an_hour(text: Text, sentence: Match, below: Match) -> bool:
    """A line that gives the hours of the day in the line above."""
    hours = find_hours(below.value, text.language)
    is_next_line = "\n" in text.body[sentence.end : below.start]
    return is_next_line and bool(hours) and _BEFORE_HOURS.fullmatch(below.value, 0, hours[0].start) is not None


def _other_place(text: Text, activity: Activity) -> Iterator[tuple[Match, str]]:
    """The place of another activity, in the sentence that says this one's day."""
    if not activity.place or fold(activity.place) in fold(text.body):
        return
    for at in _sentences_of_the_day(text, activity):
        for other in text.post.campaign.activities:
            start = text.body.find(other.place, at.start, at.end) if _is_elsewhere(other, activity) else -1
            if start >= 0:
                yield _match(text, start, start + len(other.place)), "place"


def _is_elsewhere(other: Activity, activity: Activity) -> bool:
    there, here = fold(other.place), fold(activity.place)
    return len(there) >= _SHORTEST_PLACE and there not in here and here not in there


def _end(activity: Activity) -> time | None:
    """The hour it ends; none where the plan says none, and an hour is assumed."""
    return None if activity.end - activity.start == ASSUMED else activity.end.time()


def _is_range(text: Text, first: SaidHour, last: SaidHour) -> bool:
    return _TO.fullmatch(text.body, first.end, last.start) is not None


def _time(hour: SaidHour) -> time:
    return time(hour.hour, hour.minute)


def _sentence(text: Text, said: SaidDate) -> str:
    at = sentence_at(text, said.start)
    return text.prose.masked[at.start : at.end]


def _match(text: Text, start: int, end: int) -> Match:
    return Match(start, end, text.body[start:end])
