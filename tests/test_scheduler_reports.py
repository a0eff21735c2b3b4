"""What a publishing tool cannot hold is told: what stays out and why, what has to be completed, what to look at."""

import pytest

from calendar_cli.export import SCHEDULERS, ExportOptions
from calendar_cli.export.schedulers.profile import profile_of
from tests.exports import export
from tests.schedulers import PILE, PLAN, STRATEGY, asked, files, report, rows

MONDAY = "  - id: lundi\n    titre: Lundi\n    quand: 2026-10-05 12 h\n    canaux: [facebook]\n    texte: Bonjour.\n"
WHERE = "**lundi 5 octobre 2026, 12 h** – « Lundi » (Facebook)"


def left_out(tool: str, posts: str, strategy: str = STRATEGY) -> list[str]:
    """The lines of what stays out, when no file was made."""
    assert [name for name in files(tool, posts, strategy) if not name.endswith(".md")] == []
    text = report(tool, posts, strategy)
    assert "Aucune publication à transmettre." in text
    return text.partition("## Laissées de côté\n\n")[2].partition("\n\n")[0].splitlines()


def losses(tool: str, posts: str, section: str, strategy: str = STRATEGY) -> list[str]:
    """What is told below a post in that section, which is still in a file."""
    assert [name for name in files(tool, posts, strategy) if not name.endswith(".md")]
    text = report(tool, posts, strategy).partition(f"## {section}")[2].partition("\n## ")[0]
    return [line.removeprefix("  - ") for line in text.splitlines() if line.startswith("  - ")]


@pytest.mark.parametrize(
    ("posts", "reason"),
    [
        (MONDAY.replace("2026-10-05 12 h", "à confirmer, octobre 2026"), "la date est à confirmer"),
        (MONDAY.replace("2026-10-05 12 h", "2026-10-05"), "pas d'heure"),
        (MONDAY.replace("    canaux: [facebook]\n", ""), "aucun canal"),
        (MONDAY.replace("    texte: Bonjour.\n", ""), "rien que le fichier puisse contenir"),
        (MONDAY.replace("[facebook]", "[infolettre]"), "Buffer ne reçoit pas ce réseau par fichier"),
        (MONDAY + "    format: story\n", "Buffer ne reçoit pas de story par fichier"),
        (MONDAY + "    format: reel\n", "Buffer ne reçoit pas de reel par fichier"),
        (MONDAY.replace("Bonjour.", "a" * 5001), "5001 caractères, et la limite est de 5000"),
        (MONDAY.replace("facebook", "x").replace("Bonjour.", "→" * 141), "282 caractères, et la limite est de 280"),
        (MONDAY + "    approbation: 'chef, 2026-09-01, 0123456789ab'\n", "modifiée depuis son approbation"),
    ],
    ids=lambda words: words[-30:].strip() if " " in words else words,
)
def test_a_post_that_stays_out_is_told_with_its_reason(posts: str, reason: str) -> None:
    (line,) = left_out("buffer", posts)
    assert line.endswith(f" : {reason}")
    assert "« Lundi »" in line


def test_a_text_of_just_the_limit_goes_out() -> None:
    posts = MONDAY.replace("facebook", "x").replace("Bonjour.", "→" * 140)
    assert rows(files("buffer", posts)["x.csv"])[0]["Text"] == "→" * 140


def test_a_picture_without_a_text_goes_out_where_the_tool_can_fetch_it() -> None:
    posts = MONDAY.replace("    texte: Bonjour.\n", f"    visuel: {WEB}\n")
    (row,) = rows(files("buffer", posts)["facebook.csv"])
    assert (row["Text"], row["Image URL"]) == ("", WEB)
    (line,) = left_out("buffer", posts.replace(WEB, PHOTO))
    assert line.endswith(" : rien que le fichier puisse contenir")


def test_a_channel_shows_its_own_picture() -> None:
    posts = PILE + f"    visuel: {WEB}\n    variantes: {{x: {{visuel: '{WEB}?x.png'}}}}\n"
    made = files("publer", posts)
    assert [rows(made[name])[0]["Media URL(s) - Separated by comma"] for name in ("facebook.csv", "x.csv")] == [
        WEB,
        f"{WEB}?x.png",
    ]


