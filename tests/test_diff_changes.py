"""What `diff` says changed: every kind of change of posts, campaigns and strategy, on two states in memory."""

import time
from pathlib import Path

import pytest

from calendar_cli.campaign import Campaign  # noqa: TC001  (a list of them is made)
from calendar_cli.check import Options, judge
from calendar_cli.phrases import templates
from calendar_cli.report.changes import Comparison, Side, compare
from calendar_cli.report.changes.markdown import MOST, inert, markdown
from calendar_cli.report.changes.said import headline, told
from calendar_cli.report.changes.terminal import shown
from calendar_cli.report.screen import Screen
from tests.plans import STRATEGY, TODAY, repository

PLAN = """\
plan: Piles
id: piles
du: 2026-10-05
au: 2026-10-18
besoin: Les piles manquent.
jalons: {fete: 2026-10-24}
demandes:
  - {à: police, quoi: Trois photos, avant: 2026-10-01}
publications:
  - id: pile
    titre: La pile
    quand: mardi 6 octobre 2026, 12 h
    canaux: [facebook, x]
    service: pompiers
    statut: à valider
    visuel: {fichier: media/pile.jpg, alt: Une main}
    texte: Vérifiez vos avertisseurs ce samedi, tout le monde.
"""
SERIES = """\
plan: Série
publications:
  - id: mardi
    titre: Le mardi
    quand: chaque mardi 17 h, du 2026-10-06 au 2026-10-27
    canaux: [facebook]
"""


def side(plans: dict[str, str], name: str, strategy: str = STRATEGY) -> Side:
    source = repository(plans, strategy)
    campaigns: list[Campaign] = []
    verdict = judge(source, Options(TODAY, today_given=True), campaigns.append)
    return Side(name, "", source.files, verdict, tuple(campaigns))


def compared(before: str | dict[str, str], after: str | dict[str, str]) -> Comparison:
    plans = [{"plan.yaml": each} if isinstance(each, str) else each for each in (before, after)]
    return compare(side(plans[0], "avant"), side(plans[1], "après"))


def sentences(before: str, after: str, language: str = "fr") -> list[str]:
    """What is said of the posts and campaigns, findings apart."""
    found = []
    for campaign in compared(before, after).campaigns:
        found += [told(change, language) for change in campaign.changes]
        found += [told(change, language) for post in campaign.posts for change in post.changes]
    return [each.replace("\u00a0", " ") for each in found]


