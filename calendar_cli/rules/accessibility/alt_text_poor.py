"""A description of a picture that says nothing of it: « image de », a file name, the title again, two words."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.model import Status, Visual
from calendar_cli.pattern import pattern
from calendar_cli.rules.accessibility import descriptions_of
from calendar_cli.vocabulary import fold

SEVERITY = Severity.WARNING

_SHORTEST = 15
"""Characters: facts of the project on tone, rule on descriptions; a word or two, whatever they are."""
_TO_COME = frozenset(("avenir", "tocome", "tbd", "aconfirmer"))
# Kinds of photographs and what one calls by the word alone: "photo de groupe", "photo d'archives", "image de marque".
_KINDS = (
    r"(?!(?:groupe|famille|classe|équipe|profil|presse|nuit|mariage|finissants?|archives?|époque|identité|ensemble"
    r"|marque|synthèse)\b)"
)
_OPENING = pattern(
    r"(?:(?:c['’]est|il s['’]agit d['’]|voici|on voit|this is|here is|the)\s?)?"
    r"(?:une\s|la\s|cette\s|l['’]|an?\s)?"
    r"(?:image|photo|photographie|picture|photograph|pic)s?"
    rf"(?:\s(?:de\s(?:la\s|l['’])?|d['’]|du\s|des\s){_KINDS}|\s(?:of|montrant|représentant|qui\smontre|showing|depicting)\s"
    r"|\s?:\s)",
    re.IGNORECASE,
)
_FILE = pattern(
    r".{1,200}\.(?:jpe?g|png|gif|webp|svg|heic|tiff?|bmp|avif)"
    r"|(?:img|dsc[nf]?|pxl|dji|gopr|mvi|whatsapp image|screenshot|capture d['’]écran|images?|photos?|visuels?"
    r"|sans titre|untitled)[ _-]?\(?\d.{0,60}",
    re.IGNORECASE,
)


class Fault(NamedTuple):
    """What is wrong with a description: the page's variant, and the words at fault."""

    kind: str
    written: str


def check(post: Post) -> Findings:
    """Each description once; a decorative picture has none, and a draft may say that one is to come."""
    for described in descriptions_of(post):
        fault = _fault(described.words, described.visual, post, described.thing.status)
        if fault:
            facts = {
                "file": described.visual.file,
                "written": fault.written,
                "count": len(described.words),
                "limit": _SHORTEST,
            }
            yield Finding(described.thing, described.field, facts, message=fault.kind, key=described.key)


def _fault(words: str, visual: Visual, post: Post, status: Status) -> Fault | None:
    if len(words) < _SHORTEST and fold(words) in _TO_COME:
        return None if status < Status.APPROVED else Fault("to-come", words)
    if _FILE.fullmatch(words) or words.casefold() == _stem(visual.file).casefold():
        return Fault("file", words)
    if _bare(words) in _titles(post):
        return Fault("title", words)
    opening = _OPENING.match(words)
    if opening:
        return Fault("opening", opening.group().strip(" :\xa0"))
    return Fault("", words) if len(words) < _SHORTEST else None


def _stem(file: str) -> str:
    return file.rpartition("/")[2].rpartition(".")[0]


def _titles(post: Post) -> Iterator[str]:
    title = post.title
    return (_bare(each) for each in (title.values() if isinstance(title, dict) else (title,)) if each)


def _bare(words: str) -> str:
    """In small letters, without the full stop."""
    return words.strip(" .!?…").casefold()
