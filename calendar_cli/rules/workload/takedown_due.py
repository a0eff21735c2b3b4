"""A published post that was to come down, and about which nobody said that it has."""

from calendar_cli.calendar import Calendar, PostFacts
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.model import Status

SEVERITY = Severity.WARNING
BY_TODAY = True


def check(calendar: Calendar) -> Findings:
    """The day itself is left to the team: it may come down in the evening."""
    for post in calendar.posts:
        if post.takedown is not None and post.status is Status.PUBLISHED and post.takedown < calendar.today:
            facts = {
                "title": _title(post),
                "day": post.takedown,
                "days": (calendar.today - post.takedown).days,
                "today": calendar.today.isoformat(),
            }
            yield Finding(post, "takedown", facts)


def _title(post: PostFacts) -> str | dict[str, str]:
    return post.title or post.post_id