def edited(*edits: tuple[str, str], plan: str = PLAN) -> str:
    for old, new in edits:
        assert old in plan
        plan = plan.replace(old, new)
    return plan


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "mardi 6 octobre 2026, 12 h",
            "jeudi 8 octobre 2026, 17 h",
            ["passe du mardi 6 octobre 2026, 12 h au jeudi 8 octobre 2026, 17 h"],
        ),
        ("2026, 12 h", "2026, 13 h", ["passe de 12 h à 13 h, le mardi 6 octobre 2026"]),
        (
            "mardi 6 octobre 2026, 12 h",
            "à confirmer, semaine du 2026-10-12",
            [
                "déplacée : « mardi 6 octobre 2026, 12 h » devient « du 12 au 18 octobre 2026, à confirmer »",
            ],
        ),
        (
            "mardi 6 octobre 2026, 12 h",
            "au besoin",
            ["n'a plus de date; elle devait paraître : mardi 6 octobre 2026, 12 h"],
        ),
        ("à valider", "annulé", ["annulée; son statut était « à valider »"]),
        ("à valider", "reporté", ["reportée; son statut était « à valider »"]),
        ("à valider", "brouillon", ["statut : « à valider » devient « brouillon »"]),
        ("à valider", "approuvé", ["approuvée : « à valider » devient « approuvé »"]),
        (
            "statut: à valider",
            "statut: approuvé\n    approbation: chef, 2026-09-01",
            ["approuvée par Chef aux opérations : « à valider » devient « approuvé »"],
        ),
        ("[facebook, x]", "[facebook, instagram]", ["ajoutée sur Instagram", "retirée de X"]),
        ("ce samedi, tout", "ce dimanche, tout", ["reformulée : « samedi, » devient « dimanche, »"]),
        ("titre: La pile", "titre: La pile ronde", ["titre : « La pile » devient « La pile ronde »"]),
        ("media/pile.jpg", "media/autre.jpg", ["visuel : media/pile.jpg devient media/autre.jpg"]),
        ("alt: Une main", "alt: Une main ouverte", ["description du visuel modifiée"]),
        (
            "    visuel: {fichier: media/pile.jpg, alt: Une main}\n",
            "",
            ["visuel retiré : media/pile.jpg"],
        ),
        ("service: pompiers", "service: police", ["services : « Incendies » devient « Police »"]),
        (
            "avant: 2026-10-01",
            "avant: 2026-10-02",
            ["demande « Trois photos » : échéance, jeudi 1er octobre 2026 devient vendredi 2 octobre 2026"],
        ),
        ("à: police", "à: chef", ["demande « Trois photos » : Police devient Chef aux opérations"]),
        (
            "au: 2026-10-18",
            "au: 2026-10-19",
            ["jours de la campagne : du 5 au 18 octobre 2026 devient du 5 au 19 octobre 2026"],
        ),
        ("fete: 2026-10-24", "fete: 2026-10-25", ["jalon « fete » : 2026-10-24 devient 2026-10-25"]),
        (
            "besoin: Les piles manquent.",
            "besoin: Les piles sont vides.",
            ["besoin : « Les piles manquent. » devient « Les piles sont vides. »"],
        ),
    ],
)
def test_what_changed_is_said_in_plain_words(old: str, new: str, said: list[str]) -> None:
    assert sentences(PLAN, edited((old, new))) == said


def test_a_text_laid_out_otherwise_is_not_reworded() -> None:
    laid_out = edited(
        ("texte: Vérifiez vos avertisseurs ce samedi,", "texte: |\n      Vérifiez vos avertisseurs\n      ce samedi,")
    )
    assert not compared(PLAN, laid_out)


def test_a_channel_with_its_own_hour_and_words_is_named() -> None:
    own = edited(("    texte: V", '    x: {quand: "2026-10-06 15:00", texte: Une pile.}\n    texte: V'))
    assert sentences(own, own.replace("15:00", "16:00").replace("Une pile.", "Deux piles."), "en") == [
        "moved from 3 p.m. to 4 p.m. on Tuesday, October 6, 2026 (X)",
        "reworded: “Une pile.” becomes “Deux piles.” (X)",
    ]


def test_other_channels_with_the_same_words_are_not_a_new_text() -> None:
    for channels in ("[instagram]", "[]"):
        other = edited(("[facebook, x]", channels))
        told_ = sentences(PLAN, other) + sentences(other, PLAN)
        assert not [each for each in told_ if "texte" in each or "reformulée" in each]
    moved = edited(("[facebook, x]", "[instagram]"), ("2026, 12 h", "2026, 13 h"), ("samedi", "dimanche"))
    assert sentences(PLAN, moved) == [
        "passe de 12 h à 13 h, le mardi 6 octobre 2026",
        "reformulée : « samedi, » devient « dimanche, »",
        "ajoutée sur Instagram",
        "retirée de Facebook et X",
    ]


def test_two_languages_are_told_apart() -> None:
    both = edited(
        ("texte: Vérifiez vos avertisseurs ce samedi, tout le monde.", "texte: {fr: Une pile, en: A battery}")
    )
    assert sentences(both, both.replace("A battery", "Two batteries"), "en") == [
        "reworded: “A battery” becomes “Two batteries” (English)"
    ]


