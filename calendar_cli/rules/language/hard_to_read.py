"""Texts that take a good reader, counted for the whole plan; off until a strategy asks for it."""

from calendar_cli.calendar import in_language
from calendar_cli.campaign import Campaign, Text
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.phrases import cut
from calendar_cli.prose.readability import readability
from calendar_cli.rules.language import SPOKEN, judged

SEVERITY = Severity.OFF

_HARD = 50
_MOST_SHOWN = 3


def check(campaign: Campaign) -> Findings:
    """One finding a plan, with the hardest texts first."""
    scored = [(readability(text.prose, text.language), text) for text in judged(campaign) if text.language in SPOKEN]
    hard = sorted(
        ((score, text) for score, text in scored if score is not None and score < _HARD), key=lambda hit: hit[0]
    )
    if hard:
        cases = tuple(_case(max(0, round(score)), text) for score, text in hard[:_MOST_SHOWN])
        yield Finding(campaign, "title", {"count": len(hard), "limit": _HARD, "cases": cases})


def _case(score: int, text: Text) -> dict[str, str]:
    title = {language: in_language(text.post.title, language) or _beginning(text) for language in SPOKEN}
    return {"fr": f"« {title['fr']} » ({score})", "en": f"“{title['en']}” ({score})"}


def _beginning(text: Text) -> str:
    return cut(text.body.partition("\n")[0])[:40]
