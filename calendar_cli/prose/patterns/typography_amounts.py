"""Sums of money, percentages and telephone numbers, and how each language writes them."""

import re
from collections.abc import Iterator

from calendar_cli.pattern import pattern
from calendar_cli.prose.patterns.typography import NBSP, SPACE, Fault, plain
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import has_any

_THOUSANDS = 3
_LONGEST_UNGROUPED = 4
_CENTS = 2
# Bounded, and never from the middle of a number: a page of figures is read once.
_NUMBER = (
    rf"[0-9](?<![\w][0-9])(?<![0-9][.,][0-9])(?:[0-9]{{0,2}}(?:{SPACE}[0-9]{{3}}){{1,4}}(?![0-9])|[0-9]{{0,15}}+)"
    r"(?:[.,][0-9]{1,9}+){0,4}"
)
_CURRENCY = pattern(rf"(?P<number>{_NUMBER})(?P<space>{SPACE}?)(?P<unit>[kMG]?[$€¢])(?![0-9])")
_SIGN_FIRST = pattern(
    rf"\$(?<![\w$]\$)(?:(?<![0-9]{SPACE}\$){SPACE})?(?P<number>{_NUMBER})"
    rf"(?:{SPACE}?(?P<unit>[kMG])(?![\w$])|{SPACE}(?P<word>millions?|milliards?)\b)?(?!\$)"
)
_ENGLISH = pattern(rf"(?P<number>{_NUMBER})(?<!\$){SPACE}?(?P<unit>[kKMB]?)\$(?![\w$])")
# "$12,50": an English comma has three figures after it.
_COMMA = pattern(r"\$(?<![\w$]\$)(?P<number>[0-9]{1,6}+,[0-9]{2}(?![0-9]|[.,][0-9]))")
# Whether there may be one at all, asked where the signs are rather than where the figures are.
_MAY_BE_FRENCH = pattern(
    rf"[$€¢](?:(?<=[0-9kMG].)|(?={SPACE}?[0-9])|(?<=[.,][0-9]{SPACE}.)|(?<=\.[0-9]{{2}}{SPACE}.))",
)
_MAY_BE_ENGLISH = pattern(
    rf"\$(?:(?<=[0-9].)|(?<=[0-9]{SPACE}.)|(?<=[0-9][kKMB].)|(?<=[0-9]{SPACE}[kKMB].)|(?=[0-9]{{1,6}}+,[0-9]{{2}}(?![0-9])))"
)
_LITRE = pattern(rf"{SPACE}?(?:/|l[ea] |du |par )")
_MAY_TOUCH = pattern(r"%(?<=[0-9].)")
_PERCENT = pattern(rf"(?P<number>{_NUMBER})%")

# Written in either of the two right forms, it is passed over.
_PHONE = pattern(
    rf"[(2-9](?:(?<!\w[2-9])|(?<=(?<![\w.,+/-])1[2-9]))(?!(?<=[2-9])[0-9]{{2}}(?:{SPACE}|[-‑–])[0-9]{{3}}[-‑–][0-9]{{4}}(?![0-9]))"
    rf"[0-9]{{2,3}}\)?(?:{SPACE}?[.\-‑–/]{SPACE}?|{SPACE}{{0,2}})"
    rf"[2-9][0-9]{{2}}(?:{SPACE}?[.\-‑–/]{SPACE}?|{SPACE}{{0,2}})[0-9]{{4}}(?![\w-]|[.,][0-9])"
)
_COUNTRY = pattern(rf"(?P<plus>\+{SPACE}?)?(?<![0-9])(?P<one>1)[ \xa0\u202f.\-‑–]{{0,2}}$")
_LONGEST_PREFIX = 6
_CALLING = pattern(
    r"(?:t[ée]l[ée.]|appel|compos|joind|joign|communiqu|contact|phone|call|dial|text|cell|☎|📞|📱"
    r"|\b(?:au|le|at|on)\s$)",
    re.IGNORECASE,
)
_CALLED = 30
_PHONE_FIGURES = 10
_INSIDE = frozenset(".,/+")


def find_money_written_otherwise(prose: Prose, language: str) -> Iterator[Fault]:
    """French: `5$`, `$5`, `5,5 $`, `5.50 $`; English: `5$`, `2M$`, `$5,50`. Other languages are left alone."""
    text = prose.text
    if language == "fr" and has_any(text, "$€¢") and _MAY_BE_FRENCH.search(text):
        yield from sorted(_french_money(plain(prose)))
    elif language == "en" and "$" in text and _MAY_BE_ENGLISH.search(text):
        yield from sorted(_english_money(plain(prose)))


