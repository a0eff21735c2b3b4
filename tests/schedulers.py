"""Files for publishing tools, read back by readers that know nothing of how they were written."""

import csv
import io
import json
from html.parser import HTMLParser
from typing import NamedTuple

from calendar_cli.export import ExportOptions
from tests.exports import export

STRATEGY = """\
organisation: Ville de Rivière-aux-Pins
domaine: riviere-aux-pins.example
langues: [fr, en]
services:
  pompiers: {nom: Incendies}
canaux:
  facebook: {réseau: facebook, alias: [FB]}
  instagram: {réseau: instagram, alias: [insta]}
  x: {réseau: x, alias: [twitter]}
  infolettre: {réseau: newsletter}
"""
PLAN = """\
plan: Piles
du: 2026-10-01
au: 2026-11-30
par_défaut: {service: pompiers, statut: approuvé}
publications:
"""
PILE = """\
  - id: pile
    titre: On change la pile
    quand: 2026-10-27 12 h
    canaux: [facebook, x]
    texte: Une pile, une famille qui dort tranquille. 🔋
"""


def files(tool: str, posts: str, strategy: str = STRATEGY, **options: str) -> dict[str, bytes]:
    """What one tool gets for these posts, by the names of the files."""
    chosen = ExportOptions(formats=frozenset({tool}), language=options.get("language"))
    made = export(PLAN + posts, strategy, chosen)
    return {path.removeprefix(f"schedulers/{tool}/"): data for path, data in made.items()}


def rows(data: bytes, separator: str = ",") -> list[dict[str, str]]:
    """The lines of a CSV file by the names in its first; a faulty file is refused, a mark before the first dropped."""
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    found = list(csv.DictReader(text, delimiter=separator, strict=True))
    assert all(None not in row and None not in row.values() for row in found)
    return found


class Request(NamedTuple):
    """What a request to Postiz asks for, its text as the code of August 2026 would publish it."""

    kind: str
    date: str
    channel: str
    text: str
    media: list[tuple[str, str]]
    settings: dict[str, str]


class _Paragraphs(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def handle_starttag(self, tag: str, _: object) -> None:
        assert tag == "p"
        self.lines.append("")

    def handle_data(self, data: str) -> None:
        self.lines[-1] += data


def asked(data: bytes) -> list[Request]:
    """The requests of a file."""
    found = []
    for body in json.loads(data):
        (post,) = body["posts"]
        (value,) = post["value"]
        reader = _Paragraphs()
        reader.feed(value["content"])
        reader.close()
        media = [(image["path"], image.get("alt", "")) for image in value["image"]]
        text = "\n".join(reader.lines)
        found.append(
            Request(body["type"], body["date"], post["integration"]["id"], text, media, dict(post["settings"]))
        )
    return found


def report(tool: str, posts: str, strategy: str = STRATEGY, language: str = "fr") -> str:
    """What the report says, with ordinary spaces."""
    return files(tool, posts, strategy)[f"report.{language}.md"].decode().replace("\u00a0", " ")
