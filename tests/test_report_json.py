"""Facts as JSON, and a document that a log can show without obeying it."""

import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.amounts import Range
from calendar_cli.diagnostic import Place
from calendar_cli.model import Status
from calendar_cli.report.json_values import document, iso_duration, json_value
from tests.plans import verdict


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("texte", "texte"),
        (3, 3),
        (True, True),
        (None, None),
        (Decimal("12.50"), "12.50"),
        (date(2026, 10, 6), "2026-10-06"),
        (datetime(2026, 10, 6, 12, tzinfo=ZoneInfo("America/Toronto")), "2026-10-06T12:00:00-04:00"),
        (time(12, 30), "12:30"),
        (timedelta(hours=1, minutes=10), "PT1H10M"),
        (Range(3, None), {"least": 3, "most": None}),
        (Status.REVIEW, "review"),
        (Place("strategie.yaml"), "strategie.yaml"),
        (("a", date(2026, 1, 1)), ["a", "2026-01-01"]),
        ({"fr": "Pile", "en": "Battery"}, {"fr": "Pile", "en": "Battery"}),
    ],
)
def test_a_fact_is_a_json_value(fact: object, value: object) -> None:
    assert json_value(fact) == value


def test_a_slot_and_a_channel_are_known_by_their_ids() -> None:
    calendar = verdict('publications: [{id: pile, titre: Pile, quand: "2026-10-06 12:00", canaux: [x]}]').calendar
    assert json_value(calendar.slots[0].channel) == "x"
    assert json_value(calendar.slots[0]) == {
        "campaign": "plan",
        "post": "pile",
        "title": "Pile",
        "channel": "x",
        "start": "2026-10-06T12:00:00-04:00",
    }


@pytest.mark.parametrize(
    ("duration", "written"),
    [
        (timedelta(0), "PT0H"),
        (timedelta(hours=3), "PT3H"),
        (timedelta(minutes=45), "PT45M"),
        (timedelta(days=2, minutes=1), "PT48H1M"),
        (timedelta(minutes=-90), "-PT1H30M"),
    ],
)
def test_a_length_of_time_is_in_hours_and_minutes(duration: timedelta, written: str) -> None:
    assert iso_duration(duration) == written


@given(
    st.text(alphabet=st.characters(codec=None)) | st.sampled_from(["##[x]", "\x7f\x9b\u202e", "\ud83d", "\U000e0041"])
)
def test_a_document_says_the_same_and_can_be_shown(text: str) -> None:
    written = document({"text": text})
    assert json.loads(written) == {"text": text}
    assert not set(written) & set("\x1b\x7f\x9b\u202e\u2066\ufeff\ud83d\U000e0041")
    assert "##[" not in written
    written.encode("utf-8")
