"""Rules on what a network accepts, judged on what appears there: texts, then hashtags and link, a line each."""

from collections.abc import Iterator
from typing import NamedTuple

from calendar_cli.campaign import Post, Text
from calendar_cli.directory import Channel
from calendar_cli.resolve.texts import place_of


class Publication(NamedTuple):
    """What appears on a channel at once: one text, or all its languages where the channel takes them together."""

    channel: Channel
    texts: tuple[Text, ...]

    @property
    def tags(self) -> tuple[str, ...]:
        """The post's hashtags that its texts do not hold already, without `#`."""
        listed = self.texts[0].post.entry.hashtags
        if not listed:
            return ()
        written = {tag.value[1:].casefold() for text in self.texts for tag in text.prose.hashtags}
        return tuple(tag for each in listed if (tag := each.lstrip("#")).casefold() not in written)

    @property
    def link(self) -> str:
        """The post's link, unless a text holds it already, with or without `https://`."""
        link = self.texts[0].post.entry.link or ""
        bare = link.partition("://")[2] or link
        return "" if any(bare in text.body for text in self.texts) else link

    @property
    def at_most(self) -> str:
        """All that `body` can hold, hashtags and link that a text says already twice: sooner put together."""
        entry = self.texts[0].post.entry
        texts = self.texts[0].body if len(self.texts) == 1 else "\n\n".join(text.body for text in self.texts)
        return f"{texts}\n#{' #'.join(entry.hashtags or ())}\n{entry.link or ''}"

    @property
    def body(self) -> str:
        """Everything, as it is counted."""
        tags = " ".join(f"#{tag}" for tag in self.tags)
        texts = "\n\n".join(text.body for text in self.texts)
        return "\n".join(filter(None, (texts, tags, self.link)))


def publications(post: Post) -> Iterator[Publication]:
    """What appears where, in the order written."""
    together: dict[tuple[object, ...], Publication] = {}
    for text in post.texts:
        for channel in text.channels:
            if channel.languages != "together":
                yield Publication(channel, (text,))
                continue
            key = (channel.id, place_of(text))
            before = together[key].texts if key in together else ()
            together[key] = Publication(channel, (*before, text))
    yield from together.values()
