"""The rules on rhythm and balance, on whole repositories: what a page is too small to show."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_cli.calendar import Calendar, Slot
from calendar_cli.check import Options, judge
from calendar_cli.diagnostic import Diagnostic, Severity
from calendar_cli.load import load_strategy
from calendar_cli.model import Status
from calendar_cli.page import page
from calendar_cli.repository import Repository
from calendar_cli.rules.cadence.posts_too_close import check
from calendar_cli.rules.room import HORIZON
from calendar_cli.wording import sentence, way_out
from tests.facts import post
from tests.plans import verdict

HEAD = """\
organization: Ville de Rivière-aux-Pins
departments: {police: {name: Police}, arts: {name: Arts et culture}, pompiers: {name: Pompiers}}
channels: {facebook: {network: facebook}, x: {network: x}, infolettre: {network: newsletter}}
pillars: {prévention: {}, culture: {}}
"""


def judged(
    rule: str, strategy: str, plans: str | Mapping[str, str], named: Sequence[str] = ()
) -> tuple[Diagnostic, ...]:
    """What the rule says of posts written one a line, in a campaign of October 2026 unless the plan says otherwise."""
    plans = {"automne.yaml": plans} if isinstance(plans, str) else plans
    files = {"strategie.yaml": HEAD + strategy, **{path: _whole(text) for path, text in plans.items()}}
    encoded = {path: text.encode() for path, text in files.items()}
    repository = Repository("strategie.yaml", tuple(plans), encoded, named=frozenset(named))
    return judge(repository, Options(date(2026, 9, 1), today_given=True, only=rule)).diagnostics


def _whole(posts: str) -> str:
    if posts.startswith("plan:"):
        return posts
    lines = "".join(f"  - {{{line}}}\n" for line in posts.strip().splitlines())
    return f"plan: Automne\ndu: 2026-10-01\nau: 2026-10-31\nposts:\n{lines}"


def posts(*moments: str, more: str = "channels: [facebook], status: approved") -> str:
    return "\n".join(f'id: p{number}, when: "{moment}", {more}' for number, moment in enumerate(moments, 1))


# too-many-posts


def test_the_first_post_beyond_a_maximum_is_at_fault_and_the_others_are_related() -> None:
    plan = posts(*(f"2026-10-06 {hour}:00" for hour in range(10, 18)))
    (found,) = judged("too-many-posts", "cadence: [{channel: facebook, per_day: at most 2}]", plan)
    assert (found.post, found.facts["count"], found.facts["extra"]) == ("p3", 8, 6)
    assert [place.span.line for place in found.related if place.span] == [5, 6, 8, 9, 10]


@pytest.mark.parametrize(
    ("line", "french", "english"),
    [
        ("format: video", "pour le format vidéo en", "for the video format in"),
        ("purpose: promotion", "pour la nature «\xa0promotion\xa0» en", "for the purpose “promotion” in"),
        ("language: en", "pour la langue «\xa0anglais\xa0» en", "for English in"),
    ],
)
def test_what_a_line_speaks_of_is_told_in_words(line: str, french: str, english: str) -> None:
    (found,) = judged("too-few-posts", f"cadence: [{{{line}, per_month: at least 2}}]", posts("2026-10-06 12:00"))
    assert french in sentence(found, "fr")
    assert english in sentence(found, "en")


def test_an_idea_takes_no_place() -> None:
    line = "cadence: [{channel: facebook, per_week: at most 1}]"
    plan = posts("2026-10-20 12:00") + "\nid: idea, when: 2026-10-22 12:00, channels: [facebook], status: %s"
    assert judged("too-many-posts", line, plan % "draft")
    assert not judged("too-many-posts", line, plan % "idea")


def test_each_unit_of_a_line_is_judged_and_each_period_once() -> None:
    plan = posts("2026-10-05 12:00", "2026-10-11 12:00", "2026-10-12 09:00", "2026-10-12 15:00")
    line = "cadence: [{channel: facebook, per_day: at most 1, per_week: at most 1, per_month: at most 4}]"
    found = judged("too-many-posts", line, plan)
    assert [(one.facts["first"], one.facts["last"], one.post) for one in found] == [
        (date(2026, 10, 5), date(2026, 10, 11), "p2"),
        (date(2026, 10, 12), date(2026, 10, 12), "p4"),
        (date(2026, 10, 12), date(2026, 10, 18), "p4"),
    ]
    assert len({one.fingerprint for one in found}) == 3


def test_neither_urgent_nor_tentative_nor_cancelled_posts_break_a_maximum() -> None:
    plan = (
        'id: a, when: "2026-10-06 12:00", channels: [facebook], status: approved\n'
        'id: b, when: "2026-10-06 13:00", channels: [facebook], status: approved, purpose: emergency\n'
        'id: c, when: "2026-10-06 14:00", channels: [facebook], status: cancelled\n'
        'id: d, when: "TBD 2026-10-06", channels: [facebook], status: draft\n'
    )
    assert judged("too-many-posts", "cadence: [{channel: facebook, per_day: at most 1}]", plan) == ()


def test_a_maximum_holds_outside_every_campaign_too() -> None:
    post = "{id: a, when: [2026-10-06 12:00, 2026-10-06 13:00], channels: [x], status: approved}"
    plan = f"plan: Sans dates\nposts:\n  - {post}\n"
    assert len(judged("too-many-posts", "cadence: [{channel: x, per_day: at most 1}]", plan)) == 1


def test_a_period_weighs_as_its_strongest_post() -> None:
    line = "cadence: [{channel: facebook, per_day: at most 1}]\nrules: {too-many-posts: error}"
    drafts = posts("2026-10-06 12:00", "2026-10-06 13:00", more="channels: [facebook], status: draft")
    (soft,) = judged("too-many-posts", line, drafts)
    (hard,) = judged("too-many-posts", line, drafts.replace("draft", "approved", 1))
    assert (soft.severity, hard.severity) == (Severity.WARNING, Severity.ERROR)


def test_one_approved_day_of_a_series_gives_its_week_the_weight_of_approved() -> None:
    plan = (
        "plan: Série\nposts:\n"
        "  - id: serie\n    when: every day 12:00, from 2026-10-05 to 2026-10-11\n"
        "    channels: [x]\n    status: draft\n"
        "    occurrences: {2026-10-07: {status: approved, approval: 'police, 2026-09-01'}}\n"
    )
    line = "cadence: [{channel: x, per_week: at most 4}]\nrules: {too-many-posts: error}"
    (found,) = judged("too-many-posts", line, plan)
    assert (found.severity, len(found.related)) == (Severity.ERROR, 1)


def test_a_line_about_an_unknown_channel_judges_nothing() -> None:
    line = "cadence: [{channel: facebok, per_day: at most 1, per_week: at least 9, max_silence: 1 day, min_gap: 1 day}]"
    plan = posts("2026-10-06 12:00", "2026-10-06 13:00")
    rules = ("too-many-posts", "too-few-posts", "silent-channel", "posts-too-close")
    assert [judged(rule, line, plan) for rule in rules] == [()] * 4


# too-few-posts


def test_weeks_short_of_a_minimum_are_each_named_at_the_strategys_line() -> None:
    found = judged("too-few-posts", "cadence: [{channel: facebook, per_week: 2 to 4}]", posts("2026-10-06 12:00"))
    assert [(one.location.path, one.facts["first"].day, one.facts["missing"]) for one in found] == [  # type: ignore[attr-defined]  # a date
        ("strategie.yaml", 5, 1),
        ("strategie.yaml", 12, 2),
        ("strategie.yaml", 19, 2),
    ]
    assert "Il manque 1 publication pour Facebook dans la semaine du 5 au 11 octobre 2026" in sentence(found[0], "fr")


def test_a_minimum_missed_is_reported_to_whoever_checks_a_plan_of_that_time() -> None:
    plans = {
        "automne.yaml": posts("2026-10-06 12:00"),
        "hiver.yaml": "plan: Hiver\ndu: 2026-12-07\nau: 2026-12-13\nposts: []\n",
    }
    line = "cadence: [{channel: facebook, per_week: at least 1}]"
    found = judged("too-few-posts", line, plans, named=["hiver.yaml"])
    assert [one.facts["first"] for one in found] == [date(2026, 12, 7)]


def test_a_whole_plan_can_allow_what_its_weeks_lack() -> None:
    plan = (
        "plan: Relâche\ndu: 2026-10-05\nau: 2026-10-11\nallow: {too-few-posts: Relâche d'automne}\n"
        "posts: [{id: a, when: 2026-10-06 12:00, channels: [x]}]\n"
    )
    assert judged("too-few-posts", "cadence: [{channel: x, per_week: at least 3}]", plan) == ()


def test_emergencies_satisfy_a_minimum() -> None:
    plan = posts("2026-10-07 12:00", "2026-10-14 12:00", "2026-10-21 12:00", more="channels: [x], purpose: emergency")
    assert judged("too-few-posts", "cadence: [{channel: x, per_week: at least 1}]", plan) == ()


# silent-channel


def test_silence_is_heard_before_the_first_post_between_two_and_after_the_last() -> None:
    found = judged(
        "silent-channel",
        "cadence: [{channel: x, max_silence: 5 days}]",
        posts("2026-10-12 09:00", "2026-10-20 18:00", more="channels: [x]"),
    )
    assert [(one.facts["first"], one.facts["last"]) for one in found] == [
        (date(2026, 10, 1), date(2026, 10, 12)),
        (date(2026, 10, 12), date(2026, 10, 20)),
        (date(2026, 10, 20), date(2026, 10, 31)),
    ]


def test_from_one_monday_to_a_later_hour_of_the_next_is_seven_days() -> None:
    plan = posts(
        "2026-10-01 12:00",
        "2026-10-08 18:00",
        "2026-10-15 20:00",
        "2026-10-22 21:00",
        "2026-10-29 09:00",
        more="channels: [x]",
    )
    assert judged("silent-channel", "cadence: [{channel: x, max_silence: 7 days}]", plan) == ()


def test_a_silence_given_in_hours_is_measured_in_hours() -> None:
    plan = "plan: Fin de semaine\ndu: 2026-10-05\nau: 2026-10-07\nposts:\n"
    plan += "  - {id: a, when: [2026-10-05 23:00, 2026-10-07 01:00], channels: [x]}\n"
    assert judged("silent-channel", "cadence: [{channel: x, max_silence: 36 h}]", plan) == ()
    assert len(judged("silent-channel", "cadence: [{channel: x, max_silence: 25 h}]", plan)) == 1


def test_one_slot_to_be_confirmed_does_not_excuse_a_month() -> None:
    plan = posts("TBD October 2026", more="channels: [x], status: draft")
    assert judged("silent-channel", "cadence: [{channel: x, max_silence: 15 days}]", plan) == ()
    (found,) = judged("silent-channel", "cadence: [{channel: x, max_silence: 7 days}]", plan)
    assert found.facts["silence"] == timedelta(days=30)


def test_silence_starts_anew_after_a_hold() -> None:
    holds = (
        "cadence: [{channel: x, max_silence: 7 days}]\nholds: [{from: 2026-10-08, to: 2026-10-24, reason: Élections}]"
    )
    assert judged("silent-channel", holds, posts("2026-10-02 12:00", "2026-10-30 12:00", more="channels: [x]")) == ()


# posts-too-close


def test_a_draft_in_between_does_not_hide_two_approved_posts() -> None:
    plan = posts("2026-10-06 12:00", "2026-10-06 12:30", "2026-10-06 13:00").splitlines()
    plan[1] = plan[1].replace("approved", "draft")
    found = judged(
        "posts-too-close",
        "cadence: [{channel: facebook, min_gap: 2 h}]\nrules: {posts-too-close: error}",
        "\n".join(plan),
    )
    assert [(one.post, one.severity, one.facts["gap"]) for one in found] == [
        ("p2", Severity.WARNING, timedelta(minutes=30)),
        ("p3", Severity.ERROR, timedelta(hours=1)),
    ]


def test_a_line_without_channel_keeps_posts_apart_on_each_channel_alone() -> None:
    plan = posts("2026-10-06 12:00", more="channels: [facebook, x], departments: [police]") + "\n"
    plan += 'id: other, when: "2026-10-06 13:00", channels: [infolettre, x], departments: [police]'
    (found,) = judged("posts-too-close", "cadence: [{department: police, min_gap: 3 h}]", plan)
    assert "X" in sentence(found, "en")


def test_a_post_breaks_the_widest_gap_once() -> None:
    lines = "cadence: [{channel: x, min_gap: 2 h}, {channel: x, department: police, min_gap: 1 day}]"
    (found,) = judged(
        "posts-too-close",
        lines,
        posts("2026-10-06 12:00", "2026-10-06 13:00", more="channels: [x], departments: [police]"),
    )
    assert found.facts["limit"] == timedelta(days=1)


def test_the_free_slot_keeps_away_from_posts_that_another_line_protects() -> None:
    lines = "cadence: [{channel: x, min_gap: 2 h}, {channel: x, department: police, min_gap: 1 day}]"
    plan = posts("2026-10-06 12:00", "2026-10-06 18:00", more="channels: [x], departments: [police]") + "\n"
    plan += 'id: arts, when: "2026-10-07 13:00", channels: [x], departments: [arts]'
    (found,) = judged("posts-too-close", lines, plan)
    assert str(found.facts["slot"])[:16] == "2026-10-07 15:00"


def test_the_free_slot_is_not_on_hold() -> None:
    lines = "cadence: [{channel: x, min_gap: 1 day}]\nhours: {publication: lun-dim 7 h à 21 h}\n"
    lines += "holds: [{from: 2026-10-07, to: 2026-10-09, departments: [arts], reason: Deuil}]"
    plan = posts("2026-10-06 12:00", "2026-10-06 18:00", more="channels: [x], departments: [arts]")
    (found,) = judged("posts-too-close", lines, plan)
    assert str(found.facts["slot"])[:16] == "2026-10-10 07:00"


def test_two_posts_at_once_are_said_to_be_at_once() -> None:
    (found,) = judged(
        "posts-too-close",
        "cadence: [{channel: x, min_gap: 3 h}]",
        posts("2026-10-06 12:00", "2026-10-06 12:00", more="channels: [x]"),
    )
    assert "en même temps que" in sentence(found, "fr")
    assert "15" in way_out(found, "fr")


def test_a_post_too_close_to_itself_is_told_by_its_slot() -> None:
    (found,) = judged(
        "posts-too-close",
        "cadence: [{channel: x, min_gap: 3 h}]",
        "id: vote, title: Votez, when: [2026-11-01 10:00, 2026-11-01 12:30], channels: [x]",
    )
    assert sentence(found, "en").startswith("“Votez” goes out on X 2\xa0h\xa030\xa0min after its own slot of Sunday,")


def test_no_free_slot_within_two_weeks_is_said_so() -> None:
    days = [f"2026-10-{day:02} {hour}:00" for day in range(1, 17) for hour in (9, 12)]
    lines = "cadence: [{channel: x, min_gap: 6 h}]\nhours: {publication: lun-dim 9 h à 12 h}"
    found = judged("posts-too-close", lines, posts(*days, more="channels: [x]"))
    assert (found[0].message, found[0].facts["slot"]) == ("full", None)
    assert "Aucun créneau" in way_out(found[0], "fr")


MINUTES = st.lists(st.integers(0, 4 * 24 * 60), min_size=2, max_size=14)
HOURS = st.sampled_from(
    ["lun-dim 0 h à 24 h", "lun-dim 7 h à 21 h", "lun-ven 9 h à 12 h et 13 h à 16 h", "mar 8 h à 9 h"]
)
GAPS = st.sampled_from(["10 min", "45 min", "3 h", "1 jour"])


@given(MINUTES, HOURS, st.tuples(GAPS, GAPS))
def test_the_free_slot_is_the_first_that_breaks_nothing(minutes: list[int], hours: str, gaps: tuple[str, str]) -> None:
    calendar = crowd(minutes, hours, gaps)
    for finding in check(calendar):
        moving, before = finding.thing, finding.related[0]
        assert isinstance(moving, Slot)
        assert isinstance(before, Slot)
        assert isinstance(finding.facts["limit"], timedelta)
        assert finding.facts["slot"] == first_by_trial(calendar, before.start, finding.facts["limit"], moving)


@given(MINUTES, st.tuples(GAPS, GAPS))
def test_every_post_too_close_to_one_that_is_judged_is_found_once(minutes: list[int], gaps: tuple[str, str]) -> None:
    calendar = crowd(minutes, "lun-dim 0 h à 24 h", gaps)
    expected = set()
    for line in calendar.strategy.cadence:
        judged_ones = [slot for slot in calendar.slots if slot.status is not Status.IDEA and slot.matches(line)]
        pairs = pairwise(judged_ones)
        expected |= {after for before, after in pairs if line.min_gap and after.start - before.start < line.min_gap}
    found = [finding.thing for finding in check(calendar)]
    assert set(found) == expected
    assert len(found) == len(expected)


def crowd(minutes: list[int], hours: str, gaps: tuple[str, str]) -> Calendar:
    """Posts on one channel in the first days of October, in every status, two in three of the police."""
    lines = f"[{{channel: x, min_gap: {gaps[0]}}}, {{department: police, min_gap: {gaps[1]}}}]"
    text = f"{HEAD}cadence: {lines}\nhours: {{publication: {hours}}}"
    strategy, _, _ = load_strategy("strategie.yaml", text.encode())
    midnight = datetime(2026, 10, 5, tzinfo=strategy.timezone)
    statuses = [Status.IDEA, Status.DRAFT, Status.APPROVED, Status.APPROVED]
    slots = [
        Slot(one, strategy.channels["x"], midnight + timedelta(minutes=at), statuses[number % 4])
        for number, at in enumerate(minutes)
        for one in [post(index=number, departments=(strategy.departments["police"],) if number % 3 else ())]
    ]
    return Calendar(strategy=strategy, today=date(2026, 9, 1), slots=tuple(sorted(slots, key=lambda slot: slot.start)))


def first_by_trial(calendar: Calendar, before: datetime, gap: timedelta, moving: Slot) -> datetime | None:
    """The same answer minute by minute."""
    hours = calendar.strategy.hours.publication
    others = [
        (slot.start, line.min_gap)
        for line in calendar.strategy.cadence
        for slot in calendar.slots
        if line.min_gap and slot is not moving and slot.matches(line) and moving.matches(line)
    ]
    tries = (before + gap + timedelta(minutes=ahead) for ahead in range((HORIZON - gap) // timedelta(minutes=1) + 1))
    open_ones = (at for at in tries if hours and hours.contains(at))
    return next((at for at in open_ones if all(abs(at - other) >= apart for other, apart in others)), None)


@pytest.mark.parametrize("rule", ["posts-too-close", "departments-collide", "nobody-to-answer"])
def test_a_day_without_an_hour_is_neither_close_to_anything_nor_unanswered(rule: str) -> None:
    lines = "cadence: [{channel: x, min_gap: 1 day}]\nhours: {replies: lun-ven 8 h à 18 h, follow_up: 2 h}"
    plan = posts("2026-10-06", more="channels: [x], departments: [police]") + "\n"
    plan += posts("2026-10-06", more="channels: [x], departments: [arts]").replace("p1", "p2")
    assert judged(rule, lines, plan) == ()


# outside-hours, nobody-to-answer


def test_a_post_outside_hours_on_three_channels_is_one_mistake() -> None:
    plan = posts("2026-10-06 23:00", more="channels: [facebook, x, infolettre], status: approved")
    assert len(judged("outside-hours", "hours: {publication: lun-dim 7 h à 21 h}", plan)) == 1


def test_a_series_outside_hours_is_one_finding_on_the_day_that_has_come_furthest() -> None:
    changed = "channels: [x], status: review, occurrences: {2026-10-13: {status: approved}}"
    plan = posts("every Tuesday 23:00 until 2026-10-20", more=changed)
    found = judged("outside-hours", "hours: {publication: lun-dim 7 h à 21 h}", plan)
    assert [one.facts["at"].day for one in found] == [13]  # type: ignore[attr-defined]  # a datetime


@pytest.mark.parametrize("when", ["2026-10-06 21:00", "2026-10-06 07:00", "TBD week of 2026-10-05", "on demand"])
def test_the_ends_of_the_hours_and_what_has_no_hour_are_within(when: str) -> None:
    assert judged("outside-hours", "hours: {publication: lun-dim 7 h à 21 h}", posts(when, more="channels: [x]")) == ()


def test_a_day_without_an_hour_is_not_outside_hours_when_publication_is_closed_that_day() -> None:
    assert (
        judged("outside-hours", "hours: {publication: lun-ven 7 h à 21 h}", posts("2026-10-10", more="channels: [x]"))
        == ()
    )


FRIDAY_EVENING = "2026-10-09 17:30"
DESK = "hours: {publication: lun-dim 7 h à 21 h, replies: lun-ven 8 h à 18 h, follow_up: 2 h}\n"


def test_replies_resume_after_the_weekend_and_the_holiday() -> None:
    (found,) = judged("nobody-to-answer", DESK + "holidays: ca-qc", posts(FRIDAY_EVENING, more="channels: [x]"))
    assert [str(found.facts[name])[:16] for name in ("leaves", "resumes", "slot")] == [
        "2026-10-09 18:00",
        "2026-10-13 08:00",
        "2026-10-13 08:00",
    ]


def test_a_post_at_the_very_end_of_replies_has_nobody() -> None:
    (found,) = judged("nobody-to-answer", DESK, posts("2026-10-09 18:00", more="channels: [x]"))
    assert (found.message, str(found.facts["resumes"])[:16]) == ("", "2026-10-12 08:00")


def test_naming_who_answers_does_not_say_until_when() -> None:
    named = posts(FRIDAY_EVENING, more="channels: [x], follow_up: {who: police}")
    assert len(judged("nobody-to-answer", DESK, named)) == 1
    assert not judged("nobody-to-answer", DESK, named.replace("police}", "police, until: 8 pm}"))


def test_a_lunch_break_interrupts_the_follow_up() -> None:
    desk = "hours: {replies: lun-ven 8 h à 12 h et 13 h à 17 h, follow_up: 2 h}"
    found = judged("nobody-to-answer", desk, posts("2026-10-06 10:00", "2026-10-06 10:30", more="channels: [x]"))
    assert [(one.post, str(one.facts["slot"])[:16]) for one in found] == [("p2", "2026-10-06 13:00")]


def test_the_moment_proposed_is_one_for_publishing_too() -> None:
    desk = "hours: {publication: lun-ven 9 h à 21 h, replies: lun-dim 6 h à 18 h, follow_up: 2 h}"
    (found,) = judged("nobody-to-answer", desk, posts("2026-10-09 20:00", more="channels: [x]"))
    assert [str(found.facts[name])[:16] for name in ("resumes", "slot")] == ["2026-10-10 06:00", "2026-10-12 09:00"]


def test_a_desk_open_past_midnight_answers_through_it() -> None:
    desk = "hours: {replies: lun-dim 0 h à 24 h, follow_up: 8 h}"
    assert judged("nobody-to-answer", desk, posts("2026-10-06 22:00", more="channels: [x]")) == ()


def test_a_desk_that_never_closes_but_on_holidays_resumes_at_midnight() -> None:
    desk = "hours: {replies: lun-dim 0 h à 24 h, follow_up: 2 h}\nholidays: ca-qc"
    plan = posts("2026-10-11 23:00", "2026-10-12 10:00", more="channels: [x]")
    found = judged("nobody-to-answer", desk, plan)
    assert [(one.message, str(one.facts["leaves"])[:16], str(one.facts["resumes"])[:16]) for one in found] == [
        ("early", "2026-10-12 00:00", "2026-10-13 00:00"),
        ("", "2026-10-12 10:00", "2026-10-13 00:00"),
    ]


def test_a_follow_up_of_months_is_looked_for_as_far_as_it_goes() -> None:
    desk = "hours: {replies: lun-dim 0 h à 24 h, follow_up: 90 jours}\nholidays: ca-qc"
    (found,) = judged("nobody-to-answer", desk, posts("2026-10-20 10:00", more="channels: [x]"))
    assert (str(found.facts["leaves"])[:10], str(found.facts["resumes"])[:10]) == ("2026-12-25", "2026-12-26")


def test_a_follow_up_longer_than_any_reply_hours_is_said_to_be_so() -> None:
    desk = "hours: {replies: lun-ven 8 h à 12 h, follow_up: 6 h}"
    (found,) = judged("nobody-to-answer", desk, posts("2026-10-06 08:00", more="channels: [x]"))
    assert (found.message, found.facts["slot"]) == ("early-never", None)
    assert "Aucune plage de réponses ne dure 6" in way_out(found, "fr")


def test_a_post_that_says_until_when_somebody_answers_is_trusted() -> None:
    plan = posts(FRIDAY_EVENING, more='channels: [x], follow_up: {who: garde, until: "20 h"}')
    assert judged("nobody-to-answer", DESK, plan) == ()


def test_after_the_last_day_a_plan_can_name_somebody_answers_in_the_following_year() -> None:
    plan = "plan: Fin\nposts: [{id: a, when: 2100-12-31 23:30, channels: [x], status: approved}]\n"
    (found,) = judged("nobody-to-answer", DESK + "\nholidays: ca-qc", plan)
    assert str(found.facts["slot"]).startswith("2101-01-04")


# departments-collide


def test_three_departments_in_one_hour_are_two_meetings() -> None:
    plan = "\n".join(
        f'id: {name}, when: "2026-10-06 12:{minute}", channels: [facebook, x], departments: [{name}], status: approved'
        for name, minute in (("police", "00"), ("arts", "20"), ("pompiers", "40"))
    )
    assert [(one.post, len(one.related)) for one in judged("departments-collide", "", plan)] == [
        ("arts", 1),
        ("pompiers", 1),
    ]


def test_a_draft_of_a_third_department_does_not_soften_the_meeting_of_two_approved_posts() -> None:
    plan = "\n".join(
        f'id: {name}, when: "2026-10-06 12:{minute}", channels: [x], departments: [{name}], status: {status}'
        for name, minute, status in (
            ("police", "00", "approved"),
            ("arts", "20", "draft"),
            ("pompiers", "40", "approved"),
        )
    )
    found = judged("departments-collide", "rules: {departments-collide: error}", plan)
    assert [(one.post, one.severity) for one in found] == [("arts", Severity.WARNING), ("pompiers", Severity.ERROR)]


@pytest.mark.parametrize(
    "other",
    [
        'when: "2026-10-06 13:00", channels: [x], departments: [arts]',
        'when: "2026-10-06 12:30", channels: [facebook], departments: [arts]',
        'when: "2026-10-06 12:30", channels: [x], departments: [police, arts]',
        'when: "2026-10-06 12:30", channels: [x]',
        'when: "2026-10-06 12:30", channels: [x], departments: [arts], purpose: missing person',
        'when: "2026-10-06 12:30", channels: [x], departments: [arts], status: idea',
    ],
)
def test_no_collision_in_another_hour_on_another_channel_or_of_shared_urgent_and_vague_posts(other: str) -> None:
    plan = f'id: a, when: "2026-10-06 12:00", channels: [x], departments: [police]\nid: b, {other}'
    assert judged("departments-collide", "", plan) == ()


# post-during-hold


@pytest.mark.parametrize(
    ("hold", "stopped"),
    [
        ("reason: Deuil", True),
        ("channels: [facebook], reason: Deuil", False),
        ("channels: [X, facebook], reason: Deuil", True),
        ("departments: [police], reason: Deuil", False),
        ("departments: [Arts et culture], reason: Deuil", True),
        ("exempt: [événement], reason: Deuil", False),
        ("exempt: [Arts et Culture], reason: Deuil", False),
        ("exempt: [x], reason: Deuil", False),
        ("exempt: [concert-d-automne], reason: Deuil", False),
        ("exempt: [Concert d'automne], reason: Deuil", False),
        ("exempt: [AUTOMNE], reason: Deuil", False),
        ("exempt: [deuil, police, facebook], reason: Deuil", True),
    ],
)
def test_a_hold_stops_what_it_covers_and_spares_what_it_exempts(hold: str, *, stopped: bool) -> None:
    plan = posts("2026-10-06 12:00", more="title: Concert, channels: [x], departments: [arts], purpose: event")
    plan = plan.replace("id: p1", "id: concert-d-automne")
    found = judged("post-during-hold", f"holds: [{{from: 2026-10-05, to: 2026-10-06, {hold}}}]", plan)
    assert bool(found) is stopped


def test_a_hold_is_related_and_its_reason_is_told() -> None:
    plan = posts("2026-12-24 12:00", more="channels: [facebook, x], title: Joyeuses fêtes, status: approved")
    (found,) = judged("post-during-hold", "holds: [{from: 2026-10-05, reason: Élections}]", plan)
    assert sentence(found, "fr") == (
        "« Joyeuses fêtes » paraît le jeudi 24 décembre 2026, alors que les publications "
        "sont suspendues jusqu'à nouvel ordre : Élections."
    ).replace("« ", "«\u00a0").replace(" »", "\u00a0»").replace(" :", "\u00a0:")
    assert [(place.path, place.span.line) for place in found.related if place.span] == [("strategie.yaml", 5)]
    assert found.severity is Severity.ERROR


def test_a_hold_without_a_reason_is_said_to_have_none() -> None:
    (found,) = judged("post-during-hold", "holds: [{from: 2026-10-05, to: 2026-10-07}]", posts("2026-10-06 12:00"))
    assert "la suspension n'a pas de motif" in sentence(found, "fr")


# share-off-target


def shares(line: str, *pillars: str) -> tuple[Diagnostic, ...]:
    plan = "\n".join(
        f'id: p{number}, when: "2026-10-{number:02} 12:00", channels: [x], pillar: {pillar}, status: approved'
        for number, pillar in enumerate(pillars, 1)
    )
    return judged("share-off-target", f"mix: [{{by: pillar, per: month, {line}}}]", plan)


@pytest.mark.parametrize(
    ("line", "field", "found"),
    [
        ("piliers: {a: 40 %, b: 35 %, c: 35 %}", "pillars", 1),
        ("piliers: {a: 40 %, b: 35 %, c: 25 %}", "", 0),
        ("piliers: {a: 33.4 %, b: 33.4 %, c: 33.4 %}", "", 0),
        ("mix: [{by: channel, per: month, targets: {x: 60 %, facebook: at least 50 %}}]", "targets", 1),
        ("mix: [{by: channel, per: month, targets: {x: at most 60 %, facebook: 50 %}}]", "", 0),
    ],
)
def test_shares_of_more_than_the_whole_are_found_in_the_strategy(line: str, field: str, found: int) -> None:
    strategy = HEAD.replace("pillars: {prévention: {}, culture: {}}\n", "") + line
    diagnostics = verdict("plan: A\npublications: []\n", strategy, only="share-off-target").diagnostics
    assert [one.field.split(".")[-1] for one in diagnostics] == [field] * found


def test_a_language_goes_by_its_name() -> None:
    plan = "\n".join(f"id: p{day}, when: 2026-10-0{day}, channels: [x], text: Bonjour" for day in range(1, 9))
    line = "mix: [{by: language, per: month, targets: {fr: 50 %, en: 50 %}, tolerance: 10 points}]"
    (found,) = judged("share-off-target", line, plan)
    said = sentence(found, "fr").split("\xa0»")[0], sentence(found, "en").split("” ")[0]
    assert said in {("«\xa0français", "“French"), ("«\xa0anglais", "“English")}


def test_the_key_furthest_from_its_target_is_named_with_its_figures() -> None:
    line = "targets: {prévention: 50 %, culture: 40 %}, tolerance: 10 points"
    (found,) = shares(line, *["prévention"] * 2, *["culture"] * 6)
    assert sentence(found, "en") == (
        "“culture” takes 75% of the calendar in October 2026 (6 of 8); "
        "your strategy asks for 40%, give or take 10 points."
    )


def test_a_share_at_the_very_edge_of_its_tolerance_is_on_target() -> None:
    assert shares("targets: {culture: 50 %}, tolerance: 10 points", *["prévention"] * 2, *["culture"] * 3) == ()


def test_a_small_sample_is_not_judged() -> None:
    assert shares("targets: {culture: 10 %}", *["culture"] * 4) == ()
    assert len(shares("targets: {culture: 10 %}", *["culture"] * 5)) == 1


def test_a_series_is_one_post_for_a_pillar_and_many_slots_for_a_channel() -> None:
    plan = (
        'id: series, when: "every Tuesday 12:00", channels: [x], pillar: culture\n'
        'id: once, when: "2026-10-07 12:00", channels: [facebook], pillar: prévention\n'
    )
    by_pillar = "mix: [{by: pillar, targets: {culture: 50 %}, min_sample: 2}]"
    by_channel = "mix: [{by: channel, targets: {x: 50 %, facebook: 50 %}, min_sample: 2}]"
    assert judged("share-off-target", by_pillar, plan) == ()
    (found,) = judged("share-off-target", by_channel, plan)
    assert (found.facts["count"], found.facts["total"]) == (4, 5)


def test_a_mix_looks_at_the_posts_it_is_for_and_leaves_emergencies_out() -> None:
    plan = (
        posts(*["2026-10-06 12:00"] * 5, more="channels: [x], departments: [arts]").replace("id: p", "id: a")
        + "\n"
        + posts(*["2026-10-06 12:00"] * 5, more="channels: [facebook], departments: [police]").replace("id: p", "id: b")
        + "\n"
        + posts(*["2026-10-06 12:00"] * 5, more="channels: [facebook], departments: [arts], purpose: emergency")
    )
    line = "mix: [{by: channel, for: {department: arts}, targets: {x: 100 %}}]"
    assert judged("share-off-target", line, plan) == ()


def test_a_share_is_judged_on_whole_periods_that_no_hold_bends() -> None:
    plan = posts(*["2026-10-06 12:00", "2026-11-03 12:00"] * 5, more="channels: [x]")
    line = "mix: [{by: channel, targets: {facebook: 50 %, x: 50 %}}]"
    assert [one.facts["first"] for one in judged("share-off-target", line, plan)] == [date(2026, 10, 1)]
    hold = "\nholds: [{from: 2026-10-20, to: 2026-10-22, channels: [facebook], reason: Compte en révision}]"
    assert judged("share-off-target", line + hold, plan) == ()


# per quarter, per campaign


def test_a_quarter_that_a_campaign_covers_whole_is_judged_for_its_minimum() -> None:
    plan = "plan: Automne\ndu: 2026-10-01\nau: 2026-12-31\nposts: [{id: a, when: 2026-11-03 12:00, channels: [x]}]\n"
    (found,) = judged("too-few-posts", "cadence: [{channel: x, per_quarter: at least 3}]", plan)
    assert sentence(found, "en") == (
        "2 posts are missing for X in the quarter of October 1 to December 31, 2026: "
        "the calendar has 1, and your strategy asks for at least 3."
    )


def test_each_campaign_is_judged_by_its_own_posts_and_told_to_drop_some() -> None:
    plans = {"automne.yaml": posts(*["2026-10-06 12:00"] * 3), "hiver.yaml": posts("2026-10-07 12:00")}
    plans["hiver.yaml"] = "plan: Hiver\nposts: [{id: h, when: 2026-10-07 12:00, channels: [facebook]}]\n"
    (found,) = judged("too-many-posts", "cadence: [{channel: facebook, per_campaign: at most 2}]", plans)
    assert (found.campaign, found.facts["count"]) == ("automne", 3)
    assert way_out(found, "fr").startswith("Retirez-en 1")


def test_two_campaigns_of_one_window_short_of_a_minimum_are_two_findings() -> None:
    plan = "plan: {name}\ndu: 2026-10-01\nau: 2026-10-31\nposts: []\n"
    plans = {f"{name}.yaml": plan.replace("{name}", name) for name in ("automne", "hiver")}
    found = judged("too-few-posts", "cadence: [{channel: x, per_campaign: at least 1}]", plans)
    assert len({one.fingerprint for one in found}) == 2
    assert [one.related[0].path for one in found] == ["automne.yaml", "hiver.yaml"]


# departments-too-close


def voices(*others: str, first: str = 'when: "2026-10-06 11:50", departments: [police]') -> str:
    return "\n".join(
        f"id: p{number}, channels: [x], status: approved, {line}" for number, line in enumerate((first, *others))
    )


def test_a_later_post_of_another_department_is_told_how_close_it_is() -> None:
    plan = voices('when: "2026-10-06 12:15", departments: [arts]')
    (found,) = judged("departments-too-close", "cadence: [{department_gap: 2 h}]", plan)
    assert (found.post, found.facts["gap"]) == ("p1", timedelta(minutes=25))


@pytest.mark.parametrize(
    "other",
    [
        'when: "2026-10-06 13:50", departments: [arts]',
        'when: "2026-10-06 12:15", departments: [police]',
        'when: "2026-10-06 12:15", departments: [arts, police]',
        'when: "2026-10-06 12:15"',
        'when: "2026-10-06 12:15", departments: [arts], purpose: emergency',
        'when: "2026-10-06", departments: [arts]',
        'when: "2026-10-06 11:55", departments: [arts]',
    ],
)
def test_far_shared_urgent_vague_and_colliding_posts_are_not_too_close(other: str) -> None:
    assert judged("departments-too-close", "cadence: [{department_gap: 2 h}]", voices(other)) == ()


def test_what_the_gap_between_any_posts_condemns_is_left_to_its_rule() -> None:
    plan = voices('when: "2026-10-06 12:15", departments: [arts]', 'when: "2026-10-06 13:30", departments: [police]')
    line = "cadence: [{channel: x, min_gap: 30 min}, {department_gap: 2 h}]"
    assert [one.post for one in judged("posts-too-close", line, plan)] == ["p1"]
    assert [one.post for one in judged("departments-too-close", line, plan)] == ["p2"]


def test_a_line_with_a_department_keeps_that_one_apart_from_the_others_only() -> None:
    plan = voices('when: "2026-10-06 12:15", departments: [arts]')
    assert len(judged("departments-too-close", "cadence: [{department: arts, department_gap: 2 h}]", plan)) == 1
    assert judged("departments-too-close", "cadence: [{department: pompiers, department_gap: 2 h}]", plan) == ()


def test_a_post_that_the_line_does_not_speak_of_hides_none_that_it_does() -> None:
    plan = voices(
        'when: "2026-10-06 12:10", departments: [police]',
        'when: "2026-10-06 13:30", departments: [arts], purpose: event',
        first='when: "2026-10-06 11:50", departments: [police], purpose: event',
    )
    (found,) = judged("departments-too-close", "cadence: [{purpose: event, department_gap: 3 h}]", plan)
    assert (found.post, found.facts["gap"]) == ("p2", timedelta(minutes=100))


# holds


@pytest.mark.parametrize(
    ("status", "said"),
    [("approved", "paraît le"), ("scheduled", "déjà programmée, paraît"), ("published", "est marquée comme parue")],
)
def test_what_was_handed_to_the_publishing_tool_must_come_out_of_it_too(status: str, said: str) -> None:
    plan = posts("2026-10-06 12:00", more=f"title: Concert, channels: [x], status: {status}")
    (found,) = judged("post-during-hold", "holds: [{from: 2026-10-05, to: 2026-10-07, reason: Deuil}]", plan)
    assert said in sentence(found, "fr")
    assert ("outil de publication" in way_out(found, "fr")) is (status == "scheduled")


def test_a_hold_says_what_it_freezes_and_whom_it_spares() -> None:
    hold = "holds: [{from: 2026-10-05, departments: [arts], channels: [x], exempt: [deuil, Police, bal], reason: Feu}]"
    plan = posts("2026-10-06 12:00", more="title: Concert, channels: [x], departments: [arts], status: approved")
    (found,) = judged("post-during-hold", hold, plan)
    assert sentence(found, "en") == (
        "“Concert” goes out on Tuesday, October 6, 2026, while publications are on hold for Arts et culture on X "
        "until further notice, except mourning, Police and bal: Feu."
    )


def test_a_hold_lists_once_what_it_leaves_to_be_rescheduled() -> None:
    plan = posts(*(f"2026-10-06 {hour}:00" for hour in range(10, 15)), more="channels: [x, facebook], status: approved")
    plan += '\nid: out, when: "2026-10-06 18:00", channels: [x], status: published'
    plan += '\nid: idea, when: "2026-10-06 18:00", channels: [x], status: idea'
    lines = "hours: {publication: lun-dim 7 h à 21 h}\nholds: [{from: 2026-10-05, to: 2026-10-07, reason: Deuil}]"
    (found,) = judged("hold-to-reschedule", lines, plan)
    assert sentence(found, "en") == (
        "The hold of October 5 to 7, 2026 stops 5 posts to be rescheduled: “p1”, “p2”, “p3” and 2 others."
    )
    assert (found.location.path, str(found.facts["slot"])[:16]) == ("strategie.yaml", "2026-10-08 07:00")


@pytest.mark.parametrize("rule", ["post-during-hold", page("post-during-hold", "fr").head["name"]])
def test_what_may_go_out_during_a_hold_waits_for_no_other_day(rule: str) -> None:
    plan = posts("2026-10-06 12:00", more=f"channels: [x], status: approved, allow: {{{rule}: La famille l'a demandé}}")
    assert not judged("hold-to-reschedule", "holds: [{from: 2026-10-05, reason: Deuil}]", plan)


def test_a_hold_until_further_notice_proposes_no_day() -> None:
    (found,) = judged("hold-to-reschedule", "holds: [{from: 2026-10-05, reason: Deuil}]", posts("2026-10-06 12:00"))
    assert (found.message, found.facts["slot"]) == ("open", None)
    assert "quand elle sera levée" in way_out(found, "fr")


# repeated-date


@pytest.mark.parametrize(
    ("when", "repeated"),
    [
        ("[2026-10-06 12:00, 2026-10-06 12 h]", 1),
        ("[2026-10-06 12:00, 2026-10-06 13:00]", 0),
        ("[2026-10-06, 2026-10-07, 2026-10-06, 2026-10-06]", 2),
        ("[every Tuesday 12:00, 2026-10-13 12:00]", 1),
        ("[every Tuesday 12:00, every Wednesday 12:00]", 0),
        ("[TBD week of 2026-10-05, TBD week of 2026-10-05]", 1),
    ],
)
def test_a_date_that_another_of_the_post_has_already_is_reported(when: str, repeated: int) -> None:
    plan = f"id: a, when: {when}, channels: [x, facebook], status: draft"
    assert len(judged("repeated-date", "", plan)) == repeated


def test_a_channels_own_dates_are_compared_with_each_other() -> None:
    plan = "id: a, when: 2026-10-06 12:00, channels: [x, facebook], x: {when: [2026-10-06 12:00, 2026-10-06 12:00]}"
    (found,) = judged("repeated-date", "", plan)
    assert found.route[-2:] == ("when", 1)
