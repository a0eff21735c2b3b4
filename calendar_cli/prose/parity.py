"""What two versions of one text say that can be compared: links, phones, dates, hours, numbers, mentions, years."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

from calendar_cli.pattern import pattern
from calendar_cli.prose.figures import Figure, find_figures, find_phones
from calendar_cli.prose.number_words import numbers_in_words
from calendar_cli.prose.said import SaidDate, SaidHour, find_dates, find_hours
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import Match, has_any, mask

Kind = Literal["link", "phone", "date", "hour", "number", "mention", "hashtag"]


class Fact(NamedTuple):
    """Something a text says: what it can be met by, what meets it, and the numbers it holds."""

    at: Match
    marks: frozenset[Hashable]
    accepts: frozenset[Hashable]
    numbers: tuple[int | Decimal, ...] = ()


class Difference(NamedTuple):
    """What one text says and the other does not, and the other way round; never both empty."""

    kind: Kind
    here: tuple[Match, ...]
    there: tuple[Match, ...]


Facts = Mapping[Kind, tuple[Fact, ...]]
_HALF_DAY = 12
# "24 h sur 24", "24/7" and "around the clock" say the same with other numbers, or with none.
_ALWAYS = pattern(
    r"24\s?(?:h|heures|hours)?\s?(?:sur|/|a|par|per)\s?(?:24|jour|day)(?!\w)|24/7"
    r"|7\s?(?:j|jours|days)\s?(?:sur|/|a|par|per)\s?(?:7|semaine|week)(?!\w)",
    re.IGNORECASE,
)
_SHORT_NUMBER = pattern(r"(?<![\w$.,-])([2-9])(?:11|-1-1)(?![\w%$-]|[.,][0-9]|[ \xa0\u202f][$%])")
# "XIXe siècle", "XXIVes Jeux": English has "19th".
_ROMAN = pattern(r"(?<!\w)(X{0,3})(IX|IV|V?I{0,3})(?<=[XVI])(?:e|es|ᵉ|ème|th|st|nd|rd)(?!\w)")
_ROMAN_UNITS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "": 0}
_YEAR = pattern(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_LANGUAGE = r"(?:fr|en|fra|eng|fr[-_]ca|en[-_]ca|francais|français|french|english|anglais)"
_LANGUAGE_STEP = pattern(rf"/{_LANGUAGE}(?=/|$)", re.IGNORECASE)
_LANGUAGE_TAIL = pattern(rf"[-_.]{_LANGUAGE}(?=/?$|\.[a-z]{{3,5}}$)", re.IGNORECASE)
_LANGUAGE_ANSWER = pattern(r"(?<=[?&])(?:lang|langue|language|hl|locale|lng|l)=[^&#]*&?", re.IGNORECASE)
_LANGUAGE_HOST = pattern(r"^(?:www\.|m\.|fr\.|en\.|francais\.|english\.)+")


def differences(here: Prose, there: Prose, languages: tuple[str, str]) -> Iterator[Difference]:
    """The facts that have no counterpart, kind by kind; a number may be written in words on the other side."""
    ours, theirs = facts(here, languages[0]), facts(there, languages[1])
    left = {kind: _without_twins(kind, ours[kind], theirs[kind]) for kind in ours}
    if not any(sides[0] or sides[1] for sides in left.values()):
        return
    words = _in_letters(here, languages[0]), _in_letters(there, languages[1])
    for kind, sides in left.items():
        found = [_unsaid(kind, sides[side], _numbers(left, kind, 1 - side) | words[1 - side]) for side in (0, 1)]
        # A year in one hashtag only is a matter of wording.
        if (found[0] and found[1]) if kind == "hashtag" else (found[0] or found[1]):
            yield Difference(kind, found[0], found[1])


def facts(prose: Prose, language: str) -> Facts:
    """Everything comparable in a text; a digit counts for one thing only: a phone, else a date, else an hour."""
    rest = prose.bare
    found: dict[Kind, tuple[Fact, ...]] = {
        "link": tuple(_plain(url, _link(url.value)) for url in prose.urls),
        "mention": tuple(_plain(mention, mention.value.casefold()) for mention in prose.mentions),
        "hashtag": tuple(_plain(tag, year) for tag in prose.hashtags for year in _YEAR.findall(tag.value)),
        "phone": (),
        "date": (),
        "hour": (),
        "number": (),
    }
    if not has_any(rest, "0123456789") and not has_any(rest, ("noon", "midnight", "midi", "minuit")):
        return found
    if has_any(rest, ("24", "7 j", "7 d", "7\xa0j")):
        rest = mask(rest, [Match(*each.span(), "") for each in _ALWAYS.finditer(rest)])
    found["phone"] = tuple(_phone(phone, rest) for phone in (*find_phones(rest), *_short_numbers(rest)))
    rest = _without(rest, found["phone"])
    found["date"] = tuple(_date(said, rest) for said in find_dates(rest, language))
    rest = _without(rest, found["date"])
    found["hour"] = tuple(_hour(said, rest) for said in find_hours(rest, language))
    rest = _without(rest, found["hour"])
    found["number"] = tuple(_number(figure, rest) for figure in find_figures(rest, language))
    return found


def _in_letters(prose: Prose, language: str) -> frozenset[Decimal]:
    """The numbers in words and, for a century or an edition, in Roman figures."""
    roman = (10 * len(tens) + _ROMAN_UNITS[units] for tens, units in _ROMAN.findall(prose.bare))
    return numbers_in_words(prose, language) | frozenset(map(Decimal, roman))


def _short_numbers(text: str) -> Iterator[Match]:
    """`911`, which English writes `9-1-1` too."""
    if has_any(text, ("11", "1-1")):
        yield from (Match(found.start(), found.end(), f"{found[1]}11") for found in _SHORT_NUMBER.finditer(text))


def _phone(phone: Match, text: str) -> Fact:
    return _plain(phone._replace(value=text[phone.start : phone.end]), phone.value)


def _plain(at: Match, key: str) -> Fact:
    return Fact(at, frozenset([key]), frozenset([key]))


def _number(figure: Figure, text: str) -> Fact:
    value = frozenset([figure.value])
    return Fact(Match(figure.start, figure.end, text[figure.start : figure.end]), value, value, (figure.value,))


def _date(said: SaidDate, text: str) -> Fact:
    """A date without a year meets the same day of any."""
    day = (said.month, said.day)
    accepts = frozenset([(*day, said.year), (*day, None)]) if said.year else frozenset([(*day, "any")])
    numbers = (said.day, said.year) if said.year else (said.day,)
    at = Match(said.start, said.end, text[said.start : said.end])
    return Fact(at, frozenset([(*day, said.year), (*day, "any")]), accepts, numbers)


def _hour(said: SaidHour, text: str) -> Fact:
    """`7:30` may be said of the morning or of the evening; `7 h 30`, `19:30` and `7:30 p.m.` may not."""
    at = Match(said.start, said.end, text[said.start : said.end])
    half = (said.hour % _HALF_DAY, said.minute)
    marks: set[Hashable] = {(said.hour, said.minute), (*half, "any")}
    accepts: set[Hashable] = {(said.hour, said.minute), (*half, "vague")}
    is_followed = text[said.end : said.end + 5].lstrip(" \xa0\u202f").lower().startswith(("a.m", "p.m", "am", "pm"))
    if ":" in at.value and said.hour <= _HALF_DAY and "m" not in at.value.lower() and not is_followed:
        marks.add((*half, "vague"))
        accepts.add((*half, "any"))
    numbers = (said.hour, said.hour % _HALF_DAY) if not said.minute else (said.hour, said.hour % _HALF_DAY, said.minute)
    return Fact(at, frozenset(marks), frozenset(accepts), numbers)


def _link(url: str) -> str:
    """The link without its scheme and without what names a language: `/fr/`, `?lang=en`, `en.`, `-eng.html`."""
    bare = url.partition("://")[2] or url
    host, slash, rest = bare.partition("/")
    path = _LANGUAGE_STEP.sub("", _LANGUAGE_ANSWER.sub("", slash + rest))
    path = _LANGUAGE_TAIL.sub("", path.rstrip("/?&#"))
    return _LANGUAGE_HOST.sub("", host.lower()) + path


def _pair(kind: Kind, fact: Fact) -> Hashable:
    """What two facts share that only their language tells apart: a page with a name of its own, an account."""
    if kind == "mention":
        return kind
    link = next(iter(fact.marks))
    host = str(link).partition("/")[0].split(".")
    return (*host[-2:], re.sub(r"\D", "", str(link)))


def _without_twins(kind: Kind, ours: tuple[Fact, ...], theirs: tuple[Fact, ...]) -> tuple[list[Fact], list[Fact]]:
    """Each side's facts that nothing on the other side meets."""
    if not ours and not theirs:
        return [], []
    sides = [list(_unmet(one, other)) for one, other in ((ours, theirs), (theirs, ours))]
    if kind in ("link", "mention") and sides[0] and sides[1]:
        counts = [Counter(_pair(kind, fact) for fact in side) for side in sides]
        sides = [list(_unpaired(sides[side], counts[1 - side], lambda fact: _pair(kind, fact))) for side in (0, 1)]
    return sides[0], sides[1]


