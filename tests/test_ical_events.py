import datetime as dt

import pytest

from calendar_cli.export import ExportOptions
from tests.exports import events, export, instant, titles, uids

POST = """\
plan: Automne
du: 2026-10-01
au: 2026-11-30
par_défaut: {service: pompiers, canaux: [facebook], statut: approuvé}
publications:
  - id: pile
    titre: La pile
"""
ALL = "calendars/all.ics"


def test_a_post_is_one_event_with_its_channels_listed() -> None:
    data = export(POST + "    quand: 2026-10-27 12 h\n    canaux: [facebook, insta, x]\n")[ALL]
    (event,) = events(data)
    assert event["SUMMARY"] == "La pile (FB, IG, X)"
    assert event.start == dt.datetime(2026, 10, 27, 16, tzinfo=dt.UTC)
    assert event.end - event.start == dt.timedelta(minutes=15)


@pytest.mark.parametrize(
    ("status", "title", "state"),
    [
        ("brouillon", "[Brouillon] La pile (FB)", "TENTATIVE"),
        ("à valider", "[À valider] La pile (FB)", "TENTATIVE"),
        ("approuvé", "La pile (FB)", "CONFIRMED"),
        ("programmé", "La pile (FB)", "CONFIRMED"),
        ("publié", "La pile (FB)", "CONFIRMED"),
        ("annulé", "[ANNULÉ] La pile (FB)", "CANCELLED"),
    ],
)
def test_a_title_says_how_far_a_post_has_come(status: str, title: str, state: str) -> None:
    (event,) = events(export(POST + f"    quand: 2026-10-27 12 h\n    statut: {status}\n")[ALL])
    assert (event["SUMMARY"], event["STATUS"]) == (title, state)


@pytest.mark.parametrize("status", ["idée", "reporté"])
def test_an_idea_and_a_postponed_post_are_in_no_calendar(status: str) -> None:
    assert ALL not in export(POST + f"    quand: 2026-10-27 12 h\n    statut: {status}\n")


def test_a_post_without_an_id_is_in_no_calendar_and_in_briefs() -> None:
    files = export(POST.replace("id: pile\n    ", "") + "    quand: 2026-10-27 12 h\n")
    assert ALL not in files
    assert b"La pile" in files["briefs/pompiers.fr.md"]


def test_a_post_to_be_confirmed_covers_its_days() -> None:
    (event,) = events(export(POST + "    quand: à confirmer, semaine du 2026-10-19\n    statut: brouillon\n")[ALL])
    assert event["SUMMARY"] == "[À confirmer] La pile (FB)"
    assert (event.start, event.end) == (dt.date(2026, 10, 19), dt.date(2026, 10, 26))
    assert event["STATUS"] == "TENTATIVE"


def test_a_day_without_any_hour_is_a_whole_day() -> None:
    strategy = "organisation: Ville\nservices: {pompiers: {nom: Incendies}}\ncanaux: {facebook: {réseau: facebook}}\n"
    (event,) = events(export(POST + "    quand: 2026-10-27\n", strategy)[ALL])
    assert (event.start, event.end) == (dt.date(2026, 10, 27), dt.date(2026, 10, 28))


def test_a_channel_with_a_time_of_its_own_has_an_event_of_its_own() -> None:
    data = export(POST + "    quand: 2026-10-27 12 h\n    canaux: [facebook, x]\n    x: {quand: 2026-10-27 9 h}\n")[ALL]
    assert titles(data) == ["La pile (X)", "La pile (FB)"]
    assert uids(data) == ["post.plan.pile.x", "post.plan.pile"]


def test_channels_with_hours_of_their_own_on_a_day_without_time_have_an_event_each() -> None:
    data = export(POST + "    quand: 2026-10-27\n    canaux: [facebook, insta]\n")[ALL]
    assert titles(data) == ["La pile (FB)", "La pile (IG)"]
    assert uids(data) == ["post.plan.pile", "post.plan.pile.instagram"]


