"""Words that no dictionary knows and that are one slip away from one it knows."""

from collections.abc import Iterator

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.model import Status
from calendar_cli.prose.patterns.confusions import is_listed
from calendar_cli.prose.spelling import LANGUAGES, speller
from calendar_cli.prose.spelling_suggestions import suggestions
from calendar_cli.rules.accessibility import descriptions_of
from calendar_cli.rules.words import Version, titles_of, versions_of

SEVERITY = Severity.WARNING

_MOST = 20
"""How many unknown words of one text are looked into: one with more needs another reading than ours."""


def check(post: Post) -> Findings:
    """An unknown word that resembles no other is a name, a new word or slang; nothing is said of it."""
    for text in post.texts:
        yield from (finding for finding in _misspelled(text) if not is_listed(finding.key, text.language))
    for label in _beside(post):
        yield from (finding for finding in _misspelled(label) if not _is_shortened(finding))


def _beside(post: Post) -> Iterator[Text]:
    """Titles, descriptions of pictures and likely answers, read like texts."""
    for thing, version in titles_of(post):
        yield from _texts(post, thing.status, version)
    for described in descriptions_of(post):
        version = Version(described.field, described.words, described.language)
        yield from _texts(post, described.thing.status, version)
    for index, answer in enumerate(post.entry.answers or ()):
        for field, words in (("question", answer.question), ("answer", answer.answer)):
            for version in versions_of(("answers", index, field), words):
                yield from _texts(post, post.status, version)


def _texts(post: Post, status: Status, version: Version) -> Iterator[Text]:
    """The version as a text, unless there is nothing to look at in it."""
    language = version.language or post.strategy.language
    if language in LANGUAGES and not speller(language, post.strategy.own_words).is_right(version.words):
        tone = post.strategy.tone_of(post.departments, ())
        yield Text(post, version.words, language, version.field, (), status, tone=tone)


def _is_shortened(finding: Finding) -> bool:
    """`Déneig. secteur Nord`: a title has no room for whole words."""
    return str(finding.facts["suggestions"]).lower().startswith(finding.key)


def _misspelled(text: Text) -> Findings:
    """Each word once, however often it is written."""
    if text.language not in LANGUAGES:
        return
    doubtful = speller(text.language, text.post.strategy.own_words).doubtful(text.prose)
    seen: set[str] = set()
    for start, end, word in doubtful[:_MOST]:
        lowered = word.lower()
        near = suggestions(word, text.language) if lowered not in seen else ()
        seen.add(lowered)
        if near:
            facts = {"written": text.body[start:end], "suggestions": ", ".join(near)}
            yield text.finding(start, end, facts, key=lowered)
