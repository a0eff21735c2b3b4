"""Briefs in Markdown: one for each department that has a part in a campaign, and the communications team's own."""

from collections.abc import Callable, Iterator, Sequence

from calendar_cli.campaign import Campaign
from calendar_cli.export import Artifact, ExportOptions
from calendar_cli.export.brief import program, substance
from calendar_cli.export.brief.markdown import inline
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
    ("contacts", program.contacts),
)
"""In the order of a department head's questions."""
_TEAM_SECTIONS: tuple[tuple[str, Section], ...] = (*_SECTIONS[:-1], ("allowances", substance.allowances), _SECTIONS[-1])


def briefs(verdict: Verdict, campaigns: Sequence[Campaign], options: ExportOptions) -> Iterator[Artifact]:
    """Every brief that has something to tell."""
    strategy = verdict.strategy
    says = Says(strategy, Words(language_of(options.language, strategy)))
    told = days_told(options.first, options.weeks)
    for recipient in recipients("department", strategy, campaigns):
        scope = Scope(says, recipient, tuple(campaigns), told)
        lines = tuple(_sections(scope))
        if lines:
            path = f"{FOLDER}/{recipient.file(TEAM)}.{says.words.language}.md"
            yield Artifact(path, ("\n".join((*_head(scope), *lines)).rstrip("\n") + "\n").encode())


def _head(scope: Scope) -> Iterator[str]:
    name = scope.recipient.name(scope.words) or scope.words("team")
    organization = scope.words.line(scope.says.strategy.organization)
    yield f"# {scope.say('brief.title', name=name)}"
    yield ""
    facts = tuple(filter(None, (inline(organization), scope.period())))
    if facts:
        yield " · ".join(facts)
        yield ""


def _sections(scope: Scope) -> Iterator[str]:
    """The sections that hold something; whom to call is none to write a brief for."""
    sections = _TEAM_SECTIONS if scope.for_team else _SECTIONS
    found = [(key, tuple(section(scope))) for key, section in sections]
    if not any(lines for key, lines in found if key != "contacts"):
        return
    for key, lines in found:
        if lines:
            own = ".team" if scope.for_team and key == "expected" else ""
            yield f"## {scope.words(f'brief.section.{key}{own}')}"
            yield ""
            yield from lines
            if lines[-1]:
                yield ""
