"""The rules on balance, and on the dates to keep in mind: what a page is too small to show."""

from datetime import date

import pytest

from calendar_cli.amounts import AmountError
from calendar_cli.diagnostic import Diagnostic
from calendar_cli.portions import format_portion, parse_portion
from calendar_cli.wording import sentence
from tests.test_cadence import judged, posts

# portions


@pytest.mark.parametrize(
    ("written", "least", "most"),
    [
        ("40 %", 40, 40),
        ("au plus 20 %", None, 20),
        ("Au maximum 12,5 %", None, 12.5),
        ("at least 10%", 10, None),
        ("20 % à 30 %", 20, 30),
        ("20 to 30%", 20, 30),
        ("20-30 %", 20, 30),
    ],
)
def test_a_target_is_a_share_a_limit_or_a_range(written: str, least: float | None, most: float | None) -> None:
    portion = parse_portion(written)
    assert (portion.least, portion.most) == (least, most)
    assert parse_portion(format_portion(portion, "fr")) == portion
    assert parse_portion(format_portion(portion, "en")) == portion


@pytest.mark.parametrize(
    "written", ["20", "au plus 20", "30 % à 20 %", "au plus 120 %", "peu", "au plus", "%", "à 20 %"]
)
def test_what_is_no_share_is_refused_as_it_was_written(written: str) -> None:
    with pytest.raises(AmountError) as refused:
        parse_portion(written)
    assert refused.value.written == written


# share-off-target


def by_purpose(line: str, promotions: int, others: int, more: str = "") -> tuple[Diagnostic, ...]:
    plan = posts(*["2026-10-06 12:00"] * promotions, more="channels: [x], purpose: promotion, status: approved")
    rest = posts(*["2026-10-07 12:00"] * others, more=f"channels: [x], status: approved{more}").replace(
        "id: p", "id: q"
    )
    return judged("share-off-target", f"mix: [{{by: purpose, {line}}}]", f"{plan}\n{rest}")


def test_a_ceiling_has_no_tolerance_and_its_very_edge_is_allowed() -> None:
    assert by_purpose("targets: {promotion: au plus 20 %}, tolerance: 30 points", 2, 8) == ()
    (found,) = by_purpose("targets: {promotion: au plus 20 %}, tolerance: 30 points", 3, 7)
    assert sentence(found, "en") == (
        "“promotion” takes 30% of the calendar in October 2026 (3 of 10); your strategy asks for at most 20%."
    )


def test_a_floor_is_missed_by_what_is_not_there_at_all() -> None:
    (found,) = by_purpose("targets: {consultation: at least 10%}", 0, 10)
    assert (found.facts["count"], found.facts["total"]) == (0, 10)


def test_the_furthest_past_its_own_limit_is_named_whatever_kind_of_target_it_has() -> None:
    (found,) = by_purpose("targets: {promotion: at most 20%, information: 45%}", 5, 5)
    assert str(found.facts["key"]) == "promotion"


def test_what_has_no_target_is_held_to_the_largest_share() -> None:
    assert by_purpose("targets: {information: 80 %}, max_share: 25 %", 2, 8) == ()
    (found,) = by_purpose("targets: {information: 70 %}, max_share: 25 %", 3, 7)
    assert str(found.facts["key"]) == "promotion"


def test_formats_and_languages_are_shared_out_too() -> None:
    plan = posts(*["2026-10-06 12:00"] * 5, more="channels: [x], format: reel, text: {fr: Oui, en: Yes}")
    by_format = judged("share-off-target", "mix: [{by: format, targets: {reel: at most 50%}}]", plan)
    by_language = judged("share-off-target", "mix: [{by: language, targets: {français: 90 %, en: 10 %}}]", plan)
    assert [one.facts["key"] for one in by_format] == [{"fr": "reel", "en": "reel"}]
    assert [(one.facts["share"], one.facts["total"]) for one in by_language] == [(50.0, 10)]


def test_a_target_for_no_known_value_is_an_unknown_name() -> None:
    line = "mix: [{by: purpose, targets: {promotoin: 10 %}}, {by: format, targets: {vidéo: 10 %, bobine: 5 %}}]"
    found = judged("unknown-name", line, posts("2026-10-06 12:00"))
    assert [(one.facts["written"], one.facts["suggestion"]) for one in found] == [
        ("promotoin", "promotion"),
        ("bobine", ""),
    ]


def test_each_campaign_has_its_own_shares() -> None:
    plans = {
        "automne.yaml": posts(*["2026-10-06 12:00"] * 5, more="channels: [x], purpose: promotion"),
        "hiver.yaml": "plan: Hiver\ndu: 2026-10-01\nau: 2026-10-31\nposts:\n"
        + "".join(f"  - {{id: h{number}, when: 2026-10-07 12:00, channels: [x]}}\n" for number in range(20)),
    }
    line = "mix: [{by: purpose, per: campaign, targets: {promotion: at most 30%}}]"
    (found,) = judged("share-off-target", line, plans)
    assert sentence(found, "fr").startswith("«\u00a0promotion\u00a0» occupe 100\u00a0% du calendrier dans la campagne")


# department-crowded-out

CROWD = "mix: [{by: department, max_share: 60 %, min_sample: 4}]"


def shared(police: int, arts: int, more: str = "channels: [x], status: approved") -> str:
    mine = posts(*["2026-10-06 12:00"] * police, more=f"{more}, departments: [police]")
    return (
        mine + "\n" + posts(*["2026-10-07 12:00"] * arts, more=f"{more}, departments: [arts]").replace("id: p", "id: q")
    )


