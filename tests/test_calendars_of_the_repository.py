"""The calendars of our own plans, by the rules of RFC 5545 and by what Outlook reads, and against what `show` says."""

import json
import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from icalendar import Calendar, Component

from calendar_cli.cli import run

ROOT = Path(__file__).parent.parent
FOLDERS = ("plans", "examples/transit", "examples/quick-start", "examples/faulty")
REQUIRED = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "STATUS")
FORBIDDEN = ("ORGANIZER", "ATTENDEE", "RRULE", "ATTACH", "X-ALT-DESC")
SUMMARY_UNITS = 255
"""[MS-OXCICAL] 2.1.3.1.1.20.26: what Outlook keeps of a title, in UTF-16 units."""


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, str]:
    """Every calendar of the repository's own folders, with the folder it comes from."""
    found: dict[Path, str] = {}
    for folder in FOLDERS:
        out = tmp_path_factory.mktemp("out")
        run(["export", str(ROOT / folder), "--out", str(out), "--today", "2026-10-02", "-q"], {})
        found |= dict.fromkeys(sorted((out / "calendars").glob("*.ics")), folder)
    assert len(found) >= 12
    return found


def unfolded(data: bytes) -> list[str]:
    return data.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]


def test_lines_end_in_crlf_and_are_folded_between_characters(exported: dict[Path, str]) -> None:
    for path in exported:
        data = path.read_bytes()
        lines = data.split(b"\r\n")
        assert not lines.pop()
        assert not any(b"\n" in line or b"\r" in line or len(line) > 75 for line in lines)
        assert [line.decode() for line in lines]
        assert not data.startswith("\ufeff".encode())
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffd]", data.decode().replace("\r\n", ""))


def test_one_calendar_with_its_properties_before_its_entries(exported: dict[Path, str]) -> None:
    for path in exported:
        lines = unfolded(path.read_bytes())
        head = lines[
            : next(i for i, line in enumerate(lines) if line.startswith("BEGIN:") and line != "BEGIN:VCALENDAR")
        ]
        assert [line for line in lines if line == "BEGIN:VCALENDAR"] == ["BEGIN:VCALENDAR"]
        assert {"VERSION:2.0", "METHOD:PUBLISH", "CALSCALE:GREGORIAN"} <= set(head)
        assert any(line.startswith("PRODID:") and not re.search(r"\d+\.\d+", line) for line in head)
        named = {line.partition(":")[2] for line in head if line.startswith(("X-WR-CALNAME:", "NAME:"))}
        assert len(named) == 1
        assert {line.partition(":")[2] for line in head if "PT" in line} == {"PT6H"}


def test_a_zone_has_one_rule_for_each_season(exported: dict[Path, str]) -> None:
    for path in exported:
        for zone in Calendar.from_ical(path.read_bytes()).walk("VTIMEZONE"):
            kinds = Counter(part.name for part in zone.subcomponents)
            assert kinds == {"STANDARD": 1, "DAYLIGHT": 1}
            assert all("RRULE" in part and "RDATE" not in part for part in zone.subcomponents)


def test_entries_are_whole_unique_free_and_short_enough_for_outlook(exported: dict[Path, str]) -> None:
    for path in exported:
        events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        assert len({str(event["UID"]) for event in events}) == len(events) > 0
        for event in events:
            assert all(name in event for name in REQUIRED)
            assert not any(name in event for name in FORBIDDEN)
            assert event.decoded("DTEND") > event.decoded("DTSTART")
            assert (event["TRANSP"], event["X-MICROSOFT-CDO-BUSYSTATUS"]) == ("TRANSPARENT", "FREE")
            assert len(str(event["SUMMARY"]).encode("utf-16-le")) // 2 <= SUMMARY_UNITS
            assert "\n" not in str(event["SUMMARY"])


def test_instants_are_those_that_show_tells(exported: dict[Path, str], capsys: pytest.CaptureFixture[str]) -> None:
    for path in (path for path in exported if path.name == "all.ics"):
        run(["show", str(ROOT / exported[path]), "--format", "json", "--today", "2026-10-02"], {})
        slots = json.loads(capsys.readouterr().out)["slots"]
        told = {
            (slot["campaign"], slot["post"], datetime.fromisoformat(slot["start"]))
            for slot in slots
            if slot["post"] and not slot["all_day"] and slot["status"] not in {"idea", "postponed"}
        }
        written = {
            (*reference(event), start.astimezone(UTC))
            for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")
            if str(event["UID"]).startswith("post.") and isinstance(start := event.decoded("DTSTART"), datetime)
        }
        assert {(campaign, post, at.astimezone(UTC)) for campaign, post, at in told} == written


def reference(event: Component) -> tuple[str, str]:
    """The campaign and the post that an entry's text ends with."""
    found = re.search(r"r[ée]f\. ?([^/\s]+)/(\S+)", str(event["DESCRIPTION"]), re.IGNORECASE)
    assert found
    return found[1], found[2]
