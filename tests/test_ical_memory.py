import datetime as dt
from dataclasses import replace

import pytest

from calendar_cli.export import ExportOptions
from calendar_cli.export.ical.memory import read
from tests.exports import events, everything, export, titles, uids
from tests.plans import STRATEGY

PLAN = """\
plan: Automne
du: 2026-10-01
au: 2026-11-30
par_défaut: {service: pompiers, canaux: [facebook], statut: approuvé}
publications:
  - {id: pile, titre: La pile, quand: 2026-10-27 12 h}
  - {id: borne, titre: La borne, quand: 2026-11-10 12 h}
"""
ALL = "calendars/all.ics"
FIRST = ExportOptions(stamp=dt.datetime(2026, 9, 1, tzinfo=dt.UTC))
SECOND = replace(FIRST, stamp=dt.datetime(2026, 9, 8, tzinfo=dt.UTC))


def again(before: dict[str, bytes], plan: str, options: ExportOptions = SECOND) -> dict[str, bytes]:
    return export(plan, options=replace(options, previous=before))


def stamps(data: bytes) -> dict[str, tuple[str, int]]:
    """The stamp and the sequence of each event by the id of its post."""
    return {uid.partition("@")[0].split(".")[-1]: (entry.stamp, entry.sequence) for uid, entry in read(data).items()}


def test_the_same_plans_and_previous_files_give_the_same_bytes() -> None:
    before = export(PLAN, options=FIRST)
    after = again(before, PLAN)
    assert after == before
    assert again(after, PLAN) == after


def test_an_event_that_moves_gets_a_new_stamp_and_a_higher_sequence_and_the_others_keep_theirs() -> None:
    moved = again(export(PLAN, options=FIRST), PLAN.replace("2026-10-27", "2026-10-28"))
    found = stamps(moved[ALL])
    assert (found["pile"], found["borne"]) == (("20260908T000000Z", 1), ("20260901T000000Z", 0))


def test_an_event_whose_text_changes_gets_a_new_stamp_and_keeps_its_sequence() -> None:
    told = again(export(PLAN, options=FIRST), PLAN.replace("La pile", "La bonne pile"))
    assert stamps(told[ALL])["pile"] == ("20260908T000000Z", 0)


def test_a_change_under_the_same_stamp_is_a_second_later() -> None:
    told = again(export(PLAN, options=FIRST), PLAN.replace("La pile", "La bonne pile"), FIRST)
    assert stamps(told[ALL])["pile"] == ("20260901T000001Z", 0)


def test_a_cancelled_post_is_told_with_a_higher_sequence_and_one_that_comes_back_with_one_more() -> None:
    before = export(PLAN, options=FIRST)
    cancelled = again(before, PLAN.replace("id: pile,", "id: pile, statut: annulé,"))
    assert titles(cancelled[ALL])[0] == "[ANNULÉ] La pile (FB)"
    assert stamps(cancelled[ALL])["pile"][1] == 1
    assert stamps(again(cancelled, PLAN)[ALL])["pile"][1] == 2


def test_an_export_for_the_team_alone_leaves_the_calendars_of_departments() -> None:
    before = export(PLAN, options=FIRST)
    team = again(before, PLAN.replace("2026-10-27", "2026-10-28"), replace(SECOND, by="team"))
    assert [path for path in team if path.startswith("calendars/")] == [ALL]


WITHOUT_PILE = PLAN.replace("  - {id: pile, titre: La pile, quand: 2026-10-27 12 h}\n", "")


def test_a_post_gone_from_its_plan_stays_as_cancelled_and_does_not_change_again() -> None:
    gone = again(export(PLAN, options=FIRST), WITHOUT_PILE)
    cancelled, other = events(gone[ALL])
    assert (cancelled["SUMMARY"], cancelled["STATUS"]) == ("[ANNULÉ] La pile (FB)", "CANCELLED")
    assert other["STATUS"] == "CONFIRMED"
    assert stamps(gone[ALL])["pile"] == ("20260908T000000Z", 1)
    assert again(gone, WITHOUT_PILE, replace(SECOND, stamp=dt.datetime(2026, 10, 1, tzinfo=dt.UTC))) == gone


