"""What a selector sees of the calendar, and the periods that can be judged."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.amounts import Share
from calendar_cli.calendar import Calendar, CampaignFacts, PostFacts, Slot
from calendar_cli.load import load_strategy
from calendar_cli.model import Purpose, Status
from calendar_cli.portions import Portion
from calendar_cli.resolve import settle
from calendar_cli.strategy import Selector, Strategy
from calendar_cli.tally import (
    counted_by,
    limited,
    limits,
    merged,
    named,
    of_minimum,
    of_mix,
    period,
    periods,
    spell,
    strongest,
    targets,
)
from calendar_cli.wording import say
from tests.facts import OCTOBER, plan, post

ZONE = ZoneInfo("America/Toronto")


def strategy(text: str) -> Strategy:
    return settle(load_strategy("strategie.yaml", text.encode())[0])


THINGS = """
channels: {facebook: {network: facebook}, x: {network: x}}
departments: {police: {name: Police}, arts: {name: Arts}}
pillars: {prevention: 60 %, culture: 40 %}
"""
STRATEGY = strategy(THINGS)
DAYS = st.dates(date(2026, 1, 1), date(2026, 4, 30))
UNITS = st.sampled_from(["day", "week", "month", "quarter"])


def slot(day: str, channel: str = "facebook", of: PostFacts | None = None, last: str = "") -> Slot:
    start = datetime.fromisoformat(day).replace(tzinfo=ZONE)
    of = of or post()
    return Slot(of, STRATEGY.channels[channel], start, of.status, last=date.fromisoformat(last) if last else None)


def calendar(*slots: Slot, judged_by: Strategy = STRATEGY, window: tuple[date, date] | None = OCTOBER) -> Calendar:
    return Calendar(
        strategy=judged_by,
        today=date(2026, 9, 1),
        campaigns=(plan(window),),
        slots=tuple(sorted(slots, key=lambda one: one.start)),
    )


def exactly(share: float) -> Portion:
    return Portion(Share(share), Share(share))


def held(*holds: str) -> Strategy:
    return strategy(f"{THINGS}holds: [{', '.join(f'{{{hold}}}' for hold in holds)}]")


@pytest.mark.parametrize(
    ("unit", "first", "last"),
    [
        ("day", date(2026, 11, 1), date(2026, 11, 1)),
        ("week", date(2026, 10, 26), date(2026, 11, 1)),
        ("month", date(2026, 11, 1), date(2026, 11, 30)),
        ("quarter", date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_a_week_runs_from_monday_to_sunday_across_months(unit: str, first: date, last: date) -> None:
    assert period(date(2026, 11, 1), unit) == (first, last)


def test_a_period_is_spelled_in_both_languages() -> None:
    assert spell(period(date(2026, 10, 6), "week"), "week") == {
        "fr": "dans la semaine du 5 au 11 octobre 2026",
        "en": "in the week of October 5 to 11, 2026",
    }
    assert spell(period(date(2026, 11, 6), "quarter"), "quarter")["fr"] == (
        "dans le trimestre du 1er octobre au 31 décembre 2026"
    )
    assert spell(OCTOBER, "campaign", {"fr": "Automne", "en": "Autumn"})["en"] == "in the campaign “Autumn”"
    assert spell(period(date(2026, 10, 6), "month"), "month")["fr"] == "en octobre 2026"
    assert spell(period(date(2026, 10, 6), "day"), "day")["fr"] == "le mardi 6 octobre 2026"


def test_windows_that_overlap_or_touch_are_one() -> None:
    assert merged([(date(2026, 10, 16), date(2026, 11, 8)), (date(2026, 10, 1), date(2026, 10, 15))]) == (
        (date(2026, 10, 1), date(2026, 11, 8)),
    )
    assert len(merged([(date(2026, 10, 1), date(2026, 10, 3)), (date(2026, 10, 5), date(2026, 10, 6))])) == 2


WINDOWS = st.lists(st.tuples(DAYS, DAYS).map(lambda ends: (min(ends), max(ends))), max_size=5)


@given(WINDOWS, UNITS)
def test_a_period_is_whole_exactly_when_every_day_of_it_is_in_some_window(
    windows: list[tuple[date, date]], unit: str
) -> None:
    covered = {day for window in windows for day in every_day(*window)}
    around = {period(day, unit) for day in covered}
    expected = {days for days in around if covered.issuperset(every_day(*days))}
    assert list(periods(merged(windows), unit)) == sorted(expected)


def every_day(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(ahead) for ahead in range((last - first).days + 1))


def test_slots_are_counted_in_the_week_of_the_strategys_own_clock() -> None:
    late_on_sunday, early_on_monday = slot("2026-10-11 23:30"), slot("2026-10-12 00:10")
    counts = {
        count.days[0]: len(count.slots)
        for count in of_minimum(calendar(late_on_sunday, early_on_monday), Selector()).by("week")
    }
    assert counts[date(2026, 10, 5)] == 1
    assert counts[date(2026, 10, 12)] == 1


def test_a_period_outside_every_campaign_is_counted_but_not_whole() -> None:
    before, inside = of_minimum(calendar(slot("2026-09-08 12:00"), slot("2026-10-06 12:00")), Selector()).by("month")
    assert (before.days[0], len(before.slots), before.whole) == (date(2026, 9, 1), 1, False)
    assert (inside.days, len(inside.slots), inside.whole) == (OCTOBER, 1, True)


def test_a_week_without_a_slot_is_there_when_it_is_whole() -> None:
    weeks = list(of_minimum(calendar(), Selector()).by("week"))
    assert [count.days[0].day for count in weeks] == [5, 12, 19]
    assert all(count.whole and not count.slots for count in weeks)


def test_a_plan_without_dates_makes_no_period_whole() -> None:
    assert [
        count.whole for count in of_minimum(calendar(slot("2026-10-06 12:00"), window=None), Selector()).by("day")
    ] == [False]


def test_a_selector_sees_its_pair_only() -> None:
    police = post(departments=(STRATEGY.departments["police"],))
    slots = [
        slot("2026-10-06 12:00", "x", police),
        slot("2026-10-06 12:00", "facebook", police),
        slot("2026-10-07 12:00", "x"),
    ]
    assert of_minimum(calendar(*slots), Selector(channel="x", department="police")).slots == (slots[0],)


def test_cancelled_and_postponed_posts_are_not_counted_and_ideas_are() -> None:
    statuses = [Status.CANCELLED, Status.POSTPONED, Status.IDEA, Status.PUBLISHED]
    slots = [slot("2026-10-06 12:00", of=post(status=status)) for status in statuses]
    assert [one.status for one in of_minimum(calendar(*slots), Selector()).slots] == [Status.IDEA, Status.PUBLISHED]


def test_a_tentative_slot_counts_apart_in_every_period_it_may_fall_in() -> None:
    maybe = slot("2026-10-08 00:00", last="2026-10-13", of=post(status=Status.DRAFT))
    weeks = {
        count.days[0].day: (len(count.slots), count.tentative)
        for count in of_minimum(calendar(maybe), Selector()).by("week")
    }
    assert weeks == {5: (0, 1), 12: (0, 1), 19: (0, 0)}


def test_a_cancelled_tentative_slot_satisfies_nothing() -> None:
    gone = slot("2026-10-08 00:00", last="2026-10-13", of=post(status=Status.CANCELLED))
    assert of_minimum(calendar(gone), Selector()).tentative == ()


@given(st.lists(st.tuples(DAYS, DAYS).map(sorted), max_size=8), st.tuples(DAYS, DAYS).map(sorted))
def test_tentative_slots_that_may_fall_in_some_days_are_those_that_overlap_them(
    spans: list[list[date]], days: list[date]
) -> None:
    tally = of_minimum(calendar(*(slot(first.isoformat(), last=last.isoformat()) for first, last in spans)), Selector())
    assert tally.maybe((days[0], days[1])) == sum(first <= days[1] and last >= days[0] for first, last in spans)


def test_urgent_posts_satisfy_a_minimum_and_are_no_part_of_a_maximum() -> None:
    slots = [slot("2026-10-06 12:00", of=post(purpose=Purpose.EMERGENCY)), slot("2026-10-06 13:00")]
    (count,) = (count for count in of_minimum(calendar(*slots), Selector()).by("month"))
    assert (len(count.slots), count.ordinary) == (2, (slots[1],))


@pytest.mark.parametrize(
    ("hold", "selector", "minimum", "mix"),
    [
        ("reason: Deuil", Selector(channel="x"), True, True),
        ("channels: [x]", Selector(channel="x"), True, True),
        ("channels: [x]", Selector(channel="facebook"), False, False),
        ("channels: [x]", Selector(), False, True),
        ("departments: [police]", Selector(channel="x"), False, True),
        ("departments: [police]", Selector(channel="x", department="police"), True, True),
        ("departments: [police]", Selector(department="arts"), False, False),
        ("exempt: [Police]", Selector(department="police"), False, True),
        ("exempt: [deuil]", Selector(purpose=Purpose.MOURNING), False, True),
        ("exempt: [deuil]", Selector(channel="x"), True, True),
    ],
)
def test_a_hold_takes_its_days_from_what_it_stops(hold: str, selector: Selector, *, minimum: bool, mix: bool) -> None:
    with_hold = calendar(judged_by=held(f"from: 2026-10-12, to: 2026-10-13, {hold}"))
    assert (len(of_minimum(with_hold, selector).stretches) == 2) is minimum
    assert (len(of_mix(with_hold, selector).stretches) == 2) is mix


def test_a_hold_without_an_end_takes_all_that_follows() -> None:
    tally = of_minimum(calendar(judged_by=held("from: 2026-10-12")), Selector())
    assert tally.stretches == ((date(2026, 10, 1), date(2026, 10, 11)),)
    assert [count.days[0].day for count in tally.by("week")] == [5]


def test_a_hold_over_everything_leaves_no_day() -> None:
    assert of_minimum(calendar(judged_by=held("from: 2026-01-01", "from: 2026-10-12")), Selector()).stretches == ()


def test_channels_count_slots_and_all_else_counts_posts_once_for_each_department() -> None:
    police, arts = STRATEGY.departments["police"], STRATEGY.departments["arts"]
    shared = post(departments=(police, arts, police), pillar=STRATEGY.pillars["culture"])
    slots = [
        slot("2026-10-06 12:00", "x", shared),
        slot("2026-10-06 12:00", "facebook", shared),
        slot("2026-10-07 12:00"),
    ]
    assert counted_by(slots, "channel") == Counter(facebook=2, x=1)
    assert counted_by(slots, "department") == Counter(police=1, arts=1)
    assert counted_by(slots, "pillar") == Counter(culture=1)
    assert counted_by(slots, "purpose") == Counter(information=2)


def test_pillars_bring_their_own_targets_and_purposes_are_read_in_both_languages() -> None:
    lines = strategy(THINGS + "mix: [{by: pilier}, {by: nature, targets: {événement: 30 %, recruitment: 10 %}}]").mix
    assert targets(lines[0], STRATEGY) == {"prevention": exactly(60), "culture": exactly(40)}
    assert targets(lines[1], STRATEGY) == {"event": exactly(30), "recruitment": exactly(10)}


def test_a_line_gives_its_limits_with_their_units() -> None:
    (line,) = strategy(THINGS + "cadence: [{channel: x, per_day: au plus 2, per_month: 3}]").cadence
    assert [(unit, limit.least, limit.most) for unit, limit in limits(line)] == [("day", None, 2), ("month", 3, 3)]


def test_a_line_about_everything_is_named_after_the_organization_else_its_channels() -> None:
    assert named(Selector(), STRATEGY) == (tuple(STRATEGY.channels.values()),)
    assert named(Selector(), STRATEGY.but(organization="Ville")) == ("Ville",)
    assert named(Selector(channel="x", department="arts"), STRATEGY) == (
        STRATEGY.channels["x"],
        STRATEGY.departments["arts"],
    )


def test_the_strongest_post_is_among_the_few_shown_and_each_place_is_shown_once() -> None:
    drafts = [slot(f"2026-10-0{day} 12:00", of=post(status=Status.DRAFT)) for day in range(1, 8)]
    series = post(status=Status.DRAFT)
    approved = slot("2026-10-09 12:00")
    shown = strongest([*drafts, slot("2026-09-30 12:00", of=series), slot("2026-10-01 12:00", of=series), approved])
    assert len(shown) == 5
    assert shown[0] is approved
    assert [one.start.day for one in shown[1:]] == [30, 1, 2, 3]


@given(st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_every_day_is_in_one_quarter_of_three_months(day: date) -> None:
    first, last = period(day, "quarter")
    assert first <= day <= last
    assert (first.month - 1) % 3 == 0
    assert (first.day, (last + timedelta(1)).day, last.month - first.month) == (1, 1, 2)


def test_a_campaign_is_counted_by_its_own_slots_within_its_own_days() -> None:
    other = CampaignFacts("hiver.yaml", "hiver", "Hiver", None)
    theirs = slot("2026-10-07 12:00", of=post(campaign=other))
    shared = plan()
    mine, late = (slot(day, of=post(campaign=shared)) for day in ("2026-10-06 12:00", "2026-11-06 12:00"))
    maybe = slot("2026-10-30 00:00", of=post(campaign=shared), last="2026-11-02")
    year = Calendar(STRATEGY, date(2026, 9, 1), "", (shared, other), slots=(mine, theirs, maybe, late))
    counts = list(of_minimum(year, Selector()).by("campaign"))
    assert [(count.key, count.slots, count.tentative, count.whole) for count in counts] == [
        ("automne", (mine,), 1, True),
        ("hiver", (theirs,), 0, False),
    ]


def test_a_hold_within_a_campaign_leaves_its_minimum_unjudged() -> None:
    (count,) = of_minimum(calendar(judged_by=held("from: 2026-10-12, to: 2026-10-13")), Selector()).by("campaign")
    assert not count.whole


def test_formats_and_languages_are_selected_and_shared_out_like_the_rest() -> None:
    reel, both = post(format="reel", languages=("fr",)), post(format="photo", languages=("fr", "en"))
    slots = [slot("2026-10-06 12:00", of=reel), slot("2026-10-07 12:00", of=both), slot("2026-10-08 12:00")]
    assert of_minimum(calendar(*slots), Selector(format="reel")).slots == (slots[0],)
    assert of_minimum(calendar(*slots), Selector(language="en")).slots == (slots[1],)
    assert counted_by(slots, "format") == Counter(reel=1, photo=1)
    assert counted_by(slots, "language") == Counter(fr=2, en=1)
    (told,) = named(Selector(format="reel"), STRATEGY)
    assert say(told, "fr") == "le format reel"


@pytest.mark.parametrize("side", ["least", "most"])
def test_each_period_a_line_limits_on_that_side_is_there_once(side: Literal["least", "most"]) -> None:
    lines = strategy(THINGS + "cadence: [{channel: x, per_day: at most 2, per_week: 1 to 3}, {channel: y, per_day: 1}]")
    found = limited(calendar(slot("2026-10-06 12:00", "x"), judged_by=lines), side)
    units = Counter(asked.held.unit for asked in found)
    assert units == ({"week": 3} if side == "least" else {"day": 31, "week": 3})
