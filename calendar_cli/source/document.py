"""A file that was read: its tree of text, and where each value, key and character of it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from calendar_cli.diagnostic import Route, Span
from calendar_cli.source.lines import Lines
from calendar_cli.source.scalars import BREAK, Pieces, body_pieces, scalar_pieces

Tree = str | list["Tree"] | dict[str, "Tree"]
"""A value as written: every scalar is text, '' when it is empty."""

_BLANK = " \t\r\n"


@dataclass(frozen=True, eq=False)
class Document:
    """One file; nothing but its tree and marks is worked out before somebody asks for a place.

    `marks` holds the start and the end of every node, keys included, in the order of writing, as indexes into `source`
    (decoded, without byte order mark, line ends as in the file). In a Markdown file `tree` is the front matter and the
    body begins at `body`.
    """

    path: str
    source: str
    tree: Tree
    marks: tuple[int, ...]
    body: int = 0

    def with_tree(self, tree: Tree) -> "Document":
        """Put the file under other keys; the tree must have the same shape and order."""
        return replace(self, tree=tree)

    @property
    def text(self) -> str:
        """The body of a Markdown file, verbatim but for its line ends, which are LF."""
        return BREAK.sub("\n", self.source[self.body :])

    def line(self, number: int) -> str:
        """Quote a line of the file, from 1, without its end."""
        return self._lines.line(number)

    def span(self, route: Route) -> Span:
        """Find the value at the route, without blanks after it.

        An empty value is shown by its key, or by the dash of its item. What is missing is shown by what should hold it:
        by that mapping's or list's own key, else by its first key, else by its first character.
        """
        if route not in self._nodes:
            return self._lines.span(*self._holder(route))
        start, end = self._marks(self._nodes[route][0])
        return self._lines.span(*((start, end) if start < end else self._lead(route)))

    def key_span(self, route: Route) -> Span:
        """Find the key that leads to the value; an item of a list is shown by its own first key, or by itself."""
        return self._lines.span(*(self._lead(route) if route in self._nodes else self._holder(route)))

    def at(self, line: int) -> Route:
        """The way to the innermost value whose lines, its key's included, hold this one; () outside all of them."""
        found: Route = ()
        for route in self._nodes:
            if len(route) > len(found) and self.key_span(route).line <= line <= self.span(route).end_line:
                found = route
        return found

    def text_span(self, route: Route, start: int, end: int) -> Span:
        """Find the characters of the value from `start` up to `end`, wherever quotes, escapes or folds put them.

        The route () is the body of a Markdown file. A value that is no text, or only blanks, gives its own span.
        """
        pieces = self._pieces(route)
        return self.span(route) if pieces is None else self._lines.span(*pieces.source(start, end))

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.source)

    @cached_property
    def _nodes(self) -> Mapping[Route, tuple[int, Tree]]:
        """Each value and the number of its node; its key, when it has one, is the node before it."""
        nodes: dict[Route, tuple[int, Tree]] = {}
        _number(self.tree, (), 0, nodes)
        return nodes

    @cached_property
    def _known_pieces(self) -> dict[Route, Pieces | None]:
        return {}

    def _pieces(self, route: Route) -> Pieces | None:
        if route not in self._known_pieces:
            self._known_pieces[route] = self._read_pieces(route)
        return self._known_pieces[route]

    def _read_pieces(self, route: Route) -> Pieces | None:
        if not route:
            return body_pieces(self.source, self.body)
        node, value = self._nodes.get(route, (0, None))
        if not isinstance(value, str):
            return None
        return scalar_pieces(self.source, self.marks[2 * node], self.marks[2 * node + 1], value)

    def _marks(self, node: int) -> tuple[int, int]:
        """Find where a node begins and ends; a block's trailing blanks are not its own."""
        start, end = self.marks[2 * node : 2 * node + 2]
        return start, start + len(self.source[start:end].rstrip(_BLANK))

    def _lead(self, route: Route) -> tuple[int, int]:
        """Find the key before a value; in a list, what its item begins with."""
        if route and isinstance(route[-1], str):
            return self._marks(self._nodes[route][0] - 1)
        return self._first(route)

    def _first(self, route: Route) -> tuple[int, int]:
        """Find a mapping's first key, the whole of a scalar, a list's bracket or dash, an empty item's dash."""
        node, value = self._nodes[route]
        start, end = self._marks(node)
        if isinstance(value, dict) and value:
            return self._marks(node + 1)
        if isinstance(value, str) and value:
            return start, end
        return (start, start + 1) if start < end else (max(start - 1, 0), start)

    def _holder(self, route: Route) -> tuple[int, int]:
        """Find where the nearest existing parent of a missing value shows itself."""
        nearest = route[:-1]
        while route not in self._nodes:
            index, route = route[-1], route[:-1]
            node, value = self._nodes.get(route, (0, ""))
            if isinstance(value, str) and value and (isinstance(index, int) or route == nearest):
                return self._marks(node)  # a text that stands for a list of one, or for a mapping's own key
        return self._lead(route)


def _number(tree: Tree, route: Route, number: int, nodes: dict[Route, tuple[int, Tree]]) -> int:
    """Number each value, and the key before it, in the order of the marks; the number after the last one's.

    A tree is at most 30 deep.
    """
    nodes[route] = (number, tree)
    number += 1
    if isinstance(tree, dict):
        for key, value in tree.items():
            number = _number(value, (*route, key), number + 1, nodes)
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            number = _number(value, (*route, index), number, nodes)
    return number
