"""Which posts of a channel share no department, among more of them than can be compared one by one."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import combinations, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.load import load_strategy
from calendar_cli.model import Status
from calendar_cli.rules.cadence import departments_collide, departments_of, departments_too_close
from calendar_cli.rules.crowd import Crowd
from calendar_cli.rules.room import HORIZON, Room
from calendar_cli.strategy import Strategy
from tests.facts import plan, post

NAMES = "abcdefghijklmnopqrst"


def a_strategy(gap: str) -> Strategy:
    departments = ", ".join(f"{name}: {{name: {name}}}" for name in NAMES)
    text = f"departments: {{{departments}}}\nchannels: {{x: {{network: x}}}}\ncadence: [{{department_gap: {gap}}}]"
    return load_strategy("strategie.yaml", text.encode())[0]


STRATEGY = a_strategy("30 min")


def a_slot(minutes: int, departments: str, strategy: Strategy = STRATEGY, status: Status = Status.APPROVED) -> Slot:
    start = datetime(2026, 10, 5, 8, tzinfo=strategy.timezone) + timedelta(minutes=minutes)
    facts = post(campaign=plan(None), departments=tuple(strategy.departments[name] for name in departments))
    return Slot(facts, strategy.channels["x"], start, status)


@given(
    st.lists(
        st.builds(
            a_slot,
            st.just(0),
            st.text("abcd", min_size=1, max_size=3),
            st.just(STRATEGY),
            st.sampled_from([Status.DRAFT, Status.REVIEW, Status.APPROVED]),
        ),
        max_size=20,
    )
)
def test_strangers_are_those_before_that_share_no_department_and_the_furthest_is_the_nearest(crowd: list[Slot]) -> None:
    found = dict(Crowd(tuple(crowd)).strangers())
    assert sorted(found) == list(range(len(crowd)))
    for place, slot in enumerate(crowd):
        own = departments_of(slot)
        others = [other for other in crowd[:place] if own.isdisjoint(departments_of(other))]
        nearest = max(reversed(others), key=lambda other: other.status, default=None)
        assert Crowd(tuple(crowd)).furthest(found[place]) is nearest


def sharing(count: int) -> Iterator[str]:
    """So many different sets of departments that all hold `b`, after one that does not."""
    yield "a"
    yield from ("b" + "".join(others) for others in islice(combinations(NAMES[2:], 6), count - 1))


def calendar(slots: Iterable[Slot], strategy: Strategy = STRATEGY) -> Calendar:
    return Calendar(strategy, date(2026, 9, 1), slots=tuple(slots))


def test_thousands_of_different_sets_in_one_hour_all_meet_the_one_they_share_nothing_with() -> None:
    found = list(departments_collide.check(calendar(a_slot(0, names) for names in sharing(2000))))
    assert len(found) == 1999
    assert len({finding.related for finding in found}) == 1


def test_thousands_of_different_sets_within_a_gap_all_follow_the_one_they_share_nothing_with() -> None:
    strategy = a_strategy("13 h")
    slots = [a_slot(number * 720 // 2000, names, strategy) for number, names in enumerate(sharing(2000))]
    found = list(departments_too_close.check(calendar(slots, strategy)))
    assert [finding.thing for finding in found] == [slot for slot in slots if slot.start.hour != slots[0].start.hour]


@pytest.mark.parametrize(("sets", "hour"), [(200, 8), (201, 9)])
def test_an_hour_of_more_sets_than_are_looked_at_has_room_for_nobody(sets: int, hour: int) -> None:
    """Not even for a post of all departments, which meets none of the others."""
    everybody = a_slot(0, NAMES)
    crowd = [*(a_slot(0, "".join(names)) for names in islice(combinations(NAMES, 4), sets - 1)), everybody]
    free = Room(calendar(crowd)).first(everybody, everybody.start, everybody.start + HORIZON)
    assert free
    assert free.hour == hour
