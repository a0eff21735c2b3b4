"""Verbs that ask the reader for a gesture on the network, told from the same words used otherwise."""

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from calendar_cli.pattern import pattern
from calendar_cli.prose.tokens import has_any

Action = Literal["like", "share", "tag", "comment", "follow"]


class Ask(NamedTuple):
    """One verb that asks."""

    start: int
    end: int
    verb: str
    action: Action

    @property
    def is_social(self) -> bool:
        """Whether the verb alone can only mean a network's button."""
        return self.verb.startswith(("lik", "retweet", "republi", "repost", "tagu", "tagg")) and self.verb != "like"

    @property
    def is_english_comment(self) -> bool:
        """In French, `comment` asks how."""
        return self.verb == "comment"

    @property
    def is_imperative(self) -> bool:
        """Whether it is an order rather than an infinitive."""
        return not self.verb.endswith(("er", "re")) or self.verb in ("share", "reshare")


# Compiled on first need, like all patterns of this family: most plans hold no bait and start sooner.
_VERB = (
    r"\b(?:(?P<like>aime[zrs]?|like[zrs]?)"
    r"|(?P<share>(?:re)?partage[zrs]?|(?:re)?share|rt|repost(?:ez|er|e)?|retweet(?:ez|er|e)?|republi(?:ez|er|e))"
    r"|(?P<tag>tag(?:u|g|gu)?e[zrs]?|tag|identifi(?:ez|er|es|e)|mentionn(?:ez|er|es|e)|mention|étiquet(?:ez|er|te))"
    r"|(?P<comment>comment(?:ez|er|es|e)?)"
    r"|(?P<follow>suivez|suivre|suis|abonne[zr]?(?:-vous|-toi)?|follow|subscribe))(?![\w’'])"
)
_STEMS = (
    *("aime", "lik", "partag", "share", "rt ", "repost", "retweet", "republi", "tag", "identifi", "mention", "étiquet"),
    *("comment", "suiv", "suis-", "suis ", "abonne", "follow", "subscribe"),
)
_REFUSED = pattern(
    r"\b(?:ne|n['’]|pas|jamais|sans|vous|évite[zr]?\s+de|évite[zr]?\s+d['’]|avant\s+de|avant\s+d['’]"
    r"|not|don['’]?t|never|avoid|before|without|stop)\s*$"
    # "Nous sommes heureux de partager", "pleased to share": that is what the city does.
    r"|\b(?:fi[eè]re?s?|heureu(?:x|ses?)|ravie?s?)\s+(?:de\s*|d['’])$"
    r"|\b(?:pleased|happy|proud|glad|excited|want|able|going|ready)\s+to\s*$"
)
# A verb form that others than an imperative share must open its clause: "La police partage cette photo" asks nothing.
_OPENING = pattern(
    r"(?:[^\w\s'’]|\n|\b(?:et|puis|ou|alors|aussi|juste|simplement|svp|veuillez|and|or|then|to|just|simply|please|pls|plz"
    r"|now|also|must|kindly|is|so))\s*$"
)
_JOIN = pattern(r"\s*(?:,|et|and|&|\+|/|puis|then|or|ou|,\s*(?:et|and|puis|then))\s*(?:de\s+|d['’]|à\s+|to\s+)?")
# What makes a request of an infinitive: "N'hésitez pas à partager".
_SOFTLY = pattern(
    r"(?:\bhésite[zr]?\s(?:surtout\s)?pas\sà|\bcompt(?:ons|e)\ssur\s(?:vous|toi)\spour|\binvit(?:ons|e|ée?s?)\sà"
    r"|\bmerci\sde|\bprière\sde|\bveuillez|\bsvp,?|\bs['’]il\s(?:vous|te)\splaît,?|\bpensez\sà|\boubliez\spas\sde"
    r"|\bplease|\bpls|\bplz|\bkindly|\bfree\sto|\bhesitate\sto|\bhelp\sus)\s$"
)
_CONTEXT = 20
_LONGER_CONTEXT = 40


def find_asks(lowered: str) -> tuple[Ask, ...]:
    """The asking verbs of a lower-cased text, in order."""
    if not has_any(lowered, _STEMS):
        return ()
    found = (_ask(each) for each in re.finditer(_VERB, lowered))
    return tuple(ask for ask in found if _is_asked(lowered, ask))


def are_joined(lowered: str, asks: tuple[Ask, ...]) -> bool:
    """Whether two neighbours are one request: "aimez et partagez", "like & share"."""
    return any(
        first.action != second.action and _JOIN.fullmatch(lowered, first.end, second.start) is not None
        for first, second in pairwise(asks)
    )


def is_soft(lowered: str, ask: Ask) -> bool:
    """Whether a word of courtesy right before makes it a request, whatever its form."""
    return _SOFTLY.search(lowered[max(0, ask.start - _LONGER_CONTEXT) : ask.start]) is not None


def _ask(found: re.Match[str]) -> Ask:
    actions: tuple[Action, ...] = ("like", "share", "tag", "comment", "follow")
    action = next(action for action in actions if action == found.lastgroup)
    return Ask(found.start(), found.end(), found.group(), action)


def _is_asked(lowered: str, ask: Ask) -> bool:
    before = lowered[max(0, ask.start - _CONTEXT) : ask.start]
    if _REFUSED.search(before):
        return False
    plain = ask.verb.endswith(("ez", "er", "re", "-vous", "-toi")) and ask.verb not in ("share", "reshare")
    return plain or not before.strip() or _OPENING.search(before) is not None