def test_while_a_hold_cannot_be_read_only_what_is_urgent_goes_out() -> None:
    strategy = STRATEGY + "suspensions: [{du: 2026-15-01, au: 2026-10-31, motif: Deuil}]\n"
    (line,) = left_out("publer", PILE, strategy)
    assert line.endswith("« On change la pile » (Facebook, X) : une suspension de la stratégie est illisible")
    urgent = PILE.replace("id: pile", "id: pile\n    nature: urgence")
    assert [name for name in files("publer", urgent, strategy) if not name.endswith(".md")]


def test_a_held_post_stays_out_on_the_channels_of_the_hold_only() -> None:
    strategy = STRATEGY + "suspensions: [{du: 2026-10-01, au: 2026-10-31, canaux: [x], motif: Deuil}]\n"
    made = files("publer", PILE, strategy)
    assert [name for name in made if name.endswith(".csv")] == ["facebook.csv"]
    assert "« On change la pile » (X) : suspendue" in report("publer", PILE, strategy)


@pytest.mark.parametrize("status", ["idée", "brouillon", "à valider", "publié", "annulé", "reporté"])
def test_only_what_is_approved_or_scheduled_goes_out(status: str) -> None:
    posts = MONDAY + f"    statut: {status}\n"
    assert left_out("publer", posts) == []
    counted = "Publications pas encore approuvées : 1" in report("publer", posts)
    assert counted == (status in {"idée", "brouillon", "à valider"})


def test_what_is_scheduled_goes_out() -> None:
    assert "facebook.csv" in files("publer", MONDAY + "    statut: programmé\n")


def test_what_lies_before_today_stays_out_and_is_counted_and_today_goes_out() -> None:
    posts = MONDAY.replace("2026-10-05", "2026-08-31") + PILE.replace("2026-10-27", "2026-09-01")
    assert len(rows(files("publer", posts)["facebook.csv"])) == 1
    assert "Publications approuvées dont le jour est passé : 1" in report("publer", posts)


def test_what_waits_for_its_day_is_counted() -> None:
    posts = MONDAY.replace("2026-10-05 12 h", "au besoin")
    assert left_out("publer", posts) == []
    assert "Publications approuvées qui attendent leur jour : 1" in report("publer", posts)


def test_a_plan_that_could_not_be_read_is_named() -> None:
    made = export({"a.yaml": PLAN + MONDAY, "b.yaml": "["}, STRATEGY, ExportOptions(formats=frozenset({"publer"})))
    assert "Le plan b.yaml n'a pas pu être lu" in made["schedulers/publer/report.fr.md"].decode()


PHOTO = "media/pile.jpg"
WEB = "https://riviere-aux-pins.example/pile.jpg"
FILM = "https://riviere-aux-pins.example/pile.mp4"


@pytest.mark.parametrize(
    ("visual", "told"),
    [
        (PHOTO, [f"Ajoutez {PHOTO}."]),
        (f"{{fichier: {PHOTO}, alt: Une pile.}}", [f"Ajoutez {PHOTO} et sa description : Une pile."]),
        ("à venir", ["Ajoutez son visuel, encore à venir dans le plan."]),
        (FILM, [f"Ajoutez la vidéo {FILM} : le fichier n'en accepte aucune."]),
        (
            WEB.replace("jpg", "webp"),
            [f"Ajoutez {WEB.replace('jpg', 'webp')} : le fichier n'accepte pas ce type de visuel."],
        ),
        (f"{{fichier: {WEB}, alt: Une pile.}}", [f"Décrivez {WEB} : Une pile."]),
        (f"[{WEB}, {WEB}?2]", [f"Ajoutez les autres visuels, car le fichier n'en accepte que 1 : {WEB}?2"]),
        (f"{{fichier: {WEB}, alt: Décor., décoratif: oui}}", []),
        (WEB, []),
    ],
)
def test_what_a_file_cannot_show_has_to_be_completed(visual: str, told: list[str]) -> None:
    assert losses("buffer", MONDAY + f"    visuel: {visual}\n", "À compléter dans Buffer") == told


