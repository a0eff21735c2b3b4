"""`explain`: a rule by either name, the list, and what is near a misspelt name."""

import json
import re
from pathlib import Path

import pytest

from calendar_cli.cli import run
from calendar_cli.diagnostic import Severity
from calendar_cli.digest import digest
from calendar_cli.report.characters import cells
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


def test_in_the_c_locale_the_strategy_says_the_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for language, weight, heading in (("fr", "avertissement", "répartition"), ("en", "warning", "mix")):
        (tmp_path / "strategie.yaml").write_text(f"organisation: X\nlangues: [{language}]\n", encoding="utf-8")
        for name in ("publications-rapprochées", "posts-too-close"):
            assert f"· {weight}" in explained(name, capsys)
        assert f"\n{heading}\n" in explained("--list", capsys)


def test_in_the_c_locale_without_a_strategy_the_name_says_the_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "· avertissement" in explained("publications-rapprochées", capsys)
    assert "· warning" in explained("posts-too-close", capsys)


def test_a_misspelt_name_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Did you mean posts-too-close?" in explained("post-to-close --lang en", capsys, 2)
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


@pytest.mark.parametrize("written", ["cadence", "répartition", "mix", "REPARTITION", "charge de travail", "workload"])
def test_a_family_by_either_name_is_the_list_of_its_rules(written: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", written, "--lang", "en"], {}) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] in {"cadence", "mix", "workload"}
    assert len(lines[1:-1]) == len([rule for rule in rules() if rule.family == lines[0]])
    assert run(["explain", written, "--format", "json"], {}) == 0
    read = json.loads(capsys.readouterr().out)
    assert {rule["family"] for rule in read["rules"]} == {lines[0]}


def test_a_rule_as_json_is_its_line_of_the_list_and_its_page(capsys: pytest.CaptureFixture[str]) -> None:
    (read,) = json.loads(explained("texte-crié --format json --lang fr", capsys))["rules"]
    assert read.pop("page").startswith("# Une phrase en majuscules\n\n`texte-crié` / `shouting` · ton")
    assert read in json.loads(explained("ton --format json --lang fr", capsys))["rules"]


def test_the_examples_name_the_rule_as_their_page_does(capsys: pytest.CaptureFixture[str]) -> None:
    french, english = (explained(f"doubled-punctuation --lang {language}", capsys) for language in ("fr", "en"))
    assert "  # ponctuation-doublée\n" in french
    assert "# doubled-punctuation" not in french
    assert "  # doubled-punctuation\n" in english


def within(width: int, text: str) -> list[str]:
    """The lines that are wider, examples apart."""
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
    return [line for line in prose.splitlines() if cells(line) > width and " " in line.strip()]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("argument", ["doubled-punctuation", "posts-too-close", "--list", "tone"])
def test_prose_is_set_to_a_known_width_and_whole_in_a_pipe(
    argument: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", argument, "--lang", language], {"COLUMNS": "80"}) == 0
    narrow = capsys.readouterr().out
    whole = explained(f"{argument} --lang {language}", capsys)
    assert within(80, narrow) == []
    assert re.sub(r"\s+", "", narrow) == re.sub(r"\s+", "", whole)
    assert within(80, whole)
    assert re.findall(r"^```.*?^```$", narrow, re.DOTALL) == re.findall(r"^```.*?^```$", whole, re.DOTALL)


def test_a_coloured_page_keeps_its_examples_whole(capsys: pytest.CaptureFixture[str]) -> None:
    long = 'quand: "2026-10-27 13:10", canaux: [facebook, x], statut: approuvé}  # publications-rapprochées'
    assert run(["explain", "posts-too-close", "--lang", "fr", "--color", "always"], {"COLUMNS": "80"}) == 0
    page = capsys.readouterr().out
    assert long in page
    assert "\x1b[36mposts-too-close\x1b[0m" in page


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
        "plan.yaml:10:10  info  emoji-overload",
        "  The text has 2 emojis; your tone allows 1 (Police).",
        "  10 │       et 🔥 deux minutes.",
        "                ^^",
    ]
    assert shown.splitlines()[9].startswith("  → ")
    assert "Tone in force (facebook)\n  emojis: at most 1 (Police)\n" in shown


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
    assert "this post:" not in shown
    assert "campaign-without-objective" in shown
    assert "→ Add `objective:`" in shown


@pytest.mark.usefixtures("plans")
def test_a_rule_that_is_off_is_said_to_be_off(capsys: pytest.CaptureFixture[str]) -> None:
    shown = explained("plan.yaml:3 --lang en", capsys)
    assert "departments-collide" in shown.partition("  off: ")[2]


@pytest.mark.usefixtures("plans")
def test_a_line_of_the_strategy_names_the_rules_that_read_it(capsys: pytest.CaptureFixture[str]) -> None:
    shown = explained("strategie.yaml:6 --lang en", capsys)
    assert shown.splitlines()[:2] == ["strategie.yaml:6 · hours › publication", "1 rule reads this setting"]
    assert "outside-hours" in shown


@pytest.mark.usefixtures("plans")
@pytest.mark.parametrize("place", ["plan.yaml:10", "plan.yaml:10:10", "PLAN"])
def test_a_place_is_copied_from_what_check_printed(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    copied = run(["check", "--format", "concise", "--lang", "en"], {})
    assert copied == 0
    printed = next(line.split(": ")[0] for line in capsys.readouterr().out.splitlines() if "emoji-overload" in line)
    shown = explained(f"{printed if place == 'PLAN' else place} --lang en", capsys)
    assert shown.startswith("plan.yaml:10 · La pile · plan/pile · text\n")


@pytest.mark.usefixtures("plans")
@pytest.mark.parametrize("line", ["999", "0", "17:1"])
def test_a_line_that_the_file_does_not_have_is_told_with_how_many_it_has(
    line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = explained(f"plan.yaml:{line} --lang fr", capsys, 2).replace("\u00a0", " ")
    assert shown == f"Erreur : plan.yaml n'a pas de ligne {line.partition(':')[0]} : il en compte 16.\n"


def test_a_file_without_a_line_is_all_its_findings(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = explained("plan.yaml --lang en", capsys)
    assert shown.splitlines()[0].startswith("plan.yaml: ")
    assert "plan.yaml:10:10  info  emoji-overload" in shown
    assert "Everything about a line: calendar-cli explain plan.yaml:1\n" in shown
    assert explained("posts/borne.md --lang en", capsys).startswith("posts/borne.md: nothing found")
    (plans / "plan.yaml").write_text("plan: [\n", encoding="utf-8")
    assert "syntax-error" in explained("plan.yaml:1:7 --lang en", capsys)
    (plans / "seul.md").write_text("Bonjour.\n", encoding="utf-8")
    for place in ("seul.md", "seul.md:1"):
        assert "seul.md is neither the strategy" in explained(f"{place} --lang en", capsys, 2)


@pytest.mark.usefixtures("plans")
def test_json_is_for_rules_and_a_place_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert "check plan.yaml --format json" in explained("plan.yaml:10 --format json --lang en", capsys, 2)


@pytest.mark.usefixtures("plans")
def test_rules_that_found_nothing_are_counted_by_family(capsys: pytest.CaptureFixture[str]) -> None:
    shown = explained("plan.yaml:10 --lang fr", capsys).replace("\u00a0", " ")
    counted = sum(map(int, re.findall(r" (\d+)(?=,|$)", shown.partition("ont rien trouvé ici\n")[2], re.MULTILINE)))
    assert f"{counted} règles ont regardé" in shown
    on = [rule for rule in rules() if rule.scope and rule.severity is not Severity.OFF]
    assert counted == len(on) - len({"emoji-overload", "departments-collide"})
    assert "Les règles d'une famille : calendar-cli explain plan" in shown
    assert within(80, shown) == []


@pytest.mark.usefixtures("plans")
@pytest.mark.parametrize("place", ["strategie.yaml:1", "posts/borne.md:0x", "plan.yaml:x"])
def test_a_place_with_nothing_to_judge_is_said_so(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert place.partition(":")[0] in explained(f"{place} --lang en", capsys, 2)
