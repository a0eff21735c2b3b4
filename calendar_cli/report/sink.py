r"""The one place that writes: data is never markup, and no character of it is obeyed by a terminal or by CI.

A reader that has gone away (`| head`) is not an error: the rest is dropped. A full disk is one.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TextIO

from calendar_cli.errors import UsageError
from calendar_cli.report.characters import harmless, safe
from calendar_cli.report.lines import Line, Style

_CODES: Mapping[Style, str] = {
    "bold": "1",
    "dim": "2",
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "good": "32",
}


@dataclass
class Sink:
    """A stream to write to; None is a stream that was closed before we began."""

    stream: TextIO | None
    coloured: bool = False

    def write(self, lines: Iterable[Line | str]) -> None:
        """Write the lines, and make sure they arrived; raises UsageError when they cannot be written."""
        if self.stream is None:
            raise UsageError("output-closed")
        text = "".join(f"{self._text(line)}\n" for line in lines)
        try:
            self.stream.write(text)
            self.stream.flush()
        except BrokenPipeError:
            _let_go(self.stream)
        except OSError as error:
            _let_go(self.stream)
            raise UsageError("output-failed", reason=error) from error

    def _text(self, line: Line | str) -> str:
        if isinstance(line, str):
            return line
        texts = [safe(piece.text) for piece in line]
        joined = "".join(texts)
        shown = harmless(joined)
        if not self.coloured or shown != joined:
            return shown
        return "".join(_styled(text, piece.style) for text, piece in zip(texts, line, strict=True))


def _styled(text: str, style: Style) -> str:
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if style else text


def _let_go(stream: TextIO) -> None:
    """Point the stream at nothing, or Python fails again when it flushes at exit ("Note on SIGPIPE" of its docs)."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, stream.fileno())
    os.close(nothing)


def wants_colour(choice: str, environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Whether to colour: what was asked, then NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE, TERM=dumb, then the stream."""
    if choice in {"always", "never"}:
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "0") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return terminal and environment.get("TERM") != "dumb"