def test_a_network_that_requires_a_picture_asks_for_one() -> None:
    posts = MONDAY.replace("facebook", "instagram")
    told = losses("publer", posts, "À compléter dans Publer")
    assert told == ["Ajoutez un visuel : ce réseau en exige un, et le plan n'en a pas."]


def test_what_has_to_be_completed_is_a_draft_where_the_tool_has_drafts() -> None:
    posts = MONDAY + f"    visuel: {PHOTO}\n" + PILE.replace("[facebook, x]", "[facebook]")
    assert [row["Draft"] for row in rows(files("metricool", posts)["all.csv"])] == ["true", "false"]
    assert [request.kind for request in asked(files("postiz", posts)["facebook.json"])] == ["draft", "schedule"]
    assert "Le fichier en fait des brouillons" in report("metricool", posts)
    assert "Publer les publierait telles qu'elles sont" in report("publer", posts)


def test_a_description_or_an_address_that_holds_the_tool_s_separator_is_not_written_but_told() -> None:
    posts = MONDAY + f"    visuel: [{{fichier: {WEB}, alt: Un || deux}}, '{WEB}?a,b']\n"
    (row,) = rows(files("publer", posts)["facebook.csv"])
    assert row["Media URL(s) - Separated by comma"] == WEB
    assert row["Alt text(s) - Separated by ||"] == ""
    assert losses("publer", posts, "À compléter dans Publer") == [
        f"Ajoutez {WEB}?a,b.",
        f"Décrivez {WEB} : Un \\|\\| deux",
    ]


def test_a_text_that_the_tool_may_cut_is_told() -> None:
    told = losses("publer", MONDAY.replace("Bonjour.", "Un || deux"), "À compléter dans Publer")
    assert told == ["Comparez le texte avec le plan : il contient \\|\\|, où Publer pourrait le couper."]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝"])
def test_a_text_that_a_spreadsheet_would_run_is_told_of_files_that_leave_it_so(sign: str) -> None:
    posts = MONDAY.replace("Bonjour.", f"'{sign}SOMME(A1)'")
    (told,) = losses("publer", posts, "À vérifier")
    assert told.startswith(f"Le texte commence par {sign}.")
    assert losses("generic", posts, "À vérifier") == []
    assert losses("postiz", posts, "À vérifier") == []


def test_the_hour_that_autumn_repeats_is_told_where_the_file_cannot_tell_it() -> None:
    posts = MONDAY.replace("2026-10-05 12 h", "2026-11-01 1 h 30")
    (told,) = losses("buffer", posts, "À vérifier")
    assert told.startswith("On recule l'heure cette nuit-là")
    assert losses("postiz", posts, "À vérifier") == []
    assert asked(files("postiz", posts)["facebook.json"])[0].date == "2026-11-01T05:30:00.000Z"
    assert losses("buffer", MONDAY.replace("2026-10-05 12 h", "2026-11-01 2 h 30"), "À vérifier") == []
    assert losses("buffer", MONDAY.replace("2026-10-05 12 h", "2027-03-14 1 h 30"), "À vérifier") == []


def test_the_zone_of_local_times_is_told() -> None:
    strategy = STRATEGY + "fuseau: America/Halifax\n"
    sentence = "Fuseau horaire de ces fichiers : America/Halifax. Réglez Buffer sur le même."
    assert sentence in report("buffer", MONDAY, strategy)
    assert "Halifax" not in report("postiz", MONDAY, strategy)
    assert rows(files("buffer", MONDAY, strategy)["facebook.csv"])[0]["Posting Time"] == "2026-10-05 12:00"


def test_a_day_approved_apart_goes_out_when_the_rest_of_its_series_has_changed() -> None:
    posts = """\
  - id: mardi
    titre: Mardi
    quand: chaque mardi 17 h, du 2026-10-06 au 2026-10-13
    canaux: [x]
    texte: Une question?
    approbation: chef, 2026-09-01, 0123456789ab
    parutions: {2026-10-13: {approbation: "chef, 2026-09-02"}}
"""
    assert [row["Posting Time"] for row in rows(files("buffer", posts)["x.csv"])] == ["2026-10-13 17:00"]
    assert "« Mardi » (X) : modifiée depuis son approbation" in report("buffer", posts)