def _french_money(bare: str) -> Iterator[Fault]:
    for found in _CURRENCY.finditer(bare):
        number, unit = found["number"], found["unit"]
        if found.string[found.start() - 1 : found.start()] == "$" or (found["space"] and not _is_miswritten(found)):
            continue
        by_the_litre = _LITRE.match(bare, found.end()) is not None
        yield Fault(*found.span(), found.group(), f"{_in_french(number, unit, by_the_litre=by_the_litre)}{NBSP}{unit}")
    for found in _SIGN_FIRST.finditer(bare) if "$" in bare else ():
        unit = (found["unit"] or "") + "$"
        number = _in_french(found["number"], unit if not found["word"] else "M$")
        unit = f"{found['word']} de dollars" if found["word"] else unit
        yield Fault(*found.span(), found.group(), f"{number}{NBSP}{unit}")


def _english_money(bare: str) -> Iterator[Fault]:
    for found in _ENGLISH.finditer(bare):
        if bare[found.start() - 1 : found.start()] != "$":
            yield Fault(*found.span(), found.group(), f"${_in_english(found['number'], found['unit'])}{found['unit']}")
    for found in _COMMA.finditer(bare):
        yield Fault(*found.span(), found.group(), "$" + _in_english(found["number"]))


def _is_miswritten(found: re.Match[str]) -> bool:
    """Spaced as it should be, but with a decimal point, or one figure for the cents; three figures may be a price."""
    whole, sign, decimals = _split(found["number"])
    if not sign or len(decimals) == _THOUSANDS or "," in whole or "." in whole:
        return False
    return sign == "." or (len(decimals) == 1 and found["unit"] in "$€")


def _split(number: str) -> tuple[str, str, str]:
    """Before and after the last point or comma, with that sign."""
    at = max(number.rfind("."), number.rfind(","))
    return (number[:at], number[at], number[at + 1 :]) if at >= 0 else (number, "", "")


def _parts(number: str, *, by_the_litre: bool = False) -> tuple[str, str]:
    """The whole and the decimals of a number written in either language: `1,500` is a thousand and a half thousand."""
    whole, sign, decimals = _split(number)
    is_grouped = len(decimals) == _THOUSANDS and whole != "0" and not by_the_litre
    if sign and is_grouped and (sign in whole or "." not in whole):
        whole, decimals = whole + decimals, ""
    return "".join(sign for sign in whole if sign.isdecimal()), decimals


def _in_french(number: str, unit: str = "", *, by_the_litre: bool = False) -> str:
    whole, decimals = _parts(number, by_the_litre=by_the_litre)
    if len(decimals) == 1 and unit in ("$", "€"):
        decimals += "0"
    is_grouped = len(whole) > _LONGEST_UNGROUPED or (len(whole) == _LONGEST_UNGROUPED and not number.startswith(whole))
    return (_grouped(whole, NBSP) if is_grouped else whole) + (f",{decimals}" if decimals else "")


def _in_english(number: str, unit: str = "") -> str:
    whole, decimals = _parts(number)
    decimals = decimals.ljust(_CENTS, "0") if decimals and not unit else decimals
    return (_grouped(whole, ",") if len(whole) > _THOUSANDS else whole) + (f".{decimals}" if decimals else "")


def _grouped(whole: str, sign: str) -> str:
    return f"{int(whole):,}".replace(",", sign)


def find_tight_percents(prose: Prose) -> Iterator[Fault]:
    """`40%` is `40 %` in French."""
    if not _MAY_TOUCH.search(prose.text):
        return
    for found in _PERCENT.finditer(plain(prose)):
        yield Fault(*found.span(), found.group(), f"{found['number'].replace('.', ',')}{NBSP}%")


def find_phones_written_otherwise(prose: Prose, language: str) -> Iterator[Fault]:
    """Ten figures of this continent, in brackets, with points, in one block or between spaces alone."""
    if not _PHONE.search(prose.text):
        return
    bare = plain(prose)
    for found in _PHONE.finditer(bare):
        start, end = found.span()
        country = _COUNTRY.search(bare, max(0, start - _LONGEST_PREFIX), start)
        figures = "".join(filter(str.isdecimal, found.group()))
        if len(figures) == _PHONE_FIGURES and _is_called(found, country):
            start = country.start("one") if country else start
            yield Fault(start, end, bare[start:end], _phone(figures, language, "1" if country else ""))


def _is_called(found: re.Match[str], country: re.Match[str] | None) -> bool:
    """Not the international form, nor the end of a longer number; a block of ten figures only where one is to call."""
    before = found.string[max(0, found.start() - _CALLED) : found.start()]
    if country:
        is_glued = country.end() == country.end("one") and found.group().isdecimal()
        return not country["plus"] and (not is_glued or _CALLING.search(before) is not None)
    return before[-1:] not in _INSIDE and not (found.group().isdecimal() and not _CALLING.search(before))


def _phone(figures: str, language: str, country: str) -> str:
    gap = NBSP if language == "fr" else "-"
    blocks = gap.join(filter(None, (country, figures[:3], figures[3:6])))
    return f"{blocks}-{figures[6:]}"
