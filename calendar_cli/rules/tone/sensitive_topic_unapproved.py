"""A text on a death, an assault or another grave matter that nobody has approved."""

from functools import lru_cache

from calendar_cli.calendar import in_language
from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.directory import Department
from calendar_cli.prose import Match
from calendar_cli.prose.patterns import find_sensitive, find_victim
from calendar_cli.vocabulary import fold

SEVERITY = Severity.ERROR

# What is the daily trade of a department that says so in its name, where the strategy lists nothing of its own.
_TRADES = (
    (("incendi", "pompier", "fire", "ssi"), frozenset({"fire", "evacuation"})),
    (("polic", "gendarm", "surete"), frozenset({"crime"})),
    (("sante", "health", "ciss", "cius", "hopita", "hospital"), frozenset({"death", "injury"})),
    (("transport", "transit", "metro", "autobus", "mobilit"), frozenset({"crime", "injury", "evacuation"})),
)


def check(post: Post) -> Findings:
    """Messages for people in danger go out at once: there, only the name or the age of a victim waits."""
    routine = None
    for text in post.texts:
        if _is_approved(text):
            continue
        topics = find_sensitive(text.prose, text.language)
        if topics or "victim" in text.prose.lowered:
            routine = _routine(post.departments) if routine is None else routine
            yield from _in_text(text, topics, routine)


def _in_text(text: Text, topics: tuple[tuple[str, Match], ...], routine: frozenset[str]) -> Findings:
    """One finding a text: the victim, else the first matter that is not routine."""
    victim = find_victim(text.prose, frozenset(family for family, _ in topics))
    if victim is not None:
        yield text.finding(victim.start, victim.end, {"quote": victim.value}, message="victim", key="victim")
        return
    grave = [(family, at) for family, at in topics if family not in routine]
    if grave and not text.post.purpose.urgent:
        family, at = grave[0]
        yield text.finding(at.start, at.end, {"quote": at.value, "family": family}, key=family)


def _is_approved(text: Text) -> bool:
    """Whether somebody is named: for the day of a series that the text belongs to, else for the post."""
    entry = text.post.entry
    day = text.field[1] if text.series_day is not None else None
    changed = (entry.occurrences or {}).get(str(day)) if day is not None else None
    own = changed.approval if changed is not None and changed.approval else ()
    return any(approval.who for approval in (*own, *(entry.approval or ())))


def _routine(departments: tuple[Department, ...]) -> frozenset[str]:
    """What all the departments of a post speak of every day."""
    trades = [_trade(department) for department in departments]
    return frozenset.intersection(*trades) if trades else frozenset()


@lru_cache(maxsize=256)
def _trade(department: Department) -> frozenset[str]:
    if department.routine_topics is not None:
        return frozenset(department.routine_topics)
    words = fold(f"{department.id} {in_language(department.name, 'fr')} {in_language(department.name, 'en')}")
    return frozenset(topic for stems, topics in _TRADES if any(stem in words for stem in stems) for topic in topics)
