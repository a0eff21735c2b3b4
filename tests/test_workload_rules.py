"""Work and the time there is for it: capacity by week, effort of campaigns, lead times, what is overdue."""

from datetime import date

import pytest

from calendar_cli.diagnostic import Diagnostic, Severity
from calendar_cli.wording import sentence, way_out
from tests.plans import TODAY, faults, verdict

STRATEGY = """\
organisation: Ville de Rivière-aux-Pins
services: {pompiers: {nom: Incendies, approbateurs: [chef]}}
équipe:
  chef: {nom: Chef}
  studio: {nom: Studio, capacité: 10 h par semaine, absences: [2026-10-13, 2026-10-19 au 2026-10-25]}
  redaction: {nom: Rédaction, capacité: 2 h par jour}
canaux: {facebook: {réseau: facebook}, x: {réseau: x}}
fériés: ca-qc
"""
HEAD = "plan: A\nresponsable: studio\npar_défaut: {statut: brouillon}\npublications:\n"


def judged(rule: str, posts: str, more: str = "", today: date = TODAY) -> list[Diagnostic]:
    plan = HEAD + "".join(f"  - {{id: p{n}, titre: T{n}, {post}}}\n" for n, post in enumerate(posts.splitlines(), 1))
    return list(verdict(plan, STRATEGY + more, only=rule, today=today).diagnostics)


def overloaded(posts: str, more: str = "") -> list[tuple[str, str]]:
    found = judged("team-overloaded", posts, more)
    return [(one.post, sentence(one, "en").split(" in the week of ")[0]) for one in found]


# team-overloaded


def test_the_first_post_beyond_the_capacity_of_its_week_is_at_fault() -> None:
    posts = (
        "quand: 2026-10-05, temps_prévu: 6 h\nquand: 2026-10-07, temps_prévu: 5 h\nquand: 2026-10-09, temps_prévu: 1 h"
    )
    (found,) = judged("team-overloaded", posts)
    assert (found.post, found.facts["count"], len(found.related)) == ("p2", 3, 2)
    assert sentence(found, "fr").startswith("Studio a 12\u00a0h de travail dans la semaine du 5 au 11 octobre 2026")
    assert way_out(found, "fr") == "«\u00a0T2\u00a0» tient dans la semaine du 12 au 18 octobre 2026."


@pytest.mark.parametrize(
    ("posts", "found"),
    [
        ("quand: 2026-10-05, temps_prévu: 10 h", []),
        ("quand: 2026-10-05, temps_prévu: 10 h 01", [("p1", "Studio has 10\u00a0h\u00a01\u00a0min of work")]),
        ("quand: 2026-10-05, temps_prévu: 6 h\nquand: 2026-10-12, temps_prévu: 6 h", []),
        ("quand: 2026-10-05, temps_prévu: 20 h, statut: annulé", []),
        ("quand: 2026-10-05, temps_prévu: 20 h, statut: idée", []),
        ("quand: 2026-10-05, temps_prévu: 20 h, statut: publié", []),
        ("quand: 2026-10-05, temps_prévu: 20 h, statut: approuvé", []),
        ("quand: 'à confirmer, semaine du 2026-10-05', temps_prévu: 20 h", []),
        ("quand: au besoin, temps_prévu: 20 h", []),
        ("quand: 2026-10-05, temps_prévu: 20 h, responsable: chef", []),
        ("quand: 2026-10-05, temps_prévu: 9 h, canaux: [facebook, x]", []),
        ("quand: 2026-10-05, temps_prévu: 11 h, responsable: Rédaction", [("p1", "Rédaction has 11\u00a0h of work")]),
        ("quand: 2026-10-05", []),
    ],
)
def test_only_the_dated_work_that_is_left_counts_against_a_team_with_a_capacity(
    posts: str, found: list[tuple[str, str]]
) -> None:
    assert overloaded(posts) == found


def test_a_capacity_by_the_day_is_that_of_five_of_them() -> None:
    assert not overloaded("quand: 2026-10-05, temps_prévu: 10 h, responsable: Rédaction")
    assert overloaded("quand: 2026-10-05, temps_prévu: 11 h, responsable: redaction") == [
        ("p1", "Rédaction has 11\u00a0h of work")
    ]