def test_a_post_gone_whose_day_has_passed_is_let_go() -> None:
    late = replace(SECOND, stamp=dt.datetime(2026, 10, 28, tzinfo=dt.UTC))
    assert titles(again(export(PLAN, options=FIRST), WITHOUT_PILE, late)[ALL]) == ["La borne (FB)"]


def test_a_department_whose_only_post_is_gone_still_learns_it() -> None:
    plan = PLAN.replace("id: pile,", "id: pile, service: police,")
    gone = again(export(plan, options=FIRST), WITHOUT_PILE)
    assert titles(gone["calendars/police.ics"]) == ["[ANNULÉ] La pile (FB)"]


def test_a_post_that_changes_departments_tells_the_first_that_it_is_theirs_no_more_and_can_come_back() -> None:
    before = export(PLAN, options=FIRST)
    moved = again(before, PLAN.replace("id: pile,", "id: pile, service: police,"))
    left, _ = events(moved["calendars/pompiers.ics"])
    assert (left["SUMMARY"], left["STATUS"]) == ("[ANNULÉ ici, ne vous concerne plus] La pile (FB)", "CANCELLED")
    assert titles(moved["calendars/police.ics"]) == ["La pile (FB)"]
    assert titles(moved[ALL]) == titles(before[ALL])
    back = again(moved, PLAN)
    assert titles(back["calendars/pompiers.ics"]) == titles(before["calendars/pompiers.ics"])
    assert stamps(back["calendars/pompiers.ics"])["pile"] == ("20260908T000001Z", 2)
    assert titles(back["calendars/police.ics"]) == ["[ANNULÉ ici, ne vous concerne plus] La pile (FB)"]


@pytest.mark.parametrize("change", [("id: pile,", "id: pile, statut: reporté,"), ("2026-10-27 12 h", "au besoin")])
def test_a_post_that_loses_its_date_says_that_it_is_put_off(change: tuple[str, str]) -> None:
    later = again(export(PLAN, options=FIRST), PLAN.replace(*change))
    assert titles(later[ALL])[0] == "[ANNULÉ, reporté] La pile (FB)"


def test_a_post_taken_out_of_review_and_away_has_one_mark_only() -> None:
    before = export(PLAN.replace("id: pile,", "id: pile, statut: à valider,"), options=FIRST)
    assert titles(before[ALL])[0] == "[À valider] La pile (FB)"
    assert titles(again(before, WITHOUT_PILE)[ALL])[0] == "[ANNULÉ] La pile (FB)"


def test_a_post_whose_date_became_unreadable_keeps_its_event() -> None:
    before = export(PLAN, options=FIRST)
    assert again(before, PLAN.replace("2026-10-27 12 h", "le 45 octobre"))[ALL] == before[ALL]


ASKED = PLAN.replace("par_défaut", "demandes: [{à: pompiers, quoi: Photos, avant: 2026-10-09}]\npar_défaut")


def test_a_deadline_that_is_met_is_told_until_its_day_is_over() -> None:
    met = again(export(ASKED, options=FIRST), PLAN)
    told = events(met[ALL])[0]
    assert (told["SUMMARY"], told["STATUS"]) == ("[ANNULÉ, n'est plus attendu] À fournir\u00a0: Photos", "CANCELLED")
    assert stamps(met[ALL])["0"] == ("20260908T000000Z", 1)
    for day, there in ((9, True), (10, False)):
        later = again(met, PLAN, replace(SECOND, stamp=dt.datetime(2026, 10, day, tzinfo=dt.UTC)))
        assert ("request.plan.0" in uids(later[ALL])) is there


def test_a_cancelled_entry_of_several_days_is_told_to_the_last() -> None:
    unsure = PLAN.replace("quand: 2026-10-27 12 h", "statut: brouillon, quand: 'à confirmer, semaine du 2026-10-26'")
    gone = again(export(unsure, options=FIRST), WITHOUT_PILE)
    for day, there in ((1, True), (2, False)):
        later = again(gone, WITHOUT_PILE, replace(SECOND, stamp=dt.datetime(2026, 11, day, tzinfo=dt.UTC)))
        assert ("post.plan.pile" in uids(later[ALL])) is there


