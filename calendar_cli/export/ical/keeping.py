"""What becomes of the entries a calendar held and is not to hold any more: kept as they were, crossed out, or let go.

Readers of a calendar that only lost an entry go on showing it: it is told as cancelled first, until its day is over.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from calendar_cli.campaign import Campaign, Post
from calendar_cli.diagnostic import Diagnostic, Severity
from calendar_cli.export import ExportOptions
from calendar_cli.export.copy import cut, one_line
from calendar_cli.export.ical.agenda import OnAgenda
from calendar_cli.export.ical.content import Event, escape, unescape
from calendar_cli.export.ical.memory import Entry, cancelled, read, remembered
from calendar_cli.export.ical.uids import Parts, name_of, parts_of
from calendar_cli.export.ical.zones import zone_rule
from calendar_cli.export.names import slug
from calendar_cli.export.words import Words
from calendar_cli.load import stem
from calendar_cli.model import Status
from calendar_cli.phrases import LANGUAGES
from calendar_cli.rule import rules_by_name
from calendar_cli.verdict import Verdict
from calendar_cli.vocabulary import keys

Doubt = tuple[str, str]
"""Where something is unreadable: the slugs of a campaign and a post or none, or none and a key of the strategy."""
_NAMES = frozenset({"departments", "people", "channels", "deadlines"})
"""Keys of the strategy that say whose an entry is, and what is due."""
_NAMING = frozenset({"domain", "timezone", "holds"})
"""Keys of the strategy that every entry depends on: what it is called, when it is, and whether it is stopped."""
_SECTIONS = {"date": "key_dates", "hold": "holds"}
"""Entries that the strategy alone speaks of, and where."""
_WITHOUT_DATE = frozenset({Status.IDEA, Status.POSTPONED})
_MARKS = {
    "activity": "mark.cancelled",
    "window": "mark.withdrawn",
    "date": "mark.withdrawn",
    "hold": "mark.lifted",
}
_OF_STATUS = ("mark.review", "mark.draft", "mark.to_confirm", "mark.held")


def unnameable(verdict: Verdict) -> bool:
    """Whether a fault of the strategy may change every entry's name, time or suspension: no calendar can follow."""
    return any(not found.campaign and _key(found) in _NAMING for found in _misread(verdict))


def hides_holds(verdict: Verdict) -> bool:
    """Whether a fault of the strategy may hide a hold: nobody knows then what is stopped."""
    return any(not found.campaign and _key(found) in {"", _SECTIONS["hold"]} for found in _misread(verdict))


def _key(found: Diagnostic) -> str:
    """The key of the strategy that was misread, or that was meant; empty when it may be any."""
    if found.rule == "unknown-key" and len(found.route) == 1:
        return keys("strategy").read(str(found.facts.get("suggestion"))) or ""
    return str(found.route[0]) if found.route else ""


def _misread(verdict: Verdict) -> Iterator[Diagnostic]:
    """The findings of plans, and of the strategy, that say that something written could not be understood."""
    for found in verdict.diagnostics:
        known = found.campaign or found.location.path == verdict.calendar.strategy_path
        lost = found.rule == "unknown-key" or found.severity is Severity.ERROR
        if known and lost and rules_by_name()[found.rule].scope is None and "allow" not in found.route:
            yield found


def _doubt(found: Diagnostic) -> Doubt:
    if not found.campaign:
        return "", _key(found)
    return slug(found.campaign), slug(found.post) if found.post else ""


