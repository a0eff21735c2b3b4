"""Rules on the work behind the posts: capacity, effort, lead times."""

from datetime import timedelta

from calendar_cli.amounts import NBSP, format_duration
from calendar_cli.calendar import PostFacts
from calendar_cli.strategy import OTHER_FORMATS, Strategy

_DAY = timedelta(days=1)


def effort_of(post: PostFacts, strategy: Strategy) -> timedelta | None:
    """How long the post takes: what it says itself, else what the strategy says of its format; None is unknown."""
    if post.effort is not None or not strategy.effort:
        return post.effort
    return strategy.effort.get(post.format) or strategy.effort.get(OTHER_FORMATS)


def in_hours(span: timedelta) -> dict[str, str]:
    """A span of work, by language: 24 hours of it are three days, never one."""
    if span % _DAY:
        return {language: format_duration(span, language) for language in ("fr", "en")}
    return dict.fromkeys(("fr", "en"), f"{span // timedelta(hours=1)}{NBSP}h")
