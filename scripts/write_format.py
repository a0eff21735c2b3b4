"""Writes the tables of docs/: keys, values, networks, rules and publishing tools, from the files the tool itself reads.

A table stands between `<!-- keys post -->` and `<!-- end -->`; the rest of the page is written by hand.
Run `python -m scripts.write_format` after a change of vocabulary, networks or rules; tests/test_docs.py asks for it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from calendar_cli.export import SCHEDULERS
from calendar_cli.export.schedulers.profile import profile_of
from calendar_cli.page import page, shown_name
from calendar_cli.phrases import lines_of, phrase, typeset
from calendar_cli.prose.networks import Limit, networks
from calendar_cli.rule import rules
from calendar_cli.source import Tree, read_data

ROOT = Path(__file__).parent.parent
PAGES = {
    "docs/format.md": "en",
    "docs/rules.md": "en",
    "docs/schedulers.md": "en",
    "docs/fr/format.md": "fr",
    "docs/fr/rules.md": "fr",
    "docs/fr/planificateurs.md": "fr",
}
BLOCK = re.compile(r"(<!-- (\w+) ?(\S*) -->\n)(.*?)(<!-- end -->)", re.DOTALL)
HEADS: dict[str, dict[str, tuple[str, ...]]] = {
    "keys": {"en": ("Key", "In French", "What it holds"), "fr": ("Clé", "En anglais", "Ce qu'elle contient")},
    "values": {"en": ("Value", "In French"), "fr": ("Valeur", "En anglais")},
    "networks": {
        "en": ("Network", "Also read", "Characters", "Hashtags", "Needs a picture"),
        "fr": ("Réseau", "Aussi lu", "Caractères", "Mots-clics", "Exige une image"),
    },
    "rules": {
        "en": ("Rule", "In French", "Weight", "What it finds"),
        "fr": ("Règle", "En anglais", "Poids", "Ce qu'elle trouve"),
    },
    "schedulers": {
        "en": ("`--format`", "One channel a file", "Rows a file", "Visuals a post", "Drafts", "Form checked", "Source"),
        "fr": (
            *("`--format`", "Un canal par fichier", "Lignes par fichier", "Visuels par publication", "Brouillons"),
            *("Forme vérifiée", "Source"),
        ),
    },
}
YES = {"en": "yes", "fr": "oui"}
NO = {"en": "no", "fr": "non"}
ALWAYS = {"en": ", always", "fr": ", toujours"}
OTHER = {"en": "fr", "fr": "en"}
FOLDERS = {"en": "rules/", "fr": "../rules/"}


def main() -> None:
    """Write every page whose tables are not what the tool says."""
    for name, language in PAGES.items():
        path = ROOT / name
        old = path.read_text(encoding="utf-8")
        new = refreshed(old, language)
        if new != old:
            path.write_text(new, encoding="utf-8", newline="\n")


def refreshed(text: str, language: str) -> str:
    """The page with its tables made anew."""

    def made(block: re.Match[str]) -> str:
        start, kind, scope, _, end = block.groups()
        rows = ROWS[kind](scope, language)
        return f"{start}\n{table(HEADS[kind][language], rows)}\n{end}"

    return BLOCK.sub(made, text)


def notes(language: str) -> dict[str, str]:
    """What each key holds, by `scope.key`."""
    return lines_of((ROOT / "scripts" / f"keys.{language}.txt").read_text(encoding="utf-8"))


@cache
def vocabulary() -> dict[str, dict[str, dict[str, dict[str, list[str]]]]]:
    """Every key and value with its words: section, scope, canonical name, language."""
    data: Tree = read_data((files("calendar_cli") / "data" / "vocabulary.yaml").read_bytes())
    return data  # type: ignore[return-value]  # our own file, whose shape tests/test_vocabulary.py checks


def _keys(scope: str, language: str) -> Iterator[tuple[str, ...]]:
    said = notes(language)
    for name, words in vocabulary()["keys"][scope].items():
        written, other = (_listed(words[tongue]) for tongue in (language, OTHER[language]))
        yield written, other, said[f"{scope}.{name}"]


def _values(kind: str, language: str) -> Iterator[tuple[str, ...]]:
    for words in vocabulary()["values"][kind].values():
        yield _listed(words[language], keep=True), _listed(words[OTHER[language]], keep=True)


def _networks(_scope: str, language: str) -> Iterator[tuple[str, ...]]:
    for network in networks().values():
        aliases = ", ".join(f"`{alias}`" for alias in network.aliases)
        needs = YES[language] if network.needs_media else ""
        yield f"`{network.id}`", aliases, _most(network.limit, language), _most(network.hashtags, language), needs


def _schedulers(_scope: str, language: str) -> Iterator[tuple[str, ...]]:
    for tool in SCHEDULERS:
        profile = profile_of(tool)
        alone, drafts = ((YES if held else NO)[language] for held in (profile.one_channel, profile.drafts))
        source = f"<{profile.source}>" if "://" in profile.source else profile.source
        counts = (str(count or "") for count in (profile.rows, profile.most_media))
        yield f"`{tool}`", alone, *counts, drafts, str(profile.verified), f"{source} ({profile.confidence})"


def _rules(family: str, language: str) -> Iterator[tuple[str, ...]]:
    for rule in rules():
        if rule.family == family:
            weight = phrase(f"severity.{rule.severity.name.lower()}", language)
            weight += "" if rule.softened else ALWAYS[language]
            own, other = (f"`{shown_name(rule.name, tongue)}`" for tongue in (language, OTHER[language]))
            linked = f"[{own}]({FOLDERS[language]}{rule.name}.{language}.md)"
            yield linked, other, weight, typeset(page(rule.name, language).head["title"], language)


ROWS: dict[str, Callable[[str, str], Iterator[tuple[str, ...]]]] = {
    "keys": _keys,
    "values": _values,
    "networks": _networks,
    "rules": _rules,
    "schedulers": _schedulers,
}


def _listed(words: Iterable[str], *, keep: bool = False) -> str:
    """The words as code, spaces as underscores where they are keys."""
    return ", ".join(f"`{word if keep else word.replace(' ', '_')}`" for word in words)


def _most(limit: Limit | None, language: str) -> str:
    return "" if limit is None else f"{limit.most:,}".replace(",", "," if language == "en" else "\u00a0")


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


if __name__ == "__main__":
    main()
