"""Portions as people write them, in French and English: a share, or the least and the most it may be."""

import re
from dataclasses import dataclass

from calendar_cli.amounts import AmountError, Share, format_share, parse_share

_AT_MOST = r"(?:au plus|au maximum|maximum|max\.?|at most|no more than|pas plus de)\s+(.+)"
_AT_LEAST = r"(?:au moins|au minimum|minimum|min\.?|at least|no less than)\s+(.+)"
_FROM_TO = r"([\d.,\s\u00a0\u202f]+?)(%?)\s*(?:à|a|to|[-\u2013])\s*(\d.*)"


@dataclass(frozen=True, slots=True)
class Portion:
    """From `least` to `most` percent, both included; None is no bound on that side."""

    least: Share | None
    most: Share | None

    @property
    def single(self) -> bool:
        """Whether it is one share, which is only ever met more or less."""
        return self.least == self.most


def parse_portion(text: str) -> Portion:
    """Read `40 %`, `au plus 20 %`, `at least 10%`, `20 % à 30 %`, `20 to 30%`. Raises AmountError, also above 100 %."""
    written = text.strip()
    try:
        if found := re.fullmatch(_AT_MOST, written, re.IGNORECASE):
            return Portion(None, parse_share(found[1]))
        if found := re.fullmatch(_AT_LEAST, written, re.IGNORECASE):
            return Portion(parse_share(found[1]), None)
        if found := re.fullmatch(_FROM_TO, written, re.IGNORECASE):
            least, most = parse_share(f"{found[1]}%"), parse_share(found[3])
        else:
            least = most = parse_share(written)
    except AmountError:
        raise AmountError("share", text) from None
    if least > most:
        raise AmountError("share", text)
    return Portion(least, most)


def format_portion(portion: Portion, language: str) -> str:
    """Spell a portion: `40 %`, `au plus 20 %`, `20% to 30%`."""
    french, least, most = language == "fr", portion.least, portion.most
    if least is None:
        return f"{'au plus' if french else 'at most'} {format_share(most or Share(0), language)}"
    if most is None:
        return f"{'au moins' if french else 'at least'} {format_share(least, language)}"
    if least == most:
        return format_share(least, language)
    return f"{format_share(least, language)} {'à' if french else 'to'} {format_share(most, language)}"
