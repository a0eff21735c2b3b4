"""What is public holds titles, times and channels of approved posts: all other fields of this repository are secret."""

import itertools
import re
from pathlib import Path

import pytest

from calendar_cli.cli import run
from tests.folders import folder

STRATEGY = """\
organisation: Ville ouverte
domaine: ville-ouverte.example
contact: SECRET
fuseau: America/Toronto
langues: [fr, en]
services:
  arts: {nom: Arts, responsable: secretP1, approbateurs: [secretP1, secretP2], contact: SECRET, ton: {sigles: [SECRET]}}
équipe:
  secretP1: {nom: SECRET, capacité: 31 h par semaine, absences: [2026-10-12 au 2026-10-16], contact: SECRET}
  secretP2: {nom: {fr: SECRET, en: SECRET}}
canaux: {facebook: {réseau: facebook, compte: SECRET, alias: [SECRET], heure: 12 h}, x: {réseau: x, heure: 9 h}}
piliers: {secretpilier: 100 %}
objectifs: {secretobjectif: {nom: SECRET, indicateurs: [SECRET]}}
publics: {secretpublic: {nom: SECRET}}
échéances: {texte: 10 jours avant, approbation: 3 jours avant}
dates_clés: {SECRET: 2026-10-31}
suspensions: [{du: 2026-12-20, motif: SECRET, sauf: [deuil]}]
ton: {formules_permises: [SECRET], à_éviter: {SECRET: autre}}
lexique: [SECRET]
dérogations: {sentence-too-long: SECRET}
"""
PLAN = """\
plan: {fr: SECRET, en: SECRET}
du: 2026-10-01
au: 2026-12-31
responsable: secretP1
besoin: SECRET
objectif: [secretobjectif, SECRET]
pourquoi: SECRET
confiance: 90 %
sources: [SECRET]
indicateurs: [SECRET]
public: secretpublic
budget: 98765 $
jalons: {portes: {titre: SECRET, quand: "samedi 24 octobre 2026, 10 h à 16 h", lieu: SECRET, lien: "https://a.example/SECRET"}}
demandes: [{à: arts, quoi: SECRET, avant: 2026-10-09}]
dérogations: {emoji-overload: SECRET}
par_défaut: {service: arts, canaux: [facebook, x], pilier: secretpilier}
publications:
  - id: ouverte
    titre: {fr: Le titre connu, en: The known title}
    quand: 2026-10-27 12 h
    statut: approuvé
    approbation: secretP1, 2026-10-15
    texte: {fr: SECRET, en: SECRET}
    x: {texte: SECRET, visuel: {fichier: media/SECRET.jpg, alt: SECRET}}
    mots-clics: [SECRET]
    visuel: {fichier: media/SECRET.jpg, alt: SECRET, crédit: SECRET}
    lien: https://a.example/SECRET
    réponses: [{question: SECRET, réponse: SECRET, joindre: SECRET}]
    public: secretpublic
    objectif: SECRET
    pourquoi: SECRET
    responsable: secretP2
    demandes: [{à: secretP2, quoi: SECRET, avant: 2026-10-09}]
    suivi: {qui: secretP1, jusqu'à: 2026-10-28 17 h}
    retrait: {motif: SECRET}
    pour: portes
    report: {du: 2026-10-20, motif: SECRET}
    placement: {budget: 98765 $, durée: 3 jours, public: SECRET}
    notes: SECRET
    x-note: SECRET
    dérogations: {shouting: SECRET}
  - {titre: "", id: sans-titre, quand: 2026-10-28 12 h, statut: approuvé, texte: SECRET}
  - id: serie
    titre: La série
    quand: chaque mardi 17 h, du 2026-11-03 au 2026-11-24
    statut: brouillon
    texte: SECRET
    parutions:
      2026-11-10: {titre: Le jour connu, statut: approuvé, texte: SECRET}
      2026-11-17: {titre: SECRET}
"""
HIDDEN = """\
  - {id: h-HOW, titre: SECRET, quand: WHEN, statut: STATUS, texte: SECRET}
"""
WAYS = (
    ("idee", "2026-10-28 15 h", "idée"),
    ("brouillon", "2026-10-28 15 h", "brouillon"),
    ("valider", "2026-10-28 15 h", "à valider"),
    ("reporte", "2026-10-28 15 h", "reporté"),
    ("annule", "2026-10-28 15 h", "annulé"),
    ("suspendu", "2026-12-21 15 h", "approuvé"),
    ("besoin", "au besoin", "approuvé"),
    ("confirmer", "'à confirmer, semaine du 2026-11-02'", "brouillon"),
)


def hostile() -> dict[str, str]:
    """The repository, each of its secrets a word of its own."""
    numbers = itertools.count(1000)
    hidden = "".join(HIDDEN.replace("HOW", how).replace("WHEN", at).replace("STATUS", is_) for how, at, is_ in WAYS)
    texts = {"strategie.yaml": STRATEGY, "plans/ouvert.yaml": PLAN + hidden}
    return {path: re.sub("SECRET", lambda _: f"Zqx{next(numbers)}", text) for path, text in texts.items()}


def public_bytes(out: Path) -> dict[str, str]:
    """The names and the contents of public files, entries unfolded."""
    found = (path for path in (out / "public").rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): path.read_bytes().replace(b"\r\n ", b"").decode() for path in found}


def leaks(out: Path) -> list[str]:
    """Every secret in a public file or its name."""
    secret = re.compile(r"Zqx\d+|secretP\d|secretobjectif|secretpublic|98.?765|\b31\b.?h", re.IGNORECASE)
    return [f"{path}: {word}" for path, text in public_bytes(out).items() for word in secret.findall(f"{path} {text}")]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(folder(tmp_path, hostile()))
    return tmp_path


@pytest.mark.parametrize("by", ["department", "team", "channel", "campaign"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_but_titles_times_and_channels_of_approved_posts_is_public(here: Path, by: str, language: str) -> None:
    run(["export", "--out", "out", "-q"], {})
    assert "Zqx" in (here / "out" / "calendars" / "all.ics").read_text(encoding="utf-8")
    code = run(["export", "--out", "out", "--public", "--by", by, "--lang", language, "-q"], {})
    told = public_bytes(here / "out")
    assert code in {0, 1}
    assert any(path.endswith(".ics") for path in told)
    assert leaks(here / "out") == []
    titles = {"fr": ("Le titre connu", "Le jour connu"), "en": ("The known title", "Le jour connu")}[language]
    assert all(title in "".join(told.values()) for title in titles)


def test_a_post_that_is_approved_no_more_leaves_nothing_of_what_it_has_become(here: Path) -> None:
    run(["export", "--out", "out", "--public", "-q"], {})
    plan = here / "plans" / "ouvert.yaml"
    draft = "titre: {fr: Zqx9998, en: Zqx9999}\n    quand: 2026-10-27 12 h\n    statut: brouillon"
    written = plan.read_text(encoding="utf-8")
    title = "titre: {fr: Le titre connu, en: The known title}\n    quand: 2026-10-27 12 h\n    statut: approuvé"
    assert title in written
    plan.write_text(written.replace(title, draft), encoding="utf-8")
    run(["export", "--out", "out", "--public", "-q"], {})
    assert leaks(here / "out") == []
    assert "Le titre connu" not in "".join(public_bytes(here / "out").values())


def test_calendars_of_people_are_not_made_public(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "--out", "out", "--public", "--by", "person", "--lang", "fr"], {}) == 2
    assert "--by person dit qui fait quoi" in capsys.readouterr().err
    assert not (here / "out").exists()
