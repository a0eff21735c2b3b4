"""Rebuilds the spelling dictionaries from their Debian packages: python scripts/build_dictionaries.py FOLDER.

FOLDER holds the packages named in `SOURCES`, as `apt-get download NAME=VERSION` leaves them. Every form is written out
once, so that looking a word up needs no grammar; elided articles are left to the reader of texts (with them French
has 43 million forms). The same packages give the same bytes.
"""

import hashlib
import io
import lzma
import re
import sys
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import marisa_trie

HERE = Path(__file__).parent.parent / "calendar_cli" / "data" / "dictionaries"
CHECKED = "2026-11-21"


class Source(NamedTuple):
    """Where a language's words come from; `flag` is how many characters name a group of affixes."""

    language: str
    package: str
    version: str
    sha256: str
    stem: str
    flag: int
    title: str
    licence: str


SOURCES = (
    Source(
        "fr",
        "hunspell-fr-comprehensive",
        "1:7.0-1",
        "95492f44ddfef23a4cea1981aaa64610bee84ca3da8d5aa68552310873659d8d",
        "fr",
        2,
        "French, “toutes variantes” (Dicollecte 7.0): both the spelling of 1990 and the one before it",
        "MPL-2.0",
    ),
    Source(
        "en",
        "hunspell-en-ca",
        "1:2020.12.07-2",
        "e4293928580c3d4a8c52e584e766089ef2644ef407d2d4cac413c922ecaf6bb0",
        "en_CA",
        1,
        "Canadian English (SCOWL 2020.12.07)",
        "SCOWL (permissive)",
    ),
)


class Affix(NamedTuple):
    """One line of an affix group: what is taken off, what is put on, which stems take it, which groups follow."""

    strip: str
    add: str
    takes: re.Pattern[str]
    flags: frozenset[str]
    is_prefix: bool
    crosses: bool


@dataclass(frozen=True)
class Grammar:
    """A package's affix file."""

    affixes: Mapping[str, tuple[Affix, ...]]
    needs_affix: str
    forbidden: str
    size: int

    def flags(self, written: str) -> frozenset[str]:
        """The groups named after a slash."""
        return frozenset(written[at : at + self.size] for at in range(0, len(written), self.size))

    def forms(self, stem: str, flags: frozenset[str]) -> Iterator[str]:
        """Every word a stem stands for, elisions excepted."""
        if self.forbidden in flags:
            return
        if self.needs_affix not in flags:
            yield stem
        for affix in self._applied(stem, flags):
            form = _attached(stem, affix)
            yield from self.forms(form, affix.flags)
            if affix.crosses and not affix.is_prefix:
                prefixes = (each for each in self._applied(form, flags) if each.is_prefix and each.crosses)
                yield from (_attached(form, each) for each in prefixes)

    def _applied(self, stem: str, flags: frozenset[str]) -> Iterator[Affix]:
        for flag in sorted(flags):
            for affix in self.affixes.get(flag, ()):
                if affix.takes.search(stem):
                    yield affix


def _attached(stem: str, affix: Affix) -> str:
    if affix.is_prefix:
        return affix.add + stem[len(affix.strip) :]
    return stem[: len(stem) - len(affix.strip)] + affix.add


def read_grammar(text: str, size: int) -> Grammar:
    """The prefixes and suffixes of an affix file; those that write an apostrophe are elisions, and are left out."""
    affixes: dict[str, tuple[Affix, ...]] = {}
    crossing: dict[str, bool] = {}
    named = {"NEEDAFFIX": "", "FORBIDDENWORD": ""}
    for line in text.splitlines():
        match line.split():
            case [("PFX" | "SFX"), flag, ("Y" | "N") as crosses, _]:
                crossing[flag] = crosses == "Y"
            case [("PFX" | "SFX") as kind, flag, strip, add, takes, *_]:
                if "'" not in add.partition("/")[0]:
                    affix = _affix(kind == "PFX", (strip, add, takes), size, crosses=crossing[flag])
                    affixes[flag] = (*affixes.get(flag, ()), affix)
            case [("NEEDAFFIX" | "FORBIDDENWORD") as name, flag]:
                named[name] = flag
            case _:
                pass
    return Grammar(affixes, named["NEEDAFFIX"], named["FORBIDDENWORD"], size)