def test_the_mark_of_a_cancelled_entry_takes_the_place_of_one_in_another_language() -> None:
    before = export(PLAN.replace("id: pile,", "id: pile, statut: à valider,"), options=FIRST)
    gone = again(before, WITHOUT_PILE, replace(SECOND, language="en"))
    assert titles(gone[ALL])[0] == "[CANCELLED] La pile (FB)"


def test_a_stamp_older_than_the_last_one_still_rises() -> None:
    before = export(PLAN, options=SECOND)
    told = again(before, PLAN.replace("La pile", "La bonne pile").replace("2026-11-10", "2026-11-12"), FIRST)
    found = stamps(told[ALL])
    assert (found["pile"], found["borne"]) == (("20260908T000001Z", 0), ("20260908T000001Z", 1))


RICH = """\
plan: Automne
du: 2026-10-01
au: 2026-11-30
demandes: [{à: pompiers, quoi: Photos, avant: 2026-10-09}]
jalons: {portes: {titre: Portes ouvertes, quand: "samedi 24 octobre 2026, 10 h à 16 h"}}
par_défaut: {service: pompiers, canaux: [facebook], statut: approuvé}
publications:
  - {id: pile, titre: La pile, quand: 2026-10-27 12 h}
"""
DAYS = "dates_clés: {Halloween: 2026-10-31}\nsuspensions: [{du: 2026-11-11, au: 2026-11-12, motif: Deuil}]\n"


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("24 octobre", "45 octobre"),
        ("au: 2026-11-30", "au: 2026-13-30"),
        ("avant: 2026-10-09", "avant: 2026-13-09"),
        ("jalons:", "jaalons:"),
        ("demandes:", "dmandes:"),
        ("service: pompiers", "service: pompier"),
    ],
)
def test_what_a_fault_of_the_plan_hides_stays_as_it_was(written: str, instead: str) -> None:
    before = export(RICH, options=FIRST)
    after = again(before, RICH.replace(written, instead))
    assert after["calendars/pompiers.ics"] == before["calendars/pompiers.ics"]


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("2026-10-31", "2026-13-31"),
        ("du: 2026-11-11", "du: 2026-13-11"),
        ("suspensions:", "suspenssions:"),
        ("dates_clés:", "dates_clefs:"),
        ("pompiers: {", "pompier: {"),
        ("services:", "servicess:"),
        ("domaine: riviere-aux-pins.example", "domaine: [riviere]"),
        ("domaine:", "domainne:"),
        ("organisation:", "fuseau: America/Trono\norganisation:"),
    ],
)
def test_what_a_fault_of_the_strategy_hides_stays_as_it_was(written: str, instead: str) -> None:
    strategy = STRATEGY + DAYS
    before = export(RICH, strategy, FIRST)
    assert written in strategy
    after = export(RICH, strategy.replace(written, instead, 1), replace(SECOND, previous=before))
    assert after["calendars/pompiers.ics"] == before["calendars/pompiers.ics"]


def test_what_the_strategy_no_longer_says_is_withdrawn_even_while_a_plan_cannot_be_read() -> None:
    before = export({"a.yaml": RICH, "b.yaml": RICH}, STRATEGY + DAYS, FIRST)
    after = export({"a.yaml": RICH, "b.yaml": BROKEN}, STRATEGY, replace(SECOND, previous=before))
    gone = [str(event["SUMMARY"]) for event in everything(after[ALL]) if event["STATUS"] == "CANCELLED"]
    assert gone == [
        "[ANNULÉ, retiré du calendrier] Date clé\u00a0: Halloween",
        "[ANNULÉ, suspension levée] Publications suspendues\u00a0: Deuil",
    ]


