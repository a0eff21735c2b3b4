"""`explain`: a rule by either name, the list, and what is near a misspelt name."""

import json
from pathlib import Path

import pytest

from calendar_cli.cli import run
from calendar_cli.digest import digest
from calendar_cli.rule import FAMILIES, rules
from tests.plans import campaign


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
        "in_force": "warning",
    }


STRATEGY = """\
organisation: Ville de Rivière-aux-Pins
services: {police: {nom: Police, ton: {émojis: au plus 1}}}
canaux: {facebook: {réseau: facebook}}
ton:
  émojis: au plus 3
heures: {publication: lun-dim 7 h à 21 h}
règles: {emoji-overload: info, services-en-collision: non}
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "strategie.yaml").write_text(STRATEGY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("house")
def test_a_page_ends_with_the_settings_in_force_and_their_lines(capsys: pytest.CaptureFixture[str]) -> None:
    shown = explained("emoji-overload --lang fr", capsys).partition("## En vigueur ici\n\n")[2]
    assert shown.replace("\u00a0", " ").splitlines() == [
        "- Poids : info (`strategie.yaml:7`).",
        (
            "- services › police › ton › émojis (`strategie.yaml:2`) : "
            "`services: {police: {nom: Police, ton: {émojis: au plus 1}}}`"
        ),
        "- ton › émojis (`strategie.yaml:5`) : `émojis: au plus 3`",
    ]


@pytest.mark.usefixtures("house")
def test_a_page_says_when_the_strategy_sets_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    shown = explained("silent-channel --lang en", capsys).partition("## In force here\n\n")[2]
    assert shown == "- Weight: warning, the rule's own.\n- strategie.yaml sets nothing for this rule.\n"


@pytest.mark.usefixtures("house")
def test_the_list_shows_the_weight_in_force(capsys: pytest.CaptureFixture[str]) -> None:
    lines = explained("--list --lang en", capsys).splitlines()
    assert next(line for line in lines if "departments-collide" in line).split()[1] == "off"
    read = json.loads(explained("--list --format json", capsys))
    rule = next(rule for rule in read["rules"] if rule["name"] == "emoji-overload")
    assert (rule["severity"], rule["in_force"]) == ("warning", "info")


def test_an_unreadable_strategy_does_not_hide_a_page(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "strategie.yaml").write_bytes(b"\xff\xfe")
    assert "## In force here" not in explained("emoji-overload --lang en", capsys)


PLAN = """\
plan: Automne
publications:
  - id: pile
    titre: La pile
    quand: 2026-10-05 12:00
    canaux: [facebook]
    service: police
    texte: |
      Une pile 🔋
      et 🔥 deux minutes.
  - id: borne
    titre: La borne
    quand: 2026-10-06 12:00
    canaux: [facebook]
    statut: idée
    texte: posts/borne.md
"""


@pytest.fixture
def plans(house: Path) -> Path:
    (house / "posts").mkdir()
    (house / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (house / "posts" / "borne.md").write_text("Dégagez la borne.\n", encoding="utf-8")
    return house


@pytest.mark.usefixtures("plans")
def test_a_line_of_a_plan_shows_what_stands_there_and_who_set_its_tone(capsys: pytest.CaptureFixture[str]) -> None:
    shown = explained("plan.yaml:10 --lang en", capsys)
    assert shown.splitlines()[:9] == [
        "plan.yaml:10 · La pile · plan/pile · text",
        "draft: a finding weighs warning at most.",
        f"Digest of what an approval covers: {digest(campaign(PLAN, STRATEGY).posts[0])}",
        "",
        "Found here",
        "  info  emoji-overload  The text has 2 emojis; your tone allows 1 (Police).",
        "",
        "Tone in force (facebook)",
        "  emojis: at most 1 (Police)",
    ]
    assert "emoji-overload" in shown.partition("looked at this post")[2]


@pytest.mark.usefixtures("plans")
def test_a_line_of_a_long_copy_is_a_line_of_its_post(capsys: pytest.CaptureFixture[str]) -> None:
    shown = explained("posts/borne.md:1 --lang en", capsys)
    assert shown.splitlines()[:2] == [
        "posts/borne.md:1 · La borne · plan/borne · text",
        "idea: not judged, but for syntax, names and dates.",
    ]
    assert "organization" in shown


@pytest.mark.usefixtures("plans")
def test_a_line_above_the_posts_is_the_plans(capsys: pytest.CaptureFixture[str]) -> None:
    shown = explained("plan.yaml:1 --lang en", capsys)
    assert shown.splitlines()[0] == "plan.yaml:1 · Automne · plan · plan"
    assert "looked at this post" not in shown
    assert "campaign-without-objective" in shown


@pytest.mark.usefixtures("plans")
def test_a_rule_that_is_off_is_said_to_be_off(capsys: pytest.CaptureFixture[str]) -> None:
    assert "off: departments-collide" in explained("plan.yaml:3 --lang en", capsys)


@pytest.mark.usefixtures("plans")
def test_a_line_of_the_strategy_names_the_rules_that_read_it(capsys: pytest.CaptureFixture[str]) -> None:
    shown = explained("strategie.yaml:6 --lang en", capsys)
    assert shown.splitlines()[:2] == ["strategie.yaml:6 · hours › publication", "1 rule reads this setting"]
    assert "outside-hours" in shown


@pytest.mark.usefixtures("plans")
@pytest.mark.parametrize("place", ["strategie.yaml:1", "posts/borne.md:0x", "plan.yaml:x"])
def test_a_place_with_nothing_to_judge_is_said_so(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert place.partition(":")[0] in explained(f"{place} --lang en", capsys, 2)
