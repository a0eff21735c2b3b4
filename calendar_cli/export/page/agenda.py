"""What stands beside posts: what is due, campaigns, activities, key dates and holds."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from calendar_cli.calendar import Milestone
from calendar_cli.campaign import Campaign
from calendar_cli.export.ical.occasions import occasions
from calendar_cli.export.outings import open_milestones
from calendar_cli.export.page.head import Places
from calendar_cli.export.page.tongues import Facts, Pool, Said, Tongues, telling


def due(campaigns: Sequence[Campaign], places: Places, tongues: Tongues, pool: Pool) -> Iterator[Facts]:
    """What is still expected of somebody, who is in the pool; `p` is the place of the post in its campaign."""
    for number, campaign in enumerate(campaigns):
        for milestone in open_milestones(campaign):
            who = _who(milestone, tongues)
            named = {"w": pool.place(who) if who else None, "d": places.of_departments(milestone.departments)}
            yield telling({**_due(milestone, tongues), **named, "c": number})


def _who(milestone: Milestone, tongues: Tongues) -> Said:
    return tongues.both(lambda says: says.words.who(milestone.owner, says.strategy))


def _due(milestone: Milestone, tongues: Tongues) -> Facts:
    return {
        "y": milestone.kind,
        "a": milestone.due.isoformat() if milestone.due else None,
        "t": tongues.both(lambda says: says.words.line(milestone.what)),
        "p": milestone.post.index if milestone.post else None,
        "b": milestone.day.isoformat() if milestone.day else None,
    }


def beside(campaigns: Sequence[Campaign], places: Places, tongues: Tongues) -> Iterator[Facts]:
    """Campaigns, activities, key dates and holds, with their days or hours."""
    numbers = {campaign.path: number for number, campaign in enumerate(campaigns)}
    for told in zip(*(tuple(occasions(campaigns, says)) for says in tongues.says), strict=True):
        one = told[0]
        titles, lines = [each.title for each in told], ["\n".join(each.lines) for each in told]
        yield telling(
            {
                "y": one.name.partition(".")[0],
                "a": _day_or_hour(one.first),
                "z": _day_or_hour(one.last),
                "t": titles[0] if len(set(titles)) == 1 else titles,
                "l": lines[0] if len(set(lines)) == 1 else lines,
                "d": [place for name, place in places.departments.items() if name in one.departments],
                "k": [place for name, place in places.channels.items() if name in one.channels],
                "c": numbers.get(one.campaign.path) if one.campaign else None,
            }
        )


def _day_or_hour(moment: object) -> str:
    return f"{moment:%Y-%m-%dT%H:%M}" if isinstance(moment, datetime) else f"{moment:%Y-%m-%d}"