def _affix(is_prefix: bool, written: tuple[str, str, str], size: int, *, crosses: bool) -> Affix:  # noqa: FBT001  (a pattern match says which)
    strip, add, takes = written
    add, _, flags = add.partition("/")
    following = frozenset(flags[at : at + size] for at in range(0, len(flags), size))
    condition = re.compile(f"^(?:{takes})" if is_prefix else f"(?:{takes})$")
    return Affix(strip.replace("0", ""), add.replace("0", ""), condition, following, is_prefix, crosses)


def words(affixes: str, stems: str, size: int) -> Iterable[str]:
    """Every form of a dictionary that is all letters, hyphens and apostrophes, in order and once."""
    grammar = read_grammar(affixes, size)
    found: set[str] = set()
    for line in stems.splitlines()[1:]:
        entry = line.split(maxsplit=1)[0] if line.strip() else ""
        stem, _, flags = entry.partition("/")
        found.update(grammar.forms(stem, grammar.flags(flags)))
    return sorted(form for form in found if re.fullmatch(r"[^\W\d_]+(?:['-][^\W\d_]+)*", form))


def opened(path: Path, sha256: str) -> tarfile.TarFile:
    """The files of a Debian package, which is an `ar` archive around a compressed tar; refused when it is another."""
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != sha256:
        raise SystemExit(f"{path.name} has the digest {digest}; {sha256} was expected")
    at = len(b"!<arch>\n")
    while at < len(data):
        name, size = data[at : at + 16].decode().strip(" /"), int(data[at + 48 : at + 58])
        if name == "data.tar.xz":
            return tarfile.open(fileobj=io.BytesIO(lzma.decompress(data[at + 60 : at + 60 + size])))
        at += 60 + size + size % 2
    raise SystemExit(f"{path.name} holds no data.tar.xz")


def read(archive: tarfile.TarFile, name: str) -> str:
    """A text file of the package."""
    file = archive.extractfile(name)
    if file is None:
        raise SystemExit(f"{name} is no file")
    return file.read().decode("utf-8")


README = """\
# Dictionaries

Written by `scripts/build_dictionaries.py` (which says how to run it) from these packages, checked on {checked}.
Each `.marisa` file holds all forms of a language, spelled out from the package's stems and affixes and otherwise
unchanged, as a trie that `marisa-trie` maps into memory. The words in their source form are the `.dic` and `.aff` files
of the packages. Elided articles are not in it, nor are forms that hold a digit.

| file | package | version | sha256 of the package | words | licence |
|---|---|---|---|---|---|
{rows}

French words are under the Mozilla Public License 2.0 (`fr.LICENSE.txt`, `MPL-2.0.txt`), English ones under the
licences of SCOWL (`en.LICENSE.txt`); both are the packages' own copyright files.
"""


def build(folder: Path) -> None:
    """Write the tries, the licences and the page that names their sources."""
    rows = []
    for source in SOURCES:
        version = source.version.replace(":", "%3a")
        with opened(folder / f"{source.package}_{version}_all.deb", source.sha256) as archive:
            texts = [read(archive, f"./usr/share/hunspell/{source.stem}.{ending}") for ending in ("aff", "dic")]
            licence = read(archive, f"./usr/share/doc/{source.package}/copyright")
        forms = list(words(texts[0], texts[1], source.flag))
        marisa_trie.Trie(forms).save(str(HERE / f"{source.language}.marisa"))
        (HERE / f"{source.language}.LICENSE.txt").write_text(licence, encoding="utf-8")
        cells = (f"`{source.language}.marisa`, {source.title}", source.package, source.version, source.sha256)
        rows.append(f"| {' | '.join(cells)} | {len(forms)} | {source.licence} |")
    (HERE / "README.md").write_text(README.format(checked=CHECKED, rows="\n".join(rows)), encoding="utf-8")


if __name__ == "__main__":
    build(Path(sys.argv[1]))
