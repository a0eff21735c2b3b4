"""A text longer than its network, or the strategy, takes on that channel."""

import unicodedata

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.prose.length import Length, counted_length, longest_length
from calendar_cli.prose.sms import find_ucs2_characters
from calendar_cli.rules.channel import Publication, publications
from calendar_cli.vocabulary import keys

SEVERITY = Severity.ERROR

_MOST_SIGNS = 8
"""How many of the characters that make a text message dear are shown."""
_NO_BREAK = frozenset("\xa0\u202f")
_SELECTORS = "\ufe0e\ufe0f"
_NO_BREAK_SPACE = {"fr": "l'espace insécable", "en": "the no-break space"}
_INVISIBLE = {"fr": "un signe invisible", "en": "an invisible sign"}


def check(post: Post) -> Findings:
    """Counted as the network counts; the channel's own limit goes before the network's."""
    for publication in publications(post):
        channel = publication.channel
        if channel.network is None and channel.max_length is None:
            continue
        if _is_surely_short(publication):
            continue
        body = publication.body
        length = counted_length(body, channel.network) if channel.network else Length(len(body), None, "character")
        limit = length.limit if channel.max_length is None else channel.max_length
        if limit is not None and length.count > limit:
            yield _too_long(publication, length, limit)


def _is_surely_short(publication: Publication) -> bool:
    """Whether it fits however it is counted, so that most texts need no counting."""
    network, limit = publication.channel.network, publication.channel.max_length
    if limit is None and network and network.limit and network.counting != "sms":  # an accent halves a message's limit
        limit = network.limit.most
    most = publication.at_most
    return limit is not None and (longest_length(most, network) if network else len(most)) <= limit


def _too_long(publication: Publication, length: Length, limit: int) -> Finding:
    channel, first = publication.channel, publication.texts[0]
    facts = {
        "channel": channel,
        "network": channel.network.name if channel.network else "",
        "count": length.count,
        "limit": limit,
        "over": length.count - limit,
        "counted": _counted(publication),
        "parts": length.parts or 1,
        "signs": _dear_signs(publication.body) if length.encoding == "UCS-2" else (),
    }
    return Finding(first, (), facts, publication.texts[1:], message=_message(publication, length), key=channel.id)


def _message(publication: Publication, length: Length) -> str:
    if publication.channel.max_length is not None:
        return "house"
    if length.encoding == "UCS-2":
        return "apostrophe" if _dear_signs(publication.body) == ("’",) else "ucs2"
    return publication.channel.network.counting if publication.channel.network else ""


def _counted(publication: Publication) -> tuple[dict[str, str], ...]:
    """What the count holds, in the words a plan has for it."""
    texts = [f" ({text.language})" for text in publication.texts] if len(publication.texts) > 1 else [""]
    parts = [("text", language) for language in texts]
    parts += [("hashtags", "")] if publication.tags else []
    parts += [("link", "")] if publication.link else []
    shown = keys("post").shown
    return tuple({tongue: shown[name, tongue] + mark for tongue in ("fr", "en")} for name, mark in parts)


def _dear_signs(body: str) -> tuple[str | dict[str, str], ...]:
    """What leaves the GSM alphabet, each sign once; what cannot be seen is named."""
    signs = dict.fromkeys(sign.value for sign in find_ucs2_characters(body))
    seen = [sign for sign in signs if sign.isprintable() and not unicodedata.combining(sign) and sign not in _SELECTORS]
    spaces = [_NO_BREAK_SPACE] if not _NO_BREAK.isdisjoint(signs) else []
    return (*spaces, *seen[:_MOST_SIGNS]) or (_INVISIBLE,)
