"""What a finding on a name tells to do, and whom it names."""

import pytest

from calendar_cli.wording import sentence, way_out
from tests.plans import STRATEGY, verdict

PLAN = """\
plan: Automne
du: 2026-10-01
au: 2026-10-31
responsable: {}
publications:
  - {{id: pile, titre: La pile, quand: "2026-10-06, 12 h", service: pompiers, canaux: [facebook], statut: {}}}
"""


def advice(plan: str, strategy: str, language: str) -> list[str]:
    found = [each for each in verdict(plan, strategy).diagnostics if each.rule == "unknown-name"]
    return [way_out(each, language).replace("\u00a0", " ") for each in found]


@pytest.mark.parametrize(
    ("line", "french", "english"),
    [
        ("règles: {langue-de-bureau: oui}", "Employez une valeur permise.", "Use a value that is allowed."),
        ("règles: {langue-de-bureau: avertisement}", "Vouliez-vous dire « avertissement »?", "Did you mean"),
        ("règles: {zzzzz: non}", "La liste des règles : calendar-cli explain --list", "The list of rules:"),
        ("fuseau: Mars/Base", "Employez une valeur permise.", "Use a value that is allowed."),
        (
            "répartition: [{selon: nature, par: mois, cibles: {blague: 50 %}}]",
            "Employez une valeur permise.",
            "Use a value that is allowed.",
        ),
        (
            "répartition: [{selon: pilier, par: mois, cibles: {blague: 50 %}}]",
            "Employez un nom connu (prévention et coulisses) ou, s'il est à vous, ajoutez-le",
            "Use a known name (prévention and coulisses) or",
        ),
    ],
)
def test_a_closed_list_is_never_added_to(line: str, french: str, english: str) -> None:
    for language, said in (("fr", french), ("en", english)):
        (told,) = advice(PLAN.format("chef", "brouillon"), f"{STRATEGY}{line}\n", language)
        assert told.startswith(said)


def test_an_unknown_network_is_told_the_known_ones() -> None:
    strategy = STRATEGY.replace("réseau: facebook", "réseau: minitel")
    assert advice(PLAN.format("chef", "brouillon"), strategy, "fr")[0].startswith(
        "Employez un nom connu : Facebook, Instagram, X, "
    )


def test_few_people_are_named_and_a_crowd_is_not() -> None:
    assert advice(PLAN.format("comms", "brouillon"), STRATEGY, "fr") == [
        "Employez un nom connu (chef et redaction) ou, s'il est à vous, ajoutez-le à la stratégie ou au plan."
    ]
    crowd = ", ".join(f"agence{number}: {{}}" for number in range(9))
    strategy = STRATEGY.replace("redaction: {nom: Rédaction}", crowd)
    assert advice(PLAN.format("comms", "brouillon"), strategy, "fr") == [
        "Employez un nom connu ou, s'il est à vous, ajoutez-le à la stratégie ou au plan."
    ]


def test_people_are_told_by_the_name_the_strategy_gives() -> None:
    found = verdict(PLAN.format("chef", "approuvé"), only="approved-without-approver").diagnostics
    assert "(qui peut la donner : Chef aux opérations)" in sentence(found[0], "fr").replace("\u00a0", " ")
    signed = PLAN.replace("statut: {}", 'statut: {}, approbation: "redaction, 2026-09-01"')
    found = verdict(signed.format("chef", "approuvé"), only="approved-by-wrong-person").diagnostics
    assert sentence(found[0], "en").startswith("Approved by Rédaction")
    stranger = signed.replace("redaction,", "voisin,").format("chef", "approuvé")
    found = verdict(stranger, only="approved-by-wrong-person").diagnostics
    assert "“voisin”" in sentence(found[0], "en")
