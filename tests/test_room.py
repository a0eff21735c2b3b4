"""The slot a message proposes: the rules are silent about the post there, and at no moment before."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import product
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_cli.calendar import Calendar, PostFacts, Slot
from calendar_cli.diagnostic import Finding
from calendar_cli.load import load_strategy
from calendar_cli.model import Purpose, Status
from calendar_cli.resolve import settle
from calendar_cli.rules.cadence import (
    departments_collide,
    departments_too_close,
    outside_hours,
    post_during_hold,
    posts_too_close,
    too_many_posts,
)
from calendar_cli.rules.room import HORIZON, Room
from calendar_cli.strategy import Strategy
from calendar_cli.tally import counts
from tests.facts import post

STEP = timedelta(minutes=30)
DAY = timedelta(days=1)
RULES = {
    "posts-too-close": posts_too_close.check,
    "too-many-posts": too_many_posts.check,
    "outside-hours": outside_hours.check,
    "departments-collide": departments_collide.check,
    "departments-too-close": departments_too_close.check,
    "post-during-hold": post_during_hold.check,
}
PROPOSING = [name for name in RULES if name != "post-during-hold"]
HEAD = """\
departments: {police: {name: Police}, arts: {name: Arts et culture}}
channels: {facebook: {network: facebook}, x: {network: x}}
"""


class Written(NamedTuple):
    """A post so many half hours after Monday, October 5, 2026: its channels, its departments, whether it is urgent."""

    at: int
    channels: tuple[str, ...]
    departments: tuple[str, ...]
    urgent: bool = False


POSTS = st.lists(
    st.builds(
        Written,
        st.integers(0, 60),
        st.sampled_from([("x",), ("facebook",), ("x", "facebook")]),
        st.sampled_from([(), ("police",), ("arts",), ("police", "arts")]),
        st.sampled_from([False, False, False, True]),
    ),
    min_size=2,
    max_size=12,
)
CADENCES = st.lists(
    st.sampled_from(
        [
            "{channel: x, min_gap: 3 h}",
            "{department: police, min_gap: 90 min}",
            "{min_gap: 1 h, channel: facebook}",
            "{department_gap: 2 h}",
            "{department: arts, channel: x, department_gap: 5 h}",
            "{channel: x, per_day: at most 1}",
            "{per_day: at most 2}",
            "{channel: facebook, per_week: at most 2}",
            "{department: police, per_month: at most 3}",
        ]
    ),
    min_size=1,
    max_size=4,
    unique=True,
)
HOURS = st.sampled_from(["lun-dim 0 h à 24 h", "lun-dim 7 h à 21 h", "lun-ven 9 h à 12 h et 13 h à 16 h"])
HOLDS = st.sampled_from(["", "{from: 2026-10-07, to: 2026-10-08}", "{from: 2026-10-06, to: 2026-10-06, channels: [x]}"])


def a_strategy(cadence: Iterable[str], hours: str, hold: str = "") -> Strategy:
    publication = f"hours: {{publication: {hours}}}\n" if hours else ""
    text = f"{HEAD}cadence: [{', '.join(cadence)}]\n{publication}holds: [{hold}]\n"
    return settle(load_strategy("strategie.yaml", text.encode())[0])


def a_calendar(strategy: Strategy, written: Iterable[Written]) -> Calendar:
    monday = datetime(2026, 10, 5, tzinfo=strategy.timezone)
    slots = [
        Slot(facts, strategy.channels[channel], monday + one.at * STEP, Status.APPROVED)
        for number, one in enumerate(written)
        for facts in [a_post(number, one, strategy)]
        for channel in one.channels
    ]
    return of_slots(strategy, slots)


def of_slots(strategy: Strategy, slots: Iterable[Slot]) -> Calendar:
    ordered = sorted(slots, key=lambda slot: (slot.start, slot.post.index))
    return Calendar(strategy, date(2026, 9, 1), "strategie.yaml", slots=tuple(ordered))


def a_post(number: int, written: Written, strategy: Strategy) -> PostFacts:
    return post(
        index=number,
        purpose=Purpose.EMERGENCY if written.urgent else Purpose.INFORMATION,
        channels=tuple(strategy.channels[name] for name in written.channels),
        departments=tuple(strategy.departments[name] for name in written.departments),
    )


def moved(calendar: Calendar, post: PostFacts, at: datetime) -> Calendar:
    """The calendar with every slot of the post at that moment: what its author does with the one date it has."""
    slots = (replace(slot, start=at) if slot.post is post else slot for slot in calendar.slots)
    return of_slots(calendar.strategy, slots)


def disturbed(calendar: Calendar, post: PostFacts) -> str:
    """The first of the rules that speaks of the post."""
    found = (name for name, check in RULES.items() if any(speaks_of(finding, post) for finding in check(calendar)))
    return next(found, "")


@pytest.fixture(autouse=True, scope="module")
def every_slot_shown() -> Iterator[None]:
    """A finding on a full period relates to all of its posts, so that one can ask which it is about."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counts, "SHOWN", 99)
        yield


def speaks_of(finding: Finding, post: PostFacts) -> bool:
    return any(getattr(thing, "post", None) is post for thing in (finding.thing, *finding.related))