def test_days_of_a_series_come_and_go() -> None:
    assert sentences(SERIES, SERIES.replace("    canaux", "    sauf: [2026-10-13]\n    canaux")) == [
        "1 date retirée : mardi 13 octobre 2026, 17 h"
    ]
    (added,) = sentences(SERIES, SERIES.replace("2026-10-27", "2026-12-01"))
    assert added.startswith("5 dates ajoutées : mardi 3 novembre 2026, 17 h; mardi 10 novembre 2026, 17 h; mardi 17")
    assert added.endswith(" et 2 autres")
    assert sentences(SERIES, SERIES.replace("17 h", "18 h")) == [
        "4 dates déplacées; la première passe du mardi 6 octobre 2026, 17 h au mardi 6 octobre 2026, 18 h"
    ]


def test_a_day_of_a_series_that_is_approved_alone_is_named() -> None:
    assert sentences(SERIES, SERIES + "    parutions: {2026-10-13: {statut: approuvé}}\n") == [
        "mardi 13 octobre 2026 : « brouillon » devient « approuvé »"
    ]


def test_posts_are_added_and_removed() -> None:
    more = PLAN + '  - {id: feu, titre: Le feu, quand: "2026-10-08 9:00", canaux: [x]}\n'
    assert sentences(PLAN, more) == ["ajoutée : jeudi 8 octobre 2026, 9 h, X, brouillon"]
    assert sentences(more, PLAN) == ["retirée; elle devait paraître : jeudi 8 octobre 2026, 9 h"]


def test_a_post_without_id_is_known_by_its_title_then_by_its_place() -> None:
    plan = SERIES + "  - {titre: Un, quand: 2026-10-08}\n  - {titre: Deux, quand: 2026-10-09}\n"
    swapped = SERIES + "  - {titre: Deux, quand: 2026-10-09}\n  - {titre: Un, quand: 2026-10-08}\n"
    assert sentences(plan, swapped) == []
    assert sentences(plan, plan.replace("Deux", "Trois")) == ["titre : « Deux » devient « Trois »"]
    assert sentences(plan, plan.replace("{titre: Un,", "{id: un, titre: Un,")) == ["identifiant donné : un"]


def test_a_plan_file_of_another_name_with_the_same_ids_is_moved() -> None:
    found = compared({"a.yaml": PLAN}, {"b.yaml": PLAN}).campaigns
    assert [(change.kind, change.facts) for plan in found for change in plan.changes] == [
        ("file", {"from": "a.yaml", "to": "b.yaml"})
    ]
    assert found[0].posts == ()


def test_a_plan_whose_id_was_its_file_name_is_moved_and_warned_about() -> None:
    plan = PLAN.replace("id: piles\n", "")
    comparison = compared({"a.yaml": plan}, {"b.yaml": plan})
    assert [change.kind for change in comparison.campaigns[0].changes] == ["file", "campaign-id"]
    assert comparison.campaigns[0].posts == ()
    assert not comparison.found
    assert not comparison.campaigns[0].found


def test_a_plan_that_cannot_be_read_loses_no_post() -> None:
    broken = "plan: [\n"
    for before, after in ((PLAN, broken), (broken, PLAN)):
        comparison = compared(before, after)
        assert comparison.campaigns == ()
        assert [path for _, path in comparison.unread] == ["plan.yaml"]
        assert headline(comparison, "en").startswith("findings: ")
    renamed = compared({"a.yaml": PLAN, "z.yaml": SERIES}, {"b.yaml": broken, "z.yaml": SERIES})
    assert renamed.campaigns == ()


def test_what_the_whole_calendar_lacks_is_neither_gained_nor_lost_by_a_plan_that_cannot_be_read() -> None:
    strategy = STRATEGY + "dates_clés: {Halloween: 2026-10-31}\n"
    plans = {"a.yaml": PLAN.replace("10-18", "11-30"), "z.yaml": SERIES}
    whole = side(plans, "avant", strategy)
    assert "key-date-unmentioned" in {each.rule for each in whole.verdict.diagnostics}
    for broken in ({**plans, "a.yaml": "plan: [\n"}, {**plans, "new.yaml": "plan: [\n"}):
        hurt = side(broken, "après", strategy)
        assert [each.rule for each in compare(whole, hurt).found.gained] == ["syntax-error"]
        assert compare(whole, hurt).found.lost == ()
        assert compare(hurt, whole).found.gained == ()