def _unmet(ours: tuple[Fact, ...], theirs: tuple[Fact, ...]) -> Iterator[Fact]:
    """Each fact once, however often the text says it."""
    met = frozenset[Hashable]().union(*(fact.marks for fact in theirs))
    seen: set[frozenset[Hashable]] = set()
    for fact in ours:
        if met.isdisjoint(fact.accepts) and fact.marks not in seen:
            seen.add(fact.marks)
            yield fact


def _unpaired(ours: Iterable[Fact], theirs: Counter[Hashable], pair: Callable[[Fact], Hashable]) -> Iterator[Fact]:
    left = theirs.copy()
    for fact in ours:
        if left[pair(fact)] > 0:
            left[pair(fact)] -= 1
        else:
            yield fact


def _numbers(left: Mapping[Kind, tuple[list[Fact], list[Fact]]], kind: Kind, side: int) -> frozenset[int | Decimal]:
    """The numbers in what one side says and the other does not, of every other kind: "8 to 10 a.m." holds an 8."""
    others = (facts[side] for name, facts in left.items() if name != kind)
    return frozenset(number for facts in others for fact in facts for number in fact.numbers)


def _unsaid(kind: Kind, ours: list[Fact], numbers: frozenset[int | Decimal]) -> tuple[Match, ...]:
    """The facts whose number the other side does not hold under another form."""
    return tuple(fact.at for fact in ours if not _is_said(kind, fact, numbers))


def _is_said(kind: Kind, fact: Fact, numbers: frozenset[int | Decimal]) -> bool:
    match kind:
        case "number" | "date":
            return fact.numbers[0] in numbers
        case "hour":
            return not numbers.isdisjoint(fact.numbers[:2]) and numbers.issuperset(fact.numbers[2:])
        case _:
            return False


def _without(text: str, found: tuple[Fact, ...]) -> str:
    """The text with these facts masked; a fact inside another is masked with it."""
    if not found:
        return text
    apart: list[Match] = []
    for match in sorted(fact.at for fact in found):
        if not apart or match.start >= apart[-1].end:
            apart.append(match)
    return mask(text, apart)
