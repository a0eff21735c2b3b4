"""What of an entry a publishing tool can hold, and what it cannot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlsplit

from calendar_cli.export.ical.zones import is_repeated
from calendar_cli.export.schedulers.entries import Entry, Left, Medium
from calendar_cli.export.schedulers.profile import Profile
from calendar_cli.prose.length import counted_length
from calendar_cli.prose.networks import Network
from calendar_cli.rules.accessibility import FILMS
from calendar_cli.rules.channel import Publication

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet runs (OWASP, CSV Injection, read 2026-11-21)."""
_APART = frozenset({"story", "reel"})
_HAVE_THEM = frozenset({"facebook", "instagram"})
"""The networks where a story and a reel are other things than a post."""
NO_BREAK = "\u00a0"


class Loss(NamedTuple):
    """Something the tool cannot hold. What `must` be completed would otherwise be published without it."""

    key: str
    must: bool = False
    facts: Mapping[str, str] = {}


@dataclass(frozen=True, eq=False)
class Fitted:
    """An entry as the tool can have it: the pictures it takes, and what is lost."""

    entry: Entry
    media: tuple[Medium, ...]
    losses: tuple[Loss, ...]

    @property
    def incomplete(self) -> bool:
        """Whether somebody has to complete it in the tool."""
        return any(loss.must for loss in self.losses)


def type_of(entry: Entry) -> str:
    """`story` and `reel` where the network has them, `post` for all else."""
    format_ = entry.post.facts.format
    network = entry.network.id if entry.network else ""
    return format_ if format_ in _APART and network in _HAVE_THEM else "post"


def offered(entry: Entry, profile: Profile) -> Fitted | Left:
    """The entry as the tool can have it, or why it cannot.

    One without a text, whose pictures the tool cannot fetch, would be an empty row, for which tools refuse whole files.
    """
    refusal = _refusal(entry, profile)
    if refusal is not None:
        return refusal
    fitted = _fit(entry, profile)
    return fitted if entry.text or fitted.media else Left(entry.outing, "empty")


def _refusal(entry: Entry, profile: Profile) -> Left | None:
    if not profile.networks:
        return None
    network = entry.network
    if network is None or network.id not in profile.networks:
        return Left(entry.outing, "network")
    if type_of(entry) != "post" and type_of(entry) not in profile.types:
        return Left(entry.outing, type_of(entry))
    return _too_long(entry, network, profile)


def _too_long(entry: Entry, network: Network, profile: Profile) -> Left | None:
    counted = counted_length(entry.text, network).count
    limits = (network.limit.most if network.limit else None, profile.limits.get(network.id))
    most = min((limit for limit in limits if limit is not None), default=None)
    if most is not None and counted > most:
        return Left(entry.outing, "too_long", {"count": f"{counted}", "limit": f"{most}"})
    title = network.title_limit
    if title and len(entry.title) > title.most:
        return Left(entry.outing, "title_too_long", {"count": f"{len(entry.title)}", "limit": f"{title.most}"})
    return None


def _fit(entry: Entry, profile: Profile) -> Fitted:
    told = [_medium(medium, profile) for medium in entry.media]
    kept = [medium for medium, loss in zip(entry.media, told, strict=True) if loss is None]
    losses = [loss for loss in told if loss is not None]
    if profile.most_media and len(kept) > profile.most_media:
        facts = {"count": f"{profile.most_media}", "files": ", ".join(each.file for each in kept[profile.most_media :])}
        losses.append(Loss("several", must=True, facts=facts))
        kept = kept[: profile.most_media]
    media = tuple(_described(medium, profile) for medium in kept)
    losses += [_undescribed(before) for before, after in zip(kept, media, strict=True) if before.alt and not after.alt]
    return Fitted(entry, media, (*losses, *_of_the_text(entry, profile), *_of_the_post(entry, profile)))


def _medium(medium: Medium, profile: Profile) -> Loss | None:
    """Why the tool cannot fetch a picture or a film."""
    facts = {"file": medium.file, "alt": medium.alt}
    described = ".described" if medium.alt else ""
    if not medium.file:
        return Loss("to_come", must=True)
    if profile.local_media:
        return None
    if not medium.file.startswith(("http://", "https://")):
        return Loss(f"local{described}", must=True, facts=facts)
    path = urlsplit(medium.file).path if _is_whole(medium.file) else ""
    if profile.media_endings and not path.endswith(profile.media_endings):
        key = "film" if path.lower().endswith(FILMS) else f"ending{described}"
        return Loss(key, must=True, facts=facts)
    if profile.media_separator and profile.media_separator in medium.file:
        return Loss(f"local{described}", must=True, facts=facts)
    return None


def _is_whole(address: str) -> bool:
    try:
        return bool(urlsplit(address).netloc)
    except ValueError:
        return False


def _described(medium: Medium, profile: Profile) -> Medium:
    """The picture with what the tool can be told of it."""
    torn = profile.alt_separator and profile.alt_separator in medium.alt
    return medium._replace(alt="") if torn or not profile.describes else medium


def _undescribed(medium: Medium) -> Loss:
    return Loss("description", must=True, facts={"file": medium.file, "alt": medium.alt})


def _of_the_text(entry: Entry, profile: Profile) -> Iterator[Loss]:
    text = entry.text
    if profile.text_separator and profile.text_separator in text:
        yield Loss("separator", must=True, facts={"sign": profile.text_separator})
    if profile.kind == "csv" and not profile.protect and text.startswith(FORMULA):
        yield Loss("formula", facts={"sign": text[0].strip() or "TAB"})
    if profile.ordinary_spaces and NO_BREAK in text:
        yield Loss("spaces")
    most = entry.network.hashtags if entry.network and profile.networks else None
    count = _hashtags(entry)
    if most and count > most.most:
        yield Loss("hashtags", facts={"count": f"{count}", "limit": f"{most.most}"})


def _hashtags(entry: Entry) -> int:
    """How many appear."""
    if not entry.texts:
        return 0
    return sum(len(text.prose.hashtags) for text in entry.texts) + len(Publication(entry.channel, entry.texts).tags)


def _of_the_post(entry: Entry, profile: Profile) -> Iterator[Loss]:
    network = entry.network
    if profile.networks and network and network.needs_media and not entry.media:
        yield Loss("no_media", must=True)
    if len(entry.versions) > 1:
        yield Loss("version")
    if not profile.tells_the_hour_twice and is_repeated(entry.start):
        yield Loss("repeated_hour")
    yield from _after(entry)


def _after(entry: Entry) -> Iterator[Loss]:
    """What the plan wants of a post beside its publication."""
    written = entry.post.entry
    if written.takedown and not written.takedown.done:
        yield Loss("takedown")
    if written.placement:
        yield Loss("placement")
    if written.captions and any(medium.file.lower().endswith(FILMS) for medium in entry.media):
        yield Loss("captions", facts={"captions": written.captions})
