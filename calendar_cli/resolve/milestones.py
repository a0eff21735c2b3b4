"""What is due before a post goes out: its text, its approval, its material, and what was asked of somebody."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from calendar_cli.calendar import Milestone
from calendar_cli.campaign import Campaign, Post
from calendar_cli.directory import Department, find
from calendar_cli.model import Request, Status

if TYPE_CHECKING:
    from calendar_cli.amounts import LeadTime


def milestones_of(campaign: Campaign) -> tuple[Milestone, ...]:
    """Every deadline and request of a plan, done or not, worked out once; posts that will not go out have none."""
    if campaign.due is None:
        campaign.due = tuple(_milestones(campaign))
    return campaign.due


def _milestones(campaign: Campaign) -> Iterator[Milestone]:
    for request in campaign.entry.requests:
        yield _request(campaign, None, request)
    for post in campaign.posts:
        if post.status is Status.CANCELLED:
            continue
        for request in post.entry.requests or ():
            yield _request(campaign, post, request)
        if not post.purpose.urgent:
            yield from _deadlines(campaign, post)


def _request(campaign: Campaign, post: Post | None, request: Request) -> Milestone:
    department = find(campaign.strategy.departments, request.to)
    return Milestone(
        kind="request",
        due=request.by,
        owner=department.owner if department else request.to,
        departments=(department,) if department else (),
        campaign=campaign.facts,
        post=post.facts if post else None,
        what=request.what,
        key=request.id or str(request.at),
        done=request.done,
    )


def _deadlines(campaign: Campaign, post: Post) -> Iterator[Milestone]:
    """Each step by the first day that waits for it: of a series, days with a state of their own may be ahead."""
    slots = [slot for slot in post.slots if not slot.tentative and slot.status > Status.IDEA]
    if not slots:
        return
    for kind, lead, owner, ready in _steps(post):
        if lead is not None:
            waiting = [slot for slot in slots if slot.status < ready]
            day = min(slot.day for slot in waiting or slots)
            yield Milestone(
                kind=kind,
                due=campaign.strategy.before(day, lead),
                owner=owner,
                departments=_departments(post, kind, owner),
                campaign=campaign.facts,
                post=post.facts,
                done=not waiting,
                day=day,
            )


def _steps(post: Post) -> "Iterator[tuple[str, LeadTime | None, str, Status]]":
    """What has to be there before a day of the post, how long before, from whom, and the status from which it is."""
    deadlines = post.strategy.deadlines
    approver = next((name for department in post.departments for name in department.approvers), "")
    yield "text", deadlines.text, post.facts.owner, Status.REVIEW
    yield "approval", deadlines.approval, approver, Status.APPROVED
    if post.entry.visual:
        yield "material", deadlines.material, "", Status.PUBLISHED if post.facts.awaits else Status.DRAFT


def _departments(post: Post, kind: str, owner: str) -> tuple[Department, ...]:
    """The text is the team's work; the material is the departments', and the approval theirs whose approver it is."""
    if kind == "text":
        return ()
    entitled = tuple(department for department in post.departments if owner in department.approvers)
    return entitled if kind == "approval" and entitled else post.departments
