"""What the files of a tool hold and what they cannot, for whoever uploads them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from calendar_cli import when
from calendar_cli.export.brief.markdown import inline, row
from calendar_cli.export.brief.scope import Days
from calendar_cli.export.outings import Outing
from calendar_cli.export.says import Says
from calendar_cli.export.schedulers.batches import Batch
from calendar_cli.export.schedulers.entries import Harvest, Left
from calendar_cli.export.schedulers.fit import Fitted, Loss
from calendar_cli.export.schedulers.profile import Profile
from calendar_cli.export.words import Words
from calendar_cli.strategy import Strategy

if TYPE_CHECKING:
    from calendar_cli.campaign import Post

EVERYWHERE = "spaces"
"""A loss of nearly every text, told once."""
_COUNTS = ("unsettled", "past", "waiting")


@dataclass(frozen=True)
class Account:
    """The files of a tool, what was left out, the days they are about; `unread` are the plans that were not read."""

    profile: Profile
    strategy: Strategy
    batches: tuple[Batch, ...]
    left: tuple[Left, ...]
    harvest: Harvest
    days: Days | None
    unread: tuple[str, ...]

    @cached_property
    def rows(self) -> tuple[Fitted, ...]:
        """Those of all files, in time order."""
        rows = [row for batch in self.batches for row in batch.rows]
        return tuple(sorted(rows, key=lambda row: row.entry.start))

    @property
    def figures(self) -> Mapping[str, str | int]:
        """What the terminal says."""
        return {
            "tool": self.profile.name,
            "posts": len(self.rows),
            "files": len(self.batches),
            "incomplete": sum(row.incomplete for row in self.rows),
            "left": len(self.left),
        }


def report(account: Account, language: str) -> bytes:
    """The report in that language, as Markdown."""
    speaker = _Speaker(account, Says(account.strategy, Words(language)))
    return ("\n".join(speaker.lines()).rstrip("\n") + "\n").encode()


@dataclass(frozen=True)
class _Speaker:
    account: Account
    says: Says

    @property
    def words(self) -> Words:
        return self.says.words

    def say(self, key: str, **facts: str) -> str:
        """A sentence of ours around others' words, which are escaped."""
        given = {"tool": self.account.profile.name, **facts}
        return self.words(f"schedule.{key}", **{name: inline(fact) for name, fact in given.items()})

    def lines(self) -> Iterator[str]:
        profile = self.account.profile
        day = self.words.day(profile.verified)
        yield from (f"# {self.say('title')}", "")
        yield from (self.say(f"profile.{profile.confidence.lower()}", day=day, source=profile.source), "")
        if not profile.tells_the_hour_twice:
            yield from (self.say("zone", zone=str(self.account.strategy.timezone)), "")
        yield from self._days()
        for path in self.account.unread:
            yield from (self.say("unread", path=path), "")
        sections = {"files": self._files(), "complete": self._complete(), "check": self._check()}
        sections |= {"left": self._left(), "others": self._others()}
        for key, section in sections.items():
            lines = tuple(section)
            if lines:
                yield from (f"## {self.say(f'section.{key}')}", "", *lines, "")

    def _days(self) -> Iterator[str]:
        days = self.account.days
        if days is not None:
            yield from (self.say("days", period=when.spell_period(days.first, days.last, self.words.language)), "")

    def _files(self) -> Iterator[str]:
        if not self.account.batches:
            yield self.say("none")
            return
        heads = tuple(self.say(f"head.{name}") for name in ("file", "channels", "posts", "first", "last"))
        yield row(heads)
        yield row(("---",) * len(heads))
        for batch in self.account.batches:
            name = batch.path.rpartition("/")[2]
            ends = (self._moment(end.entry.outing) for end in (batch.rows[0], batch.rows[-1]))
            yield row((f"`{name}`", inline(self.words.names(batch.channels)), str(len(batch.rows)), *ends))
        yield from ("", self.say("older"))

    def _complete(self) -> Iterator[str]:
        items = tuple(self._items(must=True))
        if items:
            yield from (self.say("drafts" if self.account.profile.drafts else "live"), "", *items)

    def _check(self) -> Iterator[str]:
        count = sum(any(loss.key == EVERYWHERE for loss in row.losses) for row in self.account.rows)
        if count:
            yield f"- {self.say(f'loss.{EVERYWHERE}', count=str(count))}"
        yield from self._items(must=False)

    def _items(self, *, must: bool) -> Iterator[str]:
        """The entries that lose something, what they lose below each; channels that lose the same stand together."""
        alike: dict[tuple[Post, str, tuple[str, ...]], list[Fitted]] = {}
        for each in self.account.rows:
            lost = tuple(self._loss(loss, each) for loss in each.losses if loss.must is must and loss.key != EVERYWHERE)
            if lost:
                alike.setdefault((each.entry.post, self._moment(each.entry.outing), lost), []).append(each)
        for (_, _, lost), rows in alike.items():
            yield f"- {self._item([each.entry.outing for each in rows])}"
            yield from (f"  - {sentence}" for sentence in lost)

    def _loss(self, loss: Loss, each: Fitted) -> str:
        entry = each.entry
        languages = ", ".join(map(self.says.language, entry.versions))
        facts = {"takedown": self.says.takedown(entry.post), "languages": languages, **loss.facts}
        return self.say(f"loss.{loss.key}", **facts)

    def _left(self) -> Iterator[str]:
        alike: dict[tuple[Post, str, str], list[Outing]] = {}
        for left in self.account.left:
            reason = self.say(f"left.{left.reason}", **left.facts)
            alike.setdefault((left.outing.post, self._moment(left.outing), reason), []).append(left.outing)
        for (_, _, reason), found in alike.items():
            yield f"- {self.words('pair', name=self._item(found), value=reason)}"

    def _others(self) -> Iterator[str]:
        for name in _COUNTS:
            count = getattr(self.account.harvest, name)
            if count:
                yield f"- {self.say(f'count.{name}', count=str(count))}"

    def _item(self, found: Sequence[Outing]) -> str:
        """When, what and where."""
        facts = {"title": self.says.of(found[0]), "moment": self._moment(found[0])}
        channels = {channel.id: channel for outing in found for channel in outing.channels}
        where = self.words.names(tuple(channels.values()))
        return self.say("item" if where else "item.nowhere", where=where, **facts)

    def _moment(self, outing: Outing) -> str:
        return self.says.moment(outing)
