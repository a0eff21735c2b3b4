"""What changed, in words: one sentence a change, and the figures of the whole."""

from collections import Counter
from collections.abc import Iterator, Mapping

from calendar_cli.calendar import in_language
from calendar_cli.diagnostic import Diagnostic, Location
from calendar_cli.page import shown_name
from calendar_cli.report.changes.model import CampaignChanges, Change, Comparison, Found, Moment, Period, PostChanges
from calendar_cli.report.entries import one_line
from calendar_cli.vocabulary import keys, values
from calendar_cli.wording import listing, phrase, say, sentence

_MOVED = frozenset({"moved", "days-added", "days-removed", "dated", "undated"})
_REWORDED = frozenset({"reworded", "text-added", "text-removed"})
COUNTED = ("added", "removed", "moved", "cancelled", "postponed", "approved", "reworded", "changed")
"""How posts are counted, by what matters most of what changed of them."""


def told(change: Change, language: str) -> str:
    """The sentence of a change, with the channels, the language and the day it is of."""
    facts = {name: _spelled(value, language) for name, value in change.facts.items() if name != "language"}
    facts |= _composed(change, facts, language)
    counts = {name: value for name, value in change.facts.items() if isinstance(value, int)}
    words = phrase(f"change.{_key(change)}", language, **{**facts, **counts})
    only = [facts[name] for name in ("channels", "tongue", "day") if name in facts and change.kind in _OF_SOME]
    return phrase("change.only", language, told=words, only=", ".join(only)) if only else words


_OF_SOME = _MOVED | _REWORDED | {"retitled"}


def _key(change: Change) -> str:
    facts, message = change.facts, change.message
    match change.kind:
        case "moved" if any(isinstance(each, Moment) and each.last for each in facts.values()):
            return f"moved{'.' * bool(message)}{message}.loose"
        case "moved" if not message and _same_day(facts["from"], facts["to"]):
            message = "hour"
        case "retitled":
            message = "" if facts["from"] and facts["to"] else "set" if facts["to"] else "unset"
        case "request-added" | "request-moved" | "request-reassigned":
            due = facts["by"] if "by" in facts else facts["to"]
            message = "" if due else "undated"
        case "removed" | "undated" if not facts["moments"]:
            message = "undated"
        case "strategy" if len(facts) > 1:
            message = "things"
    return f"{change.kind}.{message}" if message else change.kind


def _composed(change: Change, facts: Mapping[str, str], language: str) -> dict[str, str]:
    """The parts of a sentence that are put together of several facts."""
    match change.kind:
        case "added":
            found = {"facts": _born(facts, language)}
        case "field" | "unreadable":
            scope = str(change.facts.get("scope", "post"))
            found = {"field": _label(scope, str(change.facts["field"]), language)}
        case "strategy":
            return {
                "field": _label("strategy", str(change.facts["field"]), language),
                "things": _things(facts, language),
            }
        case "moved":
            found = _qualified(change, facts, language) | _hours(change, language)
        case "deadline":
            found = {"milestone": phrase(f"milestone.{change.facts['milestone']}", language)}
        case "visual":
            found = _shown(change, language)
        case _:
            found = _qualified(change, facts, language)
    return found


def _same_day(*moments: object) -> bool:
    days = {each.start.date() for each in moments if isinstance(each, Moment) and not each.all_day}
    return len(days) == 1 and all(isinstance(each, Moment) and not each.all_day for each in moments)


def _hours(change: Change, language: str) -> dict[str, str]:
    """The hours alone, and the day once, of what stays on its day."""
    start, end = change.facts["from"], change.facts["to"]
    if change.message or not (isinstance(start, Moment) and isinstance(end, Moment) and _same_day(start, end)):
        return {}
    hours = {"from": start, "to": end}
    clocks = {name: say(each.start.time(), language) for name, each in hours.items()}
    return {**clocks, "date": say(start.start.date(), language)}


def _born(facts: Mapping[str, str], language: str) -> str:
    when_ = facts["moments"] or phrase("moment.none", language)
    return ", ".join(filter(None, (when_, facts["channels"], facts["status"])))


