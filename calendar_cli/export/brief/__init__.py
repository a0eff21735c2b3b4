"""Briefs in Markdown: one for each department that has a part in a campaign, and the communications team's own."""

from collections.abc import Callable, Iterator, Sequence

from calendar_cli.campaign import Campaign
from calendar_cli.export import Artifact, ExportOptions
from calendar_cli.export.brief import program, substance
from calendar_cli.export.brief.markdown import opening
from calendar_cli.export.brief.scope import Scope, days_told
from calendar_cli.export.recipients import recipients
from calendar_cli.export.says import Says
from calendar_cli.export.words import Words, language_of
from calendar_cli.verdict import Verdict

FOLDER = "briefs"
TEAM = "communications"

Section = Callable[[Scope], Iterator[str]]
_SECTIONS: tuple[tuple[str, Section], ...] = (
    ("expected", program.expected),
    ("going_out", program.going_out),
    ("changes", program.changes),
    ("reasons", substance.reasons),
    ("texts", substance.texts),
    ("answers", substance.answers),
    ("to_confirm", program.to_confirm),
    ("ready", program.ready),
    ("already_out", program.already_out),
    ("contacts", program.contacts),
)
"""In the order of a department head's questions."""
_ANSWERED = frozenset({"expected", "going_out"})
_TEAM_SECTIONS: tuple[tuple[str, Section], ...] = (*_SECTIONS[:-1], ("allowances", substance.allowances), _SECTIONS[-1])


def briefs(verdict: Verdict, campaigns: Sequence[Campaign], options: ExportOptions) -> Iterator[Artifact]:
    """Every brief that has something to tell."""
    strategy = verdict.strategy
    says = Says(strategy, Words(language_of(options.language, strategy)))
    told = days_told(options.first, options.weeks)
    folder = FOLDER if options.by in {"department", "team"} else f"{FOLDER}/{options.by}"
    for recipient in recipients(options.by, strategy, campaigns):
        about = (recipient.thing,) if isinstance(recipient.thing, Campaign) else tuple(campaigns)
        scope = Scope(says, recipient, about, told)
        lines = tuple(_sections(scope, whole=not verdict.unread))
        if lines:
            text = "\n".join((*_head(scope), *_unread(scope, verdict.unread), *lines)).rstrip("\n") + "\n"
            yield from _written(f"{folder}/{recipient.file(TEAM)}", text, says.words.language, options)


def _written(name: str, text: str, language: str, options: ExportOptions) -> Iterator[Artifact]:
    if "briefs" in options.formats:
        yield Artifact(f"{name}.{language}.md", text.encode())
    if "html" in options.formats:
        from calendar_cli.export.brief.web import page  # noqa: PLC0415  (loaded on use: Markdown needs no renderer)

        yield Artifact(f"{name}.{language}.html", page(text, language).encode())


def _head(scope: Scope) -> Iterator[str]:
    name = scope.recipient.name(scope.words) or scope.words("team")
    organization = scope.words.line(scope.says.strategy.organization)
    yield f"# {scope.say('brief.title', name=name)}"
    yield ""
    facts = tuple(filter(None, (opening(organization), scope.period())))
    if facts:
        yield " · ".join(facts)
        yield ""


def _unread(scope: Scope, paths: Sequence[str]) -> Iterator[str]:
    """That something may be missing: a plan could not be read."""
    for path in paths:
        yield f"> **{scope.say('brief.unread', path=path)}**"
        yield ""


def _sections(scope: Scope, *, whole: bool) -> Iterator[str]:
    """The sections that hold something; whom to call is none to write a brief for.

    The first two are always there: they answer what a department head asks first, were it by saying that it is nothing.
    """
    sections = _SECTIONS if scope.recipient.kind == "department" else _TEAM_SECTIONS
    found = {key: tuple(section(scope)) for key, section in sections}
    if not any(lines for key, lines in found.items() if key != "contacts"):
        return
    for key, lines in found.items():
        told = lines or (
            (scope.words(f"brief.nothing.{key}" if whole else "brief.nothing.read"), "") if key in _ANSWERED else ()
        )
        if told:
            own = ".team" if key == "expected" and scope.recipient.kind != "department" else ""
            yield f"## {scope.words(f'brief.section.{key}{own}')}"
            yield ""
            yield from told
            if told[-1]:
                yield ""
