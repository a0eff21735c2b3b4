"""Markdown for a terminal: the only module that imports rich."""

from io import StringIO

from rich.console import Console
from rich.markdown import Markdown


def markdown(text: str, width: int) -> str:
    """The text with headings, lists and code coloured; only for our own pages, whose markup is ours."""
    screen = StringIO()
    console = Console(file=screen, force_terminal=True, width=width, highlight=False, emoji=False, markup=False)
    console.print(Markdown(text, hyperlinks=False))
    return screen.getvalue().rstrip("\n")
