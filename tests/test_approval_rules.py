"""Who may say that a post goes out, and campaigns that say what they are for."""

import pytest

from calendar_cli.diagnostic import Diagnostic
from calendar_cli.wording import sentence, way_out
from tests.plans import verdict

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
    ],
)
def test_an_approved_post_says_who_approved_it(post: str, fields: list[str]) -> None:
    found = judged("approved-without-approver", post)
    assert [(d.field, d.severity.name) for d in found] == [(field, "ERROR") for field in fields]


def test_an_approval_that_cannot_be_read_is_not_missing_too() -> None:
    assert not judged("approved-without-approver", "statut: approuvé\napprobation: chef, 2026-13-40")


def test_those_who_may_approve_are_named() -> None:
    (found,) = judged("approved-without-approver", "services: [pompiers, police]\nstatut: approuvé")
    assert sentence(found, "fr").endswith("(qui peut la donner\u00a0: Chef aux opérations et capitaine).")


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
        "Approuvé par mairesse, sans pouvoir d'approbation pour pompiers "
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
