"""Text messages: which alphabet a text needs, how many parts it takes, and which characters make it dear."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from calendar_cli.pattern import pattern
from calendar_cli.prose.tokens import Match, matches

Encoding = Literal["GSM-7", "UCS-2"]

# 3GPP TS 23.038 §6.2.1, default alphabet and its extension table, whose signs cost two septets.
_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION = "\f^{}\\[~]|€"
_DEAR = pattern(f"[{re.escape(_EXTENSION)}]")
_FOREIGN = pattern(f"[^{re.escape(_BASIC + _EXTENSION)}]")
_SEPTETS, _SEPTETS_OF_A_PART = 160, 153
_UNITS, _UNITS_OF_A_PART = 70, 67
_LAST_OF_THE_PLANE = "\uffff"


@dataclass(frozen=True, slots=True)
class Sms:
    """`count` is in septets (GSM-7) or in UTF-16 units (UCS-2); `single` is what one part alone holds of them."""

    count: int
    single: int
    parts: int
    encoding: Encoding


def count_sms(text: str) -> Sms:
    """The message as an operator bills it; an empty one has no part."""
    if _FOREIGN.search(text):
        costs = [2 if sign > _LAST_OF_THE_PLANE else 1 for sign in text]
        return Sms(sum(costs), _UNITS, _parts(costs, _UNITS, _UNITS_OF_A_PART), "UCS-2")
    count = len(text) + len(_DEAR.findall(text))
    costs = [2 if sign in _EXTENSION else 1 for sign in text] if count > _SEPTETS else [count]
    return Sms(count, _SEPTETS, _parts(costs, _SEPTETS, _SEPTETS_OF_A_PART), "GSM-7")


def find_ucs2_characters(text: str) -> tuple[Match, ...]:
    """The characters outside GSM-7: any one of them leaves 70 characters to the message instead of 160."""
    return matches(_FOREIGN, text)


def _parts(costs: Sequence[int], single: int, part: int) -> int:
    """A sign that costs two is never cut in two: it opens the next part."""
    if sum(costs) <= single:
        return int(any(costs))
    parts, used = 1, 0
    for cost in costs:
        parts, used = (parts + 1, cost) if used + cost > part else (parts, used + cost)
    return parts
