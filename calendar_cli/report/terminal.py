"""Markdown for a terminal: the only module that imports rich."""

from io import StringIO

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import CodeBlock, Markdown
from rich.text import Text
from rich.theme import Theme

_THEME = Theme({"markdown.code": "cyan", "markdown.h1": "bold", "markdown.h2": "bold magenta"})


class _Code(CodeBlock):
    """An example: its lines stay whole, since a plan cut at the edge of the screen is another plan."""

    def __rich_console__(self, _console: Console, _options: ConsoleOptions) -> RenderResult:
        yield Text(f"{self.text}".rstrip("\n"), style="cyan", no_wrap=True, overflow="ignore")


class _Page(Markdown):
    elements = {**Markdown.elements, "fence": _Code, "code_block": _Code}  # noqa: RUF012  (as rich declares it)


def markdown(text: str, width: int) -> str:
    """The text with headings, lists and code coloured; only for our own pages, whose markup is ours."""
    screen = StringIO()
    console = Console(
        file=screen, force_terminal=True, width=width, highlight=False, emoji=False, markup=False, theme=_THEME
    )
    console.print(_Page(text, hyperlinks=False), crop=False)
    return screen.getvalue().rstrip("\n")