def test_a_date_that_cannot_be_read_any_more_is_not_a_post_without_date() -> None:
    assert sentences(PLAN, edited(("mardi 6 octobre 2026, 12 h", "un de ces jours"))) == ["quand : n'est plus lisible"]


def test_findings_are_gained_and_lost_beside_their_post() -> None:
    comparison = compared(PLAN, edited(("mardi 6", "lundi 6")))
    post = comparison.campaigns[0].posts[0]
    assert [each.rule for each in post.found.gained] == ["weekday-mismatch"]
    assert (post.path, post.line) == ("plan.yaml", 10)
    back = compared(edited(("mardi 6", "lundi 6")), PLAN)
    assert [each.rule for each in back.campaigns[0].posts[0].found.lost] == ["weekday-mismatch"]


def test_a_place_is_whole_however_narrow_the_terminal() -> None:
    path = "plans/un-dossier-au-nom-assez-long/une-campagne-au-nom-assez-long.yaml"
    comparison = compared({path: PLAN}, {path: edited(("mardi 6", "lundi 6"))})
    lines = ["".join(piece.text for piece in line) for line in shown(comparison, Screen("en", 40))]
    assert f"  {path}:10  La pile" in lines
    assert f"    + new finding, {path}:12: error weekday-mismatch" in lines


def test_deadlines_move_with_their_post() -> None:
    strategy = STRATEGY + "échéances: {approbation: 3 jours avant}\n"
    before = side({"plan.yaml": PLAN}, "a", strategy)
    after = side({"plan.yaml": edited(("mardi 6 octobre", "jeudi 8 octobre"))}, "b", strategy)
    changes = compare(before, after).campaigns[0].posts[0].changes
    assert [told(change, "en") for change in changes] == [
        "moved from Tuesday, October 6, 2026, noon to Thursday, October 8, 2026, noon",
        "Approval due: Monday, October 5, 2026, not Saturday, October 3, 2026",
    ]


def test_requests_are_added_met_and_taken_out() -> None:
    two = edited(("demandes:\n", "demandes:\n  - {à: chef, quoi: Un plan}\n"))
    assert sentences(PLAN, two) == ["demande ajoutée : Un plan (Chef aux opérations, sans date)"]
    assert sentences(two, PLAN) == ["demande retirée : Un plan (Chef aux opérations)"]
    assert sentences(two, two.replace("quoi: Un plan}", "quoi: Un plan, fait: oui}")) == [
        "demande remplie : Un plan (Chef aux opérations)"
    ]


def test_the_strategy_says_what_it_has_more_and_less() -> None:
    other = STRATEGY.replace("  x: {réseau: x, alias: [twitter]}\n", "  li: {réseau: linkedin}\n").replace(
        "7 h à", "8 h à"
    )
    found = compare(side({"plan.yaml": SERIES}, "a"), side({"plan.yaml": SERIES}, "b", other)).strategy
    assert [told(change, "en") for change in found] == [
        "strategy, channels: added: li; removed: x",
        "strategy, hours: changed",
    ]


def test_the_same_plans_have_no_change() -> None:
    comparison = compared(PLAN, PLAN)
    assert not comparison
    lines = ["".join(piece.text for piece in line) for line in shown(comparison, Screen("en"))]
    assert lines == ["Nothing changed from avant to après."]
    assert markdown(comparison, "fr") == "Rien n'a changé entre avant et après."


def test_the_figures_count_each_post_once() -> None:
    after = edited(("mardi 6 octobre", "jeudi 8 octobre"), ("à valider", "approuvé"), ("samedi", "dimanche"))
    assert headline(compared(PLAN, after), "en").split(" · ")[0] == "posts: 1 moved"


