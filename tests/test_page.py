"""The page: what it holds, what it may run, what nobody can put into it."""

import base64
import hashlib
import re
from datetime import date
from typing import Any

import pytest

from calendar_cli.export.page.document import Cover, as_data, document
from scripts.build_page import HERE as FOLDER
from scripts.build_page import PACKAGES
from tests.pages import blocks_of, data_of, page_of, policy_of
from tests.plans import STRATEGY, TODAY

PLAN = """\
plan: Automne
du: 2026-10-05
au: 2026-10-31
responsable: redaction
besoin: Les feux de cuisson augmentent.
pourquoi: Six incendies sur dix commencent dans la cuisine.
demandes:
  - {à: pompiers, quoi: Trois photos, avant: 2026-09-25}
par_défaut: {service: pompiers, canaux: [facebook, x], pilier: prévention}
publications:
  - id: pile
    titre: On change la pile
    quand: 2026-10-27 12:00
    statut: approuvé
    approbation: chef, 2026-10-01
    texte: Une pile, deux minutes. https://riviere-aux-pins.example/une-adresse-plutot-longue
    x: Une pile?
    visuel: {fichier: pile.jpg, alt: Une main et une pile.}
    réponses:
      - {question: Où jeter la pile?, réponse: À l'écocentre., joindre: 311}
  - {id: brouillon, titre: Le secret du chef, quand: 2026-10-28 12:00, statut: brouillon, texte: Rien encore.}
"""


def post(page: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in data_of(page)["posts"] if one.get("i") == name)
    return found


def test_a_post_has_its_hours_channels_texts_and_lengths() -> None:
    found = post(page_of(PLAN), "pile")
    assert (found["k"], found["o"]) == ([0, 2], [{"a": "2026-10-27T12:00"}])
    facebook, x = found["x"]
    assert facebook["b"].startswith("Une pile, deux minutes.")
    assert facebook["n"] == [[0, len(facebook["b"])]]
    assert (x["b"], x["n"]) == ("Une pile?", [[2, 9]])


def test_a_link_counts_as_its_network_counts_it() -> None:
    page = page_of(PLAN.replace("    x: Une pile?\n", ""))
    (text,) = post(page, "pile")["x"]
    assert text["n"] == [[0, len(text["b"])], [2, len("Une pile, deux minutes. ") + 23]]


def test_what_is_due_names_its_department_and_day() -> None:
    data = data_of(page_of(PLAN))
    request = next(one for one in data["due"] if one["y"] == "request")
    assert data["texts"][request.pop("w")] == "Chef aux opérations"
    assert request == {"y": "request", "a": "2026-09-25", "t": "Trois photos", "d": [0], "c": 0}


def test_a_post_carries_its_findings_in_both_languages() -> None:
    page = page_of(PLAN.replace("Rien encore.", "Venez!!!! Venez!!!! Venez!!!! Venez!!!!"))
    data = data_of(page)
    findings = [data["texts"][found[1]] for found in post(page, "brouillon")["f"]]
    assert all(isinstance(name, str) or len(name) == 2 for name in findings)
    assert findings


def test_both_languages_are_in_the_page_and_the_first_is_the_strategys() -> None:
    strategy = STRATEGY.replace("nom: Incendies", "nom: {fr: Incendies, en: Fire}") + "langues: [en, fr]\n"
    data = data_of(page_of(PLAN, strategy))
    assert data["language"] == "en"
    assert data["departments"][0]["name"] == ["Incendies", "Fire"]
    assert data["words"]["today"] == ["Aujourd'hui", "Today"]


def test_cadence_and_mix_hold_what_the_rules_count() -> None:
    strategy = (
        STRATEGY + "cadence: [{canal: facebook, par_semaine: 1 à 3}]\nrépartition: [{selon: pilier, par: mois}]\n"
    )
    data = data_of(page_of(PLAN, strategy))
    weeks = data["cadence"][0]["periods"]
    assert [(week["a"], week["n"], week.get("j", "")) for week in weeks][:2] == [
        ("2026-10-05", 0, "short"),
        ("2026-10-12", 0, "short"),
    ]
    assert [week["n"] for week in weeks if week["a"] == "2026-10-26"] == [2]
    assert data["mix"][0]["periods"][0]["n"] == [2, 0]


