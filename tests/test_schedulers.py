"""Files for publishing tools: each is read back and compared with the slots."""

import csv
import io
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from calendar_cli.check import Options, judge
from calendar_cli.cli import run
from calendar_cli.export import SCHEDULERS, ExportOptions, artifacts
from calendar_cli.repository import open_repository
from calendar_cli.rules.cadence import hold_on
from tests.exports import export
from tests.schedulers import PILE, PLAN, STRATEGY, asked, files, rows

if TYPE_CHECKING:
    from calendar_cli.campaign import Campaign

ROOT = Path(__file__).parent.parent
SEVERAL = (
    PILE
    + """\
    x: Une pile, et on dort.
    mots-clics: [PréventionIncendie]
    lien: https://riviere-aux-pins.example/piles
    visuel:
      - {fichier: "https://riviere-aux-pins.example/pile.jpg", alt: Main qui remplace une pile.}
      - {fichier: "https://riviere-aux-pins.example/main.png", alt: "Deux mains, une pile."}
"""
)
PUBLISHED = "\n#PréventionIncendie\nhttps://riviere-aux-pins.example/piles"
FACEBOOK = "Une pile, une famille qui dort tranquille. 🔋" + PUBLISHED
X = "Une pile, et on dort." + PUBLISHED


def test_publer_has_a_file_a_channel_with_its_twelve_columns() -> None:
    made = files("publer", SEVERAL)
    assert list(made) == ["facebook.csv", "report.en.md", "report.fr.md", "x.csv"]
    (facebook,), (x,) = rows(made["facebook.csv"]), rows(made["x.csv"])
    assert list(facebook.values()) == [
        "2026-10-27 12:00",
        FACEBOOK,
        "",
        "https://riviere-aux-pins.example/pile.jpg,https://riviere-aux-pins.example/main.png",
        "",
        "",
        "Main qui remplace une pile.||Deux mains, une pile.",
        *[""] * 5,
    ]
    assert x["Text"] == X


def test_buffer_has_one_picture_and_its_own_four_columns() -> None:
    (row,) = rows(files("buffer", SEVERAL)["x.csv"])
    picture = "https://riviere-aux-pins.example/pile.jpg"
    assert row == {"Text": X, "Image URL": picture, "Tags": "", "Posting Time": "2026-10-27 12:00"}


def test_metricool_has_one_file_whose_columns_say_the_channel() -> None:
    made = files("metricool", SEVERAL)
    facebook, x = rows(made["all.csv"])
    assert len(facebook) == 97
    assert (facebook["Text"], facebook["Date"], facebook["Time"]) == (FACEBOOK, "2026-10-27", "12:00:00")
    assert (facebook["Facebook"], facebook["Twitter/X"], facebook["Draft"]) == ("true", "false", "false")
    assert (x["Facebook"], x["Twitter/X"], x["Facebook Post Type"]) == ("false", "true", "")
    assert facebook["Picture Url 2"] == "https://riviere-aux-pins.example/main.png"
    assert (facebook["Alt text picture 2"], facebook["Picture Url 3"]) == ("Deux mains, une pile.", "")
    assert facebook["Facebook Post Type"] == "POST"


def test_two_channels_of_one_network_are_two_files_where_a_column_names_the_network() -> None:
    strategy = STRATEGY + "  police: {réseau: facebook}\n"
    made = files("metricool", PILE.replace("[facebook, x]", "[facebook, police, x]"), strategy)
    assert [name for name in made if name.endswith(".csv")] == ["all.csv", "facebook.csv", "police.csv"]


def test_postiz_has_a_request_a_post_in_universal_time() -> None:
    (request,) = asked(files("postiz", SEVERAL)["x.json"])
    assert (request.kind, request.date, request.channel) == ("schedule", "2026-10-27T16:00:00.000Z", "x")
    assert request.text == X
    assert request.media[1] == ("https://riviere-aux-pins.example/main.png", "Deux mains, une pile.")
    assert request.settings == {"__type": "x", "who_can_reply_post": "everyone"}


def test_the_table_of_our_own_speaks_the_strategy_s_language_and_holds_everything() -> None:
    (row, _) = rows(files("generic", SEVERAL)["all.csv"])
    assert row == {
        "campagne": "plan",
        "publication": "pile",
        "titre": "On change la pile",
        "date": "2026-10-27",
        "heure": "12:00",
        "fuseau": "America/Toronto",
        "utc": "2026-10-27T16:00:00Z",
        "canal": "facebook",
        "réseau": "facebook",
        "compte": "",
        "langue": "fr",
        "format": "",
        "texte": FACEBOOK,
        "visuels": "https://riviere-aux-pins.example/pile.jpg | https://riviere-aux-pins.example/main.png",
        "descriptions": "Main qui remplace une pile. | Deux mains, une pile.",
        "statut": "approuvé",
    }
    assert list(rows(files("generic", PILE, language="en")["all.csv"])[0])[:3] == ["campaign", "post", "title"]


