from datetime import date

import pytest

from calendar_cli.campaign import Campaign, Post
from calendar_cli.resolve import milestones_of
from tests.plans import STRATEGY, campaign, campaigns, faults, repository


def post(body: str, head: str = "du: 2026-10-05\nau: 2026-11-08\n") -> Post:
    lines = "\n".join(f"    {line}" for line in body.strip().splitlines())
    return campaign(f"plan: Essai\n{head}publications:\n  - id: essai\n    titre: Essai\n{lines}\n").posts[0]


def starts(found: Post) -> list[str]:
    return [f"{slot.channel.id if slot.channel else '-'} {slot.start:%Y-%m-%d %H:%M%z}" for slot in found.slots]


def test_a_day_without_a_time_takes_the_channels_hour_else_the_opening_of_the_day() -> None:
    found = post("quand: 2026-10-06\ncanaux: [facebook, x]")
    assert starts(found) == ["facebook 2026-10-06 12:00-0400", "x 2026-10-06 07:00-0400"]


def test_a_series_is_spread_over_the_campaign_without_its_exceptions() -> None:
    found = post("quand: chaque mardi 17 h\ncanaux: [facebook]\nsauf: [2026-10-27]")
    assert [slot.day.day for slot in found.slots] == [6, 13, 20, 3]
    assert starts(found)[-1] == "facebook 2026-11-03 17:00-0500"


def test_an_occurrence_may_move_and_keeps_the_day_of_its_series() -> None:
    found = post(
        "quand: chaque mardi 17 h, du 2026-10-06 au 2026-10-20\ncanaux: [x]\n"
        "parutions:\n  2026-10-13: {quand: 'mercredi 14 octobre 2026', statut: approuvé, titre: Changée}"
    )
    moved = found.slots[1]
    assert (moved.day, moved.series_day, moved.status.name, moved.title) == (
        date(2026, 10, 14),
        date(2026, 10, 13),
        "APPROVED",
        "Changée",
    )
    assert f"{moved.start:%H:%M}" == "17:00"


def test_a_channel_with_its_own_time_keeps_to_it() -> None:
    found = post("quand: 2026-10-06, 12 h\ncanaux: [facebook, x]\nvariantes:\n  twitter: {quand: '2026-10-07, 9 h'}")
    assert starts(found) == ["facebook 2026-10-06 12:00-0400", "x 2026-10-07 09:00-0400"]


@pytest.mark.parametrize("written", ["portes-ouvertes - 7 j, 12 h", "J-7, 12 h", "Portes-Ouvertes - 7 jours, 12 h"])
def test_a_date_relative_to_an_anchor_moves_with_it(written: str) -> None:
    head = "du: 2026-10-01\nau: 2026-11-08\njalons: {portes-ouvertes: {quand: 'samedi 24 octobre 2026, 10 h à 16 h'}}\n"
    assert starts(post(f"quand: {written}\ncanaux: [x]", head)) == ["x 2026-10-17 12:00-0400"]


def test_a_date_to_be_confirmed_is_a_tentative_slot_over_its_days() -> None:
    slot = post("quand: à confirmer, semaine du 2026-10-19\ncanaux: [x]").slots[0]
    assert (slot.tentative, slot.day, slot.last) == (True, date(2026, 10, 19), date(2026, 10, 25))


def test_on_demand_has_no_slot_and_is_ready() -> None:
    found = post("quand: au besoin\ntexte: Prêt.")
    assert (found.slots, found.facts.on_demand) == ((), True)


def test_several_dates_are_several_slots_with_their_own_fields() -> None:
    found = post("quand: ['2026-10-06, 9 h', '2026-10-08, 9 h']\ncanaux: [x]")
    assert [slot.field for slot in found.slots] == [("when", 0), ("when", 1)]


def test_variants_and_languages_are_texts_of_their_own() -> None:
    found = post("quand: 2026-10-06\ncanaux: [FB, insta, x]\ntexte: {fr: Bonjour., en: Hello.}\nx: Court.")
    assert [(t.language, t.body, [c.id for c in t.channels], t.field) for t in found.texts] == [
        ("fr", "Bonjour.", ["facebook", "instagram"], ("text", "fr")),
        ("en", "Hello.", ["facebook", "instagram"], ("text", "en")),
        ("fr", "Court.", ["x"], ("x",)),
    ]


def test_defaults_speak_where_the_post_does_not() -> None:
    plan = (
        "plan: A\npar_défaut: {service: pompiers, canaux: [facebook], statut: à valider}\n"
        "publications:\n  - {id: a, titre: A, quand: au besoin}\n  - {id: b, titre: B, quand: au besoin, canaux: [x]}\n"
    )
    first, second = campaign(plan).posts
    assert [channel.id for channel in first.channels] == ["facebook"]
    assert [channel.id for channel in second.channels] == ["x"]
    assert second.status.name == "REVIEW"


