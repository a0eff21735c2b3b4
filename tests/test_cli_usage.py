"""Help and complaints about the command line, in both languages; click's own sentences are made by click itself."""

from pathlib import Path

import pytest

from calendar_cli.cli import run
from calendar_cli.cli.session import asked_language, locale_language
from calendar_cli.phrases import templates
from tests.folders import FAULTY, plans, program


@pytest.mark.parametrize(
    ("arguments", "french", "english"),
    [
        ("check --zzz", "l'option --zzz n'existe pas.", "there is no option --zzz."),
        ("check --formt x", "Vouliez-vous dire --format?", "Did you mean --format?"),
        ("chek", "la commande « chek » n'existe pas. Vouliez-vous dire « check »?", "Did you mean “check”?"),
        ("zzzzzz", "la commande « zzzzzz » n'existe pas.", "there is no command “zzzzzz”."),
        ("export", "il manque l'option --out.", "the option --out is missing."),
        ("explain a b", "b est de trop.", "b is one argument too many."),
        ("check --format", "l'option --format demande une valeur.", "the option --format needs a value."),
        ("check --quiet=3", "l'option --quiet ne prend pas de valeur.", "the option --quiet takes no value."),
        ("check --format x", "--format ne connaît pas « x ».", "--format does not know “x”."),
        ("show --weeks x", "--weeks demande un nombre entier, pas « x ».", "--weeks needs a whole number, not “x”."),
        ("show --weeks 0", "--weeks n'accepte pas 0. Choix : de 1 à 520.", "Choices: from 1 to 520."),
        ("check --today demain", "« demain » n'est pas une date.", "“demain” is not a date."),
        ("check --color rose", "--color ne connaît pas « rose ».", "--color does not know “rose”."),
        ("check zzz.yaml", "zzz.yaml n'existe pas.", "zzz.yaml does not exist."),
    ],
)
def test_a_mistake_is_told_in_the_language_and_exits_2(
    arguments: str, french: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, said in (("fr", french), ("en", english)):
        assert run(["--lang", language, *arguments.split()], {}) == 2
        output = capsys.readouterr()
        assert said in output.err.replace("\u00a0", " ")
        assert output.out == ""


def test_an_unknown_language_is_told_in_the_locale_s(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "de", "check"], {"LANG": "fr_CA.UTF-8"}) == 2
    assert "--lang ne connaît pas" in capsys.readouterr().err


def test_the_disk_s_troubles_are_told_in_the_language(tmp_path: Path) -> None:
    ran = program("check > /dev/full", plans(tmp_path, FAULTY))
    assert ran.err.replace("\u00a0", " ") == (
        "Erreur : le résultat n'a pas pu être écrit : il n'y a plus d'espace sur le disque.\n"
    )
    (tmp_path / "out").write_text("", encoding="utf-8")
    error = program("export --out out/dedans", tmp_path).err
    assert error.replace("\u00a0", " ").startswith("Erreur : out/dedans : un fichier est là où il faut un dossier.")


def test_click_leaves_to_us_a_file_that_cannot_be_read() -> None:
    from typer.main import get_command

    from calendar_cli.cli.app import build
    from calendar_cli.cli.session import Session

    program_ = get_command(build(Session({})))
    kinds = [parameter.type for command in program_.commands.values() for parameter in command.params]  # type: ignore[attr-defined]  # Typer's group, typed as a command
    assert {kind.readable for kind in kinds if hasattr(kind, "readable")} == {False}


def test_a_long_error_is_wrapped_where_the_width_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    for width, lines in ((40, 3), (140, 2)):
        assert run(["explain", "zzz" * 30, "--lang", "fr"], {"COLUMNS": str(width)}) == 2
        shown = capsys.readouterr().err.splitlines()
        assert len(shown) == lines
        assert all(len(line) <= width for line in shown if " " in line)
    run(["explain", "zzz" * 30, "--lang", "fr"], {})
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_mistake_shows_how_the_command_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "--zzz", "--lang", "fr"], {})
    assert capsys.readouterr().err.replace("\u00a0", " ") == (
        "Utilisation : calendar-cli check [OPTIONS] [CHEMINS]...\n"
        "Aide : calendar-cli check --help\n"
        "\n"
        "Erreur : l'option --zzz n'existe pas.\n"
    )


