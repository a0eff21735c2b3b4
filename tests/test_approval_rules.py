"""Who may say that a post goes out, and campaigns that say what they are for."""

import re

import pytest

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Diagnostic
from calendar_cli.digest import digest, digest_of_day
from calendar_cli.wording import sentence, way_out
from tests.plans import campaigns, faults, repository, verdict

STRATEGY = """\
organisation: Ville de Rivière-aux-Pins
services:
  pompiers: {nom: Incendies, approbateurs: [Chef aux opérations]}
  police: {nom: Police, approbateurs: [capitaine]}
  arts: {nom: Arts}
équipe:
  chef: {nom: Chef aux opérations}
  capitaine: {nom: Capitaine}
  redaction: {nom: Rédaction}
"""
HEAD = "plan: A\npublications:\n  - titre: T\n    quand: chaque mardi 17 h, du 2026-10-06 au 2026-10-20\n"


def judged(rule: str, post: str, strategy: str = STRATEGY) -> list[Diagnostic]:
    lines = "".join(f"    {line}\n" for line in post.splitlines())
    return list(verdict(HEAD + lines, strategy, only=rule).diagnostics)


@pytest.mark.parametrize(
    ("post", "fields"),
    [
        ("statut: approuvé", ["status"]),
        ("statut: publié\napprobation: chef", []),
        ("statut: approuvé\napprobation:", ["status"]),
        ("statut: à valider", []),
        ("statut: annulé", []),
        ("statut: brouillon\nparutions: {2026-10-13: {statut: approuvé}}", ["occurrences.2026-10-13.status"]),
        ("statut: brouillon\napprobation: chef\nparutions: {2026-10-13: {statut: approuvé}}", []),
        ("statut: brouillon\nparutions: {2026-10-13: {statut: approuvé, approbation: chef}}", []),
        ("statut: approuvé\napprobation: 2026-10-01", ["status"]),
        ("statut: approuvé\napprobation: {le: 2026-10-01}", ["status"]),
        ("statut: approuvé\napprobation: Poste 22, 2026-10-01", []),
    ],
)
def test_an_approved_post_says_who_approved_it(post: str, fields: list[str]) -> None:
    found = judged("approved-without-approver", post)
    assert [(d.field, d.severity.name) for d in found] == [(field, "ERROR") for field in fields]


def test_an_approval_that_cannot_be_read_is_not_missing_too() -> None:
    assert not judged("approved-without-approver", "statut: approuvé\napprobation: chef, 2026-13-40")


def test_an_approval_that_is_only_a_date_names_nobody() -> None:
    post = "services: [pompiers]\nstatut: approuvé\napprobation: 2026-10-01"
    (found,) = judged("approved-without-approver", post)
    assert sentence(found, "fr").endswith("l'approbation ne nomme personne.")
    assert not judged("approved-by-wrong-person", post)
    own = "statut: brouillon\nparutions: {2026-10-13: {statut: approuvé, approbation: 2026-10-01}}"
    assert [day.message for day in judged("approved-without-approver", own)] == ["nameless"]


def test_those_who_may_approve_are_named() -> None:
    (found,) = judged("approved-without-approver", "services: [pompiers, police]\nstatut: approuvé")
    assert sentence(found, "fr").endswith("(qui peut la donner\u00a0: Chef aux opérations et Capitaine).")


@pytest.mark.parametrize(
    ("post", "messages"),
    [
        ("services: [pompiers]\napprobation: chef", []),
        ("services: [pompiers]\napprobation: Chef aux operations", []),
        ("services: [pompiers]\napprobation: capitaine", [""]),
        ("services: [pompiers, police]\napprobation: capitaine", []),
        ("services: [pompiers]\napprobation: [capitaine, chef]", []),
        ("services: [pompiers]\napprobation: [capitaine, redaction]", [""]),
        ("services: [arts]\napprobation: redaction", []),
        ("services: [pompiers, arts]\napprobation: redaction", []),
        ("approbation: redaction", []),
        ("services: [arts]\napprobation: Madame Tremblay", ["unknown"]),
        ("services: [pompiers]\napprobation: [capitane, chef]", ["near"]),
        ("services: [pompiers]\nparutions: {2026-10-13: {approbation: capitaine}}", [""]),
        ("services: [pompiers]\napprobation: capitaine\nparutions: {2026-10-13: {statut: approuvé}}", [""]),
    ],
)
def test_an_approval_comes_from_one_of_the_department_s_approvers(post: str, messages: list[str]) -> None:
    assert [found.message for found in judged("approved-by-wrong-person", post)] == messages


