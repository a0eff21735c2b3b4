"""What the reader gives back, and what it refuses, for one file."""

import pytest
import yaml

from calendar_cli.diagnostic import Finding, Span
from calendar_cli.errors import CalendarError
from calendar_cli.source import Tree, read_data, read_markdown, read_plan


def tree_of(text: str) -> Tree:
    document, findings = read_plan("plan.yaml", text.encode())
    assert findings == ()
    assert document is not None
    return document.tree


def findings_of(text: str | bytes) -> list[Finding]:
    return list(read_plan("plan.yaml", text if isinstance(text, bytes) else text.encode())[1])


def seen(finding: Finding) -> tuple[str, str, Span | None]:
    return finding.rule, finding.message, getattr(finding.thing, "span", None)


@pytest.mark.parametrize("text", ["true", "no", "12:00", "012", "1_000", "~", "2026-02-30", "0x1F", ".inf"])
def test_a_scalar_stays_as_written(text: str) -> None:
    assert tree_of(f"{text}: {text}\nlist: [{text}]\n") == {text: text, "list": [text]}


def test_an_absent_value_is_an_empty_text() -> None:
    assert tree_of("a:\nb: ''\nc: [x, '']\nd: {e: }\nf: []\ng: {}\n") == {
        "a": "",
        "b": "",
        "c": ["x", ""],
        "d": {"e": ""},
        "f": [],
        "g": {},
    }


@pytest.mark.parametrize("text", ["", "# rien encore\n", "---\n", "\ufeff", "\n\n"])
def test_an_empty_file_is_an_empty_mapping(text: str) -> None:
    assert tree_of(text) == {}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_read_and_counted(end: str) -> None:
    document, findings = read_plan("plan.yaml", f"\ufeffa: 1{end}{end}b: |{end}  x{end}  y{end}".encode())
    assert findings == ()
    assert document is not None
    assert document.tree == {"a": "1", "b": "x\ny\n"}
    assert document.text_span(("b",), 2, 3) == Span(5, 3, 5, 4)
    assert document.line(5) == "  y"


def test_a_key_is_composed_and_a_value_is_left_alone() -> None:
    assert tree_of("cle\u0301: e\u0301\n") == {"clé": "e\u0301"}


@pytest.mark.parametrize(
    ("data", "message", "facts", "span"),
    [
        ("a: été\n".encode("cp1252"), "latin-1", ("Latin-1", "E9", "é"), Span(1, 4, 1, 5)),
        ("x: 1\na: «l’été»\n".encode("cp1252"), "windows-1252", ("Windows-1252", "AB", "«"), Span(2, 4, 2, 5)),
        ("é: “"[:-1].encode() + "“ ”".encode("cp1252"), "windows-1252", ("Windows-1252", "93", "“"), Span(1, 4, 1, 5)),
        ("a: b\n".encode("utf-16"), "utf-16", ("UTF-16", "FF", None), Span(1, 1, 1, 2)),
        ("a: b\n".encode("utf-16-be"), "utf-16", ("UTF-16", "00", None), Span(1, 1, 1, 2)),
        ("a: b\n".encode("utf-32"), "utf-16", ("UTF-32", "FF", None), Span(1, 1, 1, 2)),
        ("a: été déjà\n".encode("mac-roman"), "other-encoding", ("", "8E", None), Span(1, 4, 1, 5)),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary", ("binary", "89", None), Span(1, 1, 1, 2)),
        (bytes(4096), "binary", ("binary", "00", None), Span(1, 1, 1, 2)),
    ],
)
def test_other_encodings_are_named(data: bytes, message: str, facts: tuple[str, str, str | None], span: Span) -> None:
    (finding,) = findings_of(data)
    assert seen(finding) == ("unreadable-file", message, span)
    assert tuple(finding.facts.get(name) for name in ("encoding", "byte", "character")) == facts


def test_a_file_over_a_million_bytes_is_not_read() -> None:
    (finding,) = findings_of(b"a: " + b"x" * 1_000_000)
    assert (finding.message, finding.facts) == ("too-large", {"size": 1_000_003, "limit": 1_000_000})


