"""The documentation says what the tool does: commands are run, tables made anew, paths and French typography read."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from typer.main import get_command

from calendar_cli import amounts
from calendar_cli.cli.app import build
from calendar_cli.cli.session import Session
from calendar_cli.rule import rules
from calendar_cli.source.decode import MAX_BYTES
from calendar_cli.source.yaml_tree import MAX_DEPTH, MAX_NODES
from calendar_cli.when import LIMIT, parse_when
from scripts import write_format, write_rules, write_tours
from tests.plans import verdict

ROOT = Path(__file__).parent.parent
PAGES = (
    *sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("*.md")),
    *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")),
    *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "examples").glob("*/README.md")),
    "plans/README.md",
)
FRENCH = tuple(name for name in PAGES if name.startswith("docs/fr/"))
OVERVIEWS = ("README.md", "docs/fr/index.md")
FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


# What the commands print


@pytest.mark.parametrize("name", write_tours.PAGES)
def test_commands_of_the_page_print_what_it_shows(name: str, tmp_path: Path) -> None:
    text = read(name)
    assert write_tours.followed(text, write_tours.PAGES[name], tmp_path) == text, "python -m scripts.write_tours"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_with_commands_is_a_tour(name: str) -> None:
    assert ("```console" in read(name)) == (name in write_tours.PAGES)


def test_a_tour_notices_an_output_that_is_not_printed(tmp_path: Path) -> None:
    page = "```console\n$ calendar-cli --version\ncalendar-cli 99\n```"
    assert write_tours.followed(page, "en", tmp_path).startswith(
        "```console\n$ calendar-cli --version\ncalendar-cli 0."
    )


def test_a_tour_keeps_its_elision_when_what_stands_above_it_changes(tmp_path: Path) -> None:
    page = "```console\n$ calendar-cli explain shouting\n# Old title\n\n…\n```"
    shown = write_tours.followed(page, "en", tmp_path)
    assert shown == page.replace("Old title", "A phrase in capitals")


def test_a_tour_notices_another_exit_code(tmp_path: Path) -> None:
    with pytest.raises(write_tours.TourError, match="ends with 2, not 0"):
        write_tours.followed("```console\n$ calendar-cli check nowhere\n```", "en", tmp_path)


def test_a_tour_notices_lines_that_a_file_does_not_hold(tmp_path: Path) -> None:
    page = "<!-- excerpt plans/strategie.yaml -->\n\n```markdown\norganisation: Ville d'à côté\n```"
    with pytest.raises(write_tours.TourError):
        write_tours.followed(page, "en", tmp_path)


# The tables


@pytest.mark.parametrize("name", write_format.PAGES)
def test_tables_are_those_of_the_tool(name: str) -> None:
    text = read(name)
    assert write_format.refreshed(text, write_format.PAGES[name]) == text, "python -m scripts.write_format"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_key_has_a_note_and_every_note_a_key(language: str) -> None:
    keys = {f"{scope}.{name}" for scope, names in write_format.vocabulary()["keys"].items() for name in names}
    assert set(write_format.notes(language)) == keys


@pytest.mark.parametrize("name", ["docs/format.md", "docs/fr/format.md"])
def test_every_mapping_and_every_list_of_values_has_its_table(name: str) -> None:
    shown = {(block[2], block[3]) for block in write_format.BLOCK.finditer(read(name))}
    vocabulary = write_format.vocabulary()
    assert shown == {(kind, scope) for kind in ("keys", "values") for scope in vocabulary[kind]} | {("networks", "")}


@pytest.mark.parametrize("name", ["docs/rules.md", "docs/fr/rules.md"])
def test_every_rule_is_listed(name: str) -> None:
    assert [rule.name for rule in rules() if f"`{rule.name}`" not in read(name)] == []


def test_the_pages_of_the_rules_are_those_of_the_tool() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in write_rules.FOLDER.glob("*.md")}
    assert written == write_rules.pages(), "python -m scripts.write_rules"


def section(name: str, title: str) -> str:
    return read(name).split(f"\n## {title}", 1)[1].split("\n## ", 1)[0]


def code_in_first_column(text: str) -> list[str]:
    return [code for row in re.findall(r"^\| (`.*?`) \|", text, re.MULTILINE) for code in re.findall("`(.+?)`", row)]


WHENS = code_in_first_column(section("docs/format.md", "Dates")) + code_in_first_column(
    section("docs/fr/format.md", "Les dates")
)


@pytest.mark.parametrize("written", WHENS)
def test_a_date_of_the_page_is_read(written: str) -> None:
    assert parse_when(written)


AMOUNTS = {
    ("range", "intervalle"): amounts.parse_range,
    ("share", "part"): amounts.parse_share,
    ("tolerance", "tolérance"): amounts.parse_tolerance,
    ("duration", "durée"): amounts.parse_duration,
    ("rate", "rythme"): amounts.parse_rate,
    ("lead-time", "délai"): amounts.parse_lead_time,
    ("money", "somme"): amounts.parse_money,
}


@pytest.mark.parametrize("names", AMOUNTS)
def test_an_amount_of_the_page_is_read(names: tuple[str, str]) -> None:
    for name, text in zip(
        names, (section("docs/format.md", "Amounts"), section("docs/fr/format.md", "Les quantités")), strict=True
    ):
        row = re.search(rf"^\| {name} \| (.+) \|$", text, re.MULTILINE)
        assert row
        assert all(AMOUNTS[names](written) is not None for written in re.findall("`(.+?)`", row[1]))


# The example repository


@pytest.mark.parametrize("name", OVERVIEWS)
def test_the_repository_shown_is_clean(name: str) -> None:
    strategy, plan = re.findall(r"^```yaml\n(# (?:strat|plans/).*?)^```$", read(name), re.DOTALL | re.MULTILINE)
    assert verdict(plan, strategy, today=date(2026, 10, 5)).diagnostics == ()


# Commands, options, exit codes

HELP = [
    (command.name or "", option)
    for command in get_command(build(Session({}))).commands.values()  # type: ignore[attr-defined]  # a group of commands
    for parameter in command.params
    for option in parameter.opts
    if option.startswith("--")
]


@pytest.mark.parametrize("name", OVERVIEWS)
@pytest.mark.parametrize(("command", "option"), HELP)
def test_each_option_of_each_command_is_explained(name: str, command: str, option: str) -> None:
    rows = [line for line in read(name).splitlines() if re.search(rf"`(?:-\w`, `)?{option}\b", line)]
    assert any(
        f"`{command}`" in row or re.search(r"\| (?:all|toutes|the program|le programme) \|", row) for row in rows
    )


@pytest.mark.parametrize("name", OVERVIEWS)
def test_each_command_is_explained(name: str) -> None:
    assert {command for command, _ in HELP} == set(re.findall(r"^\| `(\w+)` \|", read(name), re.MULTILINE))


EXITS = {
    0: ["check", "examples/transit"],
    1: ["check", "examples/faulty"],
    2: ["check", "nowhere"],
    3: ["check", "strategy-alone"],
}


@pytest.mark.parametrize("code", EXITS)
def test_a_command_ends_with_the_exit_code_of_the_table(code: int, tmp_path: Path) -> None:
    (tmp_path / "strategy-alone").mkdir()
    (tmp_path / "strategy-alone" / "strategy.yaml").write_text("organization: City", encoding="utf-8")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    assert run(EXITS[code], tmp_path).returncode == code
    assert all(re.search(rf"^\| {code} \|", read(name), re.MULTILINE) for name in OVERVIEWS)


def run(arguments: list[str], here: Path, before: str = "") -> "subprocess.CompletedProcess[str]":
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); {before}\nfrom calendar_cli.cli import main; main()"
    return subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", program, *arguments],
        cwd=here,
        env={"PYTHONUTF8": "1", "LC_ALL": "C", "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


# CI and make


@pytest.mark.parametrize("name", OVERVIEWS)
def test_the_commands_of_the_recipe_are_the_ones_shown(name: str) -> None:
    recipe = re.findall(r"^        run: (calendar-cli .+)$", read("examples/ci/github.yml"), re.MULTILINE)
    assert "\n".join(recipe) in read(name)


@pytest.mark.parametrize("option", ["pull_request:", "contents: read", "persist-credentials: false"])
def test_the_recipe_holds_what_the_security_page_asks(option: str) -> None:
    recipe = "\n".join(line for line in read("examples/ci/github.yml").splitlines() if "#" not in line.split(" ")[:20])
    assert option in recipe
    assert option.rstrip(":") in read("SECURITY.md")
    assert "pull_request_target" not in re.sub(r"#.*", "", recipe)


def test_actions_of_the_recipe_are_pinned() -> None:
    used = re.findall(r"uses: \S+@(\S+)", read("examples/ci/github.yml"))
    assert used
    assert all(re.fullmatch(r"[0-9a-f]{40}", commit) for commit in used)


@pytest.mark.parametrize("name", PAGES)
def test_targets_of_make_exist(name: str) -> None:
    targets = set(re.findall(r"^(\w+):", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make (\w+)", read(name), re.MULTILINE)) <= targets


# Security


@pytest.mark.parametrize(
    ("limit", "words"),
    [(MAX_BYTES, "bytes"), (MAX_DEPTH, "levels"), (MAX_NODES, "values"), (LIMIT, "occurrences")],
)
def test_limits_of_the_security_page_are_those_of_the_tool(limit: int, words: str) -> None:
    assert f"{limit:,} {words}" in read("SECURITY.md")


WATCH = """
def watch(event, facts):
    started = event == "subprocess.Popen" and "export" in sys.argv and facts[0] == "git"
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system", "os.fork", "ctypes.")):
        sys.stderr.write("" if started else f"FORBIDDEN {event}")
    for_writing = event == "open" and isinstance(facts[1], str) and set(facts[1]) & set("wax+")
    if for_writing and "__pycache__" not in str(facts[0]):
        sys.stderr.write(f"WRITTEN {facts[0]} ")
