"""What a calendar entry is called for ever: from the ids of plans, never from a title, a date or a text.

`post.<campaign>.<post>[.<place in a list, from 2>][.<yyyymmdd of the series day>][.<channel>]@<domain>`.
The first date of a list has no number and moving a date keeps its own; a date put before others shifts theirs.
The channel stands there only for one with a time of its own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from calendar_cli.calendar import Milestone
from calendar_cli.export.names import channel_slug, slug
from calendar_cli.export.outings import Outing
from calendar_cli.strategy import Strategy


@dataclass(frozen=True)
class Parts:
    """What an entry's name tells: the kind of entry, and the slugs of its campaign and post."""

    kind: str
    campaign: str
    post: str


def domain_of(strategy: Strategy, organization: str) -> str:
    """The organization's domain; without one its name under `.invalid`, which nobody owns (RFC 2606)."""
    labels = [slug(label) for label in strategy.domain.strip().casefold().split(".") if label.strip()]
    return ".".join(labels) or f"{slug(organization)}.invalid"


def outing_name(outing: Outing) -> str:
    """The name of a post at one instant; twins of it are told apart by `told_apart`."""
    post = outing.post
    parts = ["post", slug(post.campaign_id), slug(post.post_id)]
    if outing.series_day is not None:
        parts.append(f"{outing.series_day:%Y%m%d}")
    elif outing.position:
        parts.append(str(outing.position + 1))
    if (outing.own or outing.apart) and outing.channels:
        parts.append(channel_slug(outing.channels[0].id))
    return ".".join(parts)


def milestone_name(milestone: Milestone) -> str:
    """The name of something due: by its post and kind, a request by its place in the list."""
    post = [slug(milestone.post.post_id)] if milestone.post else []
    campaign = slug(milestone.campaign.campaign_id)
    if milestone.kind == "request":
        return ".".join(["request", campaign, *post, slug(milestone.key)])
    return ".".join([f"due-{milestone.kind}", campaign, *post])


def told_apart(names: Iterable[str]) -> Iterator[str]:
    """The same names, the second of two equal ones with `--2`: two posts may have been given one id."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}--{seen[name]}"


def name_of(uid: str) -> str:
    """The name without the domain that signs it, which a strategy may change."""
    return uid.partition("@")[0]


def parts_of(uid: str) -> Parts:
    """What an entry's name tells; of a name that is not ours, empty parts."""
    steps = name_of(uid).split(".")
    return Parts(*(step.partition("--")[0] for step in [*steps, "", "", ""][:3]))
