"""A title longer than the network takes: the post's title is the film's on YouTube, the pin's on Pinterest."""

from collections.abc import Iterator

from calendar_cli import when
from calendar_cli.calendar import Slot
from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Route, Severity
from calendar_cli.fields import Words

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """The titles of single days of a series are judged as the post's own."""
    limited = [(each, each.network.title_limit) for each in post.channels if each.network and each.network.title_limit]
    for channel, limit in limited:
        for thing, field, title in _titles(post):
            if len(title) > limit.most:
                facts = {
                    "channel": channel,
                    "count": len(title),
                    "limit": limit.most,
                    "over": len(title) - limit.most,
                }
                yield Finding(thing, field, facts, key=f"{channel.id} {'.'.join(map(str, field))}")


def _titles(post: Post) -> Iterator[tuple[Post | Slot, Route, str]]:
    yield from ((post, field, title) for field, title in _versions(("title",), post.title))
    for key, change in (post.entry.occurrences or {}).items():
        if change.title is not None:
            day = when.parse_date(key)
            slot = next((slot for slot in post.slots if slot.series_day == day), None)
            for field, title in _versions(("occurrences", key, "title"), change.title) if slot else ():
                yield slot or post, field, title


def _versions(field: Route, title: Words) -> Iterator[tuple[Route, str]]:
    """One a language, without the space around it."""
    if isinstance(title, str):
        yield field, title.strip()
    else:
        yield from (((*field, language), words.strip()) for language, words in title.items())