def test_two_languages_at_once_are_told() -> None:
    told = losses("publer", MONDAY.replace("texte: Bonjour.", "texte: {fr: Bonjour., en: Hello.}"), "À vérifier")
    start = "Une publication par langue sort en même temps (français, anglais) : "
    assert told == [start + "choisissez le public de chacune dans Publer, si le réseau le permet."]


def test_hashtags_over_the_network_s_limit_are_told() -> None:
    tags = ", ".join(f"a{number}" for number in range(6))
    posts = MONDAY.replace("facebook", "instagram") + f"    mots-clics: [{tags}]\n    visuel: {WEB}\n"
    assert losses("publer", posts, "À vérifier") == ["6 mots-clics, alors que le réseau en accepte 5."]
    assert losses("publer", posts.replace(", a5]", "]"), "À vérifier") == []


def test_what_comes_after_publication_is_told() -> None:
    posts = MONDAY + "    retrait: {quand: 2026-10-09, motif: Fini}\n    placement: {budget: 50 $}\n"
    assert losses("publer", posts, "À vérifier") == [
        "À retirer ensuite : vendredi 9 octobre 2026 – Fini",
        "Un placement publicitaire est prévu : réglez-le sur le réseau.",
    ]
    done = MONDAY + "    retrait: {quand: 2026-10-09, fait: oui}\n"
    assert losses("publer", done, "À vérifier") == []


def test_captions_of_a_film_are_told() -> None:
    posts = MONDAY + f"    visuel: {FILM}\n    sous_titres: pile.srt\n"
    told = losses("publer", posts, "À vérifier")
    assert told == ["Voyez à ce que la vidéo ait ses sous-titres (dans le plan : pile.srt)."]


def test_no_break_spaces_that_a_tool_loses_are_told_once() -> None:
    text = report("postiz", MONDAY.replace("Bonjour.", "100\u00a0$") + PILE)
    assert "Postiz remplace les espaces insécables par des espaces ordinaires. Publications touchées : 1." in text
    assert "insécables" not in report("publer", MONDAY.replace("Bonjour.", "100\u00a0$"))


def test_a_story_goes_out_as_one_where_the_tool_has_them() -> None:
    posts = MONDAY.replace("facebook", "instagram") + f"    visuel: {WEB}\n    format: story\n"
    assert rows(files("publer", posts)["instagram.csv"])[0]["Post subtype - I.e. story, reel, PDF .."] == "story"
    assert rows(files("metricool", posts)["all.csv"])[0]["Instagram Post Type"] == "STORY"
    assert asked(files("postiz", posts)["instagram.json"])[0].settings["post_type"] == "story"


def test_a_title_that_youtube_would_refuse_stays_out() -> None:
    strategy = STRATEGY + "  youtube: {réseau: youtube}\n"
    posts = MONDAY.replace("facebook", "youtube") + f"    visuel: {FILM}\n"
    assert rows(files("publer", posts, strategy)["youtube.csv"])[0]["Title - For the video, pin, PDF .."] == "Lundi"
    (line,) = left_out("publer", posts.replace("titre: Lundi", f"titre: {'Lundi' * 21}"), strategy)
    assert line.endswith(" : un titre de 105 caractères, et la limite est de 100")


def test_channels_that_lose_the_same_stand_on_one_line() -> None:
    text = report("publer", PILE + f"    visuel: {PHOTO}\n")
    assert text.count(f"Ajoutez {PHOTO}.") == 1
    assert "« On change la pile » (Facebook, X)" in text


def test_authors_words_do_nothing_in_the_report() -> None:
    posts = MONDAY.replace("titre: Lundi", "titre: '[a](javascript:x) | <b> `c`'") + f"    visuel: {PHOTO}\n"
    assert "\\[a\\](javascript:x) \\| \\<b> \\`c\\`" in report("publer", posts)


@pytest.mark.parametrize("tool", SCHEDULERS)
def test_the_report_says_where_the_form_is_from_and_when_that_was_read(tool: str) -> None:
    profile = profile_of(tool)
    text = report(tool, MONDAY, language="en")
    assert profile.source in text.replace("\\", "")
    assert "Saturday, November 21, 2026" in text
    assert f"# {profile.name}: what is in the files, and what is not" in text
    assert WHERE.replace("**", "") not in text
