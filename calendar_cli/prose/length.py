"""How long a text is for a network: each counts in its own way, and none the way an editor does."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, assert_never
from urllib.parse import urlsplit

from calendar_cli.pattern import pattern
from calendar_cli.prose.emoji import find_emojis
from calendar_cli.prose.networks import Counting, Network
from calendar_cli.prose.sms import Encoding, count_sms
from calendar_cli.prose.tokens import Match, find_entities, replace

Unit = Literal["character", "weighted", "grapheme", "septet", "utf16"]


@dataclass(frozen=True, slots=True)
class Length:
    """`limit` is the network's own, None where it sets none; `parts` and `encoding` are told of text messages only."""

    count: int
    limit: int | None
    unit: Unit
    parts: int | None = None
    encoding: Encoding | None = None


# X: docs.x.com/fundamentals/counting-characters, twitter-text configuration v3, checked 2026-11-21.
# Weight 1 for U+0000-10FF, 2000-200D, 2010-201F and 2032-2037, 2 for all else.
_X_URL = 23
_X_HEAVY = pattern("[^\x00-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
# A domain of one label on a country's ending ("gatineau.ca") is no link to X until a path follows, .co and .tv excepted
# (twitter-text, `extractUrlsWithIndices`, checked 2026-11-21).
_X_UNLINKED = pattern(r"[^./:]+\.(?!co$|tv$)[a-z]{2}", re.IGNORECASE)
_MASTODON_URL = 23  # docs.joinmastodon.org/user/posting, checked 2026-11-21; links without http(s) count as typed
_LINKEDIN_RESERVED = pattern(r"[\\|{}@\[\]()<>#*_~]")
# Bluesky's composer shows a link as its host and at most 15 signs of path, else 13 and three dots
# (social-app, `toShortUrl`, checked 2026-11-21); a domain typed without http(s) stays as it is.
_BLUESKY_PATH, _BLUESKY_CUT = 15, 13
# Nothing outside this class joins another sign to one grapheme, "\r\n" excepted.
_CLUSTERING = pattern("[^\x00-\u02ff\u2010-\u2027\u202f-\u205f\u20a0-\u20bf\u2100-\u2bff]")


def counted_length(text: str, network: Network) -> Length:
    """The text as this network counts it, against the network's own limit."""
    if network.counting == "sms":
        sms = count_sms(text)
        return Length(sms.count, sms.single, "septet" if sms.encoding == "GSM-7" else "utf16", sms.parts, sms.encoding)
    unit, count = _COUNTERS.get(network.counting, ("character", len))
    return Length(count(text), network.limit.most if network.limit else None, unit)


def longest_length(text: str, network: Network) -> int:
    """At least what `counted_length` says, for a fraction of its work: most texts are far from any limit."""
    match network.counting:
        case "x":
            text = unicodedata.normalize("NFC", text)
            return len(text) + len(_X_HEAVY.findall(text)) + _X_URL * (text.count(".") + text.count("://"))
        case "mastodon":
            return len(text) + _MASTODON_URL * text.count("://")
        case "threads":
            return len(text.encode())
        case "linkedin" | "sms":
            return 2 * len(text)
        case "plain" | "bluesky" | "none":
            return len(text)
        case _:
            assert_never(network.counting)


def _weigh_for_x(text: str) -> int:
    text = unicodedata.normalize("NFC", text)
    links = [url for url in find_entities(text).urls if not _X_UNLINKED.fullmatch(url.value)]
    text = replace(text, links, lambda _: "x" * _X_URL)
    text = replace(text, find_emojis(text), lambda _: "xx")
    return len(text) + len(_X_HEAVY.findall(text))


def _count_for_bluesky(text: str) -> int:
    return _count_graphemes(replace(text, find_entities(text).urls, _as_bluesky_shows))


def _as_bluesky_shows(url: Match) -> str:
    parts = urlsplit(url.value) if "://" in url.value else None
    if not parts:
        return url.value
    host = parts.netloc
    path = url.value.partition("://")[2][len(host) :]
    path = "" if path == "/" else path
    return host + (path if len(path) <= _BLUESKY_PATH else path[:_BLUESKY_CUT] + "...")


def _count_for_mastodon(text: str) -> int:
    entities = find_entities(text)
    links = [url for url in entities.urls if "://" in url.value]
    shortened = sorted([*links, *entities.mentions])
    return _count_graphemes(replace(text, shortened, _as_mastodon_counts))


def _as_mastodon_counts(entity: Match) -> str:
    return "@" + entity.value.split("@")[1] if entity.value[0] == "@" else "x" * _MASTODON_URL


def _count_for_threads(text: str) -> int:
    """Meta, developers.facebook.com/documentation/threads/posts of 2026-04-14: an emoji counts its UTF-8 bytes."""
    return len(text) + sum(len(emoji.value.encode()) - len(emoji.value) for emoji in find_emojis(text))


def _count_for_linkedin(text: str) -> int:
    """Reserved signs are escaped on their way in, and the escape counts."""
    return len(text) + len(_LINKEDIN_RESERVED.findall(text))


def _count_graphemes(text: str) -> int:
    """Grapheme clusters; each emoji sequence is one, which leaves little text that needs the Unicode tables."""
    text = replace(text, find_emojis(text), lambda _: "x")
    if not _CLUSTERING.search(text):
        return len(text) - text.count("\r\n")
    import regex  # noqa: PLC0415 - 20 ms that only a text with combining signs or other scripts has to pay

    return len(regex.findall(r"\X", text))


_COUNTERS: Mapping[Counting, tuple[Unit, Callable[[str], int]]] = {
    "x": ("weighted", _weigh_for_x),
    "bluesky": ("grapheme", _count_for_bluesky),
    "mastodon": ("grapheme", _count_for_mastodon),
    "threads": ("character", _count_for_threads),
    "linkedin": ("character", _count_for_linkedin),
}
