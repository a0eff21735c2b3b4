"""An approved picture that nobody who listens will know anything of."""

from collections.abc import Iterator

from calendar_cli.calendar import in_language
from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.model import Status, Visual
from calendar_cli.rules.accessibility import FILMS, SOUNDS, Shown, visuals_of

SEVERITY = Severity.ERROR

_HEARD = (*FILMS, *SOUNDS)
"""What is heard or captioned rather than described."""
_LANGUAGES = {"fr": {"fr": "français", "en": "French"}, "en": {"fr": "anglais", "en": "English"}}


def check(post: Post) -> Findings:
    """From approved on: before, the description is a request like any other."""
    if post.status < Status.APPROVED and not post.entry.occurrences:
        return
    if not post.entry.visual and not post.entry.variants and not post.extra and not post.entry.occurrences:
        return
    for shown in visuals_of(post):
        if shown.thing.status >= Status.APPROVED:
            for index, visual in enumerate(shown.visuals):
                if visual.file and not visual.decorative and not visual.file.lower().endswith(_HEARD):
                    yield from _undescribed(post, shown, index)


def _undescribed(post: Post, shown: Shown, index: int) -> Iterator[Finding]:
    visual = shown.visuals[index]
    field = (*shown.field, index) if len(shown.visuals) > 1 else shown.field
    if not in_language(visual.alt, post.strategy.language).strip():
        yield Finding(shown.thing, field, {"file": visual.file}, key=visual.file)
        return
    for language in _missing(post, visual):
        facts = {"file": visual.file, "language": _LANGUAGES.get(language, language)}
        yield Finding(shown.thing, field, facts, message="language", key=f"{visual.file} {language}")


def _missing(post: Post, visual: Visual) -> Iterator[str]:
    """The languages of the post's texts that the description is not in; a bare one serves a post of one language."""
    languages = dict.fromkeys(text.language for text in post.texts)
    if isinstance(visual.alt, str):
        described = set(languages) if len(languages) == 1 else {post.strategy.language}
    else:
        described = {language for language, words in visual.alt.items() if words.strip()}
    return (language for language in languages if language not in described)
