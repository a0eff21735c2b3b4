"""What calendars show beside posts: campaigns, activities, key dates, holds; calendars by channel, role, campaign."""

import datetime as dt
from dataclasses import replace

import pytest

from calendar_cli.export import ExportOptions
from calendar_cli.export.ical import render
from calendar_cli.export.ical.memory import is_ours
from tests.exports import everything, export, titles
from tests.plans import STRATEGY

PLAN = """\
plan: Automne
du: 2026-10-01
au: 2026-11-30
pourquoi: Trop de feux de cuisson.
par_défaut: {service: pompiers, canaux: [facebook], statut: approuvé}
jalons:
  portes: {titre: Portes ouvertes, quand: "samedi 24 octobre 2026, 10 h à 16 h", lieu: Caserne 1}
  semaine: {titre: Semaine de la prévention, quand: du 4 au 10 octobre 2026}
publications:
  - {id: pile, titre: La pile, quand: 2026-10-27 12 h, canaux: [facebook, x]}
  - {id: borne, titre: La borne, quand: 2026-11-11 12 h}
"""
HOLD = STRATEGY + "suspensions: [{du: 2026-11-11, au: 2026-11-12, motif: Deuil municipal, sauf: [deuil]}]\n"
DATES = (
    STRATEGY + "dates_clés: {Fête du drapeau: 2027-01-21, Journée police: {quand: 2026-11-05, services: [police]}}\n"
)
ALL = "calendars/all.ics"


def named(data: bytes, kind: str) -> dict[str, tuple[object, object]]:
    """The first and last moments of the events of one kind, by title; the end exclusive."""
    found = (event for event in everything(data) if str(event["UID"]).startswith(f"{kind}."))
    return {str(event["SUMMARY"]): (event.start, event.end) for event in found}


def test_a_campaign_is_one_event_of_whole_days_to_its_last() -> None:
    data = export(PLAN)[ALL]
    assert named(data, "window") == {"Campagne\u00a0: Automne": (dt.date(2026, 10, 1), dt.date(2026, 12, 1))}
    (event,) = (event for event in everything(data) if str(event["UID"]).startswith("window."))
    assert str(event["DESCRIPTION"]).startswith("Pourquoi\u00a0: Trop de feux de cuisson.")


def test_an_activity_has_its_hours_or_whole_days() -> None:
    found = named(export(PLAN)[ALL], "activity")
    (start, end), days = found["Activité\u00a0: Portes ouvertes"], found["Activité\u00a0: Semaine de la prévention"]
    assert isinstance(start, dt.datetime)
    assert isinstance(end, dt.datetime)
    assert (start.astimezone(dt.UTC).hour, end - start) == (14, dt.timedelta(hours=6))
    assert days == (dt.date(2026, 10, 4), dt.date(2026, 10, 11))


def test_a_date_that_others_depend_on_is_no_activity() -> None:
    found = named(export(PLAN.replace("publications:", "  lancement: 2026-10-20\npublications:"))[ALL], "activity")
    assert sorted(found) == ["Activité\u00a0: Portes ouvertes", "Activité\u00a0: Semaine de la prévention"]


def test_an_activity_without_an_end_lasts_an_hour() -> None:
    found = named(export(PLAN.replace("10 h à 16 h", "10 h"))[ALL], "activity")
    start, end = found["Activité\u00a0: Portes ouvertes"]
    assert isinstance(start, dt.datetime)
    assert end == start + dt.timedelta(hours=1)


def test_a_key_date_is_shown_to_its_departments_and_to_everybody_when_it_has_none() -> None:
    files = export(PLAN, DATES)
    assert list(named(files[ALL], "date")) == ["Date clé\u00a0: Journée police", "Date clé\u00a0: Fête du drapeau"]
    assert list(named(files["calendars/pompiers.ics"], "date")) == ["Date clé\u00a0: Fête du drapeau"]
    assert "calendars/police.ics" not in files


def test_a_hold_is_shown_and_what_it_stops_is_marked_and_not_certain() -> None:
    data = export(PLAN, HOLD)[ALL]
    assert named(data, "hold") == {
        "Publications suspendues\u00a0: Deuil municipal": (dt.date(2026, 11, 11), dt.date(2026, 11, 13))
    }
    states = {str(event["SUMMARY"]): str(event["STATUS"]) for event in everything(data)}
    assert states["[SUSPENDU] La borne (FB)"] == "TENTATIVE"
    assert states["La pile (FB, X)"] == "CONFIRMED"


@pytest.mark.parametrize(
    "change",
    ["nature: urgence", "statut: publié", "dérogations: {publication-pendant-une-suspension: la famille le demande}"],
)
def test_what_is_urgent_out_already_or_allowed_is_not_marked(change: str) -> None:
    data = export(PLAN.replace("2026-11-11 12 h", f"2026-11-11 12 h, {change}"), HOLD)[ALL]
    assert "La borne (FB)" in titles(data)


def test_a_hold_until_further_notice_lasts_to_the_last_post() -> None:
    data = export(PLAN, HOLD.replace(", au: 2026-11-12", ""))[ALL]
    assert named(data, "hold") == {
        "Publications suspendues jusqu'à nouvel ordre\u00a0: Deuil municipal": (
            dt.date(2026, 11, 11),
            dt.date(2026, 11, 12),
        )
    }


def test_a_calendar_by_channel_holds_what_goes_out_there() -> None:
    files = export(PLAN, options=ExportOptions(by="channel"))
    assert titles(files["calendars/channel/x.ics"]) == ["La pile (FB, X)"]
    assert titles(files["calendars/channel/facebook.ics"]) == ["La pile (FB, X)", "La borne (FB)"]
    assert "calendars/channel/instagram.ics" not in files


