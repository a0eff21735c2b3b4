"""What changed as JSON, version 1: kinds and facts under names that no language changes, and the sentences."""

from collections.abc import Mapping

from calendar_cli import __version__
from calendar_cli.diagnostic import Diagnostic
from calendar_cli.report.changes.model import CampaignChanges, Change, Comparison, Found, Moment, Period, PostChanges
from calendar_cli.report.changes.said import told
from calendar_cli.report.json_values import Json, document, json_value
from calendar_cli.wording import sentence

VERSION = 1
_APART = {"scope"}
"""Facts that only say which words to use."""


def as_json(comparison: Comparison, language: str) -> str:
    """One document."""
    return document(
        {
            "version": VERSION,
            "tool": {"name": "calendar-cli", "version": __version__},
            "from": comparison.before,
            "to": comparison.after,
            "unread": [{"state": state, "path": path} for state, path in comparison.unread],
            "campaigns": [_campaign(campaign, language) for campaign in comparison.campaigns],
            "strategy": [_change(change, language) for change in comparison.strategy],
            "findings": _found(comparison.found, language),
        }
    )


def _campaign(campaign: CampaignChanges, language: str) -> Mapping[str, object]:
    return {
        "campaign": campaign.campaign,
        "title": json_value(campaign.title),
        "path": campaign.path,
        "changes": [_change(change, language) for change in campaign.changes],
        "posts": [_post(post, language) for post in campaign.posts],
        "findings": _found(campaign.found, language),
    }


def _post(post: PostChanges, language: str) -> Mapping[str, object]:
    return {
        "post": post.post or None,
        "title": json_value(post.title),
        "path": post.path,
        "line": post.line or None,
        "changes": [_change(change, language) for change in post.changes],
        "findings": _found(post.found, language),
    }


def _change(change: Change, language: str) -> Mapping[str, object]:
    facts = {name: _value(value) for name, value in change.facts.items() if name not in _APART}
    return {"kind": change.kind, "message": told(change, language), "facts": facts}


def _value(value: object) -> Json:
    match value:
        case Moment():
            return {
                "start": value.start.isoformat(),
                "all_day": value.all_day or value.last is not None,
                "last": value.last.isoformat() if value.last else None,
            }
        case Period():
            return {"first": value.first.isoformat(), "last": value.last.isoformat()}
        case tuple():
            return [_value(each) for each in value]
    return json_value(value)


def _found(found: Found, language: str) -> Mapping[str, object]:
    return {
        "gained": [_finding(each, language) for each in found.gained],
        "lost": [_finding(each, language) for each in found.lost],
    }


def _finding(diagnostic: Diagnostic, language: str) -> Mapping[str, object]:
    span = diagnostic.location.span
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.name.lower(),
        "path": diagnostic.location.path,
        "line": span.line if span else None,
        "message": sentence(diagnostic, language),
        "fingerprint": diagnostic.fingerprint,
    }
