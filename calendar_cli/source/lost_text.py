"""Text that YAML takes for a comment: `titre: On y va #Ville` keeps "On y va" and says nothing."""

import re
from collections.abc import Iterator

from calendar_cli.pattern import pattern
from calendar_cli.source.fault import Fault
from calendar_cli.source.nodes import Nodes

_SHOWN = 60
_HASHTAG = pattern(r"#(?<=[ \t]#)[^\W_][^\r\n]*")
_COLON = pattern(r"[ \t]*:[ \t]*")
_DASHES = pattern(r"[ \t]*(?:-[ \t]+)+")
_DASH = pattern(r"-(?:[ \t\r\n]|\Z)")


def lost_hashtags(nodes: Nodes) -> Iterator[Fault]:
    """Find hashtags after plain text, or where a value should be; `# x` and a line of its own are comments."""
    at = 0
    while match := _HASHTAG.search(nodes.source, at):
        node = nodes.before(match.start())
        at = match.end()
        if node >= 0 and nodes.ends[node] > match.start() and nodes.sign(node) in "\"'|>":
            at = nodes.ends[node]  # a hashtag of the text: no other of this text needs a look
        elif node >= 0 and _follows(nodes, node, match.start()) and not nodes.in_brackets(match.start()):
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


def _follows(nodes: Nodes, node: int, index: int) -> bool:
    """Tell whether a comment at `index` follows plain text or an empty value on its line, or precedes text."""
    end = nodes.ends[node]
    if end <= index and not nodes.source[end:index].strip(" \t"):
        return nodes.is_plain(node)
    line = max(nodes.source.rfind("\n", 0, index), nodes.source.rfind("\r", 0, index)) + 1
    opens = _COLON.fullmatch(nodes.source, end, index) or _DASHES.fullmatch(nodes.source, line, index)
    below = node + 1
    return opens is not None and below < len(nodes.starts) and nodes.is_plain(below) and not _is_block(nodes, below)


def _is_block(nodes: Nodes, node: int) -> bool:
    """Tell a block collection: a mapping begins where its first key does, a block list at a dash and a blank."""
    start = nodes.starts[node]
    return nodes.starts[node + 1 : node + 2] == (start,) or _DASH.match(nodes.source, start) is not None
