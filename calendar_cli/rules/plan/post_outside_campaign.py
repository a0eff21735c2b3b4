"""A post that goes out before its campaign begins or after it ends."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity

SEVERITY = Severity.WARNING
SOFTENED = True


def check(post: Post) -> Findings:
    """The first slot outside the plan's dates; one that is to be confirmed, when none of its days is within."""
    window = post.campaign.facts.window
    if window is None:
        return
    first, last = window
    for slot in post.slots:
        if slot.status.counts and (slot.day > last or (slot.last or slot.day) < first):
            facts = {"day": slot.day, "first": first, "last": last}
            yield Finding(post, slot.field, facts)
            return
