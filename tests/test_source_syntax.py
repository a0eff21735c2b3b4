"""Syntax errors as their writers made them, and text that YAML drops without a word."""

import pytest

from calendar_cli.diagnostic import Finding, Span
from calendar_cli.source import read_plan
from calendar_cli.source.syntax import explain
from calendar_cli.source.yaml_tree import grow


def only_finding(text: str) -> Finding:
    document, findings = read_plan("plan.yaml", text.encode())
    assert document is None or findings[0].message == "flow-comma"  # its pair alone is lost
    assert len(findings) == 1
    return findings[0]


def at(finding: Finding) -> tuple[int, int]:
    span = getattr(finding.thing, "span", None)
    assert isinstance(span, Span)
    return span.line, span.column


@pytest.mark.parametrize(
    ("text", "place", "lines"),
    [
        ("texte: Ce soir : feux\n", (1, 16), ("texte: |", "  Ce soir : feux")),
        ("texte: Hook: you won't believe it\nx: y\n", (1, 12), ("texte: |", "  Hook: you won't believe it")),
        ("- id: a\n  titre: Un: deux\n", (2, 12), ("  titre: |", "    Un: deux")),
        ("- titre: Un: deux\n", (1, 12), ("- titre: |", "    Un: deux")),
        (
            "texte: Bonjour\n  On vous dit ceci : venez\n",
            (2, 20),
            ("texte: |", "  Bonjour", "  On vous dit ceci : venez"),
        ),
        ("a: b: c\r\n  d\r\n", (1, 5), ("a: |", "  b: c", "  d")),
    ],
)
def test_a_colon_in_a_sentence_shows_the_text_as_a_block(
    text: str, place: tuple[int, int], lines: tuple[str, ...]
) -> None:
    finding = only_finding(text)
    assert (finding.rule, finding.message, at(finding)) == ("syntax-error", "colon-in-text", place)
    assert finding.facts["lines"] == lines
    corrected, findings = read_plan("plan.yaml", "\n".join(lines).lstrip().encode())
    assert [finding.message for finding in findings if finding.message != "not-a-mapping"] == []
    assert corrected or lines[0].startswith("- ")


@pytest.mark.parametrize(
    ("text", "place", "lines"),
    [
        ("titre: @Ville, merci\n", (1, 8), ("titre: |", "  @Ville, merci")),
        ("titre: % de rabais\n", (1, 8), ("titre: |", "  % de rabais")),
        ("titre: `code`\n", (1, 8), ("titre: |", "  `code`")),
        ("titre: *gras*\n", (1, 8), ("titre: |", "  *gras*")),
        ("titre: & co\n", (1, 8), ("titre: |", "  & co")),
        ("titre: !… ah\n", (1, 8), ("titre: |", "  !… ah")),
        ("titre: - tiret\n", (1, 8), ("titre: |", "  - tiret")),
        ("titre: ? quoi\n", (1, 8), ("titre: |", "  ? quoi")),
        ("titre: [URGENT] Pont fermé\n", (1, 17), ("titre: |", "  [URGENT] Pont fermé")),
        ("a:\n  - [URGENT] Pont\n", (2, 14), ("  - |", "    [URGENT] Pont")),
        ('titre: "Vrai" ou faux\n', (1, 15), ("titre: |", '  "Vrai" ou faux')),
        ("titre: 'C'est parti'\n", (1, 11), ("titre: |", "  C'est parti")),
        ("titre: 'Tis the season\nx: y\n", (1, 8), ("titre: |", "  'Tis the season")),
        ('titre: "a","b"\n', (1, 11), ("titre: |", '  "a","b"')),
        ('titre: "Bonjour\nx: y\n', (1, 8), ("titre: |", "  Bonjour")),
        ('titre: "C:\\dossier"\n', (1, 11), ("titre: |", "  C:\\dossier")),
        ("titre: | Bonjour\n", (1, 8), ("titre: |", "  Bonjour")),
    ],
)
def test_a_text_that_begins_with_a_sign_shows_the_text_as_a_block(
    text: str, place: tuple[int, int], lines: tuple[str, ...]
) -> None:
    finding = only_finding(text)
    assert (finding.rule, finding.message, at(finding)) == ("syntax-error", "quote", place)
    assert finding.facts["lines"] == lines


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: {titre: Bravo, les amis, canal: x}\n", (1, 19)),
        ("- {titre: ?, canal: x}\n", (1, 11)),
        ("- {quand: le 3, 12 h: x : y}\n", (1, 25)),
        ("a: [x, y\nb: c\n", (1, 4)),
        ("a: {titre: x\n", (1, 4)),
        ("a: {b: 'x' y}\n", (1, 12)),
    ],
)
def test_a_slip_between_brackets_says_so(text: str, place: tuple[int, int]) -> None:
    finding = only_finding(text)
    assert (finding.rule, finding.message, at(finding)) == ("syntax-error", "flow-comma", place)


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("a:\n\tb: c\n", "tab", (2, 1)),
        ("a: |\n\tb\n", "tab", (2, 1)),
        ("titre: x\n  quand: y\n", "indentation", (2, 8)),
        ("a:\n  - b\n c: d\n", "indentation", (3, 2)),
        ("texte: Bonjour\nà tous\nx: y\n", "no-colon", (2, 1)),
        ("x:\n- id: a\n  titre Permis de feu\n", "no-colon", (3, 3)),
        ("x:\n- id: a\n  titre Permis de feu\n  y: z\n", "no-colon", (3, 3)),
        ("  a: b\nc: d\n", "indentation", (2, 1)),
        ("titre:Bonjour\nx: y\n", "colon-without-space", (1, 6)),
        ("x: y\ntitre:Bonjour\n", "colon-without-space", (2, 6)),
    ],
)
def test_other_slips_are_told_apart(text: str, message: str, place: tuple[int, int]) -> None:
    finding = only_finding(text)
    assert (finding.rule, finding.message, at(finding)) == ("syntax-error", message, place)