def test_a_campaign_and_an_activity_that_are_gone_are_told() -> None:
    before = export({"a.yaml": PLAN, "b.yaml": RICH}, options=FIRST)
    after = export({"a.yaml": PLAN}, options=replace(SECOND, previous=before))
    gone = [str(event["SUMMARY"]) for event in everything(after[ALL]) if event["STATUS"] == "CANCELLED"]
    assert gone == [
        "[ANNULÉ, retiré du calendrier] Campagne\u00a0: Automne",
        "[ANNULÉ, n'est plus attendu] À fournir\u00a0: Photos",
        "[ANNULÉ] Activité\u00a0: Portes ouvertes",
        "[ANNULÉ] La pile (FB)",
    ]


TWO = {"plans/automne.yaml": PLAN, "plans/hiver.yaml": PLAN.replace("La pile", "La neige")}
BROKEN = "plan: [\n"


def test_the_events_of_a_plan_that_cannot_be_read_stay_as_they_were() -> None:
    before = export(TWO, options=FIRST)
    after = export({**TWO, "plans/hiver.yaml": BROKEN}, options=replace(SECOND, previous=before))
    assert after[ALL] == before[ALL]
    assert after["calendars/pompiers.ics"] == before["calendars/pompiers.ics"]


def test_so_do_those_of_a_plan_whose_id_is_not_its_file_s_name() -> None:
    named = {**TWO, "plans/hiver.yaml": f"id: neige-2026\n{PLAN}"}
    before = export(named, options=FIRST)
    assert "post.neige-2026.pile" in uids(before[ALL])
    after = export({**TWO, "plans/hiver.yaml": BROKEN}, options=replace(SECOND, previous=before))
    assert after[ALL] == before[ALL]


def test_a_plan_that_is_gone_is_cancelled_when_all_that_is_left_can_be_read() -> None:
    before = export(TWO, options=FIRST)
    after = export({"plans/automne.yaml": PLAN}, options=replace(SECOND, previous=before))
    assert titles(after[ALL])[:2] == ["La pile (FB)", "[ANNULÉ] La neige (FB)"]


@pytest.mark.parametrize(
    "damaged", [b"", b"\xff\xfe", b"BEGIN:VCALENDAR\r\n", b"\x00" * 100, "BEGIN:VEVENT\r\nUID:é\r\nEND:VEVENT".encode()]
)
def test_a_previous_file_that_cannot_be_read_is_as_if_there_were_none(damaged: bytes) -> None:
    assert again({ALL: damaged}, PLAN, FIRST) == export(PLAN, options=FIRST)


@pytest.mark.parametrize(
    ("line", "other"),
    [
        (b"DTSTAMP:20260901T000000Z", b"DTSTAMP:20269901T000000Z"),
        (b"SEQUENCE:0", b"SEQUENCE:-1"),
        (b"DTSTART;TZID=America/Toronto:20261027T120000", b"DTSTART:20261027T120000"),
        (b"DTSTART;TZID=America/Toronto:20261027T120000", b"DTSTART;TZID=America/Toronto:20261327T120000"),
        (b"DTSTART;TZID=America/Toronto:20261027T120000", b"DTSTART;TZID=Nowhere/Land:20261027T120000"),
        (b"END:VEVENT", b"BEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT"),
    ],
)
def test_an_event_that_is_none_of_ours_is_not_kept(line: bytes, other: bytes) -> None:
    before = export(TWO, options=FIRST)
    forged = {ALL: before[ALL].replace(line, other)}
    kept = export({**TWO, "plans/hiver.yaml": BROKEN}, options=replace(SECOND, previous=forged))
    assert "post.hiver.pile" not in uids(kept[ALL])


def test_a_line_that_somebody_added_to_an_event_does_not_come_back() -> None:
    before = export(TWO, options=FIRST)
    forged = {ALL: before[ALL].replace(b"CLASS:PUBLIC", b"ATTACH:http://x.example\r\nCLASS:PUBLIC")}
    kept = export({**TWO, "plans/hiver.yaml": BROKEN}, options=replace(SECOND, previous=forged))
    assert b"ATTACH" not in kept[ALL]
    assert "post.hiver.pile" in uids(kept[ALL])


def test_a_previous_file_with_bare_line_feeds_is_read() -> None:
    before = export(PLAN, options=FIRST)
    assert again({path: data.replace(b"\r\n", b"\n") for path, data in before.items()}, PLAN) == before
