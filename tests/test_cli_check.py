"""`check` as a person or CI sees it: the whole output, every exit code, every kind of stream."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from calendar_cli.cli import run
from tests.folders import CLEAN, FAULTY, STRATEGY, folder, plans, program

FRENCH = """\
plans/automne.yaml:1:1  avertissement  campagne-sans-objectif
  Cette campagne n'a pas d'objectif, et aucune de ses publications n'en a.
  1 │ plan: Piles
      ^^^^
  → Ajoutez `objectif:` avec un chiffre et une date, par exemple « 300 familles
    aux portes ouvertes du 24 octobre ».

plans/automne.yaml:10:12  erreur  jour-de-semaine-discordant
  Le jour de la semaine et la date ne concordent pas : est-ce le mardi 6 octobre
  2026 ou le lundi 5 octobre 2026?
  10 │     quand: lundi 6 octobre 2026, 12 h
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^
  → Corrigez celui des deux qui est faux, ou retirez le jour de la semaine.

2 constats (1 erreur, 1 avertissement) · 1 publication, 0 parution · à corriger avant de publier : 1
"""
ENGLISH = """\
plans/automne.yaml:1:1  warning  campaign-without-objective
  This campaign has no objective, and none of its posts has one.
  1 │ plan: Piles
      ^^^^
  → Add `objective:` with a figure and a date, such as “300 families at the open
    house on October 24”.

plans/automne.yaml:10:12  error  weekday-mismatch
  The weekday and the date disagree: is it Tuesday, October 6, 2026, or Monday,
  October 5, 2026?
  10 │     quand: lundi 6 octobre 2026, 12 h
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^
  → Correct the one that is wrong, or leave the weekday out.