def test_every_kind_of_change_is_documented() -> None:
    kinds = {key.split(".")[1] for key in templates("en") if key.startswith("change.")} - {"nothing", "only", "more"}
    page = (Path(__file__).parent.parent / "docs/format.md").read_text(encoding="utf-8")
    listed = page.split("The kinds:")[1]
    assert {kind for kind in kinds if f"`{kind}`" not in listed} == set()


# Markdown that others read


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("@octocat et @ville/equipe", "@&#8203;octocat et @&#8203;ville/equipe"),
        ("a@b.example", "a@&#8203;b.example"),
        ("#12 et GH-12", r"\#&#8203;12 et GH-&#8203;12"),
        ("https://riviere.example www.riviere.example", "https:&#8203;//riviere.example www&#8203;.riviere.example"),
        ("<script>&amp;</script>", "&lt;script&gt;&amp;amp;&lt;/script&gt;"),
        ("[lien](javascript:x) ![i](y)", r"\[lien\](javascript:x) !\[i\](y)"),
        ("**gras** `code` ~~non~~ $x$ | _a_", r"\*\*gras\*\* \`code\` \~\~non\~\~ \$x\$ \| \_a\_"),
        ("- liste", r"\- liste"),
        ("1. liste", r"1\. liste"),
        ("12) liste", r"12\) liste"),
        ("une\n\n# ligne", r"une \# ligne"),
        (":smile: à 12:30:45", ":&#8203;smile: à 12:30:45"),
        ("\x1b[31m\u202eabc", r"\\u{001b}\[31m\\u{202e}abc"),
    ],
)
def test_words_of_a_plan_do_nothing_in_markdown(text: str, written: str) -> None:
    assert inert(text) == written


HOSTILE = "@everyone <img src=x> [x](https://evil.example) `code` #1\u202e"


def test_a_hostile_plan_is_harmless_in_every_format() -> None:
    before = edited(("titre: La pile", f"titre: {HOSTILE!r}"))
    comparison = compared(before, before.replace("mardi 6 octobre", "jeudi 8 octobre"))
    text = markdown(comparison, "en")
    assert "@everyone" not in text
    assert "<img" not in text
    assert "https://" not in text
    assert "\u202e" not in text


def test_a_comment_stays_within_what_github_takes_and_says_what_is_left_out() -> None:
    posts = "".join(
        f'  - {{id: p{n}, titre: "🔥 Publication {n} {"é" * 80}", quand: "2026-10-06 12:00", canaux: [x]}}\n'
        for n in range(600)
    )
    plan = f"plan: Beaucoup\npublications:\n{posts}"
    text = markdown(compared(plan, plan.replace("12:00", "13:00")), "en")
    assert 60_000 < len(text.encode("utf-16-le")) // 2 <= MOST
    assert "The rest does not fit in a comment (" in text.splitlines()[-1]


def test_two_thousand_posts_are_compared_in_a_few_times_what_judging_them_takes() -> None:
    posts = "".join(
        f'  - {{id: p{n}, titre: Nº {n}, quand: "2026-10-{1 + n % 28:02} 12:00", canaux: [x], texte: Texte {n}}}\n'
        for n in range(2000)
    )
    plan = f"plan: Beaucoup\npublications:\n{posts}"
    start = time.perf_counter()
    before, after = side({"p.yaml": plan}, "a"), side({"p.yaml": plan.replace("12:00", "13:00")}, "b")
    judged = time.perf_counter()
    comparison = compare(before, after)
    assert len(comparison.campaigns[0].posts) == 2000
    assert time.perf_counter() - judged < 3 * (judged - start)


def test_another_time_zone_is_told_once_and_not_of_every_post() -> None:
    plans = {"plan.yaml": PLAN}
    found = compare(side(plans, "avant"), side(plans, "après", f"{STRATEGY}fuseau: America/Vancouver\n"))
    assert found.campaigns == ()
    assert [change.facts for change in found.strategy] == [{"field": "timezone"}]
