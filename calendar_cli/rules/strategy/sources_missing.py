"""A need or a reason that rests on figures, in a plan without sources."""

from collections.abc import Iterator

from calendar_cli.campaign import Campaign, Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.fields import Words
from calendar_cli.prose.claims import find_claim, names_a_source
from calendar_cli.rules.strategy import judged, said

SEVERITY = Severity.INFO


def check(campaign: Campaign) -> Findings:
    """Once a plan: sources, or one word that says where the figure comes from, serve all of it."""
    if "sources" in campaign.broken or any(map(str.strip, campaign.entry.sources)):
        return
    claims = tuple(_claims(campaign))
    if claims:
        thing, field, claim = claims[0]
        yield Finding(thing, field, {"claim": claim, "more": len(claims) - 1}, message="more" if claims[1:] else "")


def _claims(campaign: Campaign) -> Iterator[tuple[Campaign | Post, str, str]]:
    for thing, field, words in _reasons(campaign):
        text = said(words, campaign.strategy.language)
        claim = find_claim(text) if text else ""
        if claim and not names_a_source(text):
            yield thing, field, claim


def _reasons(campaign: Campaign) -> Iterator[tuple[Campaign | Post, str, Words]]:
    yield campaign, "need", campaign.entry.need
    yield campaign, "why", campaign.entry.why
    for post in judged(campaign.posts):
        if "why" in post.said:
            yield post, "why", post.entry.why or ""
