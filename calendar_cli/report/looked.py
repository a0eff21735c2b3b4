"""What was looked at on one line of a plan: the thing that stands there, by which rules, with which settings."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from calendar_cli.calendar import Calendar, in_language
from calendar_cli.campaign import Campaign, Post, Text
from calendar_cli.diagnostic import Diagnostic, Route, Severity, Span
from calendar_cli.digest import digest, digest_of_day
from calendar_cli.page import shown_name
from calendar_cli.report.human import style_of
from calendar_cli.report.in_force import House
from calendar_cli.report.lines import Line, Piece, plain
from calendar_cli.rule import Rule, rules
from calendar_cli.settings import in_force
from calendar_cli.vocabulary import keys
from calendar_cli.wording import phrase, say, sentence

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


class Findings(NamedTuple):
    """What was found in the whole file, and what the rules weigh here."""

    diagnostics: tuple[Diagnostic, ...]
    house: House


def spot(path: str, line: int, campaign: Campaign, route: Route) -> Spot:
    """What stands on the line, `route` being what the file holds there."""
    post = next((post for post in campaign.posts if route[:2] == post.route), None)
    texts = post.texts if post else ()
    here = tuple(text for text in texts if text.route == route[: len(text.route)])
    return Spot(path, line, campaign, post, here or texts, route)


def spot_in_copy(path: str, line: int, text: Text) -> Spot:
    """The line of a long copy: its post, and that text alone."""
    return Spot(path, line, text.post.campaign, text.post, (text,), text.route)


def looked(spot: Spot, findings: Findings, language: str, width: int) -> Iterator[Line]:
    """Who stands there, what was found there, the tone in force, and the rules that looked."""
    yield plain(_who(spot, language), "bold")
    if spot.post is not None:
        yield plain(_state(spot.post, language))
        yield from _digests(spot, language)
    yield from _found(spot, findings, language)
    if spot.texts:
        yield from _tones(spot.texts, language)
    yield from _rules(spot, findings.house, language, width)


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


def _found(spot: Spot, findings: Findings, language: str) -> Iterator[Line]:
    here = [
        found
        for found in findings.diagnostics
        if found.location.path == spot.path and found.location.span and _holds(found.location.span, spot.line)
    ]
    yield ()
    yield plain(phrase("looked.found" if here else "looked.clean", language), "bold")
    for found in here:
        word = phrase(f"severity.{found.severity.name.lower()}", language)
        name = shown_name(found.rule, language)
        yield (Piece("  "), Piece(word, style_of(found.severity)), Piece(f"  {name}  {sentence(found, language)}"))


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
            yield f"{keys('tone').shown[name, language]}{_COLON[language]} {say(value, language)} ({level})"


_COLON = {"fr": "\u00a0:", "en": ":"}


def _rules(spot: Spot, house: House, language: str, width: int) -> Iterator[Line]:
    for scope, key in ((Post, "post"), (Campaign, "plan"), (Calendar, "calendar")):
        if scope is Post and spot.post is None:
            continue
        found = [rule for rule in rules() if rule.scope is scope]
        ran = [rule for rule in found if house.severity(rule) is not Severity.OFF]
        yield ()
        yield plain(phrase(f"looked.by-{key}", language, count=len(ran)), "bold")
        yield from _families(ran, language, width)
        if len(ran) < len(found):
            names = ", ".join(shown_name(rule.name, language) for rule in found if rule not in ran)
            yield from _indented(phrase("looked.off", language, rules=names), width)


def _families(found: Iterable[Rule], language: str, width: int) -> Iterator[Line]:
    for family, members in groupby(found, key=lambda rule: rule.family):
        names = ", ".join(shown_name(rule.name, language) for rule in members)
        yield from _indented(f"{phrase(f'family.{family}', language)}{_COLON[language]} {names}", width)


def _indented(text: str, width: int) -> Iterator[Line]:
    lines = wrap(
        text, width, initial_indent="  ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
    return (plain(line) for line in lines)


def set_here(line: int, house: House, language: str, width: int) -> tuple[Line, ...]:
    """The rules that a line of the strategy sets; nothing where it sets none."""
    path = house.document.path
    found = [(rule, setting) for rule in rules() for setting in in_force(rule.name, house.document, language)]
    here = [(rule, each) for rule, each in found if each.location.span and _holds(each.location.span, line)]
    if not here:
        return ()
    labels = ", ".join(dict.fromkeys(setting.label for _, setting in here))
    read = dict.fromkeys(rule for rule, _ in here)
    head = (plain(f"{path}:{line} · {labels}", "bold"), plain(phrase("looked.set-here", language, count=len(read))))
    return (*head, *_families(read, language, width))


def _holds(span: Span, line: int) -> bool:
    return span.line <= line <= span.end_line