def test_a_holiday_and_a_day_away_each_take_a_fifth_of_the_week() -> None:
    assert not overloaded("quand: 2026-10-14, temps_prévu: 6 h")
    (found,) = judged("team-overloaded", "quand: 2026-10-14, temps_prévu: 6 h 30")
    assert sentence(found, "en").endswith("(1 post), but 6\u00a0h of time.")


def test_what_goes_out_while_a_team_is_away_all_week_is_ready_before() -> None:
    assert not overloaded("quand: 2026-10-21, temps_prévu: 5 h")
    (found,) = judged("team-overloaded", "quand: 2026-10-21, temps_prévu: 7 h")
    assert sentence(found, "fr").endswith(
        "mais 6\u00a0h de temps; «\u00a0T1\u00a0» y compte, car l'équipe est absente toute la semaine où elle paraît."
    )


def test_the_effort_of_a_series_is_spread_over_its_days() -> None:
    assert not overloaded("quand: 'chaque lundi 12 h, du 2026-10-26 au 2026-11-09', temps_prévu: 24 h")
    assert (
        len(judged("team-overloaded", "quand: 'chaque lundi 12 h, du 2026-10-26 au 2026-11-09', temps_prévu: 36 h"))
        == 3
    )


def test_the_strategy_says_what_a_format_takes_where_the_post_does_not() -> None:
    efforts = "temps_prévu: {vidéo: 11 h, autres: 1 h}\n"
    assert overloaded("quand: 2026-10-05, format: video", efforts) == [("p1", "Studio has 11\u00a0h of work")]
    assert not overloaded("quand: 2026-10-05, format: photo\nquand: 2026-10-06", efforts)
    assert not overloaded("quand: 2026-10-05, format: vidéo, temps_prévu: 2 h", efforts)


def test_a_format_nobody_knows_is_named() -> None:
    assert ("unknown-name", 9) in faults("plan: A\npublications: []\n", STRATEGY + "temps_prévu: {vidoé: 11 h}\n")


def test_without_room_in_eight_weeks_the_post_is_too_long_for_the_team() -> None:
    (found,) = judged("team-overloaded", "quand: 2026-10-05, temps_prévu: 20 h")
    assert way_out(found, "en").startswith("None of the next eight weeks of its campaign has room")


def test_a_week_after_the_campaign_has_no_room_and_a_series_does_not_move() -> None:
    posts = "".join(f"  - {{id: p{day}, titre: T, quand: 2026-10-0{day}, temps_prévu: 6 h}}\n" for day in (6, 7))
    plan = HEAD.replace("publications", "du: 2026-10-05\nau: 2026-10-%s\npublications") + posts
    found = [verdict(plan % last, STRATEGY, only="team-overloaded").diagnostics[0] for last in ("11", "18")]
    assert [one.message for one in found] == ["full", ""]
    (series, *_) = judged(
        "team-overloaded", "quand: 'chaque lundi 12 h, du 2026-10-26 au 2026-11-09', temps_prévu: 36 h"
    )
    assert series.message == "series"


# campaign-effort-off


@pytest.mark.parametrize(
    ("planned", "efforts", "found"),
    [
        ("10 h", ["6 h", "4 h"], []),
        ("10 h", ["6 h", "5 h"], []),
        ("10 h", ["6 h", "5 h 15"], [""]),
        ("10 h", ["6 h", ""], []),
        ("10 h", ["1 h", "1 h"], ["low"]),
        ("10 h", ["1 h", ""], []),
        ("10 h", ["1 h 30", "1 h"], []),
        ("10 h", [], []),
    ],
)
def test_the_time_of_a_plan_is_compared_with_that_of_its_posts(
    planned: str, efforts: list[str], found: list[str]
) -> None:
    posts = "".join(
        f"  - {{titre: T, quand: au besoin{f', temps_prévu: {effort}' if effort else ''}}}\n" for effort in efforts
    )
    plan = f"plan: A\ntemps_prévu: {planned}\npublications:\n{posts}" if posts else f"plan: A\ntemps_prévu: {planned}\n"
    assert [one.message for one in verdict(plan, STRATEGY, only="campaign-effort-off").diagnostics] == found


