from datetime import date

import pytest

from calendar_cli.export import ExportOptions
from tests.exports import export
from tests.plans import STRATEGY

PLAN = """\
plan: Automne
du: 2026-10-05
au: 2026-11-08
besoin: Les feux augmentent.
par_défaut: {service: pompiers, canaux: [facebook], statut: approuvé}
publications:
  - {id: pile, titre: La pile, quand: 2026-10-27 12 h, texte: Une pile.}
"""


def brief(plan: str = PLAN, name: str = "pompiers", **options: date | int) -> str:
    first, weeks = options.get("first"), options.get("weeks")
    chosen = ExportOptions(
        first=first if isinstance(first, date) else None, weeks=weeks if isinstance(weeks, int) else None
    )
    return export(plan, options=chosen)[f"briefs/{name}.fr.md"].decode().replace("\u00a0", " ")


def section(page: str, title: str) -> list[str]:
    """The lines of a section that hold something; none when the page has no such section."""
    _, found, rest = page.partition(f"\n## {title}\n")
    return [line for line in rest.partition("\n## ")[0].split("\n") if line] if found else []


def with_post(post: str) -> str:
    return f"{PLAN}  - {{{post}}}\n"


def test_a_brief_leaves_out_what_has_nothing_to_say_but_its_first_two_answers() -> None:
    headings = [line for line in brief().split("\n") if line.startswith("## ")]
    assert headings[:2] == ["## Ce que nous attendons de vous", "## Ce qui paraît"]
    assert headings[2:] == ["## Pourquoi cette campagne", "## Les textes", "## À joindre"]


def test_it_opens_with_whom_it_is_for_and_the_days_it_covers() -> None:
    assert brief().split("\n")[:3] == [
        "# Incendies : ce qui s'en vient",
        "",
        "Ville de Rivière-aux-Pins · du 5 octobre au 8 novembre 2026",
    ]


def test_what_goes_out_is_a_table_in_time_order() -> None:
    page = brief(with_post("id: borne, titre: La borne, quand: 2026-10-20 9 h 30, statut: à valider"))
    assert section(page, "Ce qui paraît") == [
        "| Quand (2026) | Publication | Où | Statut |",
        "| --- | --- | --- | --- |",
        "| mar. 20 oct., 9 h 30 | La borne | Facebook | À valider |",
        "| mar. 27 oct., 12 h | La pile | Facebook | Approuvé |",
    ]


def test_dates_of_two_years_are_written_with_their_years() -> None:
    page = brief(with_post("id: an, titre: Bonne année, quand: 2027-01-01 9 h"))
    assert "| vendredi 1er janvier 2027, 9 h | Bonne année | Facebook | Approuvé |" in page
    assert "| Quand | Publication" in page


def test_a_request_is_a_box_with_its_day_and_who() -> None:
    asked = PLAN.replace("par_défaut", "demandes: [{à: pompiers, quoi: Deux photos, avant: 2026-10-09}]\npar_défaut")
    assert section(brief(asked), "Ce que nous attendons de vous") == [
        "- [ ] **vendredi 9 octobre 2026** – Deux photos – Automne (Chef aux opérations)"
    ]


def test_a_request_without_a_day_comes_last() -> None:
    asks = "[{à: pompiers, quoi: Un nom}, {à: pompiers, quoi: Deux photos, avant: 2026-10-09}]"
    lines = section(brief(PLAN.replace("par_défaut", f"demandes: {asks}\npar_défaut")), "Ce que nous attendons de vous")
    assert [line.partition("** – ")[2][:8] for line in lines] == ["Deux pho", "Un nom –"]


@pytest.mark.parametrize(
    ("post", "told"),
    [
        (
            "id: a, titre: A, quand: 2026-10-29 12 h, report: {du: 2026-10-22, motif: Panne}",
            "- « A » passe du jeudi 22 octobre 2026 au jeudi 29 octobre 2026, 12 h – Panne",
        ),
        (
            "id: a, titre: A, quand: 2026-10-29 12 h, report: Panne",
            "- « A » paraît maintenant le jeudi 29 octobre 2026, 12 h – Panne",
        ),
        ("id: a, titre: A, quand: au besoin, report: Panne", "- « A » change de date – Panne"),
        (
            "id: a, titre: A, quand: 2026-10-29, statut: reporté, report: Panne",
            "- Publication reportée : « A » – Panne",
        ),
        ("id: a, titre: A, quand: 2026-10-29, statut: annulé", "- Publication annulée : « A »"),
        (
            "id: a, titre: A, quand: chaque jeudi 9 h, parutions: {2026-10-22: {quand: 2026-10-23 9 h}}",
            "- « A » du jeudi 22 octobre 2026 passe au vendredi 23 octobre 2026, 9 h",
        ),
        (
            "id: a, titre: A, quand: chaque jeudi 9 h, parutions: {2026-10-22: {statut: annulé}}",
            "- Publication annulée : « A » du jeudi 22 octobre 2026",
        ),
    ],
)
def test_what_changed_is_told_with_its_reason(post: str, told: str) -> None:
    assert section(brief(with_post(post)), "Ce qui a changé, et pourquoi") == [told]


def test_what_does_not_go_out_is_not_in_the_table() -> None:
    page = brief(with_post("id: a, titre: A, quand: 2026-10-29, statut: annulé"))
    assert not any("| A |" in line for line in section(page, "Ce qui paraît"))


