"""A year of edits, exported into one folder: what each entry's stamps do, and that its instants are those of `show`."""

import io
import json
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from icalendar import Calendar, Event

from calendar_cli.cli import run
from tests.edits import REPOSITORY, SERIES, Files, Step

VOLATILE = {"DTSTAMP", "LAST-MODIFIED", "SEQUENCE"}
TIMES = ("DTSTART", "DTEND")


class Entry(NamedTuple):
    """An event as another reader sees it."""

    stamp: datetime
    sequence: int
    body: tuple[str, ...]
    times: tuple[object, ...]
    cancelled: bool
    title: str


class State(NamedTuple):
    """What one day's export left, and what the program said."""

    calendars: dict[str, dict[str, Entry]]
    code: int
    again: tuple[int, str]
    check: tuple[int, str]
    untouched: bool
    shown: list[dict[str, str]]


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> list[State]:
    """The folder after each step; the first is before any."""
    return list(_live(tmp_path_factory.mktemp("ville")))


def _live(here: Path) -> Iterator[State]:
    files, day = REPOSITORY, datetime(2026, 1, 5, tzinfo=UTC)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(here)
        yield _exported(here, files, day)
        for number, step in enumerate(SERIES, 1):
            files = step.edit(files)
            on = datetime.fromisoformat(f"{step.on}T00:00:00+00:00") if step.on else day + timedelta(days=number)
            yield _exported(here, files, on)


def _exported(here: Path, files: Files, stamp: datetime) -> State:
    for left in here.glob("plans/*.yaml"):
        left.unlink()
    for path, text in files.items():
        (here / path).parent.mkdir(exist_ok=True)
        (here / path).write_text(text, encoding="utf-8")
    environment = {"SOURCE_DATE_EPOCH": str(int(stamp.timestamp())), "LANG": "fr_CA.UTF-8"}
    command = ["export", "--out", "out", "--format", "ics", "--today", "2026-01-05"]
    with pytest.MonkeyPatch.context() as patch:
        code, _ = _said(patch, command, environment)
        written = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in here.glob("out/calendars/*")}
        again, check = _said(patch, command, environment), _said(patch, [*command, "--check"], environment)
        shown = json.loads(_said(patch, ["show", "--format", "json", "--today", "2026-01-05"], environment)[1])["slots"]
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in here.glob("out/calendars/*")}
    calendars = {path.name: dict(_entries(data)) for path, (data, _) in sorted(after.items())}
    return State(calendars, code, again, check, written == after, shown)


def _said(patch: pytest.MonkeyPatch, command: list[str], environment: dict[str, str]) -> tuple[int, str]:
    """The exit code and what went to standard output."""
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="utf-8")
    patch.setattr(sys, "stdout", stream)
    code = run(command, environment)
    stream.flush()
    return code, written.getvalue().decode()


def _entries(data: bytes) -> Iterator[tuple[str, Entry]]:
    names = []
    for event in Calendar.from_ical(data).walk("VEVENT"):
        assert isinstance(event, Event)
        assert event.decoded("DTSTAMP") == event.decoded("LAST-MODIFIED")
        body = tuple(f"{key}:{event[key].to_ical()!r}" for key in sorted(event) if key not in VOLATILE)
        times = tuple(_utc(event.decoded(key)) for key in TIMES)
        names.append(str(event["UID"]).removesuffix("@val-clair.example"))
        yield (
            names[-1],
            Entry(
                event.decoded("DTSTAMP"),
                int(str(event["SEQUENCE"])),
                body,
                times,
                event["STATUS"] == "CANCELLED",
                str(event["SUMMARY"]),
            ),
        )
    assert len(names) == len(set(names))


def _utc(moment: date) -> date:
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def changes(before: dict[str, Entry], after: dict[str, Entry]) -> dict[str, set[str]]:
    """Which entries are new, gone, of a higher number, of a later stamp alone."""
    both = before.keys() & after.keys()
    moved = {uid for uid in both if after[uid].sequence != before[uid].sequence}
    stamped = {uid for uid in both if after[uid].stamp != before[uid].stamp}
    return {
        "new": after.keys() - before.keys(),
        "dropped": before.keys() - after.keys(),
        "moved": moved,
        "reworded": stamped - moved,
    }