def test_a_file_never_holds_more_than_the_tool_takes() -> None:
    posts = "".join(
        f"  - {{id: p{n}, quand: 2026-10-{n % 28 + 1:02} {n // 28 + 8} h, canaux: [x], texte: Texte {n}.}}\n"
        for n in range(101)
    )
    made = files("buffer", posts)
    assert [(name, len(rows(data))) for name, data in made.items() if name.endswith(".csv")] == [
        ("x-2.csv", 1),
        ("x.csv", 100),
    ]
    told = [row for name in ("x.csv", "x-2.csv") for row in rows(made[name])]
    assert [row["Posting Time"] for row in told] == sorted(row["Posting Time"] for row in told)
    assert {row["Text"] for row in told} == {f"Texte {number}." for number in range(101)}


def test_no_channel_s_file_takes_the_name_of_another_s_second() -> None:
    strategy = STRATEGY + "  x-2: {réseau: x}\n  report: {réseau: x}\n"
    made = files("buffer", PILE.replace("[facebook, x]", "[x, x-2]"), strategy)
    names = [name for name in made if name.endswith(".csv")]
    assert len(names) == 2
    assert "x-2.csv" not in names


@pytest.mark.parametrize("languages", ["", ", langues: ensemble"])
def test_two_languages_are_one_text_where_the_channel_takes_them_together_else_two_posts(languages: str) -> None:
    strategy = STRATEGY.replace("réseau: facebook", f"réseau: facebook{languages}")
    posts = PILE.replace(
        "texte: Une pile, une famille qui dort tranquille. 🔋", "texte: {fr: Une pile., en: One battery.}"
    )
    texts = [row["Text"] for row in rows(files("publer", posts, strategy)["facebook.csv"])]
    assert texts == (["Une pile.\n\nOne battery."] if languages else ["Une pile.", "One battery."])


def test_a_picture_is_described_in_each_language_of_its_text() -> None:
    visual = "    visuel: {fichier: 'https://riviere-aux-pins.example/p.jpg', alt: {fr: Une pile., en: A battery.}}\n"
    posts = PILE.replace("texte: Une pile", "texte: {fr: Une pile., en: One battery.}\n    x-note: Une pile") + visual
    together = STRATEGY.replace("réseau: facebook", "réseau: facebook, langues: ensemble")
    alt = "Alt text(s) - Separated by ||"
    assert [row[alt] for row in rows(files("publer", posts)["facebook.csv"])] == ["Une pile.", "A battery."]
    assert [row[alt] for row in rows(files("publer", posts, together)["facebook.csv"])] == ["Une pile. / A battery."]


def test_a_hashtag_and_a_link_that_the_text_holds_are_not_said_twice() -> None:
    posts = SEVERAL.replace(
        "x: Une pile, et on dort.", "x: 'Une pile #PréventionIncendie riviere-aux-pins.example/piles'"
    )
    (row,) = rows(files("publer", posts)["x.csv"])
    assert row["Text"] == "Une pile #PréventionIncendie riviere-aux-pins.example/piles"


def test_a_day_of_a_series_has_its_own_text() -> None:
    posts = """\
  - id: mardi
    quand: chaque mardi 17 h, du 2026-10-06 au 2026-10-20
    canaux: [x]
    texte: Une question?
    parutions: {2026-10-13: {texte: La caserne 2.}}
"""
    texts = [row["Text"] for row in rows(files("buffer", posts)["x.csv"])]
    assert texts == ["Une question?", "La caserne 2.", "Une question?"]


HOSTILE = (
    '"Guillemets", «virgules»; et | barres',
    "Deux\nlignes\n\net une vide",
    '=HYPERLINK("https://mal.example";"Cliquez")',
    "+1 819 555-0100",
    "-10 % aujourd'hui",
    "@ville et @@ville",
    "'Avec apostrophe",
    "''Deux",
    "＝Pleine chasse",
    "👩\u200d🚒 مرحبا بالعالم שלום",
    "a\u0301 composé, 1\u00a0000\u202fans",
    "&nbsp; &amp; <b>gras</b> &lt;",
    "Un,deux;trois\ttabulation",
)


def block(text: str) -> str:
    """The text as a block that YAML keeps as it is."""
    return "|2-\n" + "\n".join(f"      {line}" for line in text.split("\n"))


@pytest.mark.parametrize("tool", SCHEDULERS)
def test_hostile_texts_come_back_as_they_were_written(tool: str) -> None:
    posts = "".join(
        f"  - id: p{n:02}\n    quand: 2026-10-05 {n + 6} h\n    canaux: [facebook]\n    texte: {block(text)}\n"
        for n, text in enumerate(HOSTILE)
    )
    made = {name: data for name, data in files(tool, posts).items() if not name.endswith(".md")}
    ((name, data),) = made.items()
    if name.endswith(".json"):
        found = [request.text for request in asked(data)]
    else:
        found = [row["texte" if tool == "generic" else "Text"] for row in rows(data)]
    if tool == "generic":
        found = [text.removeprefix("'") for text in found]
    expected = [text.replace("a\u0301", "á") for text in HOSTILE]
    assert sorted(found) == sorted(expected)