def test_campaigns_key_dates_and_holds_stand_beside_posts() -> None:
    strategy = STRATEGY + "dates_clés: {Halloween: 2026-10-31}\nsuspensions: [{du: 2026-11-02, au: 2026-11-03}]\n"
    beside = data_of(page_of(PLAN, strategy))["beside"]
    assert [(one["y"], one["a"], one["z"]) for one in beside] == [
        ("window", "2026-10-05", "2026-10-31"),
        ("date", "2026-10-31", "2026-10-31"),
        ("hold", "2026-11-02", "2026-11-03"),
    ]


def test_the_same_plans_give_the_same_bytes() -> None:
    assert page_of(PLAN) == page_of(PLAN)


HOSTILE = '</script><script>alert(1)</script><!-- <img src=x onerror="alert(2)"> %%DATA%% ]]> \\u2028 &lt;'


def hostile(where: str) -> str:
    """A plan that says hostile things in its title, text, answers, links and names."""
    return (
        PLAN.replace("titre: On change la pile", f"titre: '{where}'")
        .replace("texte: Rien encore.", f"texte: '{where}'")
        .replace("plan: Automne", f"plan: '{where}'")
        .replace("question: Où jeter la pile?", f"question: '{where}'")
        .replace("quoi: Trois photos", f"quoi: '{where}'")
        .replace("statut: approuvé", "statut: approuvé\n    lien: javascript:alert(3)")
    )


def test_a_text_cannot_leave_the_element_of_data() -> None:
    page = page_of(hostile(HOSTILE))
    assert post(page, "pile")["t"] == HOSTILE
    assert data_of(page)["campaigns"][0]["title"] == HOSTILE
    assert len(blocks_of(page, "script")) == len(blocks_of(page_of(PLAN), "script")) == 2
    assert "alert(1)</script>" not in page


def test_names_of_the_strategy_cannot_leave_their_places_either() -> None:
    strategy = STRATEGY.replace("Ville de Rivière-aux-Pins", "</title><script>alert(1)</script>")
    page = page_of(PLAN, strategy)
    assert "<script>alert(1)" not in page
    assert "<title>Calendrier éditorial – &lt;/title&gt;" in page


def test_line_ends_of_javascript_are_written_as_escapes() -> None:
    assert as_data({"t": "Un\u2028deux\u2029trois"}) == '{"t":"Un\\u2028deux\\u2029trois"}'


def test_half_an_emoji_does_not_stop_the_page() -> None:
    assert document({"t": "\ud83d"}, Cover("fr", "Titre", "Sans script")).count(b'{"t":"\\ud83d"}') == 1


def test_the_library_is_the_one_that_the_script_brings_in() -> None:
    files = {name for package in PACKAGES for name in package.files}
    assert {path.name for path in FOLDER.iterdir()} == {*files, "README.md"}
    read = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert all(f"{package.name} | {package.version} | `{package.integrity}`" in read for package in PACKAGES)


def test_days_are_left_out_of_the_cadence() -> None:
    strategy = STRATEGY + "cadence: [{canal: facebook, par_jour: au plus 2, par_mois: au moins 1}]\n"
    assert [line["unit"] for line in data_of(page_of(PLAN, strategy))["cadence"]] == ["month"]


def test_the_policy_names_every_inline_block_and_nothing_else() -> None:
    page = page_of(PLAN)
    policy = policy_of(page)

    def digests(name: str) -> list[str]:
        hashes = (base64.b64encode(hashlib.sha256(block.encode()).digest()).decode() for block in blocks_of(page, name))
        return [f"'sha256-{digest}'" for digest in hashes]

    assert policy["script-src"] == digests("script")
    assert sorted(policy["style-src"]) == sorted(digests("style"))
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == ["'none'"]
    assert policy["img-src"] == ["data:"]
    assert "unsafe" not in str(policy)


def test_nothing_in_the_page_is_fetched() -> None:
    page = page_of(PLAN)
    template = re.sub(r"<(script|style)[^>]*>.*?</\1>|<!--.*?-->", "", page, flags=re.DOTALL)
    assert re.findall(r'(?:src|href|action)="([^"]*)"', template) == ["data:,", "#calendar"]
    assert not re.search(r"@import|url\((?!data:)", "".join(blocks_of(page, "style")))


def test_our_script_never_reads_a_text_as_html() -> None:
    own = blocks_of(page_of(PLAN), "script")[-1]
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", own)