def test_a_series_is_named_by_its_days_and_one_that_moves_keeps_its_name() -> None:
    series = "    quand: chaque mardi 17 h, du 2026-10-06 au 2026-10-20\n    sauf: [2026-10-13]\n"
    data = export(POST + series + "    parutions: {2026-10-20: {quand: 2026-10-22 10 h}}\n")[ALL]
    assert uids(data) == ["post.plan.pile.20261006", "post.plan.pile.20261020"]
    assert [event.start.day for event in events(data)] == [6, 22]


def test_the_dates_of_a_list_are_numbered_from_the_second_on_and_moving_one_keeps_its_number() -> None:
    before = export(POST + "    quand: [2026-10-05 12 h, 2026-10-12 12 h]\n")[ALL]
    moved = export(POST + "    quand: [2026-10-14 12 h, 2026-10-12 12 h]\n")[ALL]
    assert uids(before) == ["post.plan.pile", "post.plan.pile.2"]
    assert uids(moved) == ["post.plan.pile.2", "post.plan.pile"]


def test_two_series_on_one_day_are_two_events() -> None:
    twice = "    quand: [chaque mardi 9 h du 2026-10-06 au 2026-10-06, chaque mardi 17 h du 2026-10-06 au 2026-10-06]\n"
    assert uids(export(POST + twice)[ALL]) == ["post.plan.pile.20261006", "post.plan.pile.20261006--2"]


def test_two_posts_with_one_id_are_two_events() -> None:
    second = "  - {id: pile, titre: Encore, quand: 2026-10-28 12 h}\n"
    assert uids(export(POST + "    quand: 2026-10-27 12 h\n" + second)[ALL]) == ["post.plan.pile", "post.plan.pile--2"]


def test_ids_that_differ_only_in_their_accents_are_two_events_without_a_number() -> None:
    second = "  - {id: pilé, titre: Encore, quand: 2026-10-28 12 h}\n"
    first, other = uids(export(POST + "    quand: 2026-10-27 12 h\n" + second)[ALL])
    assert first == "post.plan.pile"
    assert other.startswith("post.plan.pile-")


def test_an_event_is_named_after_the_domain_and_without_one_after_nobody_s() -> None:
    dated = POST + "    quand: 2026-10-27 12 h\n"
    strategy = "organisation: Val-Clair\nservices: {pompiers: {}}\ncanaux: {facebook: {réseau: facebook}}\n"
    assert b"UID:post.plan.pile@riviere-aux-pins.example\r\n" in export(dated)[ALL]
    assert b".invalid\r\n" in export(dated, strategy)[ALL]


@pytest.mark.parametrize(
    ("day", "written", "moment"),
    [
        ("2026-03-07 9 h", b"DTSTART;TZID=America/Toronto:20260307T090000\r\n", "2026-03-07T14:00Z"),
        ("2026-03-08 9 h", b"DTSTART;TZID=America/Toronto:20260308T090000\r\n", "2026-03-08T13:00Z"),
        ("2026-10-31 9 h", b"DTSTART;TZID=America/Toronto:20261031T090000\r\n", "2026-10-31T13:00Z"),
        ("2026-11-01 1 h 30", b"DTSTART:20261101T053000Z\r\n", "2026-11-01T05:30Z"),
        ("2026-11-01 9 h", b"DTSTART;TZID=America/Toronto:20261101T090000\r\n", "2026-11-01T14:00Z"),
    ],
)
def test_events_of_the_days_on_which_clocks_change_keep_their_instants(day: str, written: bytes, moment: str) -> None:
    data = export(POST + f"    quand: {day}\n")[ALL]
    assert written in data
    assert instant(events(data)[0]) == dt.datetime.fromisoformat(moment)


def test_a_zone_is_described_only_when_an_event_needs_it() -> None:
    data = export(POST + "    quand: à confirmer, octobre 2026\n    statut: brouillon\n")[ALL]
    assert b"VTIMEZONE" not in data
    assert b"TZID" not in data


