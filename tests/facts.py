"""What the calendar keeps of a post, for tests that need no plan: each names only the facts it is about."""

from datetime import date

from calendar_cli.calendar import CampaignFacts, PostFacts
from calendar_cli.model import Purpose, Status

OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))


def plan(window: tuple[date, date] | None = OCTOBER) -> CampaignFacts:
    return CampaignFacts("automne.yaml", "automne", "Automne", window)


def post(**facts: object) -> PostFacts:
    known: dict[str, object] = {
        "campaign": plan(),
        "index": 0,
        "post_id": "pile",
        "title": "La pile",
        "status": Status.APPROVED,
        "purpose": Purpose.INFORMATION,
        "channels": (),
        "departments": (),
        "pillar": None,
        "format": "",
        "owner": "",
        "follow_up": "",
        "on_demand": False,
        "effort": None,
    }
    return PostFacts(**(known | facts))  # type: ignore[arg-type]  # the names are those of PostFacts
