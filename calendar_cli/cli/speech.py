"""Typer's help in French and English.

Typer carries its own click, which writes "Usage:" and "Missing argument" in English and asks no catalogue, so the
words are ours: every help string in the code is a name in the phrase book, looked up when help is shown, and the
classes below replace what click would write. They override only methods that click documents for that purpose.
"""

import re
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.models import TyperPath

from calendar_cli.cli.shared import language_option, session_of, shared_options
from calendar_cli.phrases import phrase, templates
from calendar_cli.report.lines import plain

if TYPE_CHECKING:  # types only: Typer shows its click nowhere else
    from typer._click import Command as Base
    from typer._click import Context, HelpFormatter, Parameter
else:
    Base = object


class _Spoken(Base):
    """What a command and the program itself say alike."""

    def get_help_option(self, ctx: "Context") -> TyperOption | None:
        """`--help`, in the language, through our own sink."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "option.help"
            option.callback = _show_help
        return option

    def collect_usage_pieces(self, ctx: "Context") -> list[str]:
        """`[OPTIONS] [CHEMINS]...`."""
        return [_in_words(piece, _language(ctx)) for piece in super().collect_usage_pieces(ctx)]

    def format_usage(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """The first line."""
        prefix = phrase("usage", _language(ctx)) + " "
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix)

    def format_help_text(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """What it is for."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(phrase(f"help.{self.name or 'program'}", _language(ctx)))

    def format_options(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Arguments, then options."""
        for kind in ("argument", "option"):
            found = [parameter for parameter in self.get_params(ctx) if parameter.param_type_name == kind]
            _section(f"help.{kind}s", [_record(parameter, ctx) for parameter in found], ctx, formatter)


class Command(_Spoken, TyperCommand):
    """A command, with the options that all of them take."""

    def __init__(self, *args: Any, **attributes: Any) -> None:  # noqa: ANN401  (as Typer gives them)
        super().__init__(*args, **attributes)
        for parameter in self.params:  # a file that cannot be read is told by who opens it, in the reader's language
            if isinstance(parameter.type, TyperPath):
                parameter.type.readable = False
        self.params += shared_options()


class Group(_Spoken, TyperGroup):
    """The program: the language may stand before its commands too."""

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401  (as Typer gives them)
        super().__init__(**attributes)
        self.params.append(language_option())

    def format_options(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Options, then commands."""
        super().format_options(ctx, formatter)
        summaries = [(name, phrase(f"summary.{name}", _language(ctx))) for name in self.commands]
        _section("help.commands", summaries, ctx, formatter)

    def format_epilog(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """What the exit codes mean."""
        formatter.write_paragraph()
        formatter.write_text(phrase("help.exit-codes", _language(ctx)))


def show_help(ctx: "Context") -> None:
    """Write the help of the context's command."""
    session_of(ctx).output.write(plain(line) for line in ctx.get_help().splitlines())


def _show_help(ctx: "Context", _: "Parameter", wanted: bool) -> None:  # noqa: FBT001  (click's signature)
    if wanted and not ctx.resilient_parsing:
        show_help(ctx)
        ctx.exit()


def _language(ctx: "Context") -> str:
    return session_of(ctx).language


def _section(title: str, rows: list[tuple[str, str]], ctx: "Context", formatter: "HelpFormatter") -> None:
    if rows:
        with formatter.section(phrase(title, _language(ctx)).removesuffix(":")):
            formatter.write_dl(rows)


def _record(parameter: "Parameter", ctx: "Context") -> tuple[str, str]:
    """How a parameter is written, and what it is for."""
    language = _language(ctx)
    written, _ = parameter.get_help_record(ctx) or ("", "")
    said = phrase(getattr(parameter, "help", None) or "", language)
    if parameter.required:
        said += f" {phrase('help.required', language)}"
    elif isinstance(parameter.default, str):
        said += f" {phrase('help.default', language, value=parameter.default)}"
    return _in_words(written, language), said


def _in_words(written: str, language: str) -> str:
    """Words in capitals stand for a value: `DIR` is `DOSSIER` in French."""
    return re.sub("[A-Z]{2,}", lambda found: templates(language).get(f"metavar.{found[0]}", found[0]), written)
