"""A post of which something that is published is no longer what was approved."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.digest import digest, digest_of_day
from calendar_cli.directory import find
from calendar_cli.model import Status
from calendar_cli.rules.approval import written

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """Silent without a digest, and on what is being worked on again; one approval of what stands there is enough."""
    for signed in written(post):
        covered = [approval for approval in signed.approvals if approval.digest]
        if covered and signed.thing.status >= Status.APPROVED:
            current = digest_of_day(post, str(signed.at[-1])) if signed.at else digest(post)
            if all(approval.digest.lower() != current for approval in covered):
                last = covered[-1]
                facts = {"who": find(post.strategy.people, last.who) or last.who, "on": last.on, "current": current}
                message = "" if last.on else "undated"
                yield Finding(signed.thing, (*signed.at, "approval"), facts, message=message, key=current)
