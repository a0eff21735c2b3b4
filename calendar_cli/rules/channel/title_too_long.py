"""A title longer than the network takes: the post's title is the film's on YouTube, the pin's on Pinterest."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.words import titles_of

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """The titles of single days of a series are judged as the post's own."""
    limited = [(each, each.network.title_limit) for each in post.channels if each.network and each.network.title_limit]
    for channel, limit in limited:
        for thing, (field, title, _) in titles_of(post):
            if len(title) > limit.most:
                facts = {
                    "channel": channel,
                    "count": len(title),
                    "limit": limit.most,
                    "over": len(title) - limit.most,
                }
                yield Finding(thing, field, facts, key=f"{channel.id} {'.'.join(map(str, field))}")
