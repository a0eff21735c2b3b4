"""The options that every command takes: language, day, colour, quiet. They are kept in the session."""

from typing import TYPE_CHECKING

from typer.core import TyperOption

from calendar_cli.cli.session import Session, read_day
from calendar_cli.errors import UsageError
from calendar_cli.phrases import LANGUAGES

if TYPE_CHECKING:  # types only: Typer shows its click nowhere else
    from collections.abc import Callable

    from typer._click import Context, Parameter

COLOURS = ("auto", "always", "never")


def session_of(context: "Context") -> Session:
    """The run that the context belongs to."""
    session: Session = context.find_root().obj
    return session


def language_option() -> TyperOption:
    """`--lang`, before or after the command."""

    def speak(ctx: "Context", _: "Parameter", value: str | None) -> None:
        if value is not None:
            session = session_of(ctx)
            session.asked = session.chosen = _one_of(LANGUAGES, "--lang", value)

    return _option(["--lang"], "|".join(LANGUAGES), speak)


def shared_options() -> list[TyperOption]:
    """What the commands have in common."""

    def day(ctx: "Context", _: "Parameter", value: str | None) -> None:
        if value is not None:
            session_of(ctx).day = read_day(value)

    def colour(ctx: "Context", _: "Parameter", value: str | None) -> None:
        if value is not None:
            session_of(ctx).colour = _one_of(COLOURS, "--color", value)

    def quiet(ctx: "Context", _: "Parameter", value: bool | None) -> None:  # noqa: FBT001  (click's signature)
        session_of(ctx).quiet = bool(value)

    return [
        language_option(),
        _option(["--today"], "DATE", day),
        _option(["--color"], "|".join(COLOURS), colour),
        TyperOption(
            param_decls=["-q", "--quiet"], is_flag=True, help="option.quiet", expose_value=False, callback=quiet
        ),
    ]


def _option(
    names: list[str], metavar: str, callback: "Callable[[Context, Parameter, str | None], None]"
) -> TyperOption:
    key = f"option.{names[-1].removeprefix('--')}"
    return TyperOption(param_decls=names, metavar=metavar, help=key, expose_value=False, callback=callback)


def _one_of(choices: tuple[str, ...], option: str, value: str) -> str:
    if value not in choices:
        raise UsageError("bad-choice", option=option, value=value, choices=", ".join(choices))
    return value
