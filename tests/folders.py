"""Plan repositories on the disk, and the program run in them as a person or a script would."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

STRATEGY = """\
organisation: Ville de Rivière-aux-Pins
domaine: riviere-aux-pins.example
langues: [fr]
services:
  pompiers: {nom: Incendies, responsable: chef, approbateurs: [chef]}
équipe: {chef: {nom: Chef aux opérations}}
canaux:
  facebook: {réseau: facebook, heure: 12 h}
  x: {réseau: x, heure: 12 h}
"""
CLEAN = """\
plan: Piles
du: 2026-10-05
au: 2026-10-18
responsable: chef
besoin: Les avertisseurs sont souvent sans pile.
objectif: 300 avertisseurs vérifiés
publications:
  - id: pile
    titre: La pile
    quand: mardi 6 octobre 2026, 12 h
    service: pompiers
    canaux: [facebook, x]
    texte: |
      Vérifiez vos avertisseurs ce samedi.
"""
FAULTY = CLEAN.replace("mardi 6 octobre", "lundi 6 octobre").replace("objectif:", "x-objectif:")


class Ran(NamedTuple):
    """What a run said, on its two streams, and the exit code."""

    code: int
    out: str
    err: str


def folder(tmp_path: Path, files: Mapping[str, str]) -> Path:
    """The files below a folder of their own."""
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def plans(tmp_path: Path, plan: str = CLEAN, strategy: str = STRATEGY) -> Path:
    """A repository of one plan."""
    return folder(tmp_path, {"strategie.yaml": strategy, "plans/automne.yaml": plan})


def program(arguments: str, here: Path, environment: Mapping[str, str] | None = None, *, through: str = "{}") -> Ran:
    """The program in a process of its own; `through` says what becomes of its output."""
    command = through.format(f"{sys.executable} -m calendar_cli {arguments}")
    quiet = {"PYTHONDONTWRITEBYTECODE": "1"}  # a limit on file sizes would leave half a bytecode file behind
    clean = {"PATH": "/usr/bin:/bin", "LANG": "fr_CA.UTF-8", **quiet, **(environment or {})}
    done = subprocess.run(["bash", "-c", command], cwd=here, env=clean, capture_output=True, timeout=60)  # noqa: S603, S607, PLW1510  (our own words; the code is what is tested)
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
