"""What was looked at on one line of a plan: the thing that stands there, by which rules, with which settings."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from calendar_cli.calendar import Calendar, in_language
from calendar_cli.campaign import Campaign, Post, Text
from calendar_cli.diagnostic import Diagnostic, Route, Severity, Span
from calendar_cli.digest import digest, digest_of_day
from calendar_cli.page import shown_name
from calendar_cli.phrases import NBSP
from calendar_cli.report.human import finding_lines
from calendar_cli.report.in_force import House
from calendar_cli.report.interface import Report
from calendar_cli.report.lines import Line, plain, wrapped
from calendar_cli.rule import Rule, rules
from calendar_cli.settings import in_force
from calendar_cli.vocabulary import fold, keys
from calendar_cli.wording import phrase, say

if TYPE_CHECKING:
    from calendar_cli.tone import Tone

_TONE = ("address", "emojis", "exclamations", "sentences", "hashtags")


class Spot(NamedTuple):
    """A line of a plan: its campaign, the post there if any, the texts there or all of the post's, and the route."""

    path: str
    line: int
    campaign: Campaign
    post: Post | None
    texts: tuple[Text, ...]
    route: Route


def spot(path: str, line: int, campaign: Campaign, route: Route) -> Spot:
    """What stands on the line, `route` being what the file holds there."""
    post = next((post for post in campaign.posts if route[:2] == post.route), None)
    texts = post.texts if post else ()
    here = tuple(text for text in texts if text.route == route[: len(text.route)])
    return Spot(path, line, campaign, post, here or texts, route)


def spot_in_copy(path: str, line: int, text: Text) -> Spot:
    """The line of a long copy: its post, and that text alone."""
    return Spot(path, line, text.post.campaign, text.post, (text,), text.route)


def looked(spot: Spot, report: Report, house: House | None) -> Iterator[Line]:
    """Who stands there, what was found there, the tone in force, and how many rules found nothing."""
    language = report.language
    yield from wrapped(plain(_who(spot, language), "bold"), report.width, "  ")
    if spot.post is not None:
        yield plain(_state(spot.post, language))
        yield from _digests(spot, language)
    yield ()
    found = _on_line(spot.path, spot.line, report)
    yield plain(phrase("looked.found" if found else "looked.clean", language), "bold")
    yield from _each(found, report)
    if spot.texts:
        yield from _tones(spot.texts, language)
    if house is not None:
        yield from _silent(spot, {each.rule for each in found}, house, report)


def found_on_line(path: str, line: int, report: Report) -> Iterator[Line]:
    """The findings of a line on which nothing stands, as in a file that could not be read; nothing where none is."""
    found = _on_line(path, line, report)
    if found:
        yield plain(f"{path}:{line}", "bold")
        yield from _each(found, report)
        yield ()


def found_in_file(path: str, report: Report) -> Iterator[Line]:
    """The findings of a file, then how to name one of its lines."""
    found = [each for each in report.verdict.diagnostics if each.location.path == path]
    key = "looked.in-file" if found else "looked.clean-file"
    yield plain(phrase(key, report.language, path=path, count=len(found)), "bold")
    yield from _each(found, report)
    yield ()
    line = next((each.location.span.line for each in found if each.location.span), 1)
    yield plain(phrase("looked.name-a-line", report.language, path=path, line=line), "dim")


def _on_line(path: str, line: int, report: Report) -> list[Diagnostic]:
    return [
        found
        for found in report.verdict.diagnostics
        if found.location.path == path and found.location.span and _holds(found.location.span, line)
    ]


def _each(found: Iterable[Diagnostic], report: Report) -> Iterator[Line]:
    for number, diagnostic in enumerate(found):
        yield from [()] * (number > 0)
        yield from finding_lines(diagnostic, report)


def _who(spot: Spot, language: str) -> str:
    what = spot.post or spot.campaign
    title = in_language(what.title if isinstance(what, Post) else what.facts.title, language)
    name = "/".join(filter(None, (spot.campaign.campaign_id, spot.post.post_id if spot.post else "")))
    field = [step for step in spot.route[2 if spot.post else 0 :] if isinstance(step, str)]
    shown = keys("post" if spot.post else "plan").shown
    key = shown.get((field[0], language), field[0]) if field else ""
    return " · ".join(filter(None, (f"{spot.path}:{spot.line}", say(title, language), name, key)))