def test_a_department_sees_its_own_posts_and_all_of_them_are_in_one_calendar() -> None:
    other = "  - {id: vol, titre: Barrez, quand: 2026-10-28 12 h, service: police}\n"
    files = export(POST + "    quand: 2026-10-27 12 h\n" + other)
    assert titles(files["calendars/pompiers.ics"]) == ["La pile (FB)"]
    assert titles(files["calendars/police.ics"]) == ["Barrez (FB)"]
    assert titles(files[ALL]) == ["La pile (FB)", "Barrez (FB)"]


def test_a_department_that_is_only_asked_for_something_has_a_calendar() -> None:
    asked = POST.replace("par_défaut", "demandes: [{à: police, quoi: Deux photos, avant: 2026-10-09}]\npar_défaut")
    (event,) = events(export(asked + "    quand: 2026-10-27 12 h\n")["calendars/police.ics"])
    assert event["SUMMARY"] == "À fournir\u00a0: Deux photos"
    assert event.start == dt.date(2026, 10, 9)
    assert event["UID"] == "request.plan.0@riviere-aux-pins.example"


def test_an_approval_that_is_due_is_an_event_until_it_is_given() -> None:
    strategy = """\
organisation: Ville
domaine: ville.example
services: {pompiers: {nom: Incendies, approbateurs: [Chef]}}
canaux: {facebook: {réseau: facebook}}
échéances: {approbation: 3 jours avant}
"""
    waiting = export(POST + "    quand: 2026-10-27 12 h\n    statut: à valider\n", strategy)["calendars/pompiers.ics"]
    assert titles(waiting) == ["Échéance – approbation\u00a0: La pile", "[À valider] La pile (FB)"]
    assert uids(waiting) == ["due-approval.plan.pile", "post.plan.pile"]
    assert str(events(waiting)[1]["DESCRIPTION"]).startswith(
        "Ce que nous attendons de vous\u00a0:\n• Approbation, au plus tard le samedi 24 octobre 2026 (Chef)\n\n"
    )
    given = export(POST + "    quand: 2026-10-27 12 h\n", strategy)["calendars/pompiers.ics"]
    assert titles(given) == ["La pile (FB)"]


def test_a_request_is_settled_once_its_post_is_out() -> None:
    asked = "    quand: 2026-10-27 12 h\n    demandes: [{à: police, quoi: Deux photos, avant: 2026-10-09}]\n"
    assert "calendars/police.ics" in export(POST + asked)
    assert "calendars/police.ics" not in export(POST + asked + "    statut: publié\n")


FULL = (
    POST
    + """\
    quand: 2026-10-27 12 h
    canaux: [facebook, x]
    pourquoi: Six feux sur dix.
    objectif: Moins de feux
    texte: |
      Deux minutes, une pile.

      Vérifiez; merci.
    x: Une pile, deux minutes.
    mots-clics: [Prévention]
    visuel: {fichier: media/pile.jpg, alt: Une main.}
    réponses: [{question: "Où la jeter?", réponse: À l'écocentre., joindre: "311"}]
    suivi: {qui: redaction, jusqu'à: 2026-10-28 17 h}
    retrait: {quand: 2026-11-02, motif: L'heure a changé}
"""
)


def test_the_body_says_everything_in_the_order_of_a_reader_s_questions() -> None:
    (event,) = events(export(FULL)["calendars/pompiers.ics"])
    assert str(event["DESCRIPTION"]) == (
        "Facebook :\nDeux minutes, une pile.\n\nVérifiez; merci.\n#Prévention\n\n"
        "X :\nUne pile, deux minutes.\n#Prévention\n\n"
        "Visuel : media/pile.jpg – Une main.\n\n"
        "Pourquoi : Six feux sur dix.\nObjectif : Moins de feux\n\n"
        "Si on vous demande :\n• Où la jeter?\nÀ l'écocentre. (À joindre : 311)\n\n"
        "Qui répond après la publication : Rédaction (fin : mercredi 28 octobre 2026, 17 h)\n"
        "Retrait : lundi 2 novembre 2026 – L'heure a changé\n\n"
        "À joindre :\n• Incendies : Chef aux opérations\n\n"
        "réf. plan/pile"
    ).replace(" :", "\u00a0:").replace("17 h", "17\u00a0h")


