"""Briefs as pages: the same Markdown, rendered, in a style that prints well. A browser makes a PDF of one."""

import base64
import hashlib
from functools import cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from calendar_cli.own import own_file

_BOXES = {"[ ] ": "☐ ", "[x] ": "☑ "}
_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{digest}'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}</main>
</body>
</html>
"""


def page(markdown: str, language: str) -> str:
    """A whole page that needs no other file, opens no connection and runs nothing; raw HTML in it is shown as text."""
    tokens = _reader().parse(markdown)
    title = next((token.content for token in tokens if token.type == "inline"), "")
    for item, _, token in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if item.type == "list_item_open":
            _boxed(item, token)
    body = _reader().renderer.render(tokens, _reader().options, {})
    style, digest = _style()
    return _PAGE.format(language=language, digest=digest, title=escape(_plain(title)), style=style, body=body)


@cache
def _reader() -> MarkdownIt:
    """CommonMark with tables; addresses stay text, and so does HTML."""
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _plain(text: str) -> str:
    """The words of a heading without their marks."""
    found = _reader().parseInline(text)
    return "".join(child.content for token in found for child in token.children or ())


def _boxed(item: Token, words: Token) -> None:
    """A box to tick, drawn as a sign in place of the list's own: a form's box would be no use on paper."""
    first = next(iter(words.children or ()), None)
    if first is not None and first.content[:4] in _BOXES:
        first.content = _BOXES[first.content[:4]] + first.content[4:]
        item.attrSet("class", "box")


@cache
def _style() -> tuple[str, str]:
    """The style sheet, and its digest as a content security policy names it."""
    text = own_file("data", "brief.css").read_text(encoding="utf-8")
    return text, f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
