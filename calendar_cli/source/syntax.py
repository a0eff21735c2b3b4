"""libyaml's complaint about a text, as what its writer did: a colon in a sentence, a tab, a quote left open."""

import re
from dataclasses import dataclass

from calendar_cli.pattern import pattern
from calendar_cli.source.characters import forbidden_character
from calendar_cli.source.entry import MAX_LINES, Entry, as_block, margin, read_entry
from calendar_cli.source.fault import Fault
from calendar_cli.source.lines import Lines
from calendar_cli.source.lost_text import lost_on_line
from calendar_cli.source.yaml_tree import Complaint

_SURROGATE = pattern(r"\\u(d[89a-f][0-9a-f]{2})", re.IGNORECASE)
_DOCUMENT_END = pattern(r"^\.\.\.[ \t]*$", re.MULTILINE)
_GLUED = pattern(r"[^\s:\"'|>{\[]+:[^\s:/]")
_SIGNS = tuple("\"'@%`*&![]{},|>?-")
# What libyaml was reading when it stumbled over a text that begins with one of its own signs.
_SIGN_CONTEXTS = ("quoted scalar", "an alias", "an anchor", "a tag", "a block scalar", "a block node")
_SIGN_PROBLEMS = ("cannot start any token", "mapping keys are not allowed", "block sequence entries are not allowed")
_MARGIN_PROBLEMS = ("expected key", "expected '-'", "expected ':'", "<document start>")


@dataclass(frozen=True, slots=True)
class _Scene:
    """A complaint, and the place to show for it."""

    lines: Lines
    complaint: Complaint
    index: int

    @property
    def number(self) -> int:
        return self.lines.number(self.index)

    @property
    def line(self) -> str:
        return self.lines.line(self.number)

    @property
    def entry(self) -> Entry:
        return read_entry(self.line)

    def says(self, *problems: str) -> bool:
        return any(problem in self.complaint.problem for problem in problems)

    def was_reading(self, *contexts: str) -> bool:
        return any(context in self.complaint.context for context in contexts)


def explain(source: str, complaint: Complaint) -> Fault:
    """Find the one fault behind a complaint."""
    escape = _SURROGATE.match(source, max(complaint.at - 2, 0))
    if "Unicode" in complaint.problem and escape:
        return forbidden_character(chr(int(escape[1], 16)), *escape.span())
    lines = Lines(source)
    scene = _Scene(lines, complaint, _place(lines, complaint))
    return _misread(scene) or _lost_text(scene) or _glued(scene) or _fault(scene)


def _place(lines: Lines, complaint: Complaint) -> int:
    """Find where an unclosed quote or bracket, a sign, or a key without a colon begins; else where libyaml stopped."""
    last = max(len(lines.text.rstrip()) - 1, 0)  # at the end of the file libyaml stops on no line at all
    at, begun = min(complaint.at, last), min(complaint.begun, last)
    if "flow" in complaint.context:
        stopped, opened = lines.number(at), lines.number(begun)
        unclosed = stopped > opened and margin(lines.line(stopped)) <= margin(lines.line(opened))
        return begun if unclosed or complaint.at > last else at
    if "tab character" in complaint.problem or "escape" in complaint.problem:
        return at
    return begun if any(name in complaint.context for name in (*_SIGN_CONTEXTS, "a simple key")) else at


def _misread(scene: _Scene) -> Fault | None:
    """Find what is no slip but something YAML has and we refuse."""
    at = scene.complaint.at
    if scene.was_reading("a directive", "a %"):
        return Fault("forbidden-syntax", "directive", scene.complaint.begun, scene.complaint.begun + 1)
    if scene.says("<document start>") and _DOCUMENT_END.search(scene.lines.text, 0, at):
        return Fault("forbidden-syntax", "second-document", scene.index, scene.index + 1)
    return None


def _lost_text(scene: _Scene) -> Fault | None:
    """Find a text that goes on after ` #hashtag`: to libyaml it ended there; the next line is a key without a colon."""
    above = scene.number - 1
    if above < 1 or not scene.says("expected key", "expected ':'", "expected '-'"):
        return None
    line = scene.lines.line(above)
    entry = read_entry(line)
    if (
        line.lstrip().startswith("#")
        or entry.text.startswith(_SIGNS)
        or margin(scene.line) <= len(entry.lead) * bool(entry.key)
    ):
        return None
    start = scene.lines.starts[above - 1]
    return lost_on_line(scene.lines.text, start, start + len(line))


def _glued(scene: _Scene) -> Fault | None:
    """Find a key without a space after its colon, here or on the line above: `titre:Bonjour`."""
    if not scene.says("expected ':'", "mapping values"):
        return None
    for number in (scene.number - 1, scene.number):
        line = scene.lines.line(number)
        entry = read_entry(line)
        if not entry.key and (match := _GLUED.match(entry.text)):
            colon = len(entry.lead) + match.end() - 2
            at = scene.lines.starts[number - 1] + colon
            corrected = (f"{line[: colon + 1]} {line[colon + 1 :].strip()}",)
            return Fault("syntax-error", "colon-without-space", at, at + 1, {"lines": corrected})
    return None


def _fault(scene: _Scene) -> Fault:
    message, owner = _message(scene)
    facts: dict[str, object] = {"problem": scene.complaint.problem} if message == "other" else {}
    corrected = as_block(scene.lines, owner) if owner else ()
    if corrected:
        facts["lines"] = corrected
    return Fault("syntax-error", message, scene.index, min(scene.index + 1, len(scene.lines.text)), facts)


def _message(scene: _Scene) -> tuple[str, int]:
    """Choose the variant of the message, and the line whose text should be a block; 0 when that is not the cure."""
    if "\t" in scene.line[: margin(scene.line)] or scene.says("tab character"):
        return "tab", 0
    if scene.says("mapping values"):
        return _colon(scene)
    if scene.was_reading("flow"):
        return "flow-comma", 0
    return _sign(scene)


def _sign(scene: _Scene) -> tuple[str, int]:
    """Judge a text that begins with one of YAML's signs; without one, what is left is the margin."""
    begins_with_sign = scene.entry.text.startswith(_SIGNS)
    if scene.was_reading(*_SIGN_CONTEXTS) or scene.says(*_SIGN_PROBLEMS):
        return "quote", scene.number if begins_with_sign else 0
    if begins_with_sign and scene.says("expected key", "expected '-'"):
        return "quote", scene.number
    if scene.says("expected ':'") and not scene.entry.key:
        return "no-colon", 0
    return ("indentation" if scene.says(*_MARGIN_PROBLEMS) else "other"), 0


def _colon(scene: _Scene) -> tuple[str, int]:
    """Judge a second colon on a line, or one in later lines: a sentence, unless it looks like a key moved in."""
    entry = scene.entry
    if entry.key and scene.index > scene.lines.starts[scene.number - 1] + entry.colon:
        return "colon-in-text", scene.number
    owner = _owner(scene)
    return ("colon-in-text", owner) if owner and " " in entry.key else ("indentation", 0)


def _owner(scene: _Scene) -> int:
    """Find the line above, less moved in, whose text goes on here; 0 without one."""
    for number in range(scene.number - 1, max(scene.number - MAX_LINES, 0), -1):
        entry = read_entry(scene.lines.line(number))
        if entry.key and len(entry.lead) < margin(scene.line):
            return number
    return 0
