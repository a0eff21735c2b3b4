"""Phrases that rules look for, each finder cheap on a text that has none of them."""

from calendar_cli.prose.patterns.address import Address, find_address, says_tu
from calendar_cli.prose.patterns.anglicisms import find_anglicisms
from calendar_cli.prose.patterns.bait import Bait, find_bait
from calendar_cli.prose.patterns.contest import find_contest, reports_on_a_contest, says_where_the_rules_are
from calendar_cli.prose.patterns.emoji_places import find_emoji_bullets, find_emoji_words
from calendar_cli.prose.patterns.letters import find_decorative_letters, plain_letters
from calendar_cli.prose.patterns.lexicon import Hit, lexicon
from calendar_cli.prose.patterns.mourning import find_festive, mourning_parts, unfitting_emojis
from calendar_cli.prose.patterns.safety import protects_people
from calendar_cli.prose.patterns.sensitive import find_sensitive, find_victim
from calendar_cli.prose.patterns.shouting import find_shouting
from calendar_cli.prose.patterns.signs import find_exclamation_runs, find_exclamations, find_placeholders
from calendar_cli.prose.patterns.voice import find_voice

__all__ = [
    "Address",
    "Bait",
    "Hit",
    "find_address",
    "find_anglicisms",
    "find_bait",
    "find_contest",
    "find_decorative_letters",
    "find_emoji_bullets",
    "find_emoji_words",
    "find_exclamation_runs",
    "find_exclamations",
    "find_festive",
    "find_placeholders",
    "find_sensitive",
    "find_shouting",
    "find_victim",
    "find_voice",
    "lexicon",
    "mourning_parts",
    "plain_letters",
    "protects_people",
    "reports_on_a_contest",
    "says_tu",
    "says_where_the_rules_are",
    "unfitting_emojis",
]
