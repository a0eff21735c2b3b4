"""Rules on the languages of a text: which it is written in, which the strategy asks for, what its versions say."""

from collections.abc import Iterator, Mapping

from calendar_cli.campaign import Campaign, Post, Text
from calendar_cli.diagnostic import Route, Severity
from calendar_cli.resolve.texts import place_of

SPOKEN = ("fr", "en")
"""The languages we can read; a text in another is not judged."""
ONLY = {"french_only": "fr", "english_only": "en"}
"""The one language of a policy that has one."""


def published(post: Post) -> Iterator[Text]:
    """The texts that go out: a common text that every channel replaces by its own does not."""
    return (text for text in post.texts if text.channels or not post.channels)


def versions(post: Post) -> Iterator[Mapping[str, Text]]:
    """The texts of each place by language, in the order they are written."""
    found: dict[Route, dict[str, Text]] = {}
    for text in published(post):
        found.setdefault(place_of(text), {})[text.language] = text
    yield from found.values()


def judged(campaign: Campaign) -> Iterator[Text]:
    """The texts of a campaign that are judged at all: an idea's and a cancelled post's are not."""
    for post in campaign.posts:
        yield from (text for text in published(post) if campaign.strategy.cap(text.status) is not Severity.OFF)