def test_an_unknown_name_is_offered_the_nearest() -> None:
    (found,) = judged("approved-by-wrong-person", "approbation: capitane")
    assert way_out(found, "fr") == "Vouliez-vous dire «\u00a0capitaine\u00a0»?"


def test_without_people_names_are_compared_as_they_are_written() -> None:
    strategy = "organisation: V\nservices: {pompiers: {approbateurs: [Chef aux opérations]}}\n"
    assert not judged("approved-by-wrong-person", "services: [pompiers]\napprobation: chef aux operations", strategy)
    (found,) = judged("approved-by-wrong-person", "services: [pompiers]\napprobation: mairesse", strategy)
    assert sentence(found, "fr") == (
        "Approuvée par mairesse, sans pouvoir d'approbation pour pompiers "
        "(qui peut approuver\u00a0: Chef aux opérations)."
    )


URGENT = "plan: A\npublications:\n  - {titre: T, quand: au besoin, nature: urgence}\n"


@pytest.mark.parametrize("rule", ["campaign-without-objective", "campaign-without-reason"])
def test_messages_for_people_in_danger_need_no_campaign(rule: str) -> None:
    assert not verdict(URGENT, only=rule).diagnostics
    assert verdict(URGENT.replace("urgence", "service"), only=rule).diagnostics


@pytest.mark.parametrize("key", ["objectif: 300 familles", "objectif: [300 familles, 600 piles]"])
def test_an_objective_stands_on_the_campaign_or_on_a_post(key: str) -> None:
    rule = "campaign-without-objective"
    assert not verdict(f"plan: A\n{key}\n", only=rule).diagnostics
    assert not verdict(
        "plan: A\npublications: [{titre: T, quand: au besoin, objectif: 300 familles}]\n", only=rule
    ).diagnostics
    assert verdict("plan: A\nobjectif: ''\n", only=rule).diagnostics


@pytest.mark.parametrize(
    ("key", "found"), [("besoin: Des piles.", 0), ("pourquoi: {fr: Six feux.}", 0), ("besoin: ' '", 1)]
)
def test_a_need_or_a_reason_is_enough(key: str, found: int) -> None:
    assert len(verdict(f"plan: A\n{key}\n", only="campaign-without-reason").diagnostics) == found


# approved-too-late, approved-after-publication

DEADLINE = (
    STRATEGY + "canaux: {facebook: {réseau: facebook}, x: {réseau: x}}\néchéances: {approbation: 3 jours avant}\n"
)


def of_post(rule: str, post: str) -> list[Diagnostic]:
    return list(verdict(f"plan: A\npublications:\n  - {{id: p, titre: T, {post}}}\n", DEADLINE, only=rule).diagnostics)


@pytest.mark.parametrize(
    ("post", "late", "after"),
    [
        ("statut: approuvé, approbation: 'chef, 2026-10-12'", 0, 0),
        ("statut: approuvé, approbation: 'chef, 2026-10-13'", 1, 0),
        ("statut: approuvé, approbation: 'chef, 2026-10-15'", 1, 0),
        ("statut: approuvé, approbation: 'chef, 2026-10-16'", 0, 1),
        ("statut: publié, approbation: 'chef, 2026-10-13'", 0, 0),
        ("statut: publié, approbation: 'chef, 2026-10-16'", 0, 1),
        ("statut: approuvé, approbation: chef", 0, 0),
        ("statut: approuvé, approbation: ['capitaine, 2026-10-14', 'chef, 2026-10-12']", 0, 0),
        ("statut: approuvé, approbation: ['capitaine', 'chef, 2026-10-14']", 0, 0),
        ("statut: approuvé, nature: urgence, approbation: 'chef, 2026-10-16'", 0, 0),
        ("statut: approuvé, approbation: {qui: chef, le: 2026-10-13}", 1, 0),
        ("statut: approuvé", 0, 0),
        ("services: [pompiers], statut: approuvé, approbation: ['capitaine, 2026-10-12', 'chef, 2026-10-16']", 0, 1),
        ("services: [pompiers], statut: approuvé, approbation: ['capitaine, 2026-10-12', 'chef, 2026-10-14']", 1, 0),
        ("services: [pompiers], statut: approuvé, approbation: [capitaine, 'chef, 2026-10-14']", 1, 0),
        ("services: [arts], statut: approuvé, approbation: ['capitaine, 2026-10-12', 'chef, 2026-10-14']", 0, 0),
    ],
)
def test_an_approval_comes_before_its_deadline(post: str, late: int, after: int) -> None:
    dated = f"quand: 2026-10-15, {post}"
    assert len(of_post("approved-too-late", dated)) == late
    assert len(of_post("approved-after-publication", dated)) == after


