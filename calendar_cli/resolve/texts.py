"""Every version of a post as it would be published: by language, channel and occurrence, inline or in a file."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Finding, Route
from calendar_cli.directory import Channel
from calendar_cli.model import Status
from calendar_cli.resolve.names import Spot
from calendar_cli.source import Document, read_markdown
from calendar_cli.tone import Level, overlay, signed
from calendar_cli.vocabulary import values


@dataclass
class Library:
    """The Markdown files of a repository, each read once; `documents` serves those who locate a finding later."""

    files: Mapping[str, bytes]
    documents: dict[str, Document] = field(default_factory=dict)

    def open(self, reference: str, at: Spot) -> Document | None:
        """The file a plan names, relative to the plan; a missing or faulty one is a finding."""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(at.place.path), reference))
        if path not in self.documents:
            data = None if reference.startswith("/") else self.files.get(path)
            if data is None:
                at.findings.append(Finding(at.place, at.route, {"file": reference}, rule="missing-file"))
                return None
            document, faults = read_markdown(path, data)
            at.findings.extend(faults)
            if document is None:
                return None
            self.documents[path] = document
        return self.documents[path]


def is_file(text: str) -> bool:
    """Whether a text is the name of a Markdown file rather than the copy itself."""
    return text.endswith(".md") and "\n" not in text.strip()


class Written(NamedTuple):
    """A text where it is written: the field, what stands there, whom it is for."""

    field: Route
    words: str | dict[str, str] | None
    channels: tuple[Channel, ...]
    status: Status
    series_day: date | None = None


def versions(written: Written, post: Post, library: Library, at: Spot) -> Iterator[Text]:
    """One text a language; under a channel's name its author's own word for it still stands."""
    match written.words:
        case None | "":
            return
        case str():
            yield from _version(written, (), written.words, (post, library, at))
        case by_language:
            for key, words in by_language.items():
                yield from _version(written, (key,), words, (post, library, at))


def _version(written: Written, key: tuple[str, ...], words: str, context: tuple[Post, Library, Spot]) -> Iterator[Text]:
    post, library, at = context
    route = (*written.field, *key)
    language = _language(key[0]) if key else post.strategy.language
    text = Text(post, words.rstrip(), language, route, written.channels, written.status, written.series_day)
    tone = post.strategy.tone_of(post.departments, written.channels)
    text.tone = overlay(tone, signed(post.entry.tone, Level.POST)) if post.entry.tone else tone
    if is_file(words):
        document = library.open(words.strip(), at.below(*route))
        if document is None:
            return
        text.body, text.file = document.text.rstrip(), document.path
    if text.body:
        yield text


def _language(key: str) -> str:
    return values("language").read(key) or key


def place_of(text: Text) -> Route:
    """Where a text is written, whatever its language: what the versions of one text share."""
    *place, last = text.field
    return tuple(place) if place and _language(str(last)) == text.language else text.field