def _things(facts: Mapping[str, str], language: str) -> str:
    """What a mapping of the strategy has more, less or otherwise."""
    named = [name for name in ("added", "removed", "changed") if facts.get(name)]
    return "; ".join(phrase(f"change.strategy.{name}", language, names=facts[name]) for name in named)


def _qualified(change: Change, facts: Mapping[str, str], language: str) -> dict[str, str]:
    """The language it is of, and how many more dates there are than are named."""
    found: dict[str, str] = {}
    if change.facts.get("language"):
        found["tongue"] = _tongue(str(change.facts["language"]), language)
    if change.facts.get("more"):
        name = "moments" if "moments" in change.facts else "days"
        found[name] = phrase("change.more", language, named=facts[name], count=change.facts["more"])
    return found


def _shown(change: Change, language: str) -> dict[str, str]:
    """The files of the pictures, as they were and as they are."""
    waiting = phrase("visual.none", language)
    sides = {name: change.facts[name] for name in ("from", "to")}
    return {
        name: ", ".join(str(file) or waiting for file in files) if isinstance(files, tuple) else ""
        for name, files in sides.items()
    }


def _tongue(code: str, language: str) -> str:
    return values("language").shown.get((code, language), code)


def _label(scope: str, key: str, language: str) -> str:
    return keys(scope).shown.get((key, language), key)


def _spelled(value: object, language: str) -> str:
    match value:
        case None:
            return phrase("change.nothing", language)
        case Moment() | Period():
            return value.said(language)
        case (Moment(), *_):
            return "; ".join(each.said(language) for each in value if isinstance(each, Moment))
        case tuple():
            return listing(value, language)
        case dict() | str():
            return one_line(in_language(value, language))
    return say(value, language)


def headline(comparison: Comparison, language: str) -> str:
    """How many posts were added, moved, cancelled…, and how many findings were gained and lost."""
    counts = Counter(_counted(post) for campaign in comparison.campaigns for post in campaign.posts if post.changes)
    figures = ", ".join(phrase(f"diff.{kind}", language, count=counts[kind]) for kind in COUNTED if counts[kind])
    parts = [phrase("diff.posts", language, figures=figures)] if figures else []
    found = list(all_found(comparison))
    gained, lost = sum(len(each.gained) for each in found), sum(len(each.lost) for each in found)
    if gained or lost:
        parts.append(phrase("diff.findings", language, gained=gained, lost=lost))
    return " · ".join(parts)


def _counted(post: PostChanges) -> str:
    kinds = {change.kind for change in post.changes}
    for kind in ("added", "removed", "cancelled", "postponed"):
        if kind in kinds:
            return kind
    if kinds & _MOVED:
        return "moved"
    if "approved" in kinds:
        return "approved"
    return "reworded" if kinds & _REWORDED else "changed"


def all_found(comparison: Comparison) -> Iterator[Found]:
    """The findings of each thing that has any."""
    for campaign in comparison.campaigns:
        yield from (post.found for post in campaign.posts)
        yield campaign.found
    yield comparison.found


def post_name(post: PostChanges, language: str) -> str:
    """What the post is called; one that has neither title nor id is told by its place."""
    return one_line(post.name(language)) or phrase("diff.untitled", language)


def campaign_name(campaign: CampaignChanges, language: str) -> str:
    """What the campaign is called."""
    return one_line(campaign.name(language)) or campaign.campaign


def finding_name(diagnostic: Diagnostic, language: str) -> str:
    """`avertissement exclamations-trop-nombreuses`."""
    word = phrase(f"severity.{diagnostic.severity.name.lower()}", language)
    return f"{word} {shown_name(diagnostic.rule, language)}"


def finding_told(diagnostic: Diagnostic, language: str) -> str:
    """`avertissement exclamations-trop-nombreuses – Le texte s'exclame 3 fois…`."""
    return f"{finding_name(diagnostic, language)} – {sentence(diagnostic, language)}"


def place(path: str, line: int) -> str:
    """`plans/automne.yaml:34`, or the path alone where the line is not known."""
    return f"{path}:{line}" if line else path


def located(location: Location) -> str:
    """The place of a finding."""
    return place(location.path, location.span.line if location.span else 0)