def test_mourning_is_not_explained_by_the_campaign_s_figures() -> None:
    plan = POST.replace("du: 2026-10-01", "pourquoi: Six feux sur dix.\nobjectif: 300 inscriptions\ndu: 2026-10-01")
    (event,) = events(export(plan + "    quand: 2026-10-27 12 h\n    nature: deuil\n")[ALL])
    assert "Six feux" not in str(event["DESCRIPTION"])
    assert "300" not in str(event["DESCRIPTION"])


def test_categories_are_departments_pillar_and_channels_without_commas() -> None:
    strategy = """\
organisation: Ville
services: {pompiers: {nom: "Incendies, secours"}}
canaux: {facebook: {réseau: facebook}}
piliers: [prévention]
"""
    data = export(POST + "    quand: 2026-10-27 12 h\n    pilier: prévention\n", strategy)[ALL]
    assert "CATEGORIES:Incendies secours,prévention,Facebook\r\n".encode() in data


def test_two_channels_of_one_network_are_told_apart() -> None:
    strategy = """\
organisation: Ville
services: {pompiers: {}}
canaux: {facebook: {réseau: facebook}, facebook-biblio: {réseau: facebook}}
"""
    plan = POST + "    quand: 2026-10-27 12 h\n    canaux: [facebook, facebook-biblio]\n"
    assert titles(export(plan, strategy)[ALL]) == ["La pile (facebook, facebook-biblio)"]


def test_a_long_title_is_cut_and_its_channels_stay() -> None:
    plan = POST.replace("La pile", "🔥" * 300) + "    quand: 2026-10-27 12 h\n    statut: à valider\n"
    (title,) = titles(export(plan)[ALL])
    assert title.startswith("[À valider] 🔥")
    assert title.endswith("🔥… (FB)")
    assert len(title.encode("utf-16-le")) // 2 in (254, 255)


def test_no_property_of_a_meeting_a_task_or_an_alarm_ever_leaves() -> None:
    plan = POST + '    quand: 2026-10-27 12 h\n    texte: "a\\r\\nATTACH:http://x.example\\r\\nEND:VEVENT"\n'
    lines = export(plan.replace("du: 2026-10-01\nau: 2026-11-30\n", ""))[ALL].split(b"\r\n")
    assert lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT") == 1
    event = lines[lines.index(b"BEGIN:VEVENT") : lines.index(b"END:VEVENT") + 1]
    assert {line.partition(b":")[0].partition(b";")[0] for line in event if not line.startswith(b" ")} == {
        *(
            b"BEGIN",
            b"UID",
            b"DTSTAMP",
            b"LAST-MODIFIED",
            b"SEQUENCE",
            b"DTSTART",
            b"DTEND",
            b"SUMMARY",
            b"DESCRIPTION",
        ),
        *(b"CATEGORIES", b"CLASS", b"STATUS", b"TRANSP", b"X-MICROSOFT-CDO-BUSYSTATUS", b"END"),
    }


def test_nothing_is_exported_for_a_strategy_that_could_not_be_read() -> None:
    assert export(POST + "    quand: 2026-10-27 12 h\n", "organisation: [") == {}


def test_the_stamp_is_the_first_day_of_the_plans() -> None:
    data = export(POST + "    quand: 2026-10-27 12 h\n")[ALL]
    assert b"DTSTAMP:20261001T000000Z\r\nLAST-MODIFIED:20261001T000000Z\r\nSEQUENCE:0\r\n" in data


def test_the_language_of_an_export_can_be_chosen() -> None:
    options = ExportOptions(language="en")
    (title,) = titles(export(POST + "    quand: 2026-10-27 12 h\n    statut: à valider\n", options=options)[ALL])
    assert title == "[For approval] La pile (FB)"
