"""A post that is approved, scheduled or published, and nobody's approval is written."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.model import Status
from calendar_cli.rules.approval import Signed, signatures

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """Days of a series with a status of their own are judged by it."""
    if "approval" in post.broken:
        return
    for signed in signatures(post):
        if signed.thing.status >= Status.APPROVED and not signed.approvals:
            yield _unsigned(post, signed)


def _unsigned(post: Post, signed: Signed) -> Finding:
    approvers = tuple(dict.fromkeys(name for department in post.departments for name in department.approvers))
    facts = {"status": signed.thing.status, "approvers": approvers}
    key = str(signed.at[-1]) if signed.at else ""
    change = (post.entry.occurrences or {}).get(key)
    nameless = (change and change.approval) or post.entry.approval
    message = "nameless" if nameless else "known" if approvers else ""
    return Finding(signed.thing, (*signed.at, "status"), facts, message=message, key=key)
