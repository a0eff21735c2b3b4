"""Numbers a text writes in words, so that "trois casernes" and "3 fire halls" say the same."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from calendar_cli.prose.text import Prose

_WORDS = {
    "fr": """
        0 zéro aucun aucune minuit; 1 un une premier première; 2 deux deuxième second seconde double couple;
        3 trois troisième triple; 4 quatre quatrième; 5 cinq cinquième; 6 six sixième; 7 sept septième; 8 huit huitième;
        9 neuf neuvième; 10 dix dixième dizaine; 11 onze onzième; 12 douze douzième douzaine midi; 13 treize;
        14 quatorze; 15 quinze quinzaine; 16 seize; 20 vingt vingtième vingtaine; 25 quart; 30 trente trentaine;
        40 quarante quarantaine; 50 cinquante cinquantaine moitié demi; 60 soixante soixantaine; 100 cent centaine;
        1000 mille
    """,
    "en": """
        0 zero no midnight; 1 one first once; 2 two second twice both couple double; 3 three third triple;
        4 four fourth; 5 five fifth; 6 six sixth; 7 seven seventh; 8 eight eighth; 9 nine ninth; 10 ten tenth;
        11 eleven eleventh; 12 twelve twelfth dozen noon; 13 thirteen; 14 fourteen fortnight; 15 fifteen; 16 sixteen;
        17 seventeen; 18 eighteen; 19 nineteen; 20 twenty; 25 quarter; 30 thirty; 40 forty; 50 fifty half; 60 sixty;
        70 seventy; 80 eighty; 90 ninety; 100 hundred; 1000 thousand
    """,
}
_FOUR_TWENTIES = "quatre-vingt"


@cache
def _numbers(language: str) -> Mapping[str, int]:
    """Each word with its number; a half and a quarter are those of a hundred, for they stand for 50 % and 25 %."""
    lines = (entry.split() for entry in _WORDS["en" if language == "en" else "fr"].split(";"))
    return {word: int(number) for number, *words in lines for word in words}


def numbers_in_words(prose: Prose, language: str) -> frozenset[Decimal]:
    """Every number up to a hundred, and a thousand, that the text says in words, as a rank or as a share."""
    numbers = _numbers(language)
    words = (word.value.lower().replace("‑", "-") for word in prose.words)
    return frozenset(Decimal(value) for word in words for value in _values(word, numbers))


def _values(word: str, numbers: Mapping[str, int]) -> Iterator[int]:
    """`vingt-quatre`, `quatre-vingt-dix` and `twenty-four` are one number; `two-hour` holds one."""
    if "-" not in word:
        yield from (numbers[word],) if word in numbers else ()
        return
    parts = word.replace("vingts", "vingt").removeprefix(_FOUR_TWENTIES).strip("-").split("-")
    known = [numbers[part] for part in parts if part in numbers]
    whole = all(part in numbers or part in ("", "et") for part in parts)
    base = 80 if word.startswith(_FOUR_TWENTIES) else 0
    yield from (base + sum(known),) if whole else known