def test_a_department_is_told_its_part_of_the_channel_and_whose_turn_it_is() -> None:
    (found,) = judged("department-crowded-out", CROWD, shared(8, 2))
    assert sentence(found, "en") == (
        "Police takes 80% of X in October 2026 (8 slots of 10); your strategy leaves a single department at most 60%."
    )
    assert len(found.related) > 1


@pytest.mark.parametrize(("police", "arts"), [(6, 4), (3, 0), (3, 1), (5, 0)])
def test_an_allowed_part_a_small_sample_and_a_departments_own_channel_are_no_crowd(police: int, arts: int) -> None:
    assert judged("department-crowded-out", CROWD, shared(police, arts)) == ()


def test_slots_are_what_takes_room_and_urgent_ones_take_none() -> None:
    series = 'id: s, when: "every Tuesday 12:00", channels: [x], departments: [police]\n'
    one = 'id: q, when: "2026-10-07 12:00", channels: [x], departments: [arts]'
    assert len(judged("department-crowded-out", CROWD, series + one)) == 1
    urgent = series.replace("[police]}", "[police]").replace("channels: [x],", "channels: [x], purpose: emergency,")
    assert judged("department-crowded-out", CROWD, urgent + one) == ()


def test_a_shared_post_counts_for_both_and_one_of_nobody_for_none() -> None:
    both = posts(*["2026-10-06 12:00"] * 4, more="channels: [x], departments: [police, arts]")
    nobody = posts(*["2026-10-06 12:00"] * 9, more="channels: [x]").replace("id: p", "id: n")
    (found,) = judged("department-crowded-out", CROWD, f"{both}\n{nobody}")
    assert (found.facts["count"], found.facts["total"]) == (4, 4)


def test_each_channel_is_judged_apart_unless_the_line_names_one() -> None:
    plan = shared(8, 2, "channels: [x, facebook], status: approved")
    assert len(judged("department-crowded-out", CROWD, plan)) == 2
    assert len(judged("department-crowded-out", CROWD.replace("max_share", "for: {channel: X}, max_share"), plan)) == 1


# key-date-unmentioned

DATES = (
    "key_dates: {Semaine de l'eau: 2026-10-12 au 2026-10-16, "
    "Souvenir: {when: 2026-10-20, departments: [Arts et culture]}}"
)


def unmentioned(plan: str, more: str = "") -> list[object]:
    return [one.facts["name"] for one in judged("key-date-unmentioned", f"{DATES}\n{more}", plan)]


def test_a_date_is_served_by_a_post_on_it_a_title_a_text_or_a_hashtag() -> None:
    rest = ', channels: [x], departments: [arts], when: "2026-10-05 12:00"'
    assert unmentioned(f"id: a{rest}") == ["Semaine de l'eau", "Souvenir"]
    assert unmentioned(f"id: a, title: La SEMAINE DE L’EAU arrive{rest}") == ["Souvenir"]
    assert unmentioned(f"id: a, text: Bientôt la semaine de l'eau.{rest}") == ["Souvenir"]
    assert unmentioned(f"id: a, hashtags: [SemaineDeLEau]{rest}") == ["Souvenir"]
    assert unmentioned('id: a, channels: [x], when: "2026-10-14 12:00"') == ["Souvenir"]
    assert unmentioned('id: a, channels: [x], status: draft, when: "TBD week of 2026-10-12"') == ["Souvenir"]


def test_a_departments_date_is_served_by_that_department_only() -> None:
    assert "Souvenir" in unmentioned('id: a, channels: [x], departments: [police], when: "2026-10-20 12:00"')
    assert "Souvenir" in unmentioned('id: a, title: Souvenir, departments: [police], when: "2026-10-02 12:00"')
    assert "Souvenir" not in unmentioned('id: a, channels: [x], departments: [arts], when: "2026-10-20 12:00"')


def test_cancelled_posts_serve_no_date_and_posts_on_demand_do() -> None:
    assert "Semaine de l'eau" in unmentioned("id: a, title: Semaine de l'eau, when: 2026-10-14, status: cancelled")
    assert "Semaine de l'eau" not in unmentioned("id: a, title: La semaine de l'eau, when: on demand")


def test_past_dates_far_ones_and_those_on_hold_are_not_asked_about() -> None:
    plan = posts("2026-10-05 12:00")
    assert unmentioned(plan, "holds: [{from: 2026-10-10, reason: Deuil}]") == []
    assert unmentioned(plan, "holds: [{from: 2026-10-10, to: 2026-10-18, reason: Deuil}]") == ["Souvenir"]
    assert unmentioned(plan, "holds: [{from: 2026-10-10, channels: [x], reason: Panne}]") != []
    for day, asked in ((date(2026, 8, 31), False), (date(2026, 9, 15), True), (date(2026, 12, 24), False)):
        found = judged("key-date-unmentioned", f"key_dates: {{Jour: {day}}}", plan)
        assert bool(found) is asked, day


def test_a_key_date_of_an_unknown_department_is_an_unknown_name() -> None:
    found = judged(
        "unknown-name", "key_dates: {Jour: {when: 2026-10-20, departments: [artss]}}", posts("2026-10-05 12:00")
    )
    assert [(one.facts["written"], one.facts["suggestion"]) for one in found] == [("artss", "arts")]