sys.addaudithook(watch)
"""


@pytest.mark.parametrize("command", [["check"], ["export", "--out", "out"], ["show"]], ids=lambda words: words[0])
@pytest.mark.parametrize("plans", ["plans", "examples/transit", "examples/faulty"])
def test_no_command_opens_a_connection_starts_a_program_but_git_or_writes_elsewhere(
    command: list[str], plans: str, tmp_path: Path
) -> None:
    (tmp_path / "repository").symlink_to(ROOT / plans)
    done = run([*command, "repository", "--today", "2026-10-02"], tmp_path, WATCH)
    assert done.returncode in {0, 1}
    assert "FORBIDDEN" not in done.stderr
    written = re.findall(r"WRITTEN (\S+)", done.stderr)
    assert all(Path(path).is_absolute() is False or Path(path).is_relative_to(tmp_path) for path in written)
    assert {path.name for path in tmp_path.iterdir()} <= {"repository", "out"}


def test_the_watch_notices_a_connection(tmp_path: Path) -> None:
    done = run(["--version"], tmp_path, WATCH + "\nimport socket; socket.socket().close()")
    assert "FORBIDDEN socket.__new__" in done.stderr


# Paths

MADE_BY_THE_READER = ("ma-ville/", "town/", "out/", ".venv/", ".github/workflows/", "media/", "public/")
NAMES = frozenset({"strategy.yaml", "strategie.yaml", ".yaml", ".yml", "America/Toronto"})
PATH = re.compile(r"\.?[a-zA-Z][\w.*-]*(?:/[\w.*-]+)*/?")
SUFFIXES = (".md", ".yaml", ".yml", ".py", ".toml", ".txt", ".json")


def paths(text: str) -> Iterator[str]:
    prose = FENCE.sub("", text)
    yield from (target.split("#")[0] for target in re.findall(r"\]\(([^)]+)\)", prose) if "://" not in target)
    for code in re.findall(r"(?<!`)`([^`\n]+)`(?!`)", prose):
        is_path = PATH.fullmatch(code) and (code.endswith(SUFFIXES) or re.match(r"[\w.-]+/", code))
        if is_path and code not in NAMES and not code.startswith(MADE_BY_THE_READER):
            yield code


@pytest.mark.parametrize("name", [name for name in PAGES if not name.startswith("docs/rules/")])  # their examples
def test_every_path_of_the_page_exists(name: str) -> None:
    folders = ((ROOT / name).parent, ROOT, ROOT / "calendar_cli")
    missing = [
        path
        for path in paths(read(name))
        if not any(next(folder.glob(path.rstrip("/")), None) or (folder / path).exists() for folder in folders)
    ]
    assert missing == []


def test_a_path_in_prose_is_noticed() -> None:
    assert list(paths("See `tests/nowhere.py`, [here](there.md#part), `posts/*.md` and `--out DIR`; `a-b`.")) == [
        "there.md",
        "tests/nowhere.py",
        "posts/*.md",
    ]


# French

NBSP = "\u00a0"
SLIPS = re.compile(
    r" [;!?](?=\s|$)"  # no space before these
    r"|(?<![:|\-]) :(?=\s)|\w:(?=\s)"  # a no-break space before a colon
    rf"|«(?!{NBSP})|(?<!{NBSP})»"  # and inside guillemets
    r"|\d [%$]|\d ?h ?\d\d(?!\d)(?<!\u00a0h\u00a0\d\d)"  # 40 %, 13 h 30
    r"|\b(?:e-mail|email|newsletter|hashtag|commande de ligne|feedback|post\b|digital)",
)


def french(name: str) -> Iterator[str]:
    text = FENCE.sub("", read(name))
    if name not in FRENCH:
        text = "".join(
            part for part in re.split(r"(?=^## )", text, flags=re.MULTILINE) if re.match(r"## (?:En f|F)rançais", part)
        )
    text = re.sub(r"<!-- .*?-->", "", text, flags=re.DOTALL)
    text = re.sub(r"`[^`\n]*`", "X", text)  # code is not prose
    text = re.sub(r"\]\([^)\n]*\)", "]", text)  # nor is where a link leads
    yield from (line for line in text.splitlines() if not line.startswith("| ---"))


@pytest.mark.parametrize("name", [*FRENCH, "plans/README.md", *(n for n in PAGES if n.startswith("examples/"))])
def test_french_is_set_as_in_quebec(name: str) -> None:
    lines = list(french(name))
    assert lines
    assert [(line, found[0]) for line in lines for found in SLIPS.finditer(line)] == []


@pytest.mark.parametrize(
    "slip", ["Oui ?", "Ceci : cela", "Ceci: cela", "«mot»", "40 %", "13h30", "13 h 30", "votre newsletter", "Vite !"]
)
def test_a_slip_of_typography_is_noticed(slip: str) -> None:
    assert SLIPS.search(slip)


@pytest.mark.parametrize(
    "good", ["Oui?", f"Ceci{NBSP}: cela", f"«{NBSP}mot{NBSP}»", f"13{NBSP}h{NBSP}30", f"40{NBSP}%"]
)
def test_good_typography_passes(good: str) -> None:
    assert not SLIPS.search(good)