def _state(post: Post, language: str) -> str:
    cap = post.strategy.cap(post.status)
    if cap is Severity.OFF:
        return phrase("looked.unjudged", language, status=say(post.status, language))
    word = phrase(f"severity.{cap.name.lower()}", language)
    key = "looked.whole" if cap is Severity.ERROR else "looked.softened"
    return phrase(key, language, status=say(post.status, language), severity=word)


def _digests(spot: Spot, language: str) -> Iterator[Line]:
    """What to write beside an approval, so that a later change shows: of the post, or of a day with its own."""
    if spot.post is None or not spot.post.texts:
        return
    field = spot.route[2:]
    days = spot.post.entry.occurrences or {}
    if len(field) > 1 and field[0] == "occurrences" and days[str(field[1])].approval:
        yield plain(phrase("looked.digest", language, digest=digest_of_day(spot.post, str(field[1]))))
    else:
        yield plain(phrase("looked.digest", language, digest=digest(spot.post)))


def _tones(texts: Iterable[Text], language: str) -> Iterator[Line]:
    """The tone each text is judged by, texts that share one together."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for text in texts:
        channels = alike.setdefault(tuple(_settings(text.tone, language)), [])
        channels.extend(channel.id for channel in text.channels)
    for settings, channels in alike.items():
        yield ()
        where = ", ".join(dict.fromkeys(channels))
        yield plain(phrase("looked.tone-of" if where else "looked.tone", language, channels=where), "bold")
        yield from (plain(f"  {line}") for line in settings or (phrase("looked.no-tone", language),))


def _settings(tone: "Tone", language: str) -> Iterator[str]:
    for name in _TONE:
        value = getattr(tone, name)
        if value:
            level = say(tone.origin.get(name, ""), language)
            limit = phrase("looked.words", language, limit=value) if name == "sentences" else say(value, language)
            yield f"{keys('tone').shown[name, language]}{_COLON[language]} {limit} ({level})"


_COLON = {"fr": f"{NBSP}:", "en": ":"}


def _silent(spot: Spot, told: Container[str], house: House, report: Report) -> Iterator[Line]:
    """How many rules of each family looked and found nothing, by what they look at; those that are off, by name."""
    language = report.language
    seen = [(Post, "post")] * (spot.post is not None) + [(Campaign, "plan"), (Calendar, "calendar")]
    mine = [(rule, key) for scope, key in seen for rule in rules() if rule.scope is scope and rule.name not in told]
    off = [rule for rule, _ in mine if house.severity(rule) is Severity.OFF]
    ran = [(rule, key) for rule, key in mine if rule not in off]
    yield ()
    yield plain(phrase("looked.silent", language, count=len(ran)), "bold")
    for key, rules_ in groupby(ran, key=itemgetter(1)):
        counts = Counter(rule.family for rule, _ in rules_)
        families = ", ".join(f"{phrase(f'family.{name}', language)}{NBSP}{count}" for name, count in counts.items())
        yield from _indented(f"{phrase(f'looked.of-{key}', language)}{_COLON[language]} {families}", report.width)
    if off:
        names = ", ".join(shown_name(rule.name, language) for rule in off)
        yield from _indented(phrase("looked.off", language, count=len(off), rules=names), report.width)
    if ran:
        example = fold(phrase(f"family.{ran[0][0].family}", language))
        yield from _indented(phrase("looked.family", language, family=example), report.width)


def _families(found: Iterable[Rule], language: str, width: int) -> Iterator[Line]:
    for family, members in groupby(found, key=lambda rule: rule.family):
        names = ", ".join(shown_name(rule.name, language) for rule in members)
        yield from _indented(f"{phrase(f'family.{family}', language)}{_COLON[language]} {names}", width)


def _indented(text: str, width: int) -> Iterator[Line]:
    lines = wrap(
        text, width, initial_indent="  ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
    return (plain(line) for line in lines)


def set_here(line: int, report: Report, house: House | None, path: str) -> Iterator[Line]:
    """The rules that a line of the strategy sets; nothing where it sets none."""
    if house is None or house.document.path != path:
        return
    language = report.language
    found = [(rule, setting) for rule in rules() for setting in in_force(rule.name, house.document, language)]
    here = [(rule, each) for rule, each in found if each.location.span and _holds(each.location.span, line)]
    if here:
        labels = ", ".join(dict.fromkeys(setting.label for _, setting in here))
        read = dict.fromkeys(rule for rule, _ in here)
        yield from wrapped(plain(f"{path}:{line} · {labels}", "bold"), report.width, "  ")
        yield plain(phrase("looked.set-here", language, count=len(read)))
        yield from _families(read, language, report.width)


def _holds(span: Span, line: int) -> bool:
    return span.line <= line <= span.end_line
