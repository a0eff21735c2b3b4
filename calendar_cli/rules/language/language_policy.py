"""Versions of a text that the language policy forbids, misses or wants in another order."""

from collections.abc import Iterator, Mapping

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.rules.language import ONLY, SPOKEN, published, versions

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """Emergencies and missing people are exempt; any other exception is an allowance with its reason."""
    policy = post.strategy.language_policy
    if policy is None or post.purpose.urgent:
        return
    if policy in ONLY:
        yield from _only(post, ONLY[policy])
    elif policy == "equal":
        yield from _each(post)
    else:
        yield from _french_first(post)


def _only(post: Post, language: str) -> Findings:
    for text in published(post):
        if text.language != language:
            yield _finding(text, text.language, "")


def _each(post: Post) -> Findings:
    """A strategy that names one language has both official ones all the same."""
    spoken = post.strategy.languages
    for by_language in versions(post):
        missing = [name for name in (spoken if len(spoken) > 1 else SPOKEN) if name not in by_language]
        for language in missing:
            text = next(iter(by_language.values()))
            if not _said_beside(text, language):
                yield _finding(text, language, "missing")


def _french_first(post: Post) -> Findings:
    for by_language in versions(post):
        before = list(_before_french(by_language))
        if before and "fr" in by_language:
            yield _finding(before[0], before[0].language, "order")
        elif before and not _said_beside(before[0], "fr"):
            yield _finding(before[0], "fr", "missing")


def _before_french(by_language: Mapping[str, Text]) -> Iterator[Text]:
    """The versions that stand before the French one, or alone."""
    for language, text in by_language.items():
        if language == "fr":
            return
        yield text


def _said_beside(text: Text, language: str) -> bool:
    """Whether each network the text goes to has it in that language too, on the account of that language."""
    beside = {
        channel.network for other in text.post.texts if _is_beside(other, text, language) for channel in other.channels
    }
    return bool(text.channels) and all(channel.network and channel.network in beside for channel in text.channels)


def _is_beside(other: Text, text: Text, language: str) -> bool:
    return other.language == language and other.series_day == text.series_day


def _finding(text: Text, language: str, message: str) -> Finding:
    facts = {"language": language, "policy": text.post.strategy.language_policy}
    return Finding(text, (), facts, message=message, key=language)
