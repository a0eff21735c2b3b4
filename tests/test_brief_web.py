"""Briefs as pages: what a browser gets, and what it is forbidden."""

import base64
import hashlib
import re
from datetime import date
from html.parser import HTMLParser

import pytest

from calendar_cli.export import ExportOptions
from calendar_cli.export.brief.web import page
from tests.exports import export

PLAN = """\
plan: Automne
du: 2026-10-01
au: 2026-11-30
par_défaut: {service: pompiers, canaux: [facebook], statut: approuvé}
demandes:
  - {à: pompiers, quoi: La liste des casernes, avant: 2026-09-25}
  - {à: pompiers, quoi: Trois photos, avant: 2026-10-06, id: photos}
publications:
  - {id: pile, titre: La pile, quand: 2026-10-06 12 h}
"""
HTML = ExportOptions(formats=frozenset({"html"}))


class Seen(HTMLParser):
    """The tags of a page, and those left open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_a_page_is_whole_and_says_what_the_brief_says() -> None:
    text = export(PLAN, options=HTML)["briefs/pompiers.fr.html"].decode()
    seen = Seen(text)
    assert seen.open == []
    assert {"h1", "h2", "table", "li"} <= set(seen.tags)
    assert '<html lang="fr">' in text
    assert "<title>Incendies\u00a0: ce qui s'en vient</title>" in text.replace("&#x27;", "'")
    assert "☐ <strong>vendredi 25 septembre 2026</strong>" in text.replace("</strong>☐ ", "☐ ")


def test_a_page_allows_its_own_style_and_nothing_else() -> None:
    text = page("# a\n", "en")
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"content=\"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'\"" in text


@pytest.mark.parametrize(
    "title",
    ["<script>alert(1)</script>", "</title><img src=x onerror=a()>", "[a](javascript:a())", "![](http://x.example/a)"],
)
def test_what_an_author_wrote_is_text(title: str) -> None:
    plan = PLAN.replace("titre: La pile", f'titre: "{title}"')
    text = export(plan, options=HTML)["briefs/pompiers.fr.html"].decode()
    assert set(Seen(text).tags).isdisjoint({"script", "img", "a"})


def test_markdown_and_pages_can_be_asked_for_together() -> None:
    options = ExportOptions(formats=frozenset({"html", "briefs"}))
    assert {name.rpartition(".")[2] for name in export(PLAN, options=options)} == {"md", "html"}


def test_a_brief_says_that_nothing_is_expected_and_that_nothing_goes_out() -> None:
    hold = "suspensions: [{du: 2026-10-01, au: 2026-10-30, motif: Deuil}]\n"
    strategy = "organisation: Ville\nservices: {pompiers: {nom: Incendies}, police: {nom: Police}}\n" + hold
    text = export(PLAN, strategy)["briefs/police.fr.md"].decode()
    assert "## Ce que nous attendons de vous\n\nRien pour le moment.\n" in text
    assert "## Ce qui paraît\n\nRien qui ait une date.\n" in text


def test_what_was_due_before_the_days_told_is_late() -> None:
    text = export(PLAN, options=ExportOptions(first=date(2026, 10, 5)))["briefs/pompiers.fr.md"].decode()
    assert "- [ ] **En retard (c'était pour le vendredi 25 septembre 2026)** – La liste des casernes" in text
    assert "- [ ] **mardi 6 octobre 2026** – Trois photos" in text


@pytest.mark.parametrize("done", ["oui", "2026-09-20"])
def test_a_request_that_was_met_is_asked_no_more(done: str) -> None:
    files = export(PLAN.replace("id: photos", f"id: photos, fait: {done}"))
    assert "Trois photos" not in files["briefs/pompiers.fr.md"].decode()
    assert b"Trois photos" not in files["calendars/pompiers.ics"]


def test_a_request_with_an_id_keeps_its_entry_when_the_list_changes() -> None:
    shorter = PLAN.replace("  - {à: pompiers, quoi: La liste des casernes, avant: 2026-09-25}\n", "")
    assert all(b"UID:request.plan.photos@" in export(plan)["calendars/pompiers.ics"] for plan in (PLAN, shorter))


def test_a_brief_tells_that_a_plan_could_not_be_read() -> None:
    plan = PLAN.replace("{à: pompiers,", "{à: police,")
    text = export({"plans/a.yaml": plan, "plans/b.yaml": "["})["briefs/pompiers.fr.md"].decode()
    assert "> **Le plan plans/b.yaml n'a pas pu être lu\u00a0: cette fiche est peut-être incomplète.**" in text
    assert "## Ce que nous attendons de vous\n\nRien dans les plans qui ont pu être lus.\n" in text


def test_briefs_by_campaign_tell_that_campaign_to_the_team() -> None:
    plans = {"automne.yaml": PLAN, "hiver.yaml": PLAN.replace("Automne", "Hiver").replace("La pile", "La neige")}
    files = export(plans, options=ExportOptions(formats=frozenset({"briefs"}), by="campaign"))
    text = files["briefs/campaign/hiver.fr.md"].decode()
    assert text.startswith("# Hiver\u00a0: ce qui s'en vient\n")
    assert "La neige" in text
    assert "La pile" not in text
    assert sorted(files) == ["briefs/campaign/automne.fr.md", "briefs/campaign/hiver.fr.md"]


def test_an_approval_is_asked_of_the_department_whose_approver_gives_it() -> None:
    strategy = """\
organisation: Ville
services:
  police: {nom: Police}
  pompiers: {nom: Incendies, approbateurs: [chef]}
équipe: {chef: {nom: Chef}}
canaux: {facebook: {réseau: facebook}}
échéances: {approbation: 5 jours avant}
"""
    plan = PLAN.replace("service: pompiers", "services: [police, pompiers]").replace("approuvé", "à valider")
    files = export(plan, strategy)
    assert "Approuver" in files["briefs/pompiers.fr.md"].decode()
    assert "Approuver" not in files["briefs/police.fr.md"].decode()
