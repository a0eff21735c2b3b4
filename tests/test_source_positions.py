"""Routes and characters back to lines and columns, for every way YAML has to write a text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_cli.diagnostic import Route, Span
from calendar_cli.source import Document, Tree, read_markdown, read_plan


def document_of(text: str) -> Document:
    document, findings = read_plan("plan.yaml", text.encode())
    assert findings == ()
    assert document is not None
    return document


def cut(text: str, span: Span) -> str:
    """The stretch of a text that a span names, counted by hand: LF, CRLF or CR ends a line."""
    starts = [0]
    for index, character in enumerate(text):
        if character == "\n" or (character == "\r" and text[index + 1 : index + 2] != "\n"):
            starts.append(index + 1)
    return text[starts[span.line - 1] + span.column - 1 : starts[span.end_line - 1] + span.end_column - 1]


PLAN = """\
plan: Automne
posts:
  - id: pile
    canaux: [facebook, x]
    texte: {fr: Allô, en: }
    vide:
  -
  - - a
x: []
"""


@pytest.mark.parametrize(
    ("route", "value", "key"),
    [
        (("plan",), "Automne", "plan"),
        (("posts", 0, "id"), "pile", "id"),
        (("posts", 0, "canaux"), "[facebook, x]", "canaux"),
        (("posts", 0, "canaux", 1), "x", "x"),
        (("posts", 0, "texte"), "{fr: Allô, en: }", "texte"),
        (("posts", 0, "texte", "en"), "en", "en"),
        (("posts", 0, "vide"), "vide", "vide"),
        (("posts", 1), "-", "-"),
        (("posts", 2), "- a", "-"),
        (("x",), "[]", "x"),
        (("posts", 0, "absent"), "id", "id"),
        (("posts", 0, "texte", "es"), "texte", "texte"),
        (("posts", 0, "canaux", 7), "canaux", "canaux"),
        (("posts", 0, "id", "short"), "pile", "pile"),
        (("posts", 0, "id", "deeper", 3), "id", "id"),
        (("posts", 9, "id"), "posts", "posts"),
        (("absent",), "plan", "plan"),
    ],
)
def test_a_route_points_at_its_value_or_at_what_should_hold_it(route: Route, value: str, key: str) -> None:
    document = document_of(PLAN)
    assert (cut(PLAN, document.span(route)), cut(PLAN, document.key_span(route))) == (value, key)


def test_a_block_ends_with_its_last_character() -> None:
    text = "a:\n  - b: |\n      x\n\n\n  # note\nc:\n  d: [e]\n\n"
    document = document_of(text)
    assert cut(text, document.span(("a",))) == "- b: |\n      x"
    assert cut(text, document.span(("c",))) == "d: [e]"
    assert cut(text, document.span(())) == text.rstrip()


def test_renamed_keys_are_found_where_they_were_written() -> None:
    document = document_of("titre: Pile\nquand: {du: 1, au: 2}\n")
    renamed = document.with_tree({"title": "Pile", "when": {"from": "1", "to": "2"}})
    assert cut(renamed.source, renamed.span(("when", "to"))) == "2"
    assert cut(renamed.source, renamed.key_span(("when", "to"))) == "au"
    assert cut(renamed.source, renamed.text_span(("title",), 1, 3)) == "il"


def test_a_file_without_anything_points_at_its_start() -> None:
    assert document_of("").span(("plan",)) == Span(1, 1, 1, 1)


@pytest.mark.parametrize(
    ("text", "value", "marked"),
    [
        ("a: Allô toi\n", "Allô toi", "ô"),
        ("a: un\n  deux\n\n  trois\n", "un deux\ntrois", "deux"),
        ("a: 'l''été'\n", "l'été", "été"),
        ("a: 'un\n\n  deux'\n", "un\ndeux", "deux"),
        ('a: "\\u00e9\\t\\"été\\x21 fin"\n', 'é\t"été! fin', "été"),
        ('a: "un \\\n   deux  \n  trois\\\n\n  x"\n', "un deux trois\nx", "trois"),
        ("a: |\n  un\n   deux\n", "un\n deux\n", "deux"),
        ("a: |2-\n    un\n  deux\n\n", "  un\ndeux", "deux"),
        ("a: |+ # note\n\n  un\n\n", "\nun\n\n", "un"),
        ("a: >\n  un\n  deux\n\n  trois\n   quatre\n  cinq\n", "un deux\ntrois\n quatre\ncinq\n", "quatre"),
        ("a: >\n\n  un\n\n\n  deux", "\nun\n\ndeux", "deux"),
        ("a: |\r\n  un\r\n  deux\r\n", "un\ndeux\n", "deux"),
        ("a: [un deux, 'trois']\n", ["un deux", "trois"], ""),
    ],
)
def test_a_stretch_of_a_text_is_found_in_its_source(text: str, value: Tree, marked: str) -> None:
    document = document_of(text)
    assert document.tree == {"a": value}
    if isinstance(value, str):
        start = value.index(marked)
        assert cut(text, document.text_span(("a",), start, start + len(marked))) == marked
    else:
        assert cut(text, document.text_span(("a", 0), 3, 7)) == "deux"


def test_an_escape_is_one_character() -> None:
    text = 'a: "x\\u00e9y\\tz"\n'
    document = document_of(text)
    assert [cut(text, document.text_span(("a",), index, index + 1)) for index in range(5)] == [
        "x",
        "\\u00e9",
        "y",
        "\\t",
        "z",
    ]


def test_a_stretch_out_of_range_is_brought_back_and_an_empty_one_is_a_point() -> None:
    document = document_of("a: Bonjour\nb:\n")
    assert document.text_span(("a",), 4, 99) == Span(1, 8, 1, 11)
    assert document.text_span(("a",), 7, 7) == Span(1, 11, 1, 11)
    assert document.text_span(("a",), 2, 2) == Span(1, 6, 1, 6)
    assert document.text_span(("b",), 0, 3) == document.span(("b",))
    assert document.text_span(("absent",), 0, 3) == document.span(("absent",))


@given(
    st.text("ab é😀'\"\\|>-:#[]{}\n\t ,", min_size=1, max_size=30).filter(str.strip),
    st.sampled_from(["plain", "single", "double", "literal", "folded"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["a: {}", "a:\n  - {}", "a:\n- b: {}", "a: [x, {}]"]),
)
@settings(max_examples=300, deadline=None)
def test_every_character_of_a_text_is_found_in_any_style(text: str, style: str, end: str, frame: str) -> None:
    written = frame.format(_write(text, style)).replace("\n", end) + end
    document, findings = read_plan("plan.yaml", written.encode())
    if document is None or findings:
        return  # this style cannot write this text; the styles below it can
    for route, value in _texts(document.tree, ()):
        shown = cut(document.source, document.span(route))
        if value:
            again, _ = read_plan("plan.yaml", f"x: {shown.replace(end, end + ' ')}{end}".encode())
            if again and shown[0] not in "|>":
                assert again.tree == {"x": value}
        for index, character in enumerate(value if value.strip() else ""):
            found = cut(document.source, document.text_span(route, index, index + 1))
            assert found == character or found[0] in "\\'" or (character in " \n" and found in ("\r\n", "\r", "\n", ""))


def _write(text: str, style: str) -> str:
    match style:
        case "single":
            return "'" + text.replace("'", "''").replace("\n", "\n\n      ") + "'"
        case "double":
            escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("é", "\\xe9")
            return '"' + escaped.replace("\n", "\\n\\\n      ") + '"'
        case "literal" | "folded":
            sign = "|" if style == "literal" else ">"
            return sign + "".join(f"\n      {line}" for line in text.split("\n"))
        case _:
            return text.replace("\n", "\n      ")


def _texts(tree: Tree, route: Route) -> list[tuple[Route, str]]:
    match tree:
        case str():
            return [(route, tree)]
        case list():
            return [found for index, value in enumerate(tree) for found in _texts(value, (*route, index))]
        case dict():
            return [found for key, value in tree.items() for found in _texts(value, (*route, key))]


ALPHABET = "ab1 :-?|>'\"[]{}#&*!%@`,\n\r\t\\~<=.é\u0301\u2028\x00\ufeff😀"


@given(st.one_of(st.binary(max_size=60), st.text(ALPHABET, max_size=60).map(str.encode)))
@settings(max_examples=500, deadline=None)
def test_no_bytes_make_the_reader_stumble(data: bytes) -> None:
    for read in (read_plan, read_markdown):
        document, findings = read("plan.yaml", data)
        assert (document is not None) or findings
        for finding in findings:
            span = getattr(finding.thing, "span", None)
            assert isinstance(span, Span)
            assert finding.rule
            assert (span.line, span.column) <= (span.end_line, span.end_column)
        if document is not None:
            for route, value in _texts(document.tree, ()):
                document.key_span(route)
                document.text_span(route, 0, len(value))
                document.text_span(route, len(value), len(value))


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_no_change_to_a_good_plan_makes_the_reader_stumble(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(PLAN)))
    gone = data.draw(st.integers(0, 3))
    text = PLAN[:at] + data.draw(st.text(ALPHABET, max_size=4)) + PLAN[at + gone :]
    document, findings = read_plan("plan.yaml", text.encode())
    assert (document is not None) or findings