2 findings (1 error, 1 warning) · 1 post, 0 slots · to fix before publishing: 1
"""


@pytest.mark.parametrize(
    ("language", "environment", "output"),
    [
        ("--lang fr", {"LANG": "en_CA.UTF-8"}, FRENCH),
        ("--lang en", {"LANG": "fr_CA.UTF-8"}, ENGLISH),
        ("", {"LANG": "en_CA.UTF-8"}, ENGLISH),
        ("", {"LANG": "C"}, FRENCH),
    ],
)
def test_findings_are_told_in_the_language_asked_for_else_the_locale_s_else_the_strategy_s(
    language: str, environment: dict[str, str], output: str, tmp_path: Path
) -> None:
    ran = program(f"check {language}", plans(tmp_path, FAULTY), environment)
    assert (ran.code, ran.out.replace("\u00a0", " "), ran.err) == (1, output, "")


def test_concise_is_one_line_a_finding(tmp_path: Path) -> None:
    ran = program("check --format concise", plans(tmp_path, FAULTY))
    assert [line.split(": ")[:2] for line in ran.out.splitlines()] == [
        ["plans/automne.yaml:1:1", "avertissement campagne-sans-objectif"],
        ["plans/automne.yaml:10:12", "erreur jour-de-semaine-discordant"],
    ]


def test_a_clean_repository_is_one_line_and_exit_code_0(tmp_path: Path) -> None:
    ran = program("check", plans(tmp_path))
    assert (ran.code, ran.out.replace("\u00a0", " "), ran.err) == (
        0,
        "Rien à signaler · 1 publication, 2 parutions\n",
        "",
    )


def test_quiet_leaves_out_what_is_no_finding(tmp_path: Path) -> None:
    assert program("check -q", plans(tmp_path)).out == ""


@pytest.mark.parametrize(
    ("plan", "fail_on", "code"),
    [
        (FAULTY, "error", 1),
        (FAULTY, "never", 0),
        (FAULTY.replace("lundi 6", "mardi 6"), "error", 0),
        (FAULTY.replace("lundi 6", "mardi 6"), "warning", 1),
        (CLEAN, "info", 0),
        ("publications: [", "error", 1),
    ],
)
def test_the_exit_code_follows_the_gravest_finding(plan: str, fail_on: str, code: int, tmp_path: Path) -> None:
    ran = program(f"check --fail-on {fail_on}", plans(tmp_path, plan))
    assert (ran.code, ran.err) == (code, "")


@pytest.mark.parametrize(
    ("files", "path", "code", "said"),
    [
        ({}, "", 2, "Erreur : aucune stratégie"),
        ({"strategie.yaml": STRATEGY}, "", 3, "Erreur : aucun plan dans ce dossier."),
        ({"strategie.yaml": STRATEGY, "p.yaml": CLEAN}, "q.yaml", 2, "q.yaml n'existe pas."),
        ({"strategie.yaml": STRATEGY, "p.yaml": CLEAN, "vide/lisez.md": ""}, "vide", 3, "aucun plan dans vide"),
    ],
)
def test_what_the_tool_cannot_do_is_one_sentence_and_its_code(  # noqa: PLR0913, PLR0917  (a case and a folder)
    files: dict[str, str], path: str, code: int, said: str, tmp_path: Path
) -> None:
    ran = program(f"check {path}", folder(tmp_path, files))
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err.replace("\u00a0", " ")
    assert ran.err.count("\n") == 1


def test_a_second_repository_is_named_and_nothing_is_judged(tmp_path: Path) -> None:
    here = folder(tmp_path, {"a/strategie.yaml": STRATEGY, "a/p.yaml": CLEAN, "b/strategie.yaml": STRATEGY})
    for language, said in (("fr", "b appartient à un autre dépôt"), ("en", "b belongs to another plan repository")):
        ran = program(f"check a b --lang {language}", here)
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err


def test_without_a_plan_the_strategy_is_judged_alone(tmp_path: Path) -> None:
    faulty = STRATEGY + "dates_clés: {Pompiers: 2026-10-04}\nrègles: {emoji-overlod: non}\nfuseau: Mars/Base\n"
    ran = program("check --format concise --today 2026-10-01", folder(tmp_path, {"strategie.yaml": faulty}))
    assert ran.code == 3
    assert [line.split(":")[1] for line in ran.out.splitlines()] == ["11", "12"]
    assert ran.err.startswith("Erreur\u00a0: aucun plan dans ce dossier.")


def test_a_plan_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    here = plans(tmp_path, FAULTY)
    (here / "plans" / "brise.yaml").write_bytes(b"plan: \xff\xfe\x00")
    out = program("check --format concise", here).out
    assert "plans/brise.yaml" in out
    assert "jour-de-semaine-discordant" in out


def test_json_is_version_1_and_names_no_language(tmp_path: Path) -> None:
    read = json.loads(program("check --format json", plans(tmp_path, FAULTY)).out)
    assert (read["version"], read["tool"]["name"]) == (1, "calendar-cli")
    assert read["summary"] == {
        "plans": 1,
        "posts": 1,
        "slots": 0,
        "error": 1,
        "warning": 1,
        "info": 0,
        "allowed": 0,
        "baselined": 0,
        "unread": 0,
    }
    found = read["diagnostics"][1]
    message, facts, fingerprint = found.pop("message"), found.pop("facts"), found.pop("fingerprint")
    assert found == {
        "rule": "weekday-mismatch",
        "severity": "error",
        "path": "plans/automne.yaml",
        "line": 10,
        "column": 12,
        "end_line": 10,
        "end_column": 38,
        "campaign": "automne",
        "post": "pile",
        "field": "when",
        "route": ["posts", 0, "when"],
        "related": [],
        "fix": None,
    }
    assert "mardi 6 octobre" in message
    assert facts["date"] == "2026-10-06"
    assert len(fingerprint) == 32


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_pipe_gets_the_same_bytes_in_every_locale(encoding: str, tmp_path: Path) -> None:
    ran = program("check", plans(tmp_path, FAULTY), {"PYTHONIOENCODING": encoding, "LC_ALL": "C"})
    assert ran.out.replace("\u00a0", " ") == FRENCH


HOSTILE = CLEAN.replace("titre: La pile", 'titre: "::error::x\\u001b[31m ##[command]x \\u202e"').replace(
    "mardi 6", "lundi 6"
)


@pytest.mark.parametrize("format_", ["human", "concise", "json", "github"])
def test_no_plan_makes_a_terminal_or_ci_obey(format_: str, tmp_path: Path) -> None:
    here = plans(tmp_path, HOSTILE)
    (here / "plans" / "::error::\x1b[2J, b.yaml").write_text(FAULTY, encoding="utf-8")
    ran = program(f"check --format {format_}", here)
    assert not set(ran.out) & {"\x1b", "\u202e"}
    assert "##[" not in ran.out
    own = {"::error file=plans/automne.yaml", "::warning file=plans/automne.yaml"}
    for line in ran.out.splitlines():
        if line.lstrip().startswith("::"):
            assert format_ == "github"
            assert line.split(",")[0] in own or line.startswith(("::error file=plans/%3A", "::warning file=plans/%3A"))


def test_github_keeps_ten_annotations_of_a_level_the_gravest_first(tmp_path: Path) -> None:
    plan = CLEAN + "".join(
        f"  - {{id: p{number}, titre: T, quand: lundi 6 octobre 2026, service: pompiers, canaux: [x]}}\n"
        for number in range(12)
    ).replace("lundi 6 octobre 2026", '"lundi 6 octobre 2026"')
    lines = program("check --format github", plans(tmp_path, plan)).out.splitlines()
    errors = [line for line in lines if line.startswith("::error ")]
    assert len(errors) == 10
    assert errors[
        -1
    ] == "::error title=calendar-cli::et 3 de plus; lancez « calendar-cli check » pour tout voir".replace(
        "« ", "«\u00a0"
    ).replace(" »", "\u00a0»")
    assert lines[0].startswith("::error ")


@pytest.mark.parametrize(
    ("shell", "codes"),
    [
        ("{} | true", {0}),
        ("{} | head -c 1", {0}),
        ("set -o pipefail; {} | true", {1}),
        ("{} >&-", {2}),
        ("{} > /dev/full", {2}),
        ("{} 2> /dev/full", {1}),
        ("{} > /dev/full 2>&1", {2}),
        ("{} < /dev/null", {1}),
    ],
)
@pytest.mark.parametrize("format_", ["human", "json"])
def test_no_stream_makes_it_stumble(shell: str, codes: set[int], format_: str, tmp_path: Path) -> None:
    ran = program(f"check --format {format_}", plans(tmp_path, FAULTY), through=shell)
    assert ran.code in codes
    assert "Traceback" not in ran.err
    assert "Exception ignored" not in ran.err
    if ran.code == 2 and "2>" not in shell:
        assert "n'a pas pu être écrit" in ran.err


def test_help_into_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    assert program("check --help", tmp_path, through="set -o pipefail; {} | true") == (0, "", "")


def in_terminal(arguments: list[str], here: Path, environment: dict[str, str]) -> str:
    """What the program writes when its output is a terminal."""
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "calendar_cli", *arguments]
    clean = {"PATH": "/usr/bin:/bin", "LANG": "fr_CA.UTF-8", "TERM": "xterm-256color", **environment}
    with subprocess.Popen(command, cwd=here, env=clean, stdin=follower, stdout=follower, stderr=follower) as process:  # noqa: S603  (our own words)
        os.close(follower)
        shown = b""
        while True:
            try:
                read = os.read(leader, 65536)
            except OSError:  # Linux ends a terminal so
                break
            if not read:
                break
            shown += read
        process.wait()
    os.close(leader)
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("environment", "arguments", "coloured"),
    [
        ({}, [], True),
        ({"NO_COLOR": "1"}, [], False),
        ({"TERM": "dumb"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({}, ["--color", "never"], False),
    ],
)
def test_a_terminal_is_coloured_unless_told_not_to(
    environment: dict[str, str], arguments: list[str], *, coloured: bool, tmp_path: Path
) -> None:
    shown = in_terminal(["check", *arguments], plans(tmp_path, FAULTY), environment)
    assert ("\x1b[1;31merreur\x1b[0m" in shown) is coloured
    assert ("\x1b" in shown) is coloured


def test_the_figures_are_cut_between_two_of_them_in_a_terminal(tmp_path: Path) -> None:
    shown = in_terminal(["check", "--color", "never"], plans(tmp_path, FAULTY), {"COLUMNS": "60"})
    assert shown.replace("\u00a0", " ").splitlines()[-3:-1] == [
        "2 constats (1 erreur, 1 avertissement)",
        "1 publication, 0 parution · à corriger avant de publier : 1",
    ]


@pytest.mark.parametrize(("arguments", "shown"), [([], True), (["-q"], False), (["--format", "concise"], False)])
def test_a_terminal_is_told_once_how_to_know_more(arguments: list[str], *, shown: bool, tmp_path: Path) -> None:
    said = in_terminal(["check", *arguments], plans(tmp_path, FAULTY), {})
    line = "\x1b[2mCe qu'une règle demande, et pourquoi\u00a0: calendar-cli explain RÈGLE\x1b[0m"
    assert said.count(line) == int(shown)
    assert "calendar-cli explain" not in in_terminal(["check"], plans(tmp_path), {})


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True), ({"CLICOLOR_FORCE": "1"}, True)]
)
def test_a_pipe_is_coloured_only_when_forced(environment: dict[str, str], *, coloured: bool, tmp_path: Path) -> None:
    assert ("\x1b" in program("check", plans(tmp_path, FAULTY), environment).out) is coloured


def test_an_interruption_is_quiet_and_exits_130(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.chdir(plans(tmp_path))
    monkeypatch.setattr("calendar_cli.check.judge", interrupted)
    assert run(["check"], {"LANG": "fr_CA"}) == 130
    output = capsys.readouterr()
    assert (output.out, output.err) == ("", "Interrompu.\n")
    assert run(["check"], {"LANG": "C"}) == 130
    assert capsys.readouterr() == ("", "")


INTERRUPTED_IMPORT = """\
import signal, sys
def hook(event, about):
    if event == "import" and about[0] == "{module}":
        signal.raise_signal(signal.SIGINT)
