"""What we write is read back by icalendar: every event, its words and its instants."""

import datetime as dt
import json
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.export.copy import SUMMARY_UNITS, clean, cut, one_line, units
from calendar_cli.export.ical import render
from calendar_cli.export.ical.content import Event, moment
from calendar_cli.export.ical.memory import read, remembered
from tests.exports import events, export, instant

TORONTO = ZoneInfo("America/Toronto")
STAMP = dt.datetime(2026, 9, 1, tzinfo=dt.UTC)
WILD = st.text(max_size=120) | st.text(
    st.sampled_from("aé🔥👩🏽‍🚒,;:\\\n\r\t\"'<>&#@|\x00\x07\x1b\x85\u2028\ufeff\uffff\u00a0\u202e "), max_size=120
)
INSTANTS = st.datetimes(dt.datetime(2009, 1, 1), dt.datetime(2060, 1, 1))  # noqa: DTZ001  (local times of the zone)


def event(number: int, at: dt.datetime, title: str, text: str) -> Event:
    return Event(f"post.a.{number}@a.example", moment(at, "America/Toronto"), title, text, ("Arts",), "CONFIRMED")


@given(st.lists(st.tuples(INSTANTS, WILD, WILD), min_size=1, max_size=6))
def test_another_reader_finds_every_event_with_its_words_and_its_instant(
    written: list[tuple[dt.datetime, str, str]],
) -> None:
    starts = [
        (at.replace(tzinfo=TORONTO, microsecond=0).astimezone(dt.UTC), title, text) for at, title, text in written
    ]
    made = [event(n, at.astimezone(TORONTO), title, text) for n, (at, title, text) in enumerate(starts)]
    entries = [remembered(one.uid, one.lines(), None, STAMP) for one in made]
    data = render("Calendrier", entries, "-//Ville//calendar-cli//FR")
    found = {str(one["UID"]): one for one in events(data)}
    assert len(found) == len(written)
    for number, (at, title, text) in enumerate(starts):
        one = found[f"post.a.{number}@a.example"]
        assert str(one["SUMMARY"]) == cut(one_line(title))
        assert str(one.get("DESCRIPTION", "")) == clean(text)
        assert instant(one) == at
        assert one.duration == dt.timedelta(minutes=15)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert not any(sign < 32 and sign not in b"\t\r\n" for sign in data)
    assert {entry.uid: entry for entry in entries} == read(data)


@given(WILD.filter(lambda title: bool(one_line(title))))
def test_a_title_never_exceeds_what_outlook_shows(title: str) -> None:
    summary = event(1, dt.datetime(2026, 10, 27, 12, tzinfo=TORONTO), title * 20, "").lines()[2]
    assert units(summary.removeprefix("SUMMARY:").replace("\\", "")) <= SUMMARY_UNITS


PRINTABLE = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Cn", "Co", "Zl", "Zp"], exclude_characters="\ufeff"),
    min_size=1,
    max_size=60,
).filter(lambda text: bool(text.strip()) and not text.strip().endswith(".md"))


@given(PRINTABLE, PRINTABLE)
def test_a_title_and_a_text_of_a_plan_arrive_as_they_were_written(title: str, text: str) -> None:
    post = {"id": "a", "titre": title, "texte": text, "quand": "2026-10-27 12 h", "canaux": ["facebook"]}
    plan = f"plan: A\npublications:\n  - {json.dumps(post, ensure_ascii=False)}\n"
    (one,) = events(export(plan)["calendars/all.ics"])
    assert f"[Brouillon] {one_line(title)} (FB)" == str(one["SUMMARY"])
    assert clean(text.rstrip()) in str(one["DESCRIPTION"])
