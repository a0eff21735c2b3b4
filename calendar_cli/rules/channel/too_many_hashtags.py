"""More hashtags than the network takes, or than the tone allows."""

from collections.abc import Iterator

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.channel import Publication, publications

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """A limit of the house is said once, a network's once a channel."""
    if _are_surely_few(post):
        return
    said = set()
    for publication in publications(post):
        for finding in _too_many(publication):
            mark = (finding.route, finding.key)
            if mark not in said:
                said.add(mark)
                yield finding


def _are_surely_few(post: Post) -> bool:
    """Whether the hashtags listed and every `#` together are within each limit there is."""
    networks = (channel.network.hashtags for channel in post.channels if channel.network)
    limits = [limit.most for limit in networks if limit]
    houses = (text.tone.hashtags.most for text in post.texts if text.tone.hashtags)
    limits += [most for most in houses if most is not None]
    signs = sum(text.body.count("#") for text in post.texts)
    return not limits or len(post.entry.hashtags or ()) + signs <= min(limits)


def _limits(publication: Publication) -> Iterator[tuple[int, str, object]]:
    """Each with the channel whose network sets it, or the level of the tone that does."""
    for text in publication.texts:
        if text.tone.hashtags and text.tone.hashtags.most is not None:
            yield text.tone.hashtags.most, "", text.tone.origin["hashtags"]
    network = publication.channel.network
    if network and network.hashtags:
        yield network.hashtags.most, publication.channel.id, ""


def _too_many(publication: Publication) -> Iterator[Finding]:
    """The stricter of the two limits is the one that is said."""
    channel = publication.channel
    tags = [(text, tag) for text in publication.texts for tag in text.prose.hashtags]
    count = len(tags) + len(publication.tags)
    most, key, level = min(_limits(publication), key=lambda limit: limit[:2], default=(count, "", ""))
    if count <= most:
        return
    facts = {"channel": channel, "count": count, "limit": most, "level": level}
    message = "" if key else "house"
    if len(tags) > most:
        text, first = tags[most]
        yield text.finding(first.start, first.end, facts, message=message, key=key)
    else:
        yield Finding(publication.texts[0].post, "hashtags", facts, message=message, key=key)
