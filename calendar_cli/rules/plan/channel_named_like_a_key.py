"""A channel, or an alias of one, that is also the name of a key of posts, or begins like one of the author's own."""

from collections.abc import Iterator

from calendar_cli import vocabulary
from calendar_cli.calendar import Calendar
from calendar_cli.diagnostic import Finding, Findings, Place, Route, Severity
from calendar_cli.directory import Channel
from calendar_cli.shapes import PRIVATE

SEVERITY = Severity.WARNING


def check(calendar: Calendar) -> Findings:
    """Each name under which a post cannot speak for a channel in the short form."""
    keys = vocabulary.keys("post")
    for channel in calendar.strategy.channels.values():
        for name, field in _names(channel):
            message = "private" if name.startswith(PRIVATE) else ""
            if message or keys.read(name) is not None:
                place, facts = Place(calendar.strategy_path, ("channels", channel.id)), {"name": name}
                yield Finding(place, field, facts, message=message, key=name, subject=channel.id, on_key=not field)


def _names(channel: Channel) -> Iterator[tuple[str, Route]]:
    """The channel's key in the strategy and its aliases, each with the field it stands in."""
    yield channel.id, ()
    for index, alias in enumerate(channel.aliases):
        yield alias, ("aliases", index)