FRENCH_HELP = """\
Utilisation : calendar-cli explain [OPTIONS] [RÈGLE]

  Explique une règle : ce qu'elle demande, pourquoi, et des exemples; ou dit
  ce qui a été trouvé dans un fichier ou à une ligne. Sans rien, énumère
  toutes les règles.

Arguments :
  RÈGLE  Nom d'une règle ou d'une famille de règles, en français ou en
         anglais, ou endroit noté comme le fait check : plans/automne.yaml:14.

Options :
  --list                     Énumère toutes les règles.
  --format <human|json>      Format du résultat. [par défaut : human]
  --lang fr|en               Langue des messages; par défaut, celle de votre
                             système, sinon celle de la stratégie.
  --today DATE               La date à prendre pour celle d'aujourd'hui, par
                             exemple 2026-10-05.
  --color auto|always|never  Quand mettre de la couleur.
  -q, --quiet                Ne dit que l'essentiel.
  -h, --help                 Montre cette aide.
"""


@pytest.mark.parametrize("arguments", ["explain --help --lang fr", "--lang=fr explain -h"])
def test_help_is_french_in_french_wherever_the_language_stands(
    arguments: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments.split(), {"LANG": "en_CA.UTF-8"}) == 0
    assert capsys.readouterr().out.replace("\u00a0", " ") == FRENCH_HELP


@pytest.mark.parametrize("command", [[], ["check"], ["export"], ["show"], ["diff"], ["explain"], ["init"]])
def test_no_english_word_of_click_is_left_in_french_help(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*command, "--help", "--lang", "fr"], {}) == 0
    help_ = capsys.readouterr().out
    for english in ("Usage", "Commands", "Show this", "default", "required", "PATHS", "FOLDER", "DIR ", "COMMAND "):
        assert english not in help_


def test_without_a_command_the_help_is_shown_and_the_exit_code_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([], {}) == 2
    assert "init     Start a plan repository" in capsys.readouterr().out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"], {}) == 0
    assert capsys.readouterr().out.startswith("calendar-cli 0.")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "en_CA.UTF-8", "LC_MESSAGES": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "fr_CA.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "fr_CA.UTF-8", "LC_ALL": "C"}, ""),
        ({"LANG": "C.UTF-8"}, ""),
        ({"LANG": "de_DE.UTF-8"}, ""),
        ({}, ""),
    ],
)
def test_the_locale_says_the_language(environment: dict[str, str], language: str) -> None:
    assert locale_language(environment) == language


@pytest.mark.parametrize(
    ("arguments", "language"),
    [("--lang fr check", "fr"), ("check --lang=en", "en"), ("check -- --lang en", ""), ("check --lang", "")],
)
def test_the_option_says_the_language_wherever_it_stands(arguments: str, language: str) -> None:
    assert asked_language(arguments.split(), {}) == language


def test_the_two_phrase_books_have_the_same_sentences_and_facts() -> None:
    from string import Formatter

    french, english = templates("fr"), templates("en")
    spoken = {key for key in french if not key.startswith("metavar.")}
    assert spoken == {key for key in english if not key.startswith("metavar.")}
    for key in spoken:
        facts = [{name for _, name, _, _ in Formatter().parse(book[key]) if name} for book in (french, english)]
        assert facts[0] == facts[1], key


def test_every_option_has_help_in_both_languages() -> None:
    from typer.main import get_command

    from calendar_cli.cli.app import build
    from calendar_cli.cli.session import Session

    program = get_command(build(Session({})))
    for command in program.commands.values():  # type: ignore[attr-defined]  # Typer's group, typed as a command
        for parameter in command.params:
            assert parameter.help in templates("fr"), (command.name, parameter.name)
