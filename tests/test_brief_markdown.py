"""Authors' text in Markdown, rendered by markdown-it as CommonMark with tables and strikethrough: text stays text."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from calendar_cli.export.brief.markdown import inline, quoted, row
from calendar_cli.export.copy import clean, one_line

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ACTIVE = [
    "*gras* et **fort**",
    "_un_ mot, __deux__",
    "`code` ``et`` ```plus```",
    "[lien](http://x.example) ![image](http://x.example/pixel.png)",
    "[réf]: http://x.example",
    "<script>alert(1)</script> <http://x.example> <!-- -->",
    "# Titre",
    "#PréventionIncendie",
    "- liste",
    "+ liste",
    "* liste",
    "1. premier",
    "1) premier",
    "> citation",
    "---",
    "===",
    "~~~",
    "~~biffé~~",
    "&copy; &#64; &amp;",
    "a | b\n--- | ---\n1 | 2",
    "ligne\\",
    "C:\\dossier\\*",
    "    quatre espaces",
    "\ttabulation",
    "Titre\n===",
    "Titre\n---",
    "fin #",
    "#",
    "@riviere et courriel@riviere.example",
    "deux  \nespaces",
    "***",
    "snake_case et _début fin_ et __x",
    "\\*déjà\\*",
]
TEXTS = st.text(max_size=60) | st.lists(
    st.sampled_from([*"\\`*_[]<>#|~&-+=1.)@! \tab\n", "é", "🔥", "&amp;", "http://"])
).map("".join)


def words(tokens: Iterable[Token]) -> str:
    """The text a reader sees, a line for every break."""
    return "\n".join(
        "".join("\n" if child.type == "hardbreak" else child.content for child in token.children or ())
        for token in tokens
        if token.type == "inline"
    )


def kinds(tokens: Iterable[Token]) -> set[str]:
    """Every element of the page."""
    inner = {child.type for token in tokens for child in token.children or ()}
    return {token.type for token in tokens if token.type != "inline"} | inner


def lines_of(text: str) -> list[str]:
    return [line.strip(" \t") for line in clean(text).strip().split("\n") if line.strip(" \t")]


@pytest.mark.parametrize("text", ACTIVE)
def test_a_quoted_text_is_read_as_it_was_written(text: str) -> None:
    tokens = MARKDOWN.parse("\n".join(quoted(text)))
    assert kinds(tokens) <= {
        "blockquote_open",
        "blockquote_close",
        "paragraph_open",
        "paragraph_close",
        "text",
        "hardbreak",
    }
    assert words(tokens).split("\n") == lines_of(text)


@given(TEXTS)
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    tokens = MARKDOWN.parse("\n".join(quoted(text)))
    assert kinds(tokens) <= {
        "blockquote_open",
        "blockquote_close",
        "paragraph_open",
        "paragraph_close",
        "text",
        "hardbreak",
    }
    assert [line for line in words(tokens).split("\n") if line] == lines_of(text)


@given(TEXTS)
def test_any_text_in_a_sentence_a_heading_or_a_cell_is_read_as_it_was_written(text: str) -> None:
    said = inline(text)
    page = f"### x {said}\n\n- **x** {said}\n\n| a |\n| --- |\n{row((f'x {said}',))}\n"
    tokens = MARKDOWN.parse(page)
    expected = f"x {one_line(text)}".rstrip()
    assert words(tokens).split("\n") == [expected, expected, "a", expected]


def test_what_does_nothing_is_left_as_it_is() -> None:
    text = "Rendez-vous au 311! Tarif : 5,50 $ (ou 4 $) – snake_case, a+b=c, 3.5 km, https://x.example/a-b_c?d=e"
    assert inline(text) == text


def test_a_mention_calls_nobody_and_an_address_stays_readable() -> None:
    assert inline("@riviere, info@riviere.example") == "&#64;riviere, info@riviere.example"


def test_lines_are_kept_by_hard_breaks_and_paragraphs_by_empty_lines() -> None:
    assert quoted("Un\nDeux\n\nTrois\n") == ["> Un\\", "> Deux", ">", "> Trois"]
