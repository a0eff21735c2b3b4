"""An approval by somebody who does not approve for the post's departments."""

from collections.abc import Iterator

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.directory import find
from calendar_cli.rules.approval import Signed, entitled, person, signatures
from calendar_cli.vocabulary import fold, nearest

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """One right name is enough: others may sign beside it."""
    seen = set()
    for signed in signatures(post):
        if signed.approvals and signed.approvals not in seen:
            seen.add(signed.approvals)
            yield from _wrong(post, signed)


def _wrong(post: Post, signed: Signed) -> Iterator[Finding]:
    strategy = post.strategy
    approvers = entitled(post)
    if all(each.who in strategy.people and each.who in approvers for each in signed.approvals):
        return  # written as in the strategy: most are
    field = (*signed.at, "approval")
    unknown = [each.who for each in signed.approvals if strategy.people and find(strategy.people, each.who) is None]
    for who in unknown:
        known = {fold(name): name for name in strategy.people}
        near = known.get(nearest(fold(who), tuple(known)), "")
        message = "near" if near else "unknown"
        yield Finding(signed.thing, field, {"who": who, "suggestion": near}, message=message, key=who)
    wanted = {person(name, strategy) for name in approvers}
    others = tuple(each.who for each in signed.approvals if each.who not in unknown)
    if others and wanted and wanted.isdisjoint(person(who, strategy) for who in others):
        facts = {"who": others, "departments": post.departments, "approvers": approvers}
        yield Finding(signed.thing, field, facts, key=",".join(others))