def test_an_error_without_a_name_keeps_the_parser_s_words() -> None:
    growth = grow("a: \x01")  # refused before it comes so far: nothing that reaches libyaml is known to end here
    assert growth.complaint is not None
    fault = explain("a: \x01", growth.complaint)
    assert (fault.message, fault.facts) == ("other", {"problem": "control characters are not allowed"})


def test_the_corrected_lines_of_a_long_text_are_the_first_twelve() -> None:
    finding = only_finding("texte: a: b\n" + "  encore\n" * 40)
    assert finding.facts["lines"] == ("texte: |", "  a: b", *["  encore"] * 11)


@pytest.mark.parametrize(
    ("text", "lost", "place"),
    [
        ("titre: On danse #Ville2026 ce soir\n", "#Ville2026 ce soir", (1, 17)),
        ("titre: #PréventionIncendie\n", "#PréventionIncendie", (1, 8)),
        ("mots-clics:\n  - #Foo\n  - bar\n", "#Foo", (2, 5)),
        ("quand: 2026-10-05 #12 h\n", "#12 h", (1, 19)),
        ("texte:\n  Bonjour à tous\n  on se voit #demain\n", "#demain", (3, 14)),
        ("texte: #Ville\n  on se voit\n", "#Ville", (1, 8)),
        ("a:\n  - b\n  - #Ville\n    on se voit\n", "#Ville", (3, 5)),
        ("a: b\t#c\r\nd: e\r\n", "#c", (1, 6)),
        ("a: " + "b #c" + "d" * 80, "#c" + "d" * 57 + "…", (1, 6)),
        ('titre: "On danse" #Ville\n', "#Ville", (1, 19)),
        ("titre: 'On\n  danse' #Ville\n", "#Ville", (2, 10)),
        ("texte: On danse #🎃 #Ville\n", "#🎃 #Ville", (1, 17)),
        ("mots-clics: [Un, Deux] #Trois\n", "#Trois", (1, 24)),
        ("hashtags: [\n  #Un\n  Deux\n]\n", "#Un", (2, 3)),
        ("hashtags: [\n  Un, #Deux\n]\n", "#Deux", (2, 7)),
        ("mots-clics:\n  #Un\n  - Deux\n", "#Un", (2, 3)),
        ("mots-clics:\n  - Un\n  #Deux #Trois\n", "#Deux #Trois", (3, 3)),
        ("hashtags:\n  #Un\ncanal: x\n", "#Un", (2, 3)),
        ("texte: On danse\n  #Ville #Pont\n", "#Ville #Pont", (2, 3)),
    ],
)
def test_a_hashtag_lost_as_a_comment_is_found(text: str, lost: str, place: tuple[int, int]) -> None:
    document, (finding,) = read_plan("plan.yaml", text.encode())
    assert document is not None
    assert (finding.rule, finding.facts["lost"], at(finding)) == ("hashtag-read-as-comment", lost, place)


def test_a_text_that_goes_on_after_a_lost_hashtag_is_the_same_fault() -> None:
    finding = only_finding("texte: On danse #Ville\n  jusqu'au matin\nx: y\n")
    assert (finding.rule, finding.facts["lost"], at(finding)) == ("hashtag-read-as-comment", "#Ville", (1, 17))


@pytest.mark.parametrize(
    "text",
    [
        "titre: x # un commentaire\n",
        "#titre: x\n",
        "a: b\n  #c\nd: e\n",
        "titre: 'x' # note\n",
        "titre: x\n#Ville\ncanal: y\n",
        "mots-clics: [a, b]\n#Ville\ncanal: y\n",
        "texte: x\n  #titre: y\n",
        "canaux: [\n  #facebook\n  x\n]\n",
        "titre: x #→ à revoir\n",
        'titre: "On danse #Ville"\n',
        "texte: |\n  On danse #Ville\n  et #Pont\nx: >-\n  a #b\n",
        "titre: rue#12\n",
        "canaux: [a, b] #note\n",
        "canaux: [\n  a, #note\n  b #note\n]\n",
        "posts: #liste\n  - a\n",
        "posts: #liste\n  a: b\n",
        "a:\n  - #note\n    b: c\n",
        "'a #b': c\n",
    ],
)
def test_a_comment_is_left_in_peace(text: str) -> None:
    assert read_plan("plan.yaml", text.encode())[1] == ()
