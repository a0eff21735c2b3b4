"""`explain`: a rule by either name, the list, and what is near a misspelt name."""

import json

import pytest

from calendar_cli.cli import run
from calendar_cli.rule import FAMILIES, rules


def explained(arguments: str, capsys: pytest.CaptureFixture[str], code: int = 0) -> str:
    assert run(["explain", *arguments.split()], {}) == code
    output = capsys.readouterr()
    return output.err if code else output.out


@pytest.mark.parametrize("name", ["posts-too-close", "publications-rapprochées", "publications rapprochees"])
def test_either_name_gives_the_page_in_the_language_asked_for(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", name, "--lang", "en"], {}) == 0
    english = capsys.readouterr().out
    assert run(["explain", name, "--lang", "fr"], {}) == 0
    french = capsys.readouterr().out
    assert "`posts-too-close` / `publications-rapprochées` · cadence · warning" in english
    assert "`publications-rapprochées` / `posts-too-close` · cadence · avertissement" in french
    assert english.startswith("# ")
    assert "```yaml plan" in english


def test_in_the_c_locale_the_name_says_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert "· avertissement" in explained("publications-rapprochées", capsys)
    assert "· warning" in explained("posts-too-close", capsys)


def test_a_misspelt_name_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Did you mean posts-too-close?" in explained("post-to-close", capsys, 2)
    assert "publications-rapprochées?" in explained("publication-raprochée --lang fr", capsys, 2)
    assert "explain --list" in explained("zzzzzzzzzz", capsys, 2)


@pytest.mark.parametrize("arguments", ["--list", ""])
def test_the_list_goes_family_by_family(arguments: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = explained(f"{arguments} --lang en", capsys).splitlines()
    headings = [line for line in lines if line and not line.startswith(" ")]
    assert headings == [family for family in FAMILIES if any(rule.family == family for rule in rules())]
    assert len([line for line in lines if line.startswith("  ")]) == len(rules())


def test_the_list_as_json_names_every_rule_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    read = json.loads(explained("--list --format json --lang fr", capsys))
    assert read["version"] == 1
    assert [rule["name"] for rule in read["rules"]] == [rule.name for rule in rules()]
    found = next(rule for rule in read["rules"] if rule["name"] == "posts-too-close")
    title = found.pop("title")
    assert title
    assert found == {
        "name": "posts-too-close",
        "french_name": "publications-rapprochées",
        "family": "cadence",
        "severity": "warning",
    }
