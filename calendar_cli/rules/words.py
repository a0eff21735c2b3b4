"""What a post says beside its texts: titles, and the language each of its words is in, with the place it is written."""

from collections.abc import Iterator
from typing import NamedTuple

from calendar_cli import when
from calendar_cli.calendar import Slot
from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Route
from calendar_cli.fields import Words


class Version(NamedTuple):
    """Words in one language, without the space around them; `language` is empty for those that name none."""

    field: Route
    words: str
    language: str


def versions_of(field: Route, words: Words) -> Iterator[Version]:
    """One a language; empty ones are left out."""
    if isinstance(words, str):
        written = [Version(field, words.strip(), "")]
    else:
        written = [Version((*field, language), each.strip(), language) for language, each in words.items()]
    return (version for version in written if version.words)


def titles_of(post: Post) -> Iterator[tuple[Post | Slot, Version]]:
    """The post's titles, then those of single days of a series; a day's thing has the status it goes out with."""
    yield from ((post, version) for version in versions_of(("title",), post.title))
    for key, change in (post.entry.occurrences or {}).items():
        if change.title is not None:
            day = when.parse_date(key)
            slot = next((slot for slot in post.slots if slot.series_day == day), None)
            for version in versions_of(("occurrences", key, "title"), change.title) if slot else ():
                yield slot or post, version