def test_the_licences_of_the_library_are_in_the_page() -> None:
    comment = page_of(PLAN).rpartition("<!--")[2]
    assert "Copyright (c) 2021 Adam Shaw" in comment
    assert "Copyright (c) 2015-present Jason Miller" in comment
    assert comment.count("--") == 1


def test_the_public_page_holds_titles_times_and_channels_of_approved_posts() -> None:
    page = page_of(PLAN, public=True)
    data = data_of(page)
    assert data["posts"] == [{"t": "On change la pile", "k": [0, 2], "o": [{"a": "2026-10-27T12:00", "k": [0, 2]}]}]
    assert sorted(data) == ["channels", "language", "organization", "posts", "public", "today", "words", "zone"]


@pytest.mark.parametrize(
    "private",
    [
        "secret",
        "Rien encore",
        "Une main",
        "jeter",
        "écocentre",
        "Chef",
        "pompiers",
        "Incendies",
        "incendies",
        "Automne",
    ],
)
def test_the_public_page_holds_nothing_private(private: str) -> None:
    assert private in page_of(PLAN)
    assert private not in page_of(PLAN, public=True).partition('id="data">')[2].partition("</script")[0]


def month(number: int) -> str:
    """A plan of a hundred posts, each with a text, a picture and its description."""
    posts = "".join(
        f"""\
  - id: sortie-{day}-{hour}
    titre: Le plan de sortie de la maison numéro {number}{day}{hour}
    quand: 2026-{1 + number % 12:02}-{day:02} {hour:02}:00
    statut: à valider
    texte: |
      Deux sorties, un point de rencontre, et toute la famille dehors en deux minutes : c'est la maison {day}{hour}.
      Faites le tour avec les enfants, dessinez le plan, affichez-le sur le frigo et essayez-le ce soir.

      Les pompières et les pompiers répondent à vos questions au 311, poste {number}{day}.
    visuel: {{fichier: media/plan-{day}-{hour}.jpg, alt: Un plan de maison dessiné par un enfant de {hour} ans.}}
"""
        for day in range(1, 26)
        for hour in range(9, 13)
    )
    return PLAN.partition("publications:\n")[0] + "publications:\n" + posts


def test_a_page_of_two_thousand_posts_is_within_two_megabytes() -> None:
    quiet = "règles: {near-duplicate: non, post-outside-campaign: non}\n"
    page = page_of({f"plans/{number}.yaml": month(number) for number in range(20)}, STRATEGY + quiet)
    assert len(data_of(page)["posts"]) == 2000
    assert len(page.encode()) < 2_000_000


def test_a_page_without_a_day_goes_by_the_reader_s_and_tells_nothing_that_another_day_would_change() -> None:
    plan = PLAN.replace("2026-10-28 12:00, statut: brouillon", "2026-09-03 12:00, statut: brouillon")
    strategy = f"{STRATEGY}échéances: {{texte: 5 jours avant}}\n"

    def told(day: date | None) -> bool:
        data = data_of(page_of(plan, strategy, day=day))
        assert data.get("today" if day else "of") == ("2026-09-01" if day else "2000-01-01")
        return "échéance-dépassée" in str(data["texts"])

    assert told(TODAY)
    assert not told(None)


def test_a_department_whom_nobody_can_call_does_not_repeat_the_team_s_number() -> None:
    reached = f"{STRATEGY}contact: 311\n"
    pompiers, police = data_of(page_of(PLAN, reached))["departments"]
    assert (len(pompiers["contacts"]), "contacts" in police) == (1, False)


def names_in(fact: object) -> set[str]:
    """Every name that a fact is known by, of more than one letter."""
    if isinstance(fact, list):
        return set().union(*map(names_in, fact))
    if not isinstance(fact, dict):
        return set()
    return {name for name in fact if len(name) > 1}.union(*map(names_in, fact.values()))


def test_the_page_holds_nothing_that_its_script_does_not_read() -> None:
    lines = "cadence: [{canal: facebook, par_semaine: 1 à 3}]\nrépartition: [{selon: pilier, par: mois}]\n"
    facts = {name: fact for name, fact in data_of(page_of(PLAN, STRATEGY + lines)).items() if name != "words"}
    assert facts["mix"]
    assert facts["cadence"]
    script = blocks_of(page_of(PLAN), "script")[-1]
    assert [name for name in sorted(names_in(facts)) if not re.search(rf"\.{name}\b", script)] == []