def test_a_calendar_by_role_holds_what_somebody_owns_approves_or_answers_for() -> None:
    plan = PLAN.replace("2026-11-11 12 h", "2026-11-11 12 h, service: police, suivi: {qui: redaction}")
    files = export(plan, options=ExportOptions(by="person"))
    assert titles(files["calendars/person/chef.ics"]) == ["La pile (FB, X)"]
    assert titles(files["calendars/person/redaction.ics"]) == ["La borne (FB)"]


def test_a_calendar_by_campaign_holds_that_campaign() -> None:
    plans = {"automne.yaml": PLAN, "hiver.yaml": PLAN.replace("Automne", "Hiver").replace("La pile", "La neige")}
    files = export(plans, options=ExportOptions(by="campaign"))
    assert titles(files["calendars/campaign/hiver.ics"]) == ["La neige (FB, X)", "La borne (FB)"]


def test_a_department_that_is_gone_is_told_so_and_its_calendar_keeps_its_name_and_its_last_entry() -> None:
    options = ExportOptions(stamp=dt.datetime(2026, 9, 1, tzinfo=dt.UTC))
    before = export(PLAN, options=options)
    renamed = STRATEGY.replace("pompiers:", "incendies:")
    after = export(PLAN.replace("pompiers", "incendies"), renamed, replace(options, previous=before))
    assert titles(after["calendars/pompiers.ics"]) == [
        "[ANNULÉ ici, ne vous concerne plus] La pile (FB, X)",
        "[ANNULÉ ici, ne vous concerne plus] La borne (FB)",
    ]
    assert len(titles(after["calendars/incendies.ics"])) == 2
    path, late = "calendars/pompiers.ics", ExportOptions(stamp=dt.datetime(2026, 12, 2, tzinfo=dt.UTC), previous=after)
    emptied = export(PLAN.replace("pompiers", "incendies"), renamed, late)[path]
    assert "X-WR-CALNAME:Incendies – Ville de Rivière-aux-Pins" in emptied.decode()
    assert [str(event["SUMMARY"]) for event in everything(emptied)] == [
        "[ANNULÉ ici, ne vous concerne plus] La borne (FB)"
    ]
    again = export(PLAN.replace("pompiers", "incendies"), renamed, replace(late, previous={**after, path: emptied}))
    assert again[path] == emptied
    assert is_ours(emptied)


def test_a_calendar_that_was_empty_already_stays_a_whole_calendar() -> None:
    empty = {"calendars/police.ics": render("Police", (), "-//Ville//calendar-cli//FR")}
    after = export(PLAN, options=ExportOptions(previous=empty))["calendars/police.ics"]
    assert is_ours(after)
    assert everything(after) == []
    assert b"BEGIN:VTIMEZONE" in after


@pytest.mark.parametrize("fault", ["", "service: inconnu, ", "visuel: [[]], "])
@pytest.mark.parametrize("status", ["brouillon", "à valider", "annulé"])
def test_what_is_public_no_longer_leaves_without_its_title(status: str, fault: str) -> None:
    first = ExportOptions(public=True)
    withdrawn = PLAN.replace("id: pile, titre: La pile,", f"id: pile, titre: Le secret, {fault}statut: {status},")
    after = export(withdrawn, options=replace(first, previous=export(PLAN, options=first)))
    gone, other = everything(after["public/calendars/all.ics"])
    assert (gone["SUMMARY"], gone["STATUS"], other["STATUS"]) == (
        "[ANNULÉ, retiré du calendrier] Publication",
        "CANCELLED",
        "CONFIRMED",
    )


def test_a_draft_whose_date_cannot_be_read_is_not_public_any_more() -> None:
    first = ExportOptions(public=True)
    draft = PLAN.replace("quand: 2026-10-27 12 h", "statut: brouillon, quand: 2026-10-37 12 h")
    after = export(draft, options=replace(first, previous=export(PLAN, options=first)))
    assert b"La pile" not in after["public/calendars/all.ics"]


def test_a_public_calendar_never_remembers_a_private_one() -> None:
    private = export(PLAN)
    files = export({"autre.yaml": PLAN, "brisé.yaml": "["}, options=ExportOptions(public=True, previous=private))
    assert not any(b"DESCRIPTION" in data for data in files.values())


@pytest.mark.parametrize(
    ("ours", "other"),
    [
        (b"//calendar-cli//", b"//Other//"),
        (b"END:VCALENDAR\r\n", b""),
        (b"SEQUENCE:0", b"SEQUENCE:?"),
        (b"La pile", b"La p\xff"),
        (b"BEGIN:VEVENT", b"BEGIN:VTODO"),
    ],
)
def test_a_calendar_that_was_changed_or_made_elsewhere_is_not_trusted(ours: bytes, other: bytes) -> None:
    data = export(PLAN)[ALL]
    assert is_ours(data)
    assert not is_ours(data.replace(ours, other, 1))


def test_what_was_stopped_stays_so_while_the_hold_cannot_be_read() -> None:
    strategy = f"{STRATEGY}suspensions: [{{du: 2026-10-26, au: 2026-10-28, motif: Deuil}}]\n"
    before = export(PLAN, strategy)
    assert "[SUSPENDU] La pile (FB, X)" in titles(before["calendars/all.ics"])
    broken = strategy.replace("du: 2026-10-26", "du: 2026-15-26")
    after = export(PLAN, broken, ExportOptions(formats=frozenset({"ics"}), previous=before))
    assert after["calendars/all.ics"] == before["calendars/all.ics"]
