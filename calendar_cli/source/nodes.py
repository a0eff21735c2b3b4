"""Questions about the flat marks of a text that need no tree: which node stands where."""

from bisect import bisect_right
from functools import cached_property


class Nodes:
    """The nodes of a text in the order of writing, asked by index into the text."""

    def __init__(self, source: str, marks: tuple[int, ...]) -> None:
        self.source = source
        self.starts, self.ends = marks[::2], marks[1::2]

    def before(self, index: int) -> int:
        """Find the last node that begins at or before an index, the innermost of several; -1 when there is none."""
        return bisect_right(self.starts, index) - 1

    def sign(self, node: int) -> str:
        """Quote the first character of a node: a quote, a block's `|` or `>`, a bracket, else that of plain text."""
        return self.source[self.starts[node] : self.starts[node] + 1]

    def is_plain(self, node: int) -> bool:
        """Tell whether a node that is no block collection is plain text, or empty."""
        return self.starts[node] == self.ends[node] or self.sign(node) not in tuple("\"'|>[{")

    def in_brackets(self, index: int) -> bool:
        """Tell whether an index stands between brackets or braces."""
        outer = bisect_right(self._brackets, (index, len(self.source))) - 1
        return outer >= 0 and index < self._brackets[outer][1]

    @cached_property
    def _brackets(self) -> list[tuple[int, int]]:
        """The outermost `[…]` and `{…}`; no plain text can begin with their signs."""
        found: list[tuple[int, int]] = []
        for node, (start, end) in enumerate(zip(self.starts, self.ends, strict=True)):
            if self.sign(node) in tuple("[{") and (not found or start >= found[-1][1]):
                found.append((start, end))
        return found
