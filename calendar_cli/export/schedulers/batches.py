"""Which rows go into which file of a tool: one channel each where it wants that, and no more than it takes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from calendar_cli.directory import Channel
from calendar_cli.export.names import file_name, slug
from calendar_cli.export.schedulers.fit import Fitted
from calendar_cli.export.schedulers.profile import Profile
from calendar_cli.strategy import Strategy

FOLDER = "schedulers"
ALL = "all"
"""The name of a file with several channels."""
_NUMBERED = re.compile(r"-\d+\Z")


class Batch(NamedTuple):
    """A file: its path below the output folder, its rows in time order."""

    path: str
    rows: tuple[Fitted, ...]

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The channels it holds, in the order they first come."""
        return tuple({row.entry.channel.id: row.entry.channel for row in self.rows}.values())


def batches(rows: Sequence[Fitted], profile: Profile, strategy: Strategy) -> Iterator[Batch]:
    """The files that hold these rows."""
    networks = Counter(channel.network.id for channel in strategy.channels.values() if channel.network)
    grouped: dict[str, list[Fitted]] = {}
    for row in rows:
        grouped.setdefault(_name(row, profile, networks), []).append(row)
    for name, group in sorted(grouped.items()):
        size = profile.rows or len(group)
        for number, start in enumerate(range(0, len(group), size), 1):
            last = f"-{number}" if number > 1 else ""
            yield Batch(f"{FOLDER}/{profile.id}/{name}{last}.{profile.kind}", tuple(group[start : start + size]))


def _name(row: Fitted, profile: Profile, networks: Counter[str]) -> str:
    """Where a column says the network, two channels on one cannot share a file."""
    channel = row.entry.channel
    alone = channel.network is not None and networks[channel.network.id] < 2  # noqa: PLR2004  (itself and another)
    if not profile.one_channel and (alone or not profile.networks):
        return ALL
    plain = slug(channel.id)
    return file_name(channel.id, frozenset({ALL, plain} if _NUMBERED.search(plain) else {ALL}))
