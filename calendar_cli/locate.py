"""Where a finding stands: a route becomes a line and a column, late, and only for what is reported."""

from collections import OrderedDict
from collections.abc import Mapping

from calendar_cli.calendar import Slot
from calendar_cli.campaign import Text
from calendar_cli.diagnostic import Finding, Location, Place, Route, Thing
from calendar_cli.load import open_plan
from calendar_cli.source import Document

KEPT = 4
"""How many re-read plans stay open; findings are located in the order of their files."""


class Shelf:
    """The documents findings point into: the plan at hand, its Markdown texts, the strategy; others are read again."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._fixed: dict[str, Document] = {}
        self._at_hand: dict[str, Document] = {}
        self._again: OrderedDict[str, Document | None] = OrderedDict()

    def keep(self, document: Document) -> None:
        """The document stays open for the whole run: the strategy."""
        self._fixed[document.path] = document

    def holds(self, path: str) -> bool:
        """Whether the document stays open: it could be read."""
        return path in self._fixed

    def put(self, plan: Document, texts: Mapping[str, Document]) -> None:
        """The plan at hand and its Markdown texts, in place of the plan before."""
        self._at_hand = {plan.path: plan, **texts}

    def locate(self, finding: Finding) -> Location:
        """The place of the field at fault; a path alone where a file could not be read."""
        thing = finding.thing
        if isinstance(thing, Place) and thing.span is not None:
            return Location(thing.path, thing.span)
        if finding.within is not None and isinstance(thing, Text):
            return self._in_text(thing, finding.within)
        document = self._document(thing.path)
        if document is None:
            return Location(thing.path, None)
        span = document.key_span(finding.route) if finding.on_key else document.span(finding.route)
        return Location(thing.path, span)

    def find(self, about: Finding | Thing) -> Location:
        """The place of a finding, or of a thing it relates to."""
        return self.locate(about) if isinstance(about, Finding) else self.place_of(about)

    def place_of(self, thing: Thing) -> Location:
        """The place of a related thing: a slot's date, else the thing itself."""
        if isinstance(thing, Place) and thing.span is not None:
            return Location(thing.path, thing.span)
        document = self._document(thing.path)
        route: Route = thing.route + (thing.field if isinstance(thing, Slot) else ())
        return Location(thing.path, document.span(route) if document else None)

    def _in_text(self, text: Text, within: tuple[int, int]) -> Location:
        path, route = (text.file, ()) if text.file else (text.path, text.route)
        document = self._document(path)
        return Location(path, document.text_span(route, *within) if document else None)

    def _document(self, path: str) -> Document | None:
        found = self._at_hand.get(path) or self._fixed.get(path)
        if found is not None:
            return found
        if path not in self._again:
            data = self._files.get(path)
            self._again[path] = open_plan(path, data) if data is not None else None
            if len(self._again) > KEPT:
                self._again.popitem(last=False)
        self._again.move_to_end(path)
        return self._again[path]
