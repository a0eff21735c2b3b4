"""French texts that name groups of people in the masculine only, counted for the whole plan; off until asked for."""

from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.prose.people import People, find_generics
from calendar_cli.rules.language import judged

SEVERITY = Severity.OFF

_MOST_SHOWN = 3


def check(campaign: Campaign) -> Findings:
    """One finding a plan, with the first groups it names."""
    texts = (text for text in judged(campaign) if text.language == "fr")
    found = [hit for text in texts for hit in find_generics(text.prose)]
    if found:
        cases = {match.value.lower(): _case(match.value, group) for match, group in reversed(found)}
        shown = tuple(cases.values())[::-1][:_MOST_SHOWN]
        yield Finding(campaign, "title", {"count": len(found), "cases": shown})


def _case(written: str, group: People | None) -> dict[str, str]:
    if group is None:
        return {"fr": f"« {written} » (le doublet complet)", "en": f"“{written}” (the doublet in full)"}
    instead = (group.neutral, group.doublet)
    return {
        "fr": f"« {written} » ({instead[0]}, ou {instead[1]})",
        "en": f"“{written}” ({instead[0]}, or {instead[1]})",
    }
