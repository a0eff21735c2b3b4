"""A description of a picture longer than the network keeps."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.accessibility import descriptions_of

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """Once a channel and a language; networks that publish no limit are not judged."""
    for described in descriptions_of(post):
        count = len(described.words)
        for channel in described.channels:
            limit = channel.network.alt_limit if channel.network else None
            if limit and count > limit.most:
                facts = {
                    "file": described.visual.file,
                    "channel": channel,
                    "count": count,
                    "limit": limit.most,
                    "over": count - limit.most,
                }
                yield Finding(described.thing, described.field, facts, key=f"{channel.id} {described.key}")
