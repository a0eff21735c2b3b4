"""Where emojis stand in a text: as the bullets of a list, or in the place of a word."""

import re
from collections.abc import Iterator

from calendar_cli.pattern import pattern
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import FILLER, Match

_LINE_START = pattern(r"(?:^|\n)[ \t\xa0]*$")
_INDENT = 8
_POINTERS = frozenset("👉👇👈👆➡⬇⬅▶◀↗↘→☎📞📱📧✉📩📨📍🔗✅✔☑🗓📅⏰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛#*0123456789©®™")
_VEHICLES = frozenset("🚲🚴🚵🛴🛹🛼🚌🚎🚍🚆🚂🚇🚊🚗🚕🚶🏃⛴🛶🚤✈🛷")
_SPACES = " \xa0\u202f"
_ANNOUNCING = frozenset(_SPACES + "'’")
_LONGEST_ROW = 4

# What announces a noun right before the emoji: an article, a possessive, a preposition that takes a bare noun.
_ARTICLE = (
    r"(?:l[ea]s?|une?|des|du|aux?|ce(?:t|s|tte)?|[mts](?:on|a|es)|[vn]otre|[vn]os|leurs?|chaque|the|an?|our|your|my"
    r"|every|each)"
)
_BARE = r"(?:en|à|de|sans|par)"
# "Un bon 📖"; not "la nouvelle 📰" nor "les petits 🎃", which are nouns themselves.
_ADJECTIVE = r"(?:bon(?:ne)?s?|vieilles?|nouvel(?:les)?|good|old|great|big|little)"
# What belongs to somebody is a thing, even if it may point elsewhere: "votre 📱".
_OWNED = pattern(r"(?:^|[^\w'’-])(?:votre|ton|ta|notre|mon|ma|leur|your|our|my|their|his|her)[ \xa0\u202f]$")
_BEFORE = pattern(
    rf"(?:^|[^\w'’-])(?:(?P<article>{_ARTICLE}(?: {_ADJECTIVE})?)|(?P<bare>{_BARE})|(?P<by>by|in|on)) ?$"
    r"|[\s(]d['’]$|[\s(]l['’]$"
)
_NO_ARTICLE = pattern(
    r"(?:à la une|plus|y en a une?|avons une?|prend une?|faut une?"
    r"|(?:the|les|des) (?:good|old|great|big|little|bons|bonnes)) ?$"
)
# What follows a noun rather than is one: the end of the clause, or a word that opens the next phrase.
_AFTER = pattern(
    r"[ \xa0]*(?:$|\n|[.,;:!?…)]|(?:à|au|aux|en|dans|sur|sous|avec|pour|par|et|ou|mais|que|qui|dont|est|sont"
    r"|sera|seront|doit|doivent|peut|peuvent|gratuitement|rapidement|partout|ensemble|dès|chez|vers|entre|ce(?:tte)?|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|de|du|des|jusqu"
    r"|to|at|in|on|with|for|from|and|or|but|that|which|is|are|will|was|were|must|can|may|of|this|tomorrow|today|tonight)(?!\w)|d['’])"
)
_AFTER_BARE = pattern(
    r"[ \xa0]*(?:$|\n|[.,;!?…)]|(?:à|au|aux|en|dans|sur|sous|avec|pour|par|et|ou|mais|que|qui|dès|chez|vers|entre"
    r"|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jusqu|cet(?:te)?)(?!\w))"
)
_AFTER_BY = pattern(r"[ \xa0]*(?:$|\n|[.,;!?…)]|(?:to|at|from|and|or|with|for|this|today|tomorrow|tonight)(?!\w))")
_LOVED = pattern(r"(?:^|[.!?…]\s|\n)\s*(?:j['’]|je|on|nous|i|we)\s?$")
_HEARTS = frozenset("❤💙💚💛🧡💜🤍🤎🖤💖💗💕♥😍")
_THING = pattern(r"[ \xa0]*[^\W\d_]{2,}")
_CONTEXT = 24


def find_emoji_bullets(prose: Prose) -> tuple[Match, ...]:
    """The emojis that open a line, outside quotations."""
    if "\n" not in prose.text:
        return ()
    text, masked = prose.text, prose.masked
    return tuple(
        emoji
        for emoji in prose.emojis
        if masked[emoji.start] != FILLER and _LINE_START.search(text, max(0, emoji.start - _INDENT), emoji.start)
    )


def find_emoji_words(prose: Prose) -> Iterator[Match]:
    """The emojis one must name aloud for the sentence to hold: `en 🚲 au marché`, `the 🏊 is open`, `on ❤️ nos rues`."""
    lowered, emojis = prose.lowered, prose.emojis
    for index, emoji in enumerate(emojis):
        before = lowered[max(0, emoji.start - _CONTEXT) : emoji.start]
        may_point = emoji.value[0] in _POINTERS and not _OWNED.search(before)
        is_announced = lowered[emoji.start] != FILLER and not may_point and before[-1:] in _ANNOUNCING
        if is_announced and _is_word(lowered, before, (emoji, _row_end(lowered, emojis, index))):
            yield emoji


def _row_end(lowered: str, emojis: tuple[Match, ...], index: int) -> int:
    """Where the emojis that stand side by side from here end."""
    end = emojis[index].end
    for follower in emojis[index + 1 : index + 1 + _LONGEST_ROW]:
        if lowered[end : follower.start].strip(_SPACES):
            break
        end = follower.end
    return end


def _is_word(lowered: str, before: str, stretch: tuple[Match, int]) -> bool:
    emoji, end = stretch
    if emoji.value[0] in _HEARTS and _LOVED.search(before):
        return _THING.match(lowered, end) is not None
    announced = _BEFORE.search(before.translate({0xA0: " ", 0x202F: " "}))
    if announced is None or _NO_ARTICLE.search(before):
        return False
    return _after(announced, emoji).match(lowered, end) is not None


def _after(announced: re.Match[str], emoji: Match) -> re.Pattern[str]:
    """What must follow for the emoji to be the noun."""
    if announced["bare"]:
        return _AFTER_BARE
    if announced["by"]:
        return _AFTER_BY if emoji.value[0] in _VEHICLES else _NEVER
    return _AFTER


_NEVER = pattern(r"(?!)")
