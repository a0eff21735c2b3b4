"""Groups of people that a French text names in the masculine only, with what the OQLF would rather read."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from calendar_cli.own import own_file
from calendar_cli.pattern import pattern
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import Match, has_any


class People(NamedTuple):
    """A group in the masculine plural, its feminine, and a neutral wording."""

    masculine: str
    feminine: str
    neutral: str

    @property
    def doublet(self) -> str:
        """The doublet in full, one article for both."""
        return f"les {self.feminine} et {self.masculine}"


_SPACE = "[ \xa0\u202f]"
_GENERIC = pattern(
    rf"(?<![\w'’-])(?:les|des|aux|nos|vos|ces|leurs|chers|certains|plusieurs|tous){_SPACE}+"
    rf"(?:(?:les|nos|vos|ces|nouveaux|anciens|futurs|jeunes|autres|premiers|nombreux){_SPACE}+)?([a-zà-ÿœ]{{4,}}s)(?![\w'’·-])"
    # Things of the same name: a cable, a card reader, a screen.
    rf"(?!{_SPACE}(?:électriques?|thermiques?|optiques?|numériques?|souterrains?|cardiaques?|vidéo|mp3|d['’](?:écran|électricité)"
    rf"|de{_SPACE}(?:cartes?|disques?|codes?|chaleur|courant)))"
)
# "citoyen·ne·s", "employé.e.s", "résident-e-s", "élu/e/s": the OQLF keeps parentheses and brackets only.
_ENDING = "(?:e|ne|le|se|fe|ve|ère|ières?|trice|euse|rice)"
_SHORTENED = pattern(rf"(?<![\w-])([a-zà-ÿœ]{{3,20}})(?:[·•‧∙]{_ENDING}(?:[·•‧∙]?s)?|([./-]){_ENDING}\2s)(?![\w-])")
_OF_A_NAME = pattern(rf"[A-ZÀ-Þ][\w'’-]*{_SPACE}$")
_A_PEOPLE = "Québécois"
_LONGEST_NAME = 40


def find_generics(prose: Prose) -> Iterator[tuple[Match, People | None]]:
    """Each masculine that stands for everybody, and each doublet cut with another sign than the OQLF's; None: unknown.

    A feminine anywhere in the text says that the author thought of it; "Fête des voisins" is a name.
    """
    people = _people()
    text, lowered = prose.masked, prose.lowered
    is_doubled = cache(lowered.__contains__)
    for found in _GENERIC.finditer(lowered):
        group = people.get(found[1])
        if group and not is_doubled(group.feminine) and not _is_in_name(text, found.start(), found.start(1)):
            yield Match(found.start(), found.end(), prose.text[found.start() : found.end()]), group
    if has_any(lowered, "·•‧∙./-"):
        for found in _SHORTENED.finditer(lowered):
            match = Match(found.start(), found.end(), prose.text[found.start() : found.end()])
            yield match, people.get(f"{found[1]}s")


def _is_in_name(text: str, start: int, noun: int) -> bool:
    """Whether it is "Fête des voisins" or "rue des Commerçants"; a people has its capital everywhere."""
    if not text.startswith("des", start):
        return False
    is_capital = text[noun].isupper() and text[noun + 1].islower() and not text.startswith(_A_PEOPLE, noun)
    return is_capital or bool(_OF_A_NAME.search(text, max(0, start - _LONGEST_NAME), start))


@cache
def _people() -> Mapping[str, People]:
    """The lexicon by masculine plural; its file says where each wording comes from."""
    lines = own_file("data", "lexicon", "people.fr.txt").read_text(encoding="utf-8").splitlines()
    groups = (People(*map(str.strip, line.split("|"))) for line in lines if line and not line.startswith("#"))
    return {group.masculine: group for group in groups}
