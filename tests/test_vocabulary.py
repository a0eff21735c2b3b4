import pytest

from calendar_cli import vocabulary
from calendar_cli.load import load_plan
from calendar_cli.model import Status


@pytest.mark.parametrize("written", ["par défaut", "par_défaut", "PAR-DEFAUT", "defaults", "Par défaut"])
def test_a_key_is_read_whatever_its_accents_case_and_hyphens(written: str) -> None:
    assert vocabulary.keys("plan").read(written) == "defaults"


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("approuvé", "approved"),
        ("approuvée", "approved"),
        ("Approuvées", "approved"),
        ("brouillon", "draft"),
        ("à valider", "review"),
        ("publiées", "published"),
        ("annulée", "cancelled"),
        ("idea", "idea"),
    ],
)
def test_a_status_is_read_in_both_languages_genders_and_numbers(written: str, status: str) -> None:
    assert vocabulary.values("status").read(written) == status


def test_a_word_means_what_its_mapping_says() -> None:
    assert vocabulary.keys("post").read("sauf") == "except"
    assert vocabulary.keys("hold").read("sauf") == "exempt"


def test_an_unknown_word_has_the_nearest_one_in_the_authors_language() -> None:
    assert vocabulary.keys("post").read("status quo") is None
    assert vocabulary.keys("post").suggest("statu", "fr") == "statut"
    assert vocabulary.keys("post").suggest("staus", "en") == "status"
    assert vocabulary.keys("post").suggest("zzz", "en") == ""


def test_every_word_is_shown_in_both_languages_and_reads_back() -> None:
    for section, read in (("keys", vocabulary.keys), ("values", vocabulary.values)):
        for scope in vocabulary._sections()[section]:  # noqa: SLF001  (the data file itself is under test)
            words = read(scope)
            for (name, language), shown in words.shown.items():
                assert words.read(shown) == name, (scope, language, shown)
            assert {language for _, language in words.shown} == {"fr", "en"}


def test_every_status_of_the_vocabulary_is_one_of_the_model() -> None:
    assert {name.upper() for name in vocabulary.values("status").names} == {status.name for status in Status}


def test_two_synonyms_in_one_mapping_are_a_duplicate_key() -> None:
    plan, _ = load_plan("plan.yaml", b"plan: A\ntitre: B\n")
    assert plan is not None
    assert [(fault.rule, fault.facts["key"]) for fault in plan.findings] == [("duplicate-key", "titre")]
    assert plan.campaign.entry.title == "A"
