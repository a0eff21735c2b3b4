"""Slots and milestones as JSON, version 1, for scripts and other calendars."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from calendar_cli.calendar import Calendar, Milestone, Slot, in_language
from calendar_cli.report.entries import Window, title_of
from calendar_cli.report.json_values import document

VERSION = 1


def slots_json(calendar: Calendar, window: Window, language: str) -> str:
    """One document; every status is in it, done milestones too."""
    slots = [_slot(slot, language) for slot in calendar.slots if window.holds(slot.day, slot.last)]
    milestones = [
        _milestone(milestone, language)
        for milestone in calendar.milestones
        if window == Window() or (milestone.due and window.holds(milestone.due))
    ]
    return document({"version": VERSION, "slots": slots, "milestones": milestones})


def _slot(slot: Slot, language: str) -> Mapping[str, object]:
    post = slot.post
    return {
        "campaign": slot.campaign_id,
        "post": slot.post_id,
        "title": title_of(slot, language),
        "channel": slot.channel.id if slot.channel else None,
        "departments": [department.id for department in post.departments],
        "pillar": post.pillar.id if post.pillar else None,
        "purpose": post.purpose.value,
        "status": slot.status.name.lower(),
        "start": slot.start.isoformat(),
        "end": _end(slot).isoformat(),
        "all_day": slot.all_day or slot.tentative,
        "tentative": slot.tentative,
    }


def _end(slot: Slot) -> datetime:
    """Whole days end at the midnight after the last of them."""
    if slot.all_day or slot.last is not None:
        after = (slot.last or slot.day) + timedelta(days=1)
        return datetime.combine(after, time(), slot.start.tzinfo)
    return slot.end


def _milestone(milestone: Milestone, language: str) -> Mapping[str, object]:
    return {
        "kind": milestone.kind,
        "due": milestone.due.isoformat() if milestone.due else None,
        "owner": milestone.owner,
        "departments": [department.id for department in milestone.departments],
        "campaign": milestone.campaign.campaign_id,
        "post": milestone.post.post_id if milestone.post else None,
        "what": in_language(milestone.what, language),
        "done": milestone.done,
    }
