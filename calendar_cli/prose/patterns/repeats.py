"""The same word twice in a row, told from what languages double and people stress on purpose."""

from collections.abc import Iterator

from calendar_cli.pattern import pattern
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import Match

# "Nous nous retrouvons", "faire faire des travaux", "that that", "what it is is": grammar doubles them; then sounds.
_DOUBLED = """
    nous vous faire en si oui non tic tac toc ha hé hi ho oh ah hm bla cha chut clap coin cui dodo miam pan pif paf pin
    ping plouf pom pon pong pop tam tchou tut vroum wow yo youpi zou bye bis cours etc
    that had do no so knock there now ding hip hear boom tick tsk go rah choo can boo chow win test
"""
# Said twice to say it louder: "très très froid", "very very cold", "merci merci".
_STRESSED = """
    très trop tellement vite jamais toujours plus encore vraiment bien beaucoup longtemps tout presque merci bravo
    attention super tôt tard loin fort grand grande petit petite beau belle pareil doucement bientôt chaud froid
    very really many much too far long never always more again please thank thanks big old just easy soon hello now wait
"""
_MEANT = frozenset((_DOUBLED + _STRESSED).split())
# "Log in in the morning": the first belongs to its verb.
_AFTER_VERB = frozenset(["in", "on"])
_VERBS = frozenset(
    ["log", "sign", "check", "drop", "tune", "move", "come", "turn", "hand", "plug", "carry", "go", "bring", "logged"]
)
_VERB_NEAR = 3
# "What it is is a chance": two clauses meet there.
_CLAUSES = frozenset(["what", "it", "all", "thing", "point"])
# Where a line is broken inside a sentence; "Interdit\nInterdit le samedi" begins another.
_SMALL_WORDS = (
    "le la les l un une des du de au aux et ou à en par pour sur dans the a an of to in on at and or for by with"
)
_SMALL = frozenset(_SMALL_WORDS.split())
# "Bora Bora" is a name, "la Ville Ville" is not.
_INSTITUTION_WORDS = "ville municipalité arrondissement conseil service mairie city town council borough department"
_INSTITUTIONS = frozenset(_INSTITUTION_WORDS.split())
_GAP = r"(?:[ \t\xa0\u202f]++(?:\n[ \t]*+)?|\n[ \t]*+)"
_TWICE = pattern(rf"(?<![\w@#/.'’‑-])([^\W\d_]++){_GAP}\1(?![\w'’‑@-])")


def find_repeats(prose: Prose) -> Iterator[Match]:
    """Each pair with its word; three in a row are meant, a second capital begins a name, a new line a sentence."""
    pieces = prose.lowered.split()
    # The full stop of a sentence may follow the second.
    if True not in map(str.startswith, pieces[1:], pieces):
        return
    for found in _TWICE.finditer(prose.lowered):
        word = found.group(1)
        second = prose.text[found.end() - len(word) : found.end()]
        is_plain = word in _SMALL if "\n" in found.group() else word not in _MEANT
        is_name = not second.islower() and word not in _INSTITUTIONS
        if is_plain and not is_name and not _is_meant(prose.lowered, found.start(), found.end(), word):
            yield Match(found.start(), found.end(), second)


def _is_meant(lowered: str, start: int, end: int, word: str) -> bool:
    """Three in a row, a letter of a list, the particle of a verb before its preposition, or two clauses that meet."""
    if len(word) == 1 and word not in "aà":
        return True
    before = lowered[max(0, start - _CONTEXT) : start].split()
    after = lowered[end : end + len(word) + 1].split()[:1]
    if word == "is" and not _CLAUSES.isdisjoint(before):
        return True
    return [word] in (before[-1:], after) or (word in _AFTER_VERB and not _VERBS.isdisjoint(before[-_VERB_NEAR:]))


_CONTEXT = 24
