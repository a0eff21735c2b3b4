"""A post on a network that takes no text without a picture or a film, and no visual."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.model import Status
from calendar_cli.rules.accessibility import visuals_of

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """A visual that is to come is a visual, until the post is approved."""
    needy = {channel.id for channel in post.channels if channel.network and channel.network.needs_media}
    if not needy or "visual" in post.broken:
        return
    for shown in visuals_of(post):
        if any(visual.file for visual in shown.visuals):
            continue
        if shown.visuals and shown.thing.status < Status.APPROVED:
            continue
        message = "to-come" if shown.visuals else ""
        for channel in shown.channels:
            if channel.id in needy:
                facts = {"channel": channel, "status": shown.thing.status}
                yield Finding(shown.thing, shown.field, facts, message=message, key=channel.id)
