"""Days a text says by where it stands in time: `demain`, `ce soir`, `samedi`, `tomorrow`, `this Saturday`."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from calendar_cli.pattern import pattern
from calendar_cli.prose.said import DateList
from calendar_cli.prose.tokens import SPACE, has_any
from calendar_cli.when.words import WEEKDAYS, fold


class RelativeDay(NamedTuple):
    """A day said from the day of publication on: so many days ahead, or the next of a weekday (Monday is 0)."""

    start: int
    end: int
    ahead: int | None
    weekday: int | None
    evening: bool = False
    late: bool = False


_WEEK = 7
_FRENCH_DAY = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_ENGLISH_DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_FRENCH_WORD = (
    rf"après-demain|demain|aujourd['’]hui|ce{SPACE}(?:soir|matin|midi)|cet{SPACE}(?:après-midi|avant-midi)|hier"
)
_ENGLISH_WORD = rf"tomorrow|today|tonight|this{SPACE}(?:morning|afternoon|evening)|yesterday"
# A weekday with a number is a date, "le samedi" and "on Saturdays" are habits, "lundi au vendredi" opening hours.
_FRENCH = pattern(
    rf"(?<![\w-])(?:(?P<day>{_FRENCH_WORD})(?![\w-])|(?:ce{SPACE}+)?(?P<weekday>{_FRENCH_DAY})"
    rf"(?:(?P<next>{SPACE}+prochain)|(?!{SPACE}+prochain))(?![\w-]|{SPACE}*,?{SPACE}*(?:le{SPACE}+)?\d{{1,2}}(?:er)?{SPACE}+[^\W\d]{{3}}"
    rf"|{SPACE}*\d|{SPACE}+(?:derni|passé|(?:au|à){SPACE}+(?:{_FRENCH_DAY}))|{SPACE}*[-–&]))",
    re.IGNORECASE,
)
_ENGLISH = pattern(
    rf"(?<![\w-])(?:(?P<day>{_ENGLISH_WORD})(?![\w-]|['’]s)|"
    rf"(?:(?P<next>next{SPACE}+)|this{SPACE}+)?(?P<weekday>{_ENGLISH_DAY})"
    rf"(?![\w-]|['’]s|{SPACE}*,?{SPACE}*(?:the{SPACE}+)?\d{{1,2}}(?:st|nd|rd|th)"
    rf"|,?{SPACE}+(?-i:[A-Z][a-z]{{2,8}})\.?{SPACE}+\d|{SPACE}+(?:to|through|until){SPACE}|{SPACE}*[-–&]))",
    re.IGNORECASE,
)
# "Demain soir, samedi 17 octobre", "tomorrow (October 17)": what may stand between the word and its date.
_BEFORE_A_DATE = {
    "fr": pattern(
        rf"(?<![\w-])(?P<day>{_FRENCH_WORD})(?:{SPACE}+(?:matin|midi|soir|après-midi|avant-midi))?"
        rf"[,(: \t\xa0\u202f]+(?:soit{SPACE}+)?(?:le{SPACE}+)?$",
        re.IGNORECASE,
    ),
    "en": pattern(
        rf"(?<![\w-])(?P<day>{_ENGLISH_WORD})(?:{SPACE}+(?:morning|afternoon|evening|night))?"
        rf"[,(: \t\xa0\u202f]+(?:the{SPACE}+)?$",
        re.IGNORECASE,
    ),
}
_HABIT = {
    "fr": pattern(
        rf"(?<!\w)(?:les?|chaque|tous{SPACE}+les|du|au|le{SPACE}+monde{SPACE}+de|dès|à{SPACE}+partir{SPACE}+de|"
        rf"à{SPACE}+compter{SPACE}+de|jusqu['’]à|d['’]ici|avant|(?:monde|ville|génération|avenir|citoyens|relève|jeunes|"
        rf"leaders){SPACE}+de?|d['’]|derniers?|comme)[ \t\xa0\u202f]*$",
        re.IGNORECASE,
    ),
    "en": pattern(
        rf"(?<!\w)(?:every|each|last|by|until|before|from|starting|as{SPACE}+of|the|past|through|since|"
        rf"(?:leaders|city|world|generation|jobs){SPACE}+of|of)[ \t\xa0\u202f]*$",
        re.IGNORECASE,
    ),
}
_AHEAD = {"après-demain": 2, "demain": 1, "tomorrow": 1, "hier": -1, "yesterday": -1}
_STEMS = {
    "fr": (*_FRENCH_DAY.split("|"), "demain", "aujourd", "ce soir", "ce matin", "ce midi", "cet a", "hier", "ce\xa0"),
    "en": ("day", "tomorrow", "tonight", "this morning", "this afternoon", "this evening"),
}
_REACH = 24
_WINDOW = 40

# "La corvée a eu lieu samedi" looks back on last Saturday: only yesterday is sure of its day in the past.
_FRENCH_WAS = r"(?:(?:a|ont) eu lieu|avai(?:t|ent) lieu|se tenai(?:t|ent)|s['’]est tenue?|se sont tenue?s)"
# What ties a sentence to the event itself, and what makes it speak of something else about it.
_EVENT = {
    "fr": pattern(
        r"(?<!\w)(?:a lieu|ont lieu|aura lieu|auront lieu|se tien(?:t|nent|dra|dront)|venez|vous attend\w*|"
        r"joignez-vous|retrouvez-nous|participez(?! (?:au|à (?:ce|la|notre)) (?:concours|tirage|consultation))|"
        r"rendez-vous(?! sur| en ligne)|assistez|soyez|ne (?:le |la |les )?manquez pas|passez|"
        r"on se (?:voit|retrouve)|débute(?:ra)?|commence(?:ra)?|"
        rf"hier(?!\w)[^\n]{{0,80}}(?<!\w){_FRENCH_WAS}|{_FRENCH_WAS} hier|"
        rf"c['’]est (?:demain|ce soir|aujourd['’]hui|ce matin|(?:ce )?(?:{_FRENCH_DAY}))|"
        rf"à (?:demain|ce soir|(?:{_FRENCH_DAY}))(?=[ \xa0]?[!.]|$))(?!\w)",
        re.IGNORECASE,
    ),
    "en": pattern(
        r"(?<!\w)(?:takes? place|will take place|(?:join|meet) us|come|see you|be there|don['’]t miss|attend|"
        r"happening|happens|starts|begins|kicks off|drop (?:in|by)|stop by|"
        r"yesterday(?!\w)[^\n]{0,80}(?<!\w)(?:took place|was held)|(?:took place|was held) yesterday|"
        rf"is (?:on |this )?(?:tomorrow|today|tonight|morning|afternoon|evening|{_ENGLISH_DAY}))(?!\w)",
        re.IGNORECASE,
    ),
}
_OTHER_BUSINESS = {
    "fr": pattern(
        r"(?<!\w)(?:inscri|billet|réserv|achet|achat|vente|date limite|dernière?s? (?:jour|chance|heure)|dépôt|répond|"
        r"vot(?:e|ez)(?!\w)|sondage|soumet|postul|abonn|confirm|appelez|téléphon|consult|en ligne|en direct|rappel|"
        r"prévente|prévision|météo|répétition|montage|installation|préparat|ferm(?!i[eè]r|ette))",
        re.IGNORECASE,
    ),
    "en": pattern(
        r"(?<!\w)(?:regist|sign(?:ing)? up|ticket|reserv|buy|"
        r"book(?:ing|ed| (?:an?|your|it|one|now|today|ahead|early|here|online|at|by|before|with|through|tickets?|"
        r"seats?|spots?)(?!\w))|purchas|sale|rsvp|deadline|last (?:day|chance)|"
        r"submit|apply|vote|survey|subscri|confirm|call|online|livestream|reminder|presale|forecast|weather|rehears|"
        r"set(?:ting)?[ -]?up|prepar|clos)",
        re.IGNORECASE,
    ),
}


def find_relative_days(text: str, language: str) -> tuple[RelativeDay, ...]:
    """Every day said so, but habits (`le samedi`, `every Saturday`), bounds (`avant demain`) and figures of speech."""
    language = "en" if language == "en" else "fr"
    return tuple(_found(text, language)) if has_any(text.lower(), _STEMS[language]) else ()


def _found(text: str, language: str) -> Iterator[RelativeDay]:
    for said in (_ENGLISH if language == "en" else _FRENCH).finditer(text):
        if _HABIT[language].search(text, max(0, said.start() - _REACH), said.start()):
            continue
        if said["day"]:
            yield _by_word(said)
        else:
            yield RelativeDay(*said.span(), None, WEEKDAYS[fold(said["weekday"])], late=bool(said["next"]))


def _by_word(said: re.Match[str]) -> RelativeDay:
    word = said["day"].lower()
    is_evening = word.endswith("soir") or word in {"tonight", "this evening"}
    return RelativeDay(*said.span("day"), _AHEAD.get(word, 0), None, is_evening)


def find_days_beside_dates(
    text: str, lists: Iterable[DateList], language: str
) -> Iterator[tuple[RelativeDay, DateList]]:
    """Every `demain` or `tonight` right before a date, with that date: a bound (`jusqu'à demain 17 octobre`) too."""
    before = _BEFORE_A_DATE["en" if language == "en" else "fr"]
    for dates in lists:
        start = dates[0].start
        said = before.search(text, max(0, start - _WINDOW), start)
        if said:
            yield _by_word(said), dates


def days_meant(said: RelativeDay, published: date) -> tuple[date, ...]:
    """The days that it may mean on that day of publication, the likeliest first.

    A weekday said on that very weekday is today or in a week; `samedi prochain` may skip the nearest one.
    """
    if said.ahead is not None:
        return (published + timedelta(said.ahead),)
    nearest = published + timedelta(((said.weekday or 0) - published.weekday()) % _WEEK)
    if said.late or nearest == published:
        return (nearest, nearest + timedelta(_WEEK))
    return (nearest,)


def speaks_of_event(sentence: str, language: str) -> bool:
    """Whether the sentence says when something takes place, or asks people to come."""
    language = "en" if language == "en" else "fr"
    return _EVENT[language].search(sentence) is not None


def has_other_business(sentence: str, language: str) -> bool:
    """Whether the sentence is about tickets, registration, a deadline, preparations: other days than the event's."""
    language = "en" if language == "en" else "fr"
    return _OTHER_BUSINESS[language].search(sentence) is not None
