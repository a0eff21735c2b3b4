"""One post as the page holds it: when and where it goes out, what it says there and how long that is, why, and more.

A name of one letter stands for each fact, since a page holds thousands of posts; `data/page/page.js` says which.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from calendar_cli.calendar import Slot
from calendar_cli.campaign import Post, Text
from calendar_cli.export.copy import clean, one_line
from calendar_cli.export.outings import Outing, Shown, held, outings, visuals_of
from calendar_cli.export.page.findings import Findings
from calendar_cli.export.page.head import STATUSES, Places
from calendar_cli.export.page.tongues import Facts, Said, Tongues, telling
from calendar_cli.export.says import Says
from calendar_cli.model import Answer, Purpose
from calendar_cli.prose.length import counted_length
from calendar_cli.rules.channel import Publication, publications


def moment(slot: Slot | Outing) -> str:
    """The instant, or the day, on the clock of the organization: browsers elsewhere show the same hour."""
    return slot.day.isoformat() if slot.all_day else f"{slot.start:%Y-%m-%dT%H:%M}"


@dataclass(frozen=True)
class Teller:
    """Puts posts together for the page."""

    tongues: Tongues
    places: Places
    findings: Findings

    def post(self, post: Post, campaign: int) -> Facts:
        """Everything the page tells of a post; `campaign` is the place of its campaign."""
        found = outings(post)
        return telling(
            {
                "i": one_line(post.post_id),
                "c": campaign,
                "t": self.tongues.both(lambda says: says.title(post)),
                "s": STATUSES.index(post.status),
                "d": self.places.of_departments(post.departments),
                "p": self.places.pillars.get(post.facts.pillar.id) if post.facts.pillar else None,
                "k": self.places.of_channels(post.channels),
                "o": [self._outing(outing) for outing in found],
                "r": post.facts.on_demand,
                "x": [*self._published(post), *_unplaced(post.texts)],
                "v": [self._visual(shown) for shown in _shown(post, found)],
                **self._about(post),
                "f": self.findings.of(post),
            }
        )

    def _visual(self, shown: Shown) -> Said:
        return self.tongues.both(lambda says: says.visual(shown))

    def _about(self, post: Post) -> Facts:
        """Its reasons, the answers to give and what comes after; `u` says that its campaign's reasons are not its."""
        entry, both = post.entry, self.tongues.both
        return {
            "l": one_line(entry.link or ""),
            "w": both(lambda says: says.words.line(entry.why)),
            "g": both(lambda says: says.objective(entry.objective) if entry.objective else ""),
            "u": post.purpose.urgent or post.purpose is Purpose.MOURNING,
            "q": [self._answer(answer) for answer in entry.answers or ()],
            "a": both(lambda says: says.follow_up(post)),
            "e": both(lambda says: says.takedown(post)),
        }

    def _outing(self, outing: Outing) -> Facts:
        title = self.tongues.both(lambda says: says.of(outing))
        usual = self.tongues.both(lambda says: says.title(outing.post))
        return telling(
            {
                "a": moment(outing),
                "z": outing.last.isoformat() if outing.last != outing.day else None,
                "m": outing.tentative,
                "k": None if outing.channels == outing.post.channels else self.places.of_channels(outing.channels),
                "s": None if outing.status == outing.post.status else STATUSES.index(outing.status),
                "t": title if title != usual else "",
                "h": held(outing, self.tongues.strategy),
            }
        )

    def _published(self, post: Post) -> Iterator[Facts]:
        """What appears, once for the channels on which it is the same, with its length on each."""
        alike: dict[tuple[str, str, str], list[Publication]] = {}
        for publication in publications(post):
            first = publication.texts[0]
            day = first.series_day.isoformat() if first.series_day else ""
            language = first.language if len(publication.texts) == 1 else ""
            alike.setdefault((clean(publication.body), language, day), []).append(publication)
        for (body, language, day), found in alike.items():
            lengths = [self._length(publication) for publication in found]
            spoken = "" if language == self.tongues.strategy.language else language or "*"
            yield telling({"b": body, "g": spoken, "d": day, "n": lengths})

    def _length(self, publication: Publication) -> list[int]:
        """The channel and how long the text is there; of text messages, how much one holds and how many it takes."""
        channel = publication.channel
        place = self.places.channels[channel.id]
        if channel.network is None:
            return [place, len(publication.body)]
        length = counted_length(publication.body, channel.network)
        return [place, length.count, *([length.limit or 0, length.parts] if length.parts else [])]

    def _answer(self, answer: Answer) -> list[Said]:
        """What people may ask, and what to say."""

        def reply(says: Says) -> str:
            said = says.words.line(answer.answer)
            return says.words("refer", answer=said, refer=one_line(answer.refer)) if answer.refer else said

        return [self.tongues.both(lambda says: says.words.line(answer.question)), self.tongues.both(reply)]


def _unplaced(texts: Iterable[Text]) -> Iterator[Facts]:
    """Texts of a post that goes nowhere yet."""
    for text in texts:
        if not text.channels:
            yield telling({"b": clean(text.body), "g": text.language})


def _shown(post: Post, found: Iterable[Outing]) -> Iterable[Shown]:
    """Its pictures, each once."""
    dated = [shown for outing in found for shown in visuals_of(outing)]
    everyday: list[Shown] = [((), visual) for visual in post.entry.visual or ()]
    kept: list[Shown] = []
    for shown in dated or everyday:
        if shown not in kept:
            kept.append(shown)
    return kept
