"""Text that YAML takes for a comment: `titre: On y va #Ville` keeps "On y va" and says nothing."""

import re
from collections.abc import Iterator

from calendar_cli.pattern import pattern
from calendar_cli.source.entry import MAX_LINES, read_entry
from calendar_cli.source.fault import Fault
from calendar_cli.source.nodes import Nodes

_SHOWN = 60
_EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001fffd"
_HASHTAG = pattern(rf"#(?<=[ \t]#)(?:[^\W_]|[{_EMOJI}])[^\r\n]*")
_ONLY_HASHTAGS = pattern(r"#[^\s#,;:]+(?:[ \t,;]+#[^\s#,;:]+)*[ \t,;]*")
_OF_HASHTAGS = pattern(r"hashtags?|mots?[-_ ]?clics?", re.IGNORECASE)
_OF_TEXT = pattern(
    rf"{_OF_HASHTAGS.pattern}|text(?:es?|s)?|titres?|titles?|fr|en|français|anglais|english", re.IGNORECASE
)
_COLON = pattern(r"[ \t]*:[ \t]*")
_DASHES = pattern(r"[ \t]*(?:-[ \t]+)+")
_DASH = pattern(r"-(?:[ \t\r\n]|\Z)")


def lost_hashtags(nodes: Nodes) -> Iterator[Fault]:
    """Find hashtags after a text, where a value should be, or deeper than the key of a text; `# x` is a comment."""
    at = 0
    while match := _HASHTAG.search(nodes.source, at):
        node = nodes.before(match.start())
        at = match.end()
        if node >= 0 and nodes.ends[node] > match.start() and nodes.sign(node) in "\"'|>":
            at = nodes.ends[node]  # a hashtag of the text: no other of this text needs a look
        elif node >= 0 and _is_lost(nodes, node, match):
            yield lost_hashtag(match)


def lost_hashtag(match: re.Match[str]) -> Fault:
    """Describe a hashtag with what follows it on its line."""
    lost = match.group().rstrip()
    shown = lost if len(lost) <= _SHOWN else lost[: _SHOWN - 1] + "…"
    return Fault("hashtag-read-as-comment", "", match.start(), match.start() + len(lost), {"lost": shown}, key=shown)


def lost_on_line(source: str, start: int, end: int) -> Fault | None:
    """Find the hashtag that a line between two indexes loses, in a text that could not be read."""
    match = _HASHTAG.search(source, start, end)
    return lost_hashtag(match) if match else None


def _is_lost(nodes: Nodes, node: int, match: re.Match[str]) -> bool:
    index = match.start()
    if _follows(nodes, node, index) and not nodes.in_brackets(index):
        return True
    return _ONLY_HASHTAGS.fullmatch(match.group()) is not None and _is_meant(nodes.source, index)


def _is_meant(source: str, index: int) -> bool:
    """Tell whether hashtags alone belong to the value above them: below a text's key, or in a list of hashtags."""
    start = source.rfind("\n", 0, index) + 1
    end, depth = index, index - start
    alone = not source[start:index].strip()
    for _ in range(MAX_LINES):
        entry = read_entry(source[start:end])
        if entry.key:
            wanted = _OF_TEXT if alone else _OF_HASHTAGS
            return wanted.fullmatch(entry.key) is not None and (depth > len(entry.lead) or not alone)
        start, end = source.rfind("\n", 0, max(start - 1, 0)) + 1, max(start - 1, 0)
    return False


def _follows(nodes: Nodes, node: int, index: int) -> bool:
    """Tell whether a comment at `index` follows text or an empty value on its line, or precedes text."""
    end = nodes.ends[node]
    if end <= index and not nodes.source[end:index].strip(" \t"):
        return nodes.is_plain(node) or nodes.sign(node) in "\"'"
    line = max(nodes.source.rfind("\n", 0, index), nodes.source.rfind("\r", 0, index)) + 1
    opens = _COLON.fullmatch(nodes.source, end, index) or _DASHES.fullmatch(nodes.source, line, index)
    below = node + 1
    return opens is not None and below < len(nodes.starts) and nodes.is_plain(below) and not _is_block(nodes, below)


def _is_block(nodes: Nodes, node: int) -> bool:
    """Tell a block collection: a mapping begins where its first key does, a block list at a dash and a blank."""
    start = nodes.starts[node]
    return nodes.starts[node + 1 : node + 2] == (start,) or _DASH.match(nodes.source, start) is not None