def test_a_long_copy_is_read_beside_its_plan() -> None:
    plan = "plan: A\npublications:\n  - {id: a, quand: au besoin, texte: posts/long.md}\n"
    copy = "---\ntitre: T\n---\nBonjour.\n"
    text = campaigns(repository({"plans/a.yaml": plan}, texts={"plans/posts/long.md": copy}))[0].posts[0].texts[0]
    assert (text.body, text.file) == ("Bonjour.", "plans/posts/long.md")


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ("quand: '2026-03-08, 2 h 30'", "skipped-time"),
        ("quand: '2026-11-01, 1 h 30'", "repeated-time"),
        ("quand: lancement + 3 jours", "unknown-name"),
        ("quand: 2026-10-06\n    canaux: [facebok]", "unknown-name"),
        ("quand: 2026-10-06\n    service: pompier-volant", "unknown-name"),
        ("quand: au besoin\n    texte: absent.md", "missing-file"),
        ("quand: au besoin\n    statutt: idée", "unknown-key"),
    ],
)
def test_what_cannot_be_resolved_is_reported_on_its_line(fault: str, rule: str) -> None:
    lines = "plan: A\npublications:\n  - id: a\n    titre: A\n    statut: à valider\n    " + fault + "\n"
    found = faults(lines)
    last = len(lines.splitlines())
    assert (rule, last) in found


def test_an_anchor_can_be_an_activity_of_several_days() -> None:
    found: Campaign = campaign("plan: A\njalons: {fete: {titre: Fête, quand: 2026-06-23 au 2026-06-24}}\n")
    activity = found.activities[0]
    assert (activity.all_day, activity.start.date(), activity.end.date()) == (
        True,
        date(2026, 6, 23),
        date(2026, 6, 24),
    )


def test_deadlines_count_working_days_around_holidays() -> None:
    strategy = STRATEGY + "échéances: {texte: 10 jours avant, approbation: 3 jours ouvrables avant}\nfériés: ca-qc\n"
    plan = "plan: A\npublications:\n  - {id: a, titre: A, quand: '2026-10-14, 9 h', service: pompiers, canaux: [x]}\n"
    due = {milestone.kind: milestone.due for milestone in milestones_of(campaign(plan, strategy))}
    assert due == {"text": date(2026, 10, 4), "approval": date(2026, 10, 8)}


def test_an_unknown_approver_is_reported_on_the_name_and_not_on_the_department() -> None:
    department = "  arts:\n    responsable: chefe\n    approbateurs:\n      - chef\n      - cheef\n"
    lines = f"services:\n{department}équipe: {{chef: {{}}}}\n"
    assert [line for rule, line in faults("plan: A\npublications: []\n", lines) if rule == "unknown-name"] == [3, 6]


SERIES = """\
plan: A
publications:
  - id: mardi
    titre: Le mardi des casernes
    quand: chaque mardi 17 h, du 2026-10-06 au 2026-10-27
    statut: {status}
    visuel: {alt: Une caserne}
    parutions: {days}
"""


@pytest.mark.parametrize(
    ("status", "days", "due"),
    [
        ("brouillon", "{}", {"text": ("09-26", False), "approval": ("10-01", False), "material": ("09-29", False)}),
        (
            "brouillon",
            "{2026-10-06: {statut: publié}, 2026-10-13: {statut: à valider}}",
            {"text": ("10-10", False), "approval": ("10-08", False), "material": ("10-06", False)},
        ),
        (
            "approuvé",
            "{2026-10-20: {statut: brouillon}}",
            {"text": ("10-10", False), "approval": ("10-15", False), "material": ("09-29", False)},
        ),
        (
            "approuvé",
            "{2026-10-06: {statut: annulé}}",
            {"text": ("10-03", True), "approval": ("10-08", True), "material": ("10-06", False)},
        ),
        ("idée", "{}", {}),
        ("reporté", "{}", {}),
    ],
)
def test_each_deadline_of_a_series_is_that_of_the_first_day_that_waits_for_it(
    status: str, days: str, due: dict[str, tuple[str, bool]]
) -> None:
    strategy = STRATEGY + "échéances: {texte: 10 jours avant, approbation: 5 jours avant, visuel: 7 jours avant}\n"
    found = milestones_of(campaign(SERIES.replace("{status}", status).replace("{days}", days), strategy))
    assert {one.kind: (f"{one.due:%m-%d}", one.done) for one in found} == due
