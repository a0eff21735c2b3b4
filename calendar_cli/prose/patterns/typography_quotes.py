"""Quotation marks as French sets them: guillemets, with a space inside."""

from collections.abc import Iterator

from calendar_cli.pattern import pattern
from calendar_cli.prose.patterns.typography import NBSP, Fault, plain, word_after
from calendar_cli.prose.text import Prose

_LONGEST_SHOWN = 40
_TIGHT = pattern(r"[«»](?:(?<=«)(?=\S)|(?<=\S»))")
# A pair, else an opening one: a closing one alone is an arrow ("Lire la suite»").
_GUILLEMETS = pattern(r"«[^«»]*+»|«")
# Neither inches ("un écran de 24\"") nor the value of an attribute; `«` and `»` tell a quotation inside another.
_STRAIGHT = pattern(r"[«»]|\"(?<![\w=]\")(?=\S)[^\"\n«»]{1,300}\"(?<=\S\")(?!\w)")


def find_tight_quotes(prose: Prose) -> Iterator[Fault]:
    """`«mot»` is `« mot »`: one fault a quotation."""
    if "«" not in prose.text or not _TIGHT.search(prose.text):
        return
    for found in _GUILLEMETS.finditer(plain(prose)):
        start, end = found.span()
        if end - start == 1:
            word = word_after(prose.text, end)
            if word and prose.text[end].isalnum():
                yield Fault(start, end, f"«{word}", f"«{NBSP}{word}")
        elif (inner := prose.text[start + 1 : end - 1]) and not (inner[0].isspace() and inner[-1].isspace()):
            shown = _shortened(inner)
            yield Fault(start, end, f"«{shown}»", f"«{NBSP}{shown.strip()}{NBSP}»")


def find_straight_quotes(prose: Prose) -> Iterator[Fault]:
    """`"mot"` is `« mot »`, and `“mot”` inside a quotation."""
    if '"' not in prose.text:
        return
    inside = False
    for found in _STRAIGHT.finditer(plain(prose)):
        if found.group() in "«»":
            inside = found.group() == "«"
            continue
        start, end = found.span()
        shown = _shortened(prose.text[start + 1 : end - 1])
        better = f"“{shown}”" if inside else f"«{NBSP}{shown}{NBSP}»"
        yield Fault(start, end, f'"{shown}"', better)


def _shortened(quotation: str) -> str:
    if len(quotation) <= _LONGEST_SHOWN:
        return quotation
    return f"{quotation.strip()[:_LONGEST_SHOWN].rsplit(None, 1)[0]}…"
