"""The announcement of a death, and what has no place in one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from calendar_cli.prose.patterns.lexicon import word_heads
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import FILLER, Match, has_any


class Jarring(NamedTuple):
    """A festive note, and of which kind: emoji, exclamation or word."""

    start: int
    end: int
    kind: str


_HEADS = frozenset(
    (
        *("tris", "regr", "doul", "émot", "cond", "quit", "étei", "bern", "décè", "mort", "disp", "décé", "deui"),
        *(
            "pens",
            "pert",
            "perd",
            "mour",
            "rip",
            "lost",
            "died",
            "kill",
            "thou",
            "pray",
            "sadn",
            "sorr",
            "hear",
            "away",
            "pass",
            "deat",
            "mast",
            "staf",
            "loss",
            "mour",
        ),
    )
)
_STEMS = (
    *("tristesse", "regret", "douleur", "émotion", "condol", "quitt", "éteint", "berne", "décès", "mort d"),
    *("disparition", "décéd", "deuil", "nos pensées", "sadness", "sorrow", "heavy heart", "passed away"),
    *("perte d", "perdu la vie", "de mourir", "morte ", "mort ", "rip to", "lost ", "died", "killed", "thoughts"),
    *("hearts", "prayers"),
    *("passing of", "death of", "half", "mourn"),
)
# What the organization says when it loses one of its own; "est décédé en 1988" tells history.
_RECENTLY_FR = "(?:ce|cette|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_RECENTLY_EN = "(?:last|this|yesterday|earlier|(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))"
_ANNOUNCED = (
    r"\bavec\s(?:une?\s)?(?:\w{1,12}\s){0,2}(?:tristesse|regret|douleur|émotion)\b"
    r"|\b(?:la|une)\s(?:\w{1,12}\s)?(?:tristesse|douleur)\sde\svous"
    r"|\bcondoléances\b|\bnous\s(?:a|ont)\squittée?s?\b|\bs['’]est\séteinte?\b(?=\s(?:ce|cette|hier|paisiblement|à\sl|lundi"
    r"|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le\s))|\ben\sberne\b"
    r"|\b(?:annonc\w{1,6}|appr(?:end|enons|is)|déplor\w{1,4}|pleur\w{1,4}|confirm\w{1,4})\s[^.!?\n]{0,40}"
    r"\b(?:décès|mort\sd|disparition\sd)"
    r"|\b(?:pleur|déplor)\w{1,4}\s(?:aujourd['’]hui\s)?(?:la|sa)\sperte\sd"
    rf"|\bmorte?\s(?:subitement|tragiquement|paisiblement|en\sservice|en\sdevoir|{_RECENTLY_FR})\b"
    r"|\b(?:a|ont)\sperdu\sla\svie\b(?!\s(?:de|en|durant|pendant|lors\sde\sla\s\w{1,9}\sguerre)\s)"
    r"|\b(?:vient|viennent)\sde\smourir\b"
    r"|\best\sdécédée?\b(?=\s(?:ce|cette|hier|subitement|paisiblement|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|des\ssuites|à\sl['’]âge))|\b(?:jours?|journée)\sde\sdeuil\b"
    r"|\bnos\spensées\s(?:\w{1,12}\s)?(?:accompagnent|vont|sont)"
    r"|\b(?:great|deep|deepest|profound|much)\s(?:sadness|sorrow)\b|\bcondolences\b|\bheavy\shearts?\b"
    r"|\b(?:has|have)\spassed\saway\b|\bpassed\saway\s(?:on|this|last|yesterday|peacefully|suddenly)"
    r"|\b(?:the|sudden|recent)\s(?:passing|death)\sof\s(?:our|a|former|one)\b|\bhalf[\s-](?:mast|staff)\b"
    r"|\bmourn(?:s|ing)?\s(?:the\s(?:loss|death|passing)|its\s(?:former|late)|our\s(?:former|late|colleague))"
    rf"|\b(?:who|has|have|he|she|they)\sdied\s(?:suddenly|peacefully|on\sthe\s(?:site|job)|on\sduty|{_RECENTLY_EN})\b"
    rf"|\b(?:his|her|their)\s(?:sudden\s|tragic\s|recent\s)?(?:death|passing)\s{_RECENTLY_EN}\b|\brip\sto\sour\b"
    r"|(?<!those who )(?<!soldiers who )(?<!veterans who )"
    r"\blost\s(?:his|her|their)\sli(?:fe|ves)\b(?!\s(?:in\s\d|during|serving|for\s))"
    rf"|\bkilled\s(?:{_RECENTLY_EN})\b"
)
_FESTIVE_WORDS = (
    r"\b(?:félicitations|bravo|hourra|youpi|bonne\snouvelle|quelle\sjoie|congratulations|congrats|hooray"
    r"|(?:good|great|exciting)\snews)\b"
)
FESTIVE = frozenset(
    "🎉🎊🥳🎈🎁🎂🍾🥂🍻🍰🎆🎇🪩🎶🎵💃🕺🪅😀😃😄😁😆😅🤣😂🙂🙃😉😊😍🥰😘😗😙😚😋😛😜🤪😝🤑🤩😎🤠🥸😇🔥💪👏🙌👍🤙💯✨🌟⭐🏆🥇🏅🎄🎅🎃🌈☀🌞🤘🎯🚀"
)
SOBER = frozenset("🕊🖤🤍🕯🙏💐🌹🥀🎗⚘🪦⚰✝☦☪✡🏳⚜🤲")
_SHORT = 700


def is_death_announced(prose: Prose) -> bool:
    """Whether the text tells of a death in the organization's own name."""
    return next(_announcements(prose), None) is not None


def _announcements(prose: Prose) -> Iterator[re.Match[str]]:
    lowered = prose.lowered
    if not _HEADS.isdisjoint(word_heads(prose)) and has_any(lowered, _STEMS):
        yield from re.finditer(_ANNOUNCED, lowered)


def mourning_parts(prose: Prose) -> Iterator[tuple[int, int]]:
    """The stretches that announce a death: a short text whole, of a long one the paragraphs that do."""
    text, done = prose.text, 0
    for found in _announcements(prose):
        if len(text) <= _SHORT:
            yield 0, len(text)
            return
        if found.start() >= done:
            start = max(done, text.rfind("\n\n", done, found.start()))
            end = text.find("\n\n", found.end())
            done = len(text) if end < 0 else end
            yield start, done


def find_festive(prose: Prose, start: int, end: int) -> Iterator[Jarring]:
    """The first festive emoji, the first exclamation mark and the first festive word of a stretch."""
    masked = prose.masked
    for emoji in prose.emojis:
        if start <= emoji.start < end and emoji.value[0] in FESTIVE and masked[emoji.start] != FILLER:
            yield Jarring(emoji.start, emoji.end, "emoji")
            break
    mark = masked.find("!", start, end)
    if mark >= 0:
        yield Jarring(mark, mark + 1, "exclamation")
    word = re.compile(_FESTIVE_WORDS).search(prose.lowered, start, end)
    if word is not None:
        yield Jarring(*word.span(), "word")


def unfitting_emojis(prose: Prose) -> tuple[Match, ...]:
    """In a mourning post, the emojis that are neither sober nor festive: a pin, a clock, a calendar."""
    masked = prose.masked
    return tuple(
        emoji
        for emoji in prose.emojis
        if masked[emoji.start] != FILLER and emoji.value[0] not in SOBER and emoji.value[0] not in FESTIVE
    )