def test_the_first_day_that_leaves_time_enough_is_offered() -> None:
    (found,) = of_post("approved-too-late", "quand: 2026-10-15, statut: approuvé, approbation: 'chef, 2026-10-14'")
    assert way_out(found, "en").startswith("From Saturday, October 17, 2026 on")


def test_days_of_a_series_are_judged_by_the_approval_that_is_theirs() -> None:
    series = (
        "quand: 'chaque mardi 12 h, du 2026-10-06 au 2026-10-20', statut: approuvé, approbation: 'chef, 2026-10-08', "
    )
    apart = series + "parutions: {2026-10-06: {approbation: 'chef, 2026-10-01'}}"
    assert len(of_post("approved-after-publication", series + "notes: N")) == 1
    assert not of_post("approved-after-publication", apart)
    assert not of_post("approved-too-late", apart)
    (found,) = of_post("approved-after-publication", apart.replace("2026-10-01'", "2026-10-07'"))
    assert found.field == "occurrences.2026-10-06.approval"


def test_a_day_without_an_approval_of_its_own_is_told_once_with_its_series() -> None:
    series = (
        "quand: 'chaque mardi 12 h, du 2026-10-06 au 2026-10-20', statut: approuvé, approbation: 'chef, 2026-10-08', "
    )
    assert len(of_post("approved-after-publication", series + "parutions: {2026-10-06: {statut: programmé}}")) == 1


def test_a_cancelled_day_of_a_series_is_not_the_first_to_go_out() -> None:
    series = (
        "quand: 'chaque mardi 12 h, du 2026-10-06 au 2026-10-20', statut: approuvé, approbation: 'chef, {on}', "
        "parutions: {{2026-10-06: {{statut: annulé}}}}"
    )
    assert not of_post("approved-after-publication", series.format(on="2026-10-08"))
    assert not of_post("approved-too-late", series.format(on="2026-10-08"))
    assert len(of_post("approved-too-late", series.format(on="2026-10-12"))) == 1
    assert len(of_post("approved-after-publication", series.format(on="2026-10-14"))) == 1


# changed-after-approval

PLAN = """\
plan: A
jalons: {{fete: 2026-10-24}}
publications:
  - id: pile
    titre: {titre}
    quand: {quand}
    canaux: [{canaux}]
    statut: {statut}
    approbation: "chef, 2026-10-15{empreinte}"
    mots-clics: [{tag}]
    lien: {lien}
    texte: {texte}
    x: {x}
    visuel: {{fichier: {fichier}, alt: {alt}}}
    notes: {notes}
"""
SAID = {
    "titre": "La pile",
    "quand": "mardi 27 octobre 2026, 12 h",
    "canaux": "facebook, x",
    "statut": "approuvé",
    "empreinte": "",
    "tag": "Pile",
    "lien": "https://ville.example/pile",
    "texte": "Deux minutes, une pile.",
    "x": "Une pile.",
    "fichier": "a.png",
    "alt": "Une pile dans une main",
    "notes": "rien",
}


def signed(**said: str) -> str:
    (found,) = campaigns(repository(PLAN.format(**{**SAID, **said}), DEADLINE))
    return digest(found.posts[0])


def test_a_digest_is_twelve_signs() -> None:
    assert re.fullmatch("[0-9a-f]{12}", signed())


@pytest.mark.parametrize(
    "said",
    [
        {"texte": "Deux minutes, une pile!"},
        {"x": "Une pile?"},
        {"alt": "Une main"},
        {"fichier": "b.png"},
        {"quand": "mardi 27 octobre 2026, 13 h"},
        {"quand": "mercredi 28 octobre 2026, 12 h"},
        {"quand": "fete + 4 jours, 12 h"},
        {"tag": "Piles"},
        {"lien": "https://ville.example/piles"},
        {"canaux": "x"},
    ],
)
def test_whatever_is_published_changes_the_digest(said: dict[str, str]) -> None:
    assert signed(**said) != signed()
    approved = {"empreinte": f", {signed()}"}
    (found,) = verdict(PLAN.format(**{**SAID, **said, **approved}), DEADLINE, only="changed-after-approval").diagnostics
    assert signed(**said) in sentence(found, "fr")


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"titre": "Une autre pile"},
        {"statut": "programmé"},
        {"notes": "beaucoup"},
        {"texte": "'Deux  minutes,\u00a0une pile.'"},
        {"texte": "|\n      Deux minutes, une\n      pile."},
        {"quand": "2026-10-27 12:00"},
        {"tag": "'#Pile'"},
    ],
)
def test_what_is_not_published_and_how_it_is_written_do_not(said: dict[str, str]) -> None:
    assert signed(**said) == signed()
    plan = PLAN.format(**{**SAID, **said, "empreinte": f", {signed().upper()}"})
    assert not verdict(plan, DEADLINE, only="changed-after-approval").diagnostics


