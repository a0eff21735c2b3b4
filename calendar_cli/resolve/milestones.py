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
        if post.status.counts and post.status is not Status.IDEA and not post.purpose.urgent:
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
        key=str(request.at),
    )


def _deadlines(campaign: Campaign, post: Post) -> Iterator[Milestone]:
    first = min((slot.day for slot in post.slots if not slot.tentative), default=None)
    if first is None:
        return
    deadlines, entry = campaign.strategy.deadlines, post.entry
    approver = next((name for department in post.departments for name in department.approvers), "")
    due: tuple[tuple[str, LeadTime | None, str, bool], ...] = (
        ("text", deadlines.text, post.facts.owner, post.status >= Status.REVIEW),
        ("approval", deadlines.approval, approver, post.status >= Status.APPROVED),
        ("material", deadlines.material, "", any(visual.file for visual in entry.visual or ())),
    )
    for kind, lead, owner, done in due:
        if lead is not None and not (kind == "material" and not entry.visual):
            yield Milestone(
                kind=kind,
                due=campaign.strategy.before(first, lead),
                owner=owner,
                departments=_departments(post, kind),
                campaign=campaign.facts,
                post=post.facts,
                done=done,
            )


def _departments(post: Post, kind: str) -> tuple[Department, ...]:
    """The text is the team's work; the approval and the material are the departments'."""
    return () if kind == "text" else post.departments
