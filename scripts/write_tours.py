"""Runs the commands that a page shows and writes down what they print.

A block of ```console holds commands (`$ calendar-cli …`) and their output; a line `…` stands for lines left out. Above
a block, `<!-- exit 1 -->` gives the exit code of its last command (0 when left out). What the prose asks the reader to
change is `<!-- edit FILE: old → new -->`, or `<!-- replace in FILE: LINE -->` above the lines to put there.
`<!-- excerpt FILE -->` announces a block with lines of a file that the commands have written.
Run `python -m scripts.write_tours` when the tool's words change.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = {
    "README.md": "en",
    "docs/fr/index.md": "fr",
    "plans/README.md": "en",
    "examples/faulty/README.md": "en",
    "examples/quick-start/README.md": "en",
    "examples/transit/README.md": "en",
}
SECONDS = 60
STEP = re.compile(
    r"<!-- exit (?P<code>\d) -->"
    r"|<!-- edit (?P<edited>\S+): (?P<old>.+?) → (?P<new>.*?) -->"
    r"|<!-- replace in (?P<changed>\S+): (?P<line>.+?) -->\n\n```yaml\n(?P<lines>.*?)^```$"
    r"|<!-- excerpt (?P<source>\S+) -->\n\n```markdown\n(?P<excerpt>.*?)^```$"
    r"|^```console\n(?P<block>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
ELISION = "…"


class TourError(Exception):
    """A command that ended otherwise than the page says, or an edit or excerpt that does not fit its file."""


@dataclass
class Tour:
    """A page followed by a reader in a folder that holds the project's plans and examples."""

    folder: Path
    language: str
    code: int = 0

    def step(self, found: re.Match[str]) -> str:
        """The step as it should stand on the page."""
        if found["code"]:
            self.code = int(found["code"])
        elif found["edited"]:
            _edit(self.folder / found["edited"], found["old"], found["new"])
        elif found["changed"]:
            _edit(self.folder / found["changed"], f"    {found['line']}\n", found["lines"])
        elif found["source"]:
            _find(found["excerpt"], (self.folder / found["source"]).read_text(encoding="utf-8"))
        else:
            return f"```console\n{self._block(found['block'])}```"
        return found[0]

    def _block(self, block: str) -> str:
        written, codes = "", [0]
        for command, shown in _commands(block):
            code, output = self._run(command)
            codes.append(code)
            written += f"$ {command}\n{_kept(shown, output)}"
        if codes[-1] != self.code:
            raise TourError(f"{block}ends with {codes[-1]}, not {self.code}:\n{written}")
        self.code = 0
        return written

    def _run(self, command: str) -> tuple[int, str]:
        name, *arguments = shlex.split(command)
        if name != "calendar-cli":
            raise TourError(f"{command}: a tour runs calendar-cli alone")
        done = subprocess.run(  # noqa: S603  (the commands are our own pages')
            [sys.executable, "-m", "calendar_cli", *arguments],
            cwd=self.folder,
            env=os.environ | {"LC_ALL": f"{self.language}_CA.UTF-8", "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=SECONDS,
            check=False,
        )
        return done.returncode, done.stdout.decode()


def followed(text: str, language: str, folder: Path) -> str:
    """The page with what its commands print when they are run one after the other in the folder."""
    for name in ("plans", "examples"):
        shutil.copytree(ROOT / name, folder / name)
    return STEP.sub(Tour(folder, language).step, text)


def _commands(block: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def _kept(shown: str, output: str) -> str:
    """What the page shows when that is true, lines left out included; else the output, or as much of its beginning."""
    lines = shown.splitlines()
    if ELISION not in lines:
        return output
    try:
        _find(shown, output)
    except TourError:
        if lines.index(ELISION) < len(lines) - 1:
            return output
        return "".join(output.splitlines(keepends=True)[: len(lines) - 1]) + f"{ELISION}\n"
    return shown


def _find(shown: str, output: str) -> None:
    at = 0
    for chunk in re.split(rf"^{ELISION}\n", shown, flags=re.MULTILINE):
        found = output.find(chunk, at)
        if found < 0:
            raise TourError(f"not printed, or not in this order:\n{chunk}")
        at = found + len(chunk)


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise TourError(f"{path} does not hold {old!r} once")
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def main() -> None:
    """Write every page that shows something else than what its commands print."""
    for name, language in PAGES.items():
        path = ROOT / name
        old = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            new = followed(old, language, Path(folder))
        if new != old:
            path.write_text(new, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