def test_a_day_of_work_is_never_24_hours_of_it() -> None:
    plan = "plan: A\ntemps_prévu: 24 h\npublications: [{titre: T, quand: au besoin, temps_prévu: 48 h}]\n"
    (found,) = verdict(plan, STRATEGY, only="campaign-effort-off").diagnostics
    assert sentence(found, "en") == "The plan has 24\u00a0h; 1 post takes 48\u00a0h."


# short-notice

ASKS = "quand: 2026-10-20, demandes: [{{à: pompiers, quoi: Photos, avant: {by}}}]"


@pytest.mark.parametrize(
    ("by", "deadlines", "message"),
    [
        ("2026-10-19", "", None),
        ("2026-10-20", "", "same-day"),
        ("2026-10-21", "", "late"),
        ("2026-10-15", "échéances: {approbation: 3 jours ouvrables avant}\n", None),
        ("2026-10-16", "échéances: {approbation: 3 jours ouvrables avant}\n", "approval"),
        ("2026-10-13", "échéances: {approbation: 3 jours ouvrables avant, demandes: 5 jours ouvrables avant}\n", None),
        ("2026-10-14", "échéances: {approbation: 3 jours ouvrables avant, demandes: 5 jours ouvrables avant}\n", ""),
        ("2026-10-20", "échéances: {demandes: 5 jours avant}\n", ""),
    ],
)
def test_a_request_is_due_before_the_post_needs_it(by: str, deadlines: str, message: str | None) -> None:
    found = judged("short-notice", ASKS.format(by=by), deadlines)
    assert [one.message for one in found] == ([] if message is None else [message])


@pytest.mark.parametrize("more", ["statut: publié", "statut: idée", "statut: annulé", "nature: urgence"])
def test_requests_of_what_is_out_or_urgent_are_left_alone(more: str) -> None:
    assert not judged("short-notice", f"{ASKS.format(by='2026-10-21')}, {more}")


def test_a_request_of_a_series_may_be_for_its_last_day() -> None:
    series = (
        "quand: 'chaque mardi 12 h, du 2026-10-06 au 2026-10-27', demandes: [{à: chef, quoi: Q, avant: 2026-10-%s}]"
    )
    assert not judged("short-notice", series % "21")
    assert judged("short-notice", series % "28")
    dates = series.replace("'chaque mardi 12 h, du 2026-10-06 au 2026-10-27'", "[2026-10-06, 2026-10-27]")
    assert not judged("short-notice", dates % "21")
    (found,) = judged("short-notice", dates % "28")
    assert sentence(found, "fr").startswith("On demande «\xa0Q\xa0» pour le mercredi 28 octobre 2026,")


# deadline-missed

DEADLINES = "échéances: {texte: 10 jours avant, approbation: 3 jours ouvrables avant, visuel: 7 jours avant}\n"


@pytest.mark.parametrize(
    ("post", "day", "messages"),
    [
        ("quand: 2026-10-20", date(2026, 10, 10), []),
        ("quand: 2026-10-20", date(2026, 10, 11), ["text"]),
        ("quand: 2026-10-20", date(2026, 10, 17), ["text"]),
        ("quand: 2026-10-20, statut: à valider", date(2026, 10, 15), []),
        ("quand: 2026-10-20, statut: à valider", date(2026, 10, 16), ["approval"]),
        ("quand: 2026-10-20, statut: approuvé", date(2026, 10, 19), []),
        ("quand: 2026-10-20, statut: approuvé, visuel: à venir", date(2026, 10, 14), ["material"]),
        ("quand: 2026-10-20, statut: approuvé, visuel: {fichier: a.png, alt: A}", date(2026, 10, 19), []),
        ("quand: 2026-10-20, statut: à valider", date(2026, 10, 20), ["approval"]),
        ("quand: 2026-10-20, statut: à valider", date(2026, 10, 21), ["gone"]),
        ("quand: 2026-10-20, statut: approuvé", date(2026, 11, 20), []),
        ("quand: 2026-10-20, statut: idée", date(2026, 11, 20), []),
        ("quand: 2026-10-20, statut: reporté", date(2026, 11, 20), []),
        ("quand: 2026-10-20, nature: urgence", date(2026, 11, 20), []),
        ("quand: 'à confirmer, semaine du 2026-10-19'", date(2026, 10, 19), []),
        ("quand: 'à confirmer, semaine du 2026-10-19'", date(2026, 10, 26), ["gone"]),
        ("quand: 2026-10-20, canaux: [facebook, x]", date(2026, 10, 11), ["text"]),
    ],
)
def test_the_first_step_that_is_late_is_named_once(post: str, day: date, messages: list[str]) -> None:
    assert [one.message for one in judged("deadline-missed", post, DEADLINES, today=day)] == messages