@pytest.mark.parametrize(
    ("character", "kind"),
    [
        ("\x1b", "control"),
        ("\x00", "control"),
        ("\x7f", "control"),
        ("\x9b", "control"),
        ("\x85", "line-separator"),
        ("\u2028", "line-separator"),
        ("\u202e", "bidi"),
        ("\u2066", "bidi"),
        ("\U000e0041", "tag"),
        ("\ufeff", "byte-order-mark"),
        ("\uffff", "noncharacter"),
        ("\U0005fffe", "noncharacter"),
    ],
)
def test_a_hidden_character_is_refused_raw_and_escaped(character: str, kind: str) -> None:
    code = f"U+{ord(character):04X}"
    (raw,) = findings_of(f"a: 1\nb: é{character}x\n")
    assert (*seen(raw), raw.facts["character"]) == ("forbidden-character", kind, Span(2, 5, 2, 6), code)
    (escaped,) = findings_of(f'a: 1\nb: "é\\U{ord(character):08x}x"\n')
    assert (*seen(escaped), escaped.facts["character"]) == ("forbidden-character", kind, Span(2, 6, 2, 16), code)


def test_a_hidden_character_is_refused_in_a_key_and_a_surrogate_wherever_it_is_named() -> None:
    assert [seen(finding) for finding in findings_of('"a\\0": b\n')] == [
        ("forbidden-character", "control", Span(1, 3, 1, 5))
    ]
    assert [finding.facts["character"] for finding in findings_of('a: "\\ud83d\\ude00"\n')] == ["U+D83D"]


def test_an_escape_is_judged_only_where_it_is_one() -> None:
    assert tree_of('a: \'\\0\'\nb: \\u202e\nc: "\\\\0 \\u00e9"\nd: |\n  "\\0"\n') == {
        "a": "\\0",
        "b": "\\u202e",
        "c": "\\0 é",
        "d": '"\\0"\n',
    }


def test_flags_joiners_and_direction_marks_are_text() -> None:
    text = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f 👩\u200d🚒 \u200eنص\u200f"
    assert tree_of(f"a: {text}\n") == {"a": text}


@pytest.mark.parametrize(
    ("text", "message", "span"),
    [
        ("a: !important x\n", "tag", Span(1, 4, 1, 16)),
        ("a: [!!str x]\n", "tag", Span(1, 5, 1, 12)),
        ("!a b: c\n", "tag", Span(1, 1, 1, 5)),
        ("a: &b c\n", "anchor", Span(1, 4, 1, 8)),
        ("a: *b\n", "alias", Span(1, 4, 1, 6)),
        ("<<: {a: b}\n", "merge-key", Span(1, 1, 1, 3)),
        ("a: b\n---\nc: d\n", "second-document", Span(2, 1, 2, 4)),
        ("a: b\n...\nc: d\n", "second-document", Span(3, 1, 3, 2)),
        ("%YAML 1.1\n---\na: b\n", "directive", Span(1, 1, 1, 2)),
        ("%TAG ! tag:x,2026:\n---\na: b\n", "directive", Span(1, 1, 1, 2)),
        ("%NOM x\n---\na: b\n", "directive", Span(1, 1, 1, 2)),
        ("? [a, b]\n: c\n", "complex-key", Span(1, 3, 1, 4)),
        ("{a: b}: c\n", "complex-key", Span(1, 1, 1, 2)),
    ],
)
def test_what_yaml_has_and_plans_do_without_is_refused(text: str, message: str, span: Span) -> None:
    document, findings = read_plan("plan.yaml", text.encode())
    assert document is None
    assert [seen(finding) for finding in findings] == [("forbidden-syntax", message, span)]


def test_every_anchor_and_alias_of_a_file_is_shown_at_once() -> None:
    assert [finding.message for finding in findings_of("a: &x 1\nb: *x\nc: &y 2\n")] == ["anchor", "alias", "anchor"]


@pytest.mark.parametrize("again", ["id", '"id"', "'id'"])
def test_a_repeated_key_shows_both_lines_and_keeps_the_first(again: str) -> None:
    document, (finding,) = read_plan("plan.yaml", f"id: [1]\nx: 2\n{again}: {{a: [b]}}\ny: 3\n".encode())
    assert document is not None
    assert document.tree == {"id": ["1"], "x": "2", "y": "3"}
    assert document.span(("y",)) == Span(4, 4, 4, 5)
    assert (finding.rule, finding.facts) == ("duplicate-key", {"key": "id", "line": 1})
    assert getattr(finding.thing, "span", None) == Span(3, 1, 3, 1 + len(again))
    assert [getattr(place, "span", None) for place in finding.related] == [Span(1, 1, 1, 3)]