def test_what_has_no_firm_date_is_to_be_confirmed() -> None:
    page = brief(with_post("titre: Nuit, quand: à confirmer octobre 2026, statut: idée") + "  - {titre: Un jour}\n")
    assert section(page, "À confirmer") == [
        "- « Nuit » – du 1er au 31 octobre 2026, à confirmer, Facebook, Idée",
        "- « Un jour » – sans date, Facebook, Approuvé",
    ]


def test_what_waits_for_its_day_is_listed_with_its_text() -> None:
    page = brief(with_post("id: borne, titre: La borne, quand: au besoin, texte: Un mètre."))
    assert section(page, "Prêt, en attente de son jour") == ["- « La borne » – Facebook, Approuvé"]
    assert section(page, "Les textes")[-3:] == ["### La borne", "**Facebook**", "> Un mètre."]


def test_likely_questions_have_their_answers() -> None:
    post = 'id: b, titre: B, quand: 2026-10-28 12 h, réponses: [{question: "Où?", réponse: "Ici.", joindre: "311"}]'
    assert section(brief(with_post(post)), "Si on vous demande") == ["- **Où?** Ici. (À joindre : 311)"]


def test_the_team_s_own_brief_tells_confidence_and_allowances_and_a_department_s_does_not() -> None:
    plan = PLAN.replace("besoin", "confiance: 90 %\ndérogations: {shouting: Citation}\nbesoin")
    team, department = brief(plan, "communications"), brief(plan)
    assert "- **Confiance** : 90 %" in team
    assert section(team, "Dérogations")[0].endswith("– Automne : Citation")
    assert "Confiance" not in department
    assert "Citation" not in department


def test_the_team_s_own_brief_tells_the_allowances_under_defaults() -> None:
    plan = PLAN.replace("par_défaut: {", "par_défaut: {dérogations: {shouting: Citation}, ")
    assert section(brief(plan, "communications"), "Dérogations")[0].endswith("– Automne : Citation")


def test_a_department_without_a_part_in_any_plan_has_no_brief() -> None:
    assert "briefs/police.fr.md" not in export(PLAN)


def test_a_department_named_like_the_team_has_a_brief_of_its_own() -> None:
    strategy = """\
organisation: Ville
services: {communications: {nom: Relations publiques}}
canaux: {facebook: {réseau: facebook}}
"""
    files = export(PLAN.replace("pompiers", "communications"), strategy)
    assert len([path for path in files if path.startswith("briefs/communications-")]) == 1
    assert "briefs/communications.fr.md" in files


def test_a_few_weeks_tell_only_what_happens_in_them() -> None:
    plan = with_post("id: borne, titre: La borne, quand: 2026-10-06 9 h, texte: Un mètre.")
    page = brief(plan, first=date(2026, 10, 5), weeks=1)
    assert "du 5 au 11 octobre 2026" in page
    assert "La borne" in page
    assert "La pile" not in page
    assert "La borne" not in brief(plan, first=date(2026, 10, 12))


def test_what_is_overdue_is_still_expected_and_what_is_due_later_not_yet() -> None:
    asks = (
        "[{à: pompiers, quoi: Tard, avant: 2026-10-01}, {à: pompiers, quoi: Bientôt, avant: 2026-10-09}, "
        "{à: pompiers, quoi: Plus tard, avant: 2026-11-02}]"
    )
    page = brief(PLAN.replace("par_défaut", f"demandes: {asks}\npar_défaut"), first=date(2026, 10, 5), weeks=2)
    assert [
        line.partition("** – ")[2].partition(" – ")[0] for line in section(page, "Ce que nous attendons de vous")
    ] == [
        "Tard",
        "Bientôt",
    ]


def test_a_text_cannot_act_in_a_brief() -> None:
    page = brief(PLAN.replace("Une pile.", '"# Titre <b>gras</b>"').replace("La pile", '"[x](http://x) | *y*"'))
    assert "> \\# Titre \\<b>gras\\</b>" in page
    assert "### \\[x\\](http://x) \\| \\*y\\*" in page


def test_holds_of_others_are_not_told() -> None:
    strategy = """\
organisation: Ville
services: {pompiers: {nom: Incendies}, police: {nom: Police}}
canaux: {facebook: {réseau: facebook}}
suspensions:
  - {du: 2026-10-10, au: 2026-10-12, motif: Deuil}
  - {du: 2026-10-20, au: 2026-10-22, services: [police], motif: Enquête}
  - {du: 2027-01-20, au: 2027-01-22, motif: Plus tard}
"""
    page = export(PLAN, strategy)["briefs/pompiers.fr.md"].decode()
    assert section(page, "Ce qui a changé, et pourquoi") == ["- Rien ne paraît du 10 au 12 octobre 2026 – Deuil"]


def test_what_is_out_already_follows_what_is_to_come() -> None:
    page = brief(with_post("id: borne, titre: La borne, quand: 2026-10-20 9 h 30, statut: publié"))
    assert [line.split("|")[2].strip() for line in section(page, "Ce qui paraît")[2:]] == ["La pile"]
    assert [line.split("|")[2].strip() for line in section(page, "Déjà paru")[2:]] == ["La borne"]


def test_a_name_at_the_start_of_a_line_begins_no_list_and_no_heading() -> None:
    strategy = STRATEGY.replace("Incendies", "1. Incendies").replace("Ville de", "2. Ville de")
    plan = PLAN.replace("plan: Automne", "plan: '# Automne'\nid: automne\nresponsable: redaction")
    page = export(plan, strategy)["briefs/pompiers.fr.md"].decode().replace("\u00a0", " ")
    assert page.split("\n")[2].startswith("2\\. Ville de Rivière-aux-Pins")
    assert section(page, "À joindre") == ["- 1\\. Incendies : Chef aux opérations", "- \\# Automne : Rédaction"]
