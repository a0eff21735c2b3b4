"""Ordinary spaces where French wants no-break ones, counted for a whole plan."""

from collections.abc import Iterator

from calendar_cli.campaign import Campaign
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.prose.patterns.typography import Fault, said_in
from calendar_cli.prose.patterns.typography_signs import find_breaking_spaces
from calendar_cli.rules.typography import is_text_message

SEVERITY = Severity.OFF

_QUOTED = 3


def check(campaign: Campaign) -> Findings:
    """One finding a plan: whoever types ordinary spaces types all of them so."""
    found = list(_faults(campaign))
    if found:
        cases = dict.fromkeys(fault.quote for fault in found)
        quoted = tuple({"fr": f"« {case} »", "en": f"“{case}”"} for case in list(cases)[:_QUOTED])
        yield Finding(campaign, "title", {"count": len(found), "cases": quoted})


def _faults(campaign: Campaign) -> Iterator[Fault]:
    for post in campaign.posts:
        for text in post.texts:
            if text.language == "fr" and not is_text_message(text):
                yield from said_in(text.prose, find_breaking_spaces(text.prose), "fr")
