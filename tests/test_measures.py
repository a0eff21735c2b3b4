"""The rules against posts whose faults are known: few false alarms, and the page that says how few is up to date."""

import pytest

from calendar_cli.diagnostic import Severity
from calendar_cli.rule import rules
from scripts import measure_rules
from scripts.cases import RECALL, corpus

ENOUGH = 60
"""Findings of each weight on the corpus, so that a share means something."""
EXAMPLES = 12


def test_the_corpus_is_large_enough() -> None:
    languages = [next(iter(case.texts)) for case in corpus()]
    assert languages.count("fr") >= 150
    assert languages.count("en") >= 100


@pytest.mark.parametrize(("severity", "share"), [(Severity.ERROR, 0.95), (Severity.WARNING, 0.85)])
def test_findings_on_the_corpus_are_right(severity: Severity, share: float) -> None:
    found = measure_rules.weighed(measure_rules.measures().by_rule, severity)
    assert found.all >= ENOUGH
    assert found.share >= share


def test_every_rule_has_its_examples() -> None:
    assert {path.stem for path in RECALL.glob("*.yaml")} == {rule.name for rule in rules()}


@pytest.mark.parametrize("name", sorted(path.stem for path in RECALL.glob("*.yaml")))
def test_every_rule_is_tried_on_enough_examples_and_sees_most_faults(name: str) -> None:
    seen = measure_rules.measures().recall[name]
    assert seen.positive >= EXAMPLES
    assert seen.near >= EXAMPLES
    assert seen.seen >= seen.positive / 2
    assert seen.taken <= seen.near / 10


def test_the_page_of_measures_is_that_of_the_rules() -> None:
    text = measure_rules.PAGE.read_text(encoding="utf-8")
    assert text == measure_rules.written(measure_rules.measures()), "python -m scripts.measure_rules"


def test_an_interval_holds_its_share_and_narrows_with_numbers() -> None:
    few, many = measure_rules.interval(9, 10), measure_rules.interval(90, 100)
    assert few[0] < many[0] < 0.9 < many[1] < few[1]
