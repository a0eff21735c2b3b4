"""An approved film that nobody who cannot hear it will follow."""

from collections.abc import Iterator

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.model import Status
from calendar_cli.rules.accessibility import FILMS, Shown, visuals_of
from calendar_cli.vocabulary import fold

SEVERITY = Severity.ERROR

_FORMATS = ("video", "reel")
_NOT_YET = frozenset(("avenir", "tocome", "tbd", "aconfirmer", "afaire", "todo", "non", "no", "aucun", "none"))

_LONGEST = len("à confirmer")


def check(post: Post) -> Findings:
    """From approved on; what `captions` says is believed, but for « non » and « à venir »."""
    entry = post.entry
    if post.status < Status.APPROVED and not entry.occurrences:
        return
    if entry.format not in _FORMATS and not (entry.visual or entry.variants or post.extra or entry.occurrences):
        return
    said = (entry.captions or "").strip()
    if not said or (len(said) <= _LONGEST and fold(said) in _NOT_YET):
        yield from _uncaptioned(post, "to-come" if said else "")


def _uncaptioned(post: Post, message: str) -> Iterator[Finding]:
    """Each film once; where the format alone says that there is one, that."""
    shown = [each for each in visuals_of(post) if each.thing.status >= Status.APPROVED]
    found = [finding for each in shown for finding in _films(each, message)]
    yield from found
    if not found and shown and post.entry.format in _FORMATS:
        yield Finding(shown[0].thing, "format", {"file": ""}, message=message or "format")


def _films(shown: Shown, message: str) -> Iterator[Finding]:
    for index, visual in enumerate(shown.visuals):
        if visual.file.lower().endswith(FILMS):
            field = (*shown.field, index) if len(shown.visuals) > 1 else shown.field
            yield Finding(shown.thing, field, {"file": visual.file}, message=message, key=visual.file)