def search(rule: str, finding: Finding) -> datetime:
    """Where the search for a slot begins: a gap after the other post, else at the post itself."""
    slot, (other, *_) = finding.thing, (*finding.related, None)
    assert isinstance(slot, Slot)
    if rule != "posts-too-close":
        return slot.start
    assert isinstance(other, Slot)
    assert isinstance(finding.facts["limit"], timedelta)
    return other.start + finding.facts["limit"]


@pytest.mark.parametrize("rule", PROPOSING)
@settings(max_examples=50, deadline=None)
@given(POSTS, st.builds(a_strategy, CADENCES, HOURS, HOLDS))
def test_at_the_slot_proposed_every_rule_is_silent_and_at_no_moment_before(
    rule: str, written: list[Written], strategy: Strategy
) -> None:
    calendar = a_calendar(strategy, written)
    for finding in list(RULES[rule](calendar))[-2:]:
        slot, proposed = finding.thing, finding.facts["slot"]
        assert isinstance(slot, Slot)
        at, last = search(rule, finding), slot.start + HORIZON
        if isinstance(proposed, datetime):
            assert disturbed(moved(calendar, slot.post, proposed), slot.post) == ""
            last = proposed - STEP
        last = min(last, at + 4 * DAY)
        while at <= last:
            assert disturbed(moved(calendar, slot.post, at), slot.post), f"{at} is free, {proposed} was proposed"
            at += STEP


@pytest.mark.parametrize("rule", PROPOSING)
@given(POSTS, CADENCES, HOLDS)
def test_without_publication_hours_too_every_rule_is_silent_at_the_slot_proposed(
    rule: str, written: list[Written], cadence: list[str], hold: str
) -> None:
    calendar = a_calendar(a_strategy(cadence, "", hold), written)
    for finding in RULES[rule](calendar):
        slot, proposed = finding.thing, finding.facts["slot"]
        assert isinstance(slot, Slot)
        if isinstance(proposed, datetime):
            assert disturbed(moved(calendar, slot.post, proposed), slot.post) == ""


def proposed(strategy: Strategy, *written: Written, rule: str = "too-many-posts") -> list[object]:
    return [finding.facts["slot"] for finding in RULES[rule](a_calendar(strategy, written))]


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 10, day, hour, tzinfo=a_strategy([], "").timezone)


def test_without_hours_the_day_after_a_full_one_begins_at_the_posts_own_hour() -> None:
    two = (Written(20, ("x",), ()), Written(30, ("x",), ()))
    assert proposed(a_strategy(["{channel: x, per_day: at most 1}"], ""), *two) == [at(6, 15)]
    assert proposed(a_strategy(["{channel: x, per_day: at most 1}"], "lun-dim 7 h à 21 h"), *two) == [at(6, 7)]


def test_a_post_on_two_channels_moves_to_where_both_are_free() -> None:
    strategy = a_strategy(["{channel: x, min_gap: 2 h}", "{channel: facebook, min_gap: 4 h}"], "lun-dim 7 h à 21 h")
    posts = (Written(20, ("x",), ()), Written(22, ("x", "facebook"), ()), Written(26, ("facebook",), ()))
    found = proposed(strategy, *posts, rule="posts-too-close")
    assert found[0] == at(5, 17)


def test_a_full_week_sends_the_post_to_the_next_one_and_a_maximum_of_none_nowhere() -> None:
    posts = [Written(20, ("x",), ()), Written(70, ("x",), ())]
    assert proposed(a_strategy(["{channel: x, per_week: at most 1}"], "lun-dim 7 h à 21 h"), *posts) == [at(12, 7)]
    assert proposed(a_strategy(["{channel: x, per_day: at most 0}"], "lun-dim 7 h à 21 h"), *posts) == [None, None]


def test_a_day_without_an_hour_is_moved_to_a_day() -> None:
    calendar = a_calendar(a_strategy(["{channel: x, per_day: at most 1}"], ""), [Written(0, ("x",), ())] * 2)
    whole = of_slots(calendar.strategy, (replace(slot, all_day=True) for slot in calendar.slots))
    assert [finding.facts["slot"] for finding in too_many_posts.check(whole)] == [date(2026, 10, 6)]


def test_a_full_calendar_is_walked_through_once() -> None:
    strategy = a_strategy(["{channel: x, min_gap: 1 h}"], "lun-dim 0 h à 24 h")
    calendar = a_calendar(strategy, [Written(number, ("x",), ()) for number in range(1200)])
    room = Room(calendar)
    for slot in calendar.slots:
        room.first(slot, slot.start, slot.start + HORIZON)
    assert len(room._found) < 3 * len(calendar.slots)  # noqa: SLF001  (what is kept is the cost)


@settings(deadline=None)
@given(POSTS, st.builds(a_strategy, CADENCES, st.sampled_from(["", "lun-dim 7 h à 21 h"]), HOLDS))
def test_what_was_found_for_other_posts_changes_nothing(written: list[Written], strategy: Strategy) -> None:
    calendar = a_calendar(strategy, [one._replace(departments=(), channels=("x",)) for one in written])
    room = Room(calendar)
    for slot, other in product(calendar.slots, calendar.slots):
        last = other.start + HORIZON
        assert room.first(slot, other.start, last) == Room(calendar).first(slot, other.start, last)
