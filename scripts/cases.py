"""Posts whose faults are known, and what the rules find in them."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from calendar_cli.check import Options, judge
from calendar_cli.diagnostic import Diagnostic
from calendar_cli.repository import Repository
from calendar_cli.source import Tree, read_data

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "corpus"
RECALL = ROOT / "tests" / "recall"
TODAY = date(2026, 9, 1)
LANGUAGES = ("fr", "en")
STRATEGY = """\
organisation: {fr: Ville de Rivière-aux-Pins, en: Town of Rivière-aux-Pins}
domaine: riviere-aux-pins.example
langues: [fr, en]
services:
  incendie: {nom: Service de sécurité incendie, approbateurs: [chef], compte: SIM_RAP}
  police: {nom: Service de police, approbateurs: [chef]}
  arts: {nom: Arts et culture, approbateurs: [chef]}
  travaux: {nom: Travaux publics, approbateurs: [chef]}
  transport: {nom: Réseau de transport, approbateurs: [chef]}
  sante: {nom: Santé publique, approbateurs: [chef]}
  greffe: {nom: Greffe, approbateurs: [chef]}
  loisirs: {nom: Loisirs, approbateurs: [chef]}
  bibliotheque: {nom: Bibliothèque, approbateurs: [chef]}
  communications: {nom: Communications, approbateurs: [chef]}
équipe: {chef: {nom: Chef}}
canaux:
  facebook: {réseau: facebook}
  instagram: {réseau: instagram}
  x: {réseau: x}
  linkedin: {réseau: linkedin}
  threads: {réseau: threads}
  bluesky: {réseau: bluesky}
  sms: {réseau: sms}
  youtube: {réseau: youtube}
mentions: [VilleRAP, SIM_RAP, PoliceRAP, ArtsRAP, RTVoyages, QuebecGouv, SOPFEU]
ton:
  pronom: vous
  emojis: au plus 3
  exclamations: au plus 2
  mots-clics: au plus 3
  phrases: au plus 25 mots
  acronymes: [SPVM, STM, CLSC, CIUSSS, CISSS, RTC, MRC, SOPFEU, REM, SAAQ, RAMQ, CHSLD]
  à_éviter: {booster: stimuler, usagers: clientèle, "don't miss out": say what happens}
règles: {first-person-drift: info, officialese: info, inclusive-writing: info}
"""


class Case(NamedTuple):
    """A post and what a reviser marks in it."""

    id: str
    said: dict[str, str]
    texts: dict[str, str]
    expected: tuple["Mark", ...] = ()


class Mark(NamedTuple):
    """A rule and the stretch of the text that breaks it."""

    rule: str
    start: int
    end: int


def corpus() -> tuple[Case, ...]:
    """Every post of both corpora."""
    return tuple(case for language in LANGUAGES for case in _cases(language))


def _cases(language: str) -> Iterator[Case]:
    for entry in listed(mapping(read_data((CORPUS / f"{language}.yaml").read_bytes()))["posts"]):
        item = mapping(entry)
        text = str(item["text"]).rstrip()
        said = {key: str(value) for key, value in item.items() if isinstance(value, str)}
        tags = ", ".join(str(tag).lstrip("#") for tag in listed(item.get("hashtags", [])))
        said |= {"hashtags": f"[{tags}]"} if tags else {}
        marks = tuple(_mark(text, mapping(mark), said["id"]) for mark in listed(item["expected"]))
        yield Case(said["id"], said, {language: text}, marks)


def _mark(text: str, mark: dict[str, Tree], case: str) -> Mark:
    quote, start = str(mark["at"]), -1
    for _ in range(int(str(mark.get("nth", "1")))):
        start = text.find(quote, start + 1)
    if start < 0:
        raise ValueError(f"{case}: {quote!r} is not in the text")
    return Mark(str(mark["rule"]), start, start + len(quote))


def findings(cases: Iterable[Case]) -> dict[str, list[tuple[str, tuple[int, int] | None]]]:
    """Every rule that found something in a case, with the stretch of its text, by the case's id."""
    cases = tuple(cases)
    files = {"strategie.yaml": STRATEGY.encode()}
    for case in cases:
        files[f"{case.id}.yaml"] = _plan(case).encode()
        files |= {f"{case.id}.{language}.md": text.encode() for language, text in case.texts.items()}
    plans = tuple(f"{case.id}.yaml" for case in cases)
    verdict = judge(Repository("strategie.yaml", plans, files), Options(TODAY, today_given=True))
    found: dict[str, list[tuple[str, tuple[int, int] | None]]] = {case.id: [] for case in cases}
    for diagnostic in verdict.diagnostics:
        case_id, *rest = diagnostic.location.path.rsplit(".", 2 if diagnostic.location.path.endswith(".md") else 1)
        if case_id in found:
            text = files[diagnostic.location.path].decode() if rest[-1] == "md" else None
            found[case_id].append((diagnostic.rule, _stretch(diagnostic, text)))
    return found


def _plan(case: Case) -> str:
    said = case.said
    status = "approuvé" if said.get("approved", "true") == "true" else "à valider"
    approval = "approbation: chef" if status == "approuvé" else ""
    purpose = said.get("purpose", "information")
    lines = [
        f"plan: {case.id}",
        "publications:",
        f"  - id: {case.id}",
        f"    titre: {case.id}",
        f"    quand: {said.get('when', '2026-10-14 12:00')}",
        f"    canaux: [{said.get('channel', 'facebook')}]",
        f"    service: {said.get('department', 'communications')}",
        f"    nature: {purpose}",
        f"    statut: {status}",
        f"    {approval}",
        f"    mots-clics: {said.get('hashtags', '[]')}",
        "    visuel: {fichier: media/a.jpg, alt: Photo de la place.}",
        "    texte:",
        *(f"      {language}: {case.id}.{language}.md" for language in case.texts),
    ]
    return "\n".join(line for line in lines if line.strip()) + "\n"


def _stretch(diagnostic: Diagnostic, text: str | None) -> tuple[int, int] | None:
    span = diagnostic.location.span
    if span is None or text is None:
        return None
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1


def example(kind: str, number: int, entry: Tree) -> Case:
    """One example of a rule; its text may be a mapping by language."""
    item = mapping(entry)
    said = {key: str(value) for key, value in item.items() if isinstance(value, str)}
    text = item["text"]
    texts = {key: str(value).rstrip() for key, value in text.items()} if isinstance(text, dict) else None
    return Case(f"{kind}-{number + 1}", said, texts or {said.get("lang", "fr"): str(text).rstrip()})


def mapping(tree: Tree) -> dict[str, Tree]:
    """The tree, which must be a mapping."""
    if not isinstance(tree, dict):
        raise TypeError(tree)
    return tree


def listed(tree: Tree) -> list[Tree]:
    """The tree as a list; anything else is an empty one."""
    return tree if isinstance(tree, list) else []