def test_keys_that_differ_by_composition_only_are_the_same() -> None:
    (finding,) = findings_of("a:\n  clé: 1\n  cle\u0301: 2\n")
    assert (finding.rule, finding.facts) == ("duplicate-key", {"key": "clé", "line": 2})


def test_depth_and_number_of_values_are_bounded() -> None:
    deep = "a: " + "[" * 29 + "]" * 29 + "\n"
    assert findings_of(deep) == []
    (finding,) = findings_of(deep.replace("[]", "[[]]"))
    assert (finding.rule, finding.message, finding.facts) == ("too-complex", "depth", {"limit": 30})
    (finding,) = findings_of("a: [" + "x, " * 50_001 + "]\n")
    assert (finding.rule, finding.message, finding.facts) == ("too-complex", "nodes", {"limit": 50_000})


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "a: [" + "x, " * 200_000 + "]",
        "".join(f"? k{number}\n" for number in range(60_000)),
        "? k\n" * 20_000,
        "a: " + "&a " * 300_000,
        "".join(f"k{number}: #x\n" for number in range(20_000)),
        "- #x\n" * 150_000,
        "a: [x #y\n" * 100_000,
        'a: "' + "\\0" * 400_000 + '"',
        "a: '" + " " * 900_000,
        " " * 400_000 + ": b" * 100_000,
        "a: b\n" + "x" * 900_000 + ":y",
        "a:\n" * 1 + "\n" * 900_000 + "\tb",
    ],
    ids=range(15),
)
def test_a_flood_ends_in_at_most_fifty_findings(text: str) -> None:
    assert len(text) <= 1_000_000
    assert 0 < len(findings_of(text)) <= 50


def test_a_root_that_is_no_mapping_is_refused() -> None:
    for text in ("Bonjour\n", "- a\n", "[a]\n"):
        assert [seen(finding) for finding in findings_of(text)] == [("syntax-error", "not-a-mapping", Span(1, 1, 1, 2))]


def test_front_matter_is_a_tree_and_the_body_stays_verbatim() -> None:
    document, findings = read_markdown(
        "posts/a.md", "---\r\ntitre: Été #2\r\nx: y\r\n--- \r\n\r\n# Salut\r\nfin".encode()
    )
    assert document is not None
    assert (document.tree, document.text) == ({"titre": "Été", "x": "y"}, "\n# Salut\nfin")
    assert document.span(("x",)) == Span(3, 4, 3, 5)
    assert document.text_span((), 9, 12) == Span(7, 1, 7, 4)
    assert [finding.rule for finding in findings] == ["hashtag-read-as-comment"]


@pytest.mark.parametrize(("text", "body"), [("", ""), ("Bonjour\n---\n", "Bonjour\n---\n"), ("---\n---\nx", "x")])
def test_a_text_may_have_no_front_matter(text: str, body: str) -> None:
    document, findings = read_markdown("a.md", text.encode())
    assert findings == ()
    assert document is not None
    assert (document.tree, document.text) == ({}, body)
    assert document.text_span((), 0, len(body)).line == document.text_span((), 0, 0).line


def test_front_matter_that_never_ends_or_is_faulty_gives_no_text() -> None:
    for text, message in (("---\ntitre: x\nBonjour", "front-matter"), ("---\na: b: c\n---\nx", "colon-in-text")):
        document, findings = read_markdown("a.md", text.encode())
        assert (document, [finding.message for finding in findings]) == (None, [message])


def test_our_own_data_are_read_or_refused() -> None:
    assert read_data(b"a: [b]\n") == {"a": ["b"]}
    with pytest.raises(CalendarError, match="faulty-data"):
        read_data(b"a: 1\na: 2\n")


def test_a_yaml_library_without_its_fast_parser_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    with pytest.raises(CalendarError, match="no-libyaml"):
        read_plan("plan.yaml", b"a: b")