sys.addaudithook(hook)
sys.argv = ["calendar-cli", "check"]
from calendar_cli.__main__ import main
main()
"""


@pytest.mark.parametrize(
    ("module", "said"), [("typer", ""), ("calendar_cli.cli.session", ""), ("calendar_cli.check", "Interrompu.\n")]
)
def test_an_interruption_while_it_imports_shows_no_traceback(module: str, said: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", INTERRUPTED_IMPORT.format(module=module)]
    clean = {"LANG": "fr_CA.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=plans(tmp_path), env=clean, capture_output=True, timeout=60, check=False)  # noqa: S603  (our own words)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (130, b"", said)


def test_a_bug_is_owned_in_one_line_and_shows_its_traceback_on_demand(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.chdir(plans(tmp_path))
    monkeypatch.setattr("calendar_cli.check.judge", broken)
    assert run(["check"], {"LANG": "fr_CA"}) == 4
    assert capsys.readouterr().err.startswith(
        "Erreur\u00a0: le défaut est dans calendar-cli (ZeroDivisionError), et non dans vos plans."
    )
    assert run(["check"], {"LANG": "fr_CA", "CALENDAR_CLI_DEBUG": "1"}) == 4
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_naming_a_plan_reports_it_alone(tmp_path: Path) -> None:
    here = plans(tmp_path, FAULTY)
    (here / "plans" / "autre.yaml").write_text(FAULTY, encoding="utf-8")
    out = program("check --format concise plans/autre.yaml", here).out
    assert {line.split(":")[0] for line in out.splitlines()} == {"plans/autre.yaml"}