def test_a_series_is_judged_by_its_next_day_that_is_not_approved() -> None:
    days = "quand: 'chaque mardi 12 h, du 2026-10-06 au 2026-10-27'"
    series = f"{days}, statut: à valider, parutions: {{2026-10-06: {{statut: approuvé}}}}"
    assert not judged("deadline-missed", series, DEADLINES, today=date(2026, 10, 6))
    (found,) = judged("deadline-missed", series, DEADLINES, today=date(2026, 10, 8))
    assert found.facts["day"] == date(2026, 10, 13)


def test_what_should_be_out_is_told_once_a_plan_on_the_latest() -> None:
    posts = "quand: 2026-10-13\nquand: 2026-10-20\nquand: 2026-10-06\nquand: 2026-12-20"
    (found,) = judged("deadline-missed", posts, DEADLINES, today=date(2026, 11, 1))
    assert (found.post, found.message, found.facts["more"], len(found.related)) == ("p2", "gone-more", 2, 2)


def test_a_strategy_without_deadlines_is_not_asked_for_any() -> None:
    assert not judged("deadline-missed", "quand: 2026-10-20", today=date(2026, 12, 1))


# takedown-due


@pytest.mark.parametrize(
    ("takedown", "found"),
    [
        ("{quand: 2026-08-31}", 1),
        ("2026-08-31", 1),
        ("{quand: 2026-08-31 8 h 15, motif: Fini}", 1),
        ("{quand: 2026-09-01}", 0),
        ("{quand: 2026-08-31, fait: 2026-08-31}", 0),
        ("{quand: 2026-08-31, fait: oui}", 0),
        ("{quand: 2026-08-31, fait: non}", 1),
        ("{quand: quand l'eau sera bonne}", 0),
        ("{motif: Fini}", 0),
    ],
)
def test_a_post_comes_down_by_the_day_it_names(takedown: str, found: int) -> None:
    post = f"quand: 2026-08-10, statut: publié, retrait: {takedown}"
    assert len(judged("takedown-due", post)) == found
    assert not judged("takedown-due", post.replace("publié", "approuvé"))


def test_a_takedown_counts_from_an_anchor_and_reaches_missing_persons() -> None:
    plan = (
        "plan: A\njalons: {fin: 2026-08-20}\npublications:\n"
        "  - {id: a, titre: T, quand: 2026-08-10, statut: publié, nature: personne disparue, retrait: fin + 2 jours}\n"
    )
    (found,) = verdict(plan, STRATEGY, only="takedown-due").diagnostics
    assert (found.facts["day"], found.severity) == (date(2026, 8, 22), Severity.WARNING)
    assert way_out(found, "fr").endswith("`fait: 2026-09-01`.")


def test_a_takedown_done_on_no_day_is_unreadable() -> None:
    post = "  - {id: a, titre: T, quand: 2026-08-10, retrait: {quand: 2026-08-31, fait: bientôt}}\n"
    assert ("unreadable-date", 2) in faults("publications:\n" + post, STRATEGY)


# nobody-to-answer


@pytest.mark.parametrize(
    ("post", "found"),
    [
        ("quand: 2026-10-20 10:00, suivi: studio", ["away"]),
        ("quand: 2026-10-20 10:00, suivi: {qui: Studio, jusqu'à: 21 h}", ["away"]),
        ("quand: 2026-10-26 10:00, suivi: studio", []),
        ("quand: 2026-10-20 10:00, suivi: la personne de garde", []),
        ("quand: 2026-10-20 10:00, suivi: {jusqu'à: 21 h}", []),
        ("quand: 2026-10-20 10:00, suivi: studio, nature: urgence", []),
        ("quand: 2026-10-20 10:00, suivi: studio, canaux: [facebook, x]", ["away"]),
    ],
)
def test_who_answers_is_not_away(post: str, found: list[str]) -> None:
    assert [one.message for one in judged("nobody-to-answer", post)] == found
