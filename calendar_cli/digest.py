"""What an approval covers, in twelve signs: the texts, the visuals and the dates of a post.

Two plans that would publish the same have the same digest, however they are written: blanks, no-break spaces and the
spelling of a date do not count, though what a date follows does: an anchor, or the hour of a channel. The title, the
status, the notes and the answers are not published and do not count either.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from calendar_cli import when
from calendar_cli.campaign import Post, Text
from calendar_cli.model import Visual

LENGTH = 12
_NONE: frozenset[date] = frozenset()


def digest(post: Post) -> str:
    """That of the post, days of its series included but for those with an approval of their own."""
    apart, changes = approved_apart(post), post.entry.occurrences or {}
    parts = [
        *_texts(text for text in post.texts if text.series_day not in apart),
        *_common(post),
        *_visuals("visual", post.entry.visual),
        *(line for part in post.own for line in _visuals(f"visual {part.channel.id}", part.variant.visual)),
        *(
            line
            for key in changes
            if not changes[key].approval
            for line in _visuals(f"visual {key}", changes[key].visual)
        ),
        *(f"when {when.format_when(moment, 'en')}" for moment in post.entry.when or ()),
        *sorted({f"day {slot.day} {slot.last or ''}" for slot in post.slots if slot.series_day not in apart}),
    ]
    return _signs(parts)


def digest_of_day(post: Post, key: str) -> str:
    """That of one day of a series, by its key under `occurrences`: its own text and visual, else the post's."""
    day, change = when.parse_date(key), (post.entry.occurrences or {})[key]
    own = tuple(text for text in post.texts if text.series_day == day)
    parts = [
        *_texts(own or (text for text in post.texts if text.series_day is None)),
        *_common(post),
        *_visuals("visual", change.visual or post.entry.visual),
        *sorted({f"slot {slot.start:%Y-%m-%d %H:%M}" for slot in post.slots if slot.series_day == day}),
    ]
    return _signs(parts)


def approved_apart(post: Post) -> frozenset[date]:
    """The days of a series that have an approval of their own, which that of the post does not cover."""
    changes = post.entry.occurrences
    return frozenset(when.parse_date(key) for key, change in changes.items() if change.approval) if changes else _NONE


def _texts(texts: Iterable[Text]) -> Iterator[str]:
    """By language and channel, so that the order they are written in does not count."""
    return iter(
        sorted(
            f"text {text.language} {','.join(sorted(channel.id for channel in text.channels))} "
            f"{text.series_day or ''} {_plain(text.body)}"
            for text in texts
        )
    )


def _common(post: Post) -> Iterator[str]:
    """What is published beside every text."""
    yield from (f"hashtag {_plain(tag.removeprefix('#'))}" for tag in post.entry.hashtags or ())
    if post.entry.link:
        yield f"link {_plain(post.entry.link)}"


def _visuals(what: str, visuals: tuple[Visual, ...] | None) -> Iterator[str]:
    for visual in visuals or ():
        alt = visual.alt if isinstance(visual.alt, dict) else {"": visual.alt}
        yield f"{what} {_plain(visual.file)} {' '.join(f'{tongue} {_plain(alt[tongue])}' for tongue in sorted(alt))}"


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _signs(parts: Iterable[str]) -> str:
    from hashlib import sha256  # noqa: PLC0415  (only an approval with a digest pays for it)

    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