def test_no_cell_of_our_own_table_is_a_formula_and_every_other_tool_gets_the_text_unchanged() -> None:
    posts = PILE.replace("texte: Une pile", "texte: '=1+1'\n    x-note: Une pile")
    (row, _) = rows(files("generic", posts)["all.csv"])
    assert row["texte"] == "'=1+1"
    assert rows(files("publer", posts)["x.csv"])[0]["Text"] == "=1+1"


@pytest.mark.parametrize("tool", SCHEDULERS)
def test_every_slot_of_the_plans_that_may_go_out_is_in_a_file_or_told(tool: str) -> None:
    folder, today = ROOT / "plans", datetime(2026, 10, 2, tzinfo=UTC).date()
    campaigns: list[Campaign] = []
    judged = judge(open_repository((folder,), folder), Options(today), campaigns.append)
    made = artifacts(judged, campaigns, ExportOptions(formats=frozenset({tool})))
    due = [
        slot
        for slot in judged.calendar.slots
        if slot.status.name in {"APPROVED", "SCHEDULED"}
        and not (slot.tentative or slot.all_day or slot.day < today)
        and not hold_on(slot, slot.day, judged.strategy)
    ]
    found: list[tuple[str, str]] = []
    for artifact in made:
        name = artifact.path.rpartition("/")[2].partition(".")[0]
        if artifact.path.endswith(".json"):
            found += [(name, request.date[:16]) for request in asked(artifact.data)]
        elif artifact.path.endswith(".csv"):
            found += [(name, moment(row)) for row in rows(artifact.data)]
    told = [
        (slot.channel.id if slot.channel else "", f"{slot.start.astimezone(UTC):%Y-%m-%dT%H:%M}")
        if tool in {"postiz", "generic"}
        else (slot.channel.id if slot.channel else "", f"{slot.start:%Y-%m-%dT%H:%M}")
        for slot in due
    ]
    if tool in {"metricool", "generic"}:
        told = [("all", moment) for _, moment in told]
    assert sorted(found) == sorted(told)
    assert len(found) > 40


def moment(row: dict[str, str]) -> str:
    """When a line goes out, in the form that is its own."""
    if "utc" in row:
        return row["utc"][:16]
    if "Date" in row:
        return f"{row['Date']}T{row['Time'][:5]}"
    written = row.get("Posting Time") or row["Date - Intl. format or prompt"]
    return written.replace(" ", "T")


@pytest.mark.parametrize("tool", SCHEDULERS)
def test_two_exports_have_the_same_bytes(tool: str) -> None:
    assert files(tool, SEVERAL) == files(tool, SEVERAL)


def test_the_lines_end_as_the_standard_has_it_and_the_mark_is_where_it_is_wanted() -> None:
    publer, buffer = files("publer", PILE)["x.csv"], files("buffer", PILE)["x.csv"]
    assert publer.startswith(b'\xef\xbb\xbf"Date')
    assert buffer.startswith(b'"Text"')
    assert publer.count(b"\r\n") == 2


def test_nothing_goes_to_publishing_tools_with_what_is_public() -> None:
    options = ExportOptions(formats=frozenset(SCHEDULERS), public=True)
    assert export(PLAN + PILE, STRATEGY, options) == {}


def test_the_terminal_tells_what_is_lost_and_names_the_files_of_an_earlier_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("strategie.yaml").write_text(STRATEGY, encoding="utf-8")
    Path("plan.yaml").write_text(PLAN + PILE + "    visuel: media/pile.jpg\n", encoding="utf-8")
    run(["export", "--out", "out", "--format", "buffer", "--today", "2026-10-01", "--lang", "fr"], {})
    assert (
        "Buffer\u00a0: 2 publications dans 2 fichiers; à compléter\u00a0: 2; laissées de côté\u00a0: 0. "
        "Détails\u00a0: out/schedulers/buffer/report.fr.md\n"
    ) in capsys.readouterr().out
    Path("plan.yaml").write_text(PLAN + PILE.replace("[facebook, x]", "[facebook]"), encoding="utf-8")
    run(["export", "--out", "out", "--format", "buffer", "--today", "2026-10-01", "--lang", "fr"], {})
    shown = capsys.readouterr().out
    assert "out/schedulers/buffer/x.csv vient d'une exportation antérieure" in shown
    assert "facebook.csv vient" not in shown


def test_the_days_asked_for_narrow_what_a_tool_gets() -> None:
    posts = PILE + PILE.replace("id: pile", "id: autre").replace("10-27", "11-10")
    week = datetime(2026, 11, 9, tzinfo=UTC).date()
    options = ExportOptions(formats=frozenset({"buffer"}), first=week, weeks=1)
    made = export(PLAN + posts, STRATEGY, options)
    assert [row["Posting Time"] for row in rows(made["schedulers/buffer/x.csv"])] == ["2026-11-10 12:00"]
    assert "du 9 au 15 novembre 2026" in made["schedulers/buffer/report.fr.md"].decode()


def test_a_torn_file_is_refused_by_the_reader_of_these_tests() -> None:
    with pytest.raises(csv.Error):
        list(csv.reader(io.StringIO('"a"b'), strict=True))