@dataclass(frozen=True)
class Known:
    """What the repository holds today, by the slugs that entries are named with.

    `unnamed` are the campaigns with a post that has no id: it may be the one whose entry is missing.
    """

    campaigns: frozenset[str]
    unread: frozenset[str]
    posts: dict[tuple[str, str], Post]
    names: frozenset[str]
    unnamed: frozenset[str]
    doubts: frozenset[Doubt]

    @classmethod
    def of(cls, verdict: Verdict, campaigns: Sequence[Campaign], entries: Sequence[OnAgenda]) -> "Known":
        doubts = {_doubt(found) for found in _misread(verdict)}
        return cls(
            campaigns=frozenset(slug(campaign.campaign_id) for campaign in campaigns),
            unread=frozenset(slug(stem(path)) for path in verdict.unread),
            posts={(slug(post.campaign_id), slug(post.post_id)): post for c in campaigns for post in c.posts},
            names=frozenset(name_of(entry.uid) for entry in entries),
            unnamed=frozenset(slug(c.campaign_id) for c in campaigns if not all(post.post_id for post in c.posts)),
            doubts=frozenset(doubts),
        )

    def post_of(self, parts: Parts) -> Post | None:
        """The post an entry is of."""
        return self.posts.get((parts.campaign, parts.post))

    def hides(self, uid: str, parts: Parts) -> bool:
        """Whether the entry may be missing only because something could not be read, so that nothing is known of it."""
        if parts.kind in _SECTIONS:
            return not self.doubts.isdisjoint({("", ""), ("", _SECTIONS[parts.kind])})
        if parts.campaign in self.unread or (bool(self.unread) and parts.campaign not in self.campaigns):
            return True
        post = self.post_of(parts)
        if parts.kind == "post" and name_of(uid) not in self.names:
            return _undated(post) if post else parts.campaign in self.unnamed
        return any(self._concerns(doubt, parts) for doubt in self.doubts)

    def _concerns(self, doubt: Doubt, parts: Parts) -> bool:
        """Whether what is unreadable may hide whose the entry is, or that there is one."""
        campaign, place = doubt
        if not campaign:
            return place in _NAMES or not place
        whole = parts.kind in {"request", "window", "activity"}  # who reads of them depends on every post
        return campaign == parts.campaign and (whole or place in {"", parts.post})


def _undated(post: Post) -> bool:
    """Whether the post's dates could not be read, so that nothing can be said of those it had."""
    dated = post.status not in _WITHOUT_DATE and not post.facts.on_demand
    return dated and (bool(post.broken) or not post.slots)


@dataclass(frozen=True)
class Keeper:
    """Compares what a calendar is to hold with what it held."""

    words: Words
    options: ExportOptions
    known: Known

    def entries(self, path: str, events: Iterator[Event]) -> list[Entry]:
        """The events stamped, and those of the previous file that are still to be seen.

        One that has the name of an event, signed with another domain, is that event: it is let go.
        """
        before = read(self.options.previous.get(path, b""))
        stamp = self.options.stamp
        kept = [remembered(event.uid, event.lines(), before.pop(event.uid, None), stamp) for event in events]
        here = {name_of(entry.uid) for entry in kept}
        known = [old for old in before.values() if not old.zone or zone_rule(old.zone)]
        left = [old for old in known if name_of(old.uid) not in here]
        kept += (self._gone(old) for old in left if self._is_told(old))
        return kept or [self._last(old) for old in sorted(left, key=lambda old: (old.start, old.uid))[-1:]]

    def _is_told(self, old: Entry) -> bool:
        """Whether people are still to see an entry that is not among today's."""
        return not old.over(self.options.stamp.date()) or self.known.hides(old.uid, parts_of(old.uid))

    def _withdrawn(self, old: Entry, parts: Parts) -> bool:
        """Whether what was public may be a draft by now, so that not even its title is told."""
        post = self.known.post_of(parts)
        held_back = post is not None and post.status < Status.APPROVED
        return self.options.public and (held_back or name_of(old.uid) in self.known.names)

    def _last(self, old: Entry) -> Entry:
        """What an emptied calendar keeps: one without any entry is no calendar (RFC 5545 3.6)."""
        return self._gone(old) if self.options.public else old

    def _gone(self, old: Entry) -> Entry:
        """What becomes of an entry that is not among today's."""
        parts = parts_of(old.uid)
        if self.known.hides(old.uid, parts) and not self._withdrawn(old, parts):
            return old
        return cancelled(old, f"SUMMARY:{escape(cut(self._crossed_out(old, parts)))}", self.options.stamp)

    def _crossed_out(self, old: Entry, parts: Parts) -> str:
        """Its title with a mark that says why, in place of the one it had."""
        if self._withdrawn(old, parts):
            return f"{self.words('mark.withdrawn')} {self.words('public.untitled')}"
        title = unescape(old.lines[2].removeprefix("SUMMARY:"))
        for words in map(Words, LANGUAGES):
            for key in _OF_STATUS:
                title = title.removeprefix(f"{words(key)} ")
        return one_line(f"{self.words(self._mark(old.uid, parts))} {title}")

    def _mark(self, uid: str, parts: Parts) -> str:
        """Why the entry goes: others have it now, it was met, or it does not take place."""
        if name_of(uid) in self.known.names:
            return "mark.elsewhere"
        if parts.kind == "post":
            post = self.known.post_of(parts)
            off = post is not None and (post.status in _WITHOUT_DATE or post.facts.on_demand)
            return "mark.postponed" if off else "mark.cancelled"
        return _MARKS.get(parts.kind, "mark.settled")
