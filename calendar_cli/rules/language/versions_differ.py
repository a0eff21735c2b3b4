"""Two language versions of one text that do not say the same facts."""

from collections.abc import Iterator, Mapping

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.prose import Match
from calendar_cli.prose.parity import differences
from calendar_cli.rules.language import ONLY, SPOKEN, versions

SEVERITY = Severity.WARNING

_MOST_SHOWN = 3


def check(post: Post) -> Findings:
    """Silent where the policy has one language: the other version is then what is wrong."""
    if len(post.texts) < len(SPOKEN) or post.strategy.language_policy in ONLY:
        return
    for by_language in versions(post):
        pair = [text for language, text in by_language.items() if language in SPOKEN]
        if len(pair) == len(SPOKEN):
            yield from _compared(pair[0], pair[1])


def _compared(here: Text, there: Text) -> Iterator[Finding]:
    for kind, ours, theirs in differences(here.prose, there.prose, (here.language, there.language)):
        text, other = (here, there) if ours else (there, here)
        said: dict[str, object] = {"kind": kind, "written": _shown(ours or theirs)}
        if ours and theirs:
            said["instead"] = _shown(theirs)
        yield _finding((text, other), (ours or theirs)[0], said, "instead" if ours and theirs else "")
    counts = len(here.prose.hashtags), len(there.prose.hashtags)
    if counts[0] != counts[1]:
        more, less = (here, there) if counts[0] > counts[1] else (there, here)
        tally = {"kind": "hashtag", "count": max(counts), "fewer": min(counts)}
        yield _finding((more, less), more.prose.hashtags[0], tally, "hashtags")


def _shown(matches: tuple[Match, ...]) -> tuple[str, ...]:
    """The first few, each once."""
    return tuple(dict.fromkeys(match.value for match in matches))[:_MOST_SHOWN]


def _finding(texts: tuple[Text, Text], at: Match, said: Mapping[str, object], message: str) -> Finding:
    text, other = texts
    facts = {**said, "language": text.language, "other": other.language}
    within = (at.start, at.end)
    return Finding(text, (), facts, related=(other,), within=within, message=message, key=str(said["kind"]))