def test_a_date_that_follows_an_anchor_moves_with_it() -> None:
    relative = PLAN.format(**{**SAID, "quand": "fete + 3 jours"})
    moved = relative.replace("fete: 2026-10-24", "fete: 2026-10-31")
    marks = {digest(campaigns(repository(plan, DEADLINE))[0].posts[0]) for plan in (relative, moved)}
    assert len(marks) == 2


def test_what_a_date_follows_is_part_of_what_was_approved() -> None:
    assert signed(quand="fete + 3 jours, 12 h") != signed(quand="2026-10-27 12:00")
    assert signed(quand="fete + 3 jours, 12 h") == signed(quand="fete + 3 d, 12:00")
    assert signed(quand="2026-10-27") != signed(quand="2026-10-27 12:00")


@pytest.mark.parametrize(
    ("approval", "found"),
    [
        ("chef, 2026-10-15", 0),
        ("{{qui: chef, le: 2026-10-15, empreinte: {mark}}}", 0),
        ("{{qui: chef, empreinte: 000000000000}}", 1),
        ("['chef, 2026-10-15, 000000000000', 'capitaine, 2026-10-16, {mark}']", 0),
        ("['chef, 2026-10-15, 000000000000', 'capitaine, 2026-10-16']", 1),
        ("'chef, October 15, 2026, {mark}'", 0),
        ("'chef, 000000000000'", 1),
    ],
)
def test_one_approval_of_what_stands_there_is_enough(approval: str, found: int) -> None:
    plan = PLAN.replace('"chef, 2026-10-15{empreinte}"', approval).format(**SAID, mark=signed())
    assert len(verdict(plan, DEADLINE, only="changed-after-approval").diagnostics) == found
    assert not verdict(plan.replace("approuvé", "à valider"), DEADLINE, only="changed-after-approval").diagnostics


SERIES = """\
plan: A
publications:
  - id: serie
    quand: chaque mardi 12 h, du 2026-10-06 au 2026-10-20
    canaux: [facebook]
    statut: approuvé
    approbation: "chef, 2026-10-01, {whole}"
    texte: Chaque mardi.
    parutions:
      2026-10-13: {{texte: {own}, approbation: "chef, 2026-10-05, {day}"}}
      2026-10-20: {{texte: {other}}}
"""


def of_series(**said: str) -> tuple[Post, list[str]]:
    plan = SERIES.format(**{"whole": "0" * 12, "day": "0" * 12, "own": "Le 13.", "other": "Le 20.", **said})
    found = verdict(plan, DEADLINE, only="changed-after-approval").diagnostics
    return campaigns(repository(plan, DEADLINE))[0].posts[0], [one.field for one in found]


def test_a_day_of_a_series_has_a_digest_of_its_own() -> None:
    post, fields = of_series()
    assert fields == ["approval", "occurrences.2026-10-13.approval"]
    marks = {"whole": digest(post), "day": digest_of_day(post, "2026-10-13")}
    assert of_series(**marks)[1] == []
    assert of_series(**marks, own="Le 13!")[1] == ["occurrences.2026-10-13.approval"]
    assert of_series(**marks, other="Le 20!")[1] == ["approval"]


def test_an_approval_with_a_wrong_date_or_an_unknown_key_is_still_told() -> None:
    approval = "{qui: chef, le: demain, par: x}"
    plan = f"plan: A\npublications:\n  - {{id: p, titre: T, quand: au besoin, approbation: {approval}}}\n"
    assert {rule for rule, _ in faults(plan, STRATEGY)} >= {"unreadable-date", "unknown-key"}


@pytest.mark.parametrize("written", ["chef, 2026-10-01", "chef 2026-10-01", "Chef aux opérations  2026-10-01"])
def test_an_approval_is_read_whether_its_comma_is_there_or_not(written: str) -> None:
    (campaign,) = campaigns(repository(HEAD + f"    service: pompiers\n    approbation: {written}\n", STRATEGY))
    approval = campaign.posts[0].entry.approval
    assert approval
    assert str(approval[0].on) == "2026-10-01"
    assert judged("approved-by-wrong-person", f"service: pompiers\nstatut: approuvé\napprobation: {written}") == []
