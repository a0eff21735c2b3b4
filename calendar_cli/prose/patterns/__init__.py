"""Phrases that rules look for, each finder cheap on a text that has none of them."""

from calendar_cli.prose.patterns.address import Address, find_address, says_tu
from calendar_cli.prose.patterns.bait import Bait, find_bait
from calendar_cli.prose.patterns.shouting import find_shouting
from calendar_cli.prose.patterns.signs import find_exclamation_runs, find_placeholders

__all__ = [
    "Address",
    "Bait",
    "find_address",
    "find_bait",
    "find_exclamation_runs",
    "find_placeholders",
    "find_shouting",
    "says_tu",
]
