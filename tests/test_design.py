"""The plan and the strategy that the design shows, run as they stand there."""

from pathlib import Path

import pytest

from calendar_cli.campaign import Campaign
from calendar_cli.check import Options, judge
from calendar_cli.repository import open_repository
from calendar_cli.verdict import Verdict
from tests.plans import TODAY

FOLDER = Path(__file__).parent / "design"


@pytest.fixture(scope="module")
def judged() -> tuple[Verdict, list[Campaign]]:
    campaigns: list[Campaign] = []
    verdict = judge(open_repository((FOLDER,), FOLDER), Options(TODAY, today_given=True), campaigns.append)
    return verdict, campaigns


def test_the_strategy_falls_into_the_one_trap_it_warns_of(judged: tuple[Verdict, list[Campaign]]) -> None:
    found = [(d.rule, d.message, d.location.path) for d in judged[0].diagnostics if d.location.path == "strategie.yaml"]
    assert ("syntax-error", "flow-comma", "strategie.yaml") in found
    assert {rule for rule, _, _ in found} <= {"syntax-error", "too-few-posts", "share-off-target", "silent-channel"}
    assert judged[0].strategy.people["chef-prevention"].name == "Chef aux opérations"


def test_the_plan_breaks_no_rule_of_form_name_or_date(judged: tuple[Verdict, list[Campaign]]) -> None:
    found = {d.rule for d in judged[0].diagnostics if d.location.path.startswith("plans/")}
    assert found <= {"post-without-id", "nobody-to-answer", "media-missing", "outside-hours"}


def test_the_plan_means_what_the_design_says(judged: tuple[Verdict, list[Campaign]]) -> None:
    posts = {post.post_id or "nuit": post for post in judged[1][0].posts}
    assert [slot.channel.id for slot in posts["pile"].slots if slot.channel] == ["facebook", "instagram", "x"]
    assert {slot.start.isoformat() for slot in posts["pile"].slots} == {"2026-10-27T12:00:00-04:00"}
    assert {text.field for text in posts["pile"].texts} == {("text",), ("x",)}
    days = [
        slot.day.isoformat() for slot in posts["mardi-casernes"].slots if slot.channel and slot.channel.id == "facebook"
    ]
    assert days == ["2026-10-06", "2026-10-13", "2026-10-20", "2026-11-03"]
    assert {text.file for text in posts["mardi-casernes"].texts} == {
        "plans/posts/mardi-casernes.md",
        "plans/posts/caserne-2.md",
    }
    assert (posts["borne"].slots, posts["borne"].facts.on_demand) == ((), True)
    assert all(slot.tentative for slot in posts["nuit"].slots)
    assert [activity.id for activity in judged[1][0].activities] == ["portes-ouvertes"]


def test_the_allowance_on_an_idea_waits_without_a_word(judged: tuple[Verdict, list[Campaign]]) -> None:
    assert "allowance-unused" not in {diagnostic.rule for diagnostic in judged[0].diagnostics}