STEPS = [pytest.param(number, step, id=step.name) for number, step in enumerate(SERIES, 1)]


@pytest.mark.parametrize(("number", "step"), STEPS)
def test_an_edit_touches_its_entries_and_no_other(states: list[State], number: int, step: Step) -> None:
    before, after = states[number - 1].calendars["all.ics"], states[number].calendars["all.ics"]
    expected = {"new": step.new, "dropped": step.dropped, "moved": step.moved, "reworded": step.reworded}
    assert changes(before, after) == {kind: set(uids) for kind, uids in expected.items()}


@pytest.mark.parametrize(("number", "step"), STEPS)
def test_numbers_and_stamps_rise_exactly_when_they_must_and_never_fall(
    states: list[State], number: int, step: Step
) -> None:
    before, after = states[number - 1].calendars, states[number].calendars
    assert before.keys() <= after.keys()
    touched = step.moved | step.reworded | step.left
    for name, was in before.items():
        for uid, old in was.items():
            new = after[name].get(uid)
            if new is None:
                assert old.cancelled or uid in step.dropped
                continue
            must = old.times != new.times or old.cancelled != new.cancelled
            assert new.sequence == old.sequence + must
            assert (new.stamp > old.stamp) == (new.body != old.body)
            assert new.stamp >= old.stamp
            assert new.body == old.body or uid in touched
            assert not new.cancelled or new.title.startswith(("[ANNULÉ", "[CANCELLED"))


@pytest.mark.parametrize(("number", "step"), STEPS)
def test_a_second_export_writes_nothing_and_a_check_finds_nothing(states: list[State], number: int, step: Step) -> None:
    state = states[number]
    assert (state.code, state.again[0], state.check[0]) == (step.faulty,) * 3
    assert state.untouched
    assert state.again[1].startswith("0 fichier écrit, ")
    assert state.check[1].startswith("0 fichier à mettre à jour")


@pytest.mark.parametrize(("number", "step"), STEPS)
def test_the_instants_of_entries_are_those_that_show_tells(states: list[State], number: int, step: Step) -> None:
    state = states[number]
    told = {(slot["campaign"], slot["post"], *_told(slot)) for slot in state.shown if slot["status"] != "postponed"}
    posts = {uid: entry for uid, entry in state.calendars["all.ics"].items() if uid.startswith("post.")}
    written = {(*uid.split(".")[1:3], *entry.times) for uid, entry in posts.items() if not entry.cancelled}
    cancelled = {(*uid.split(".")[1:3], *entry.times) for uid, entry in posts.items() if entry.cancelled}
    kept = {one for one in written if one[:2] not in {two[:2] for two in told}}
    assert told <= written | cancelled
    assert written - kept <= told
    assert step.faulty or not kept


def _told(slot: dict[str, str]) -> tuple[date, date]:
    first, last = (datetime.fromisoformat(slot[key]) for key in ("start", "end"))
    if slot["all_day"]:
        return first.date(), last.date()
    return first.astimezone(UTC), last.astimezone(UTC)


def test_the_weeks_in_which_clocks_change_are_right_to_the_minute(states: list[State]) -> None:
    entries = states[0].calendars["all.ics"]
    found = {uid: entry.times[0] for uid, entry in entries.items() if ".heure" in uid or ".dimanche" in uid}
    at = {uid.removeprefix("post.printemps."): f"{moment:%m-%d %H:%M}" for uid, moment in found.items()}
    assert at == {
        "dimanche.20260301": "03-01 14:00",
        "dimanche.20260308": "03-08 13:00",
        "dimanche.20260322": "03-23 14:00",
        "heure": "03-07 14:00",
        "heure.2": "03-08 06:50",
        "heure.3": "03-08 07:30",
        "heure.4": "10-31 13:00",
        "heure.5": "11-01 04:50",
        "heure.6": "11-01 05:30",
    }
