"""Names that leave the plans for file systems and calendars: ASCII, short, safe on Windows, never two for one."""

import hashlib
import re
import unicodedata

LONGEST = 60
"""Characters of a name: with a folder, an ending and OneDrive's own prefix a path stays below 260."""

_DEVICES = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))])
"""Windows opens a device in place of a file of that name, whatever its ending ("Naming Files", learn.microsoft.com)."""

_MARK = re.compile(r"-[0-9a-f]{8}\Z")
_OTHER = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """The name in `[a-z0-9-]`; where that loses something, 8 hexadecimal digits of the true name follow.

    A name that already ends as such a slug does gets digits of its own, so that no two names share one.
    """
    plain = _plain(name)
    return plain if plain and plain == name and not _MARK.search(name) else _marked(plain, name)


def file_name(name: str, taken: frozenset[str]) -> str:
    """A slug that can name a file: no device of Windows, none of the names that are `taken`."""
    plain = slug(name)
    return _marked(plain, name) if plain in _DEVICES | taken else plain


def channel_slug(name: str) -> str:
    """A slug that no date and no number can be mistaken for: an entry's name holds both."""
    plain = slug(name)
    return _marked(plain, name) if plain.isdigit() else plain


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    ascii_only = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return _OTHER.sub("-", ascii_only).strip("-")[:LONGEST].strip("-")


def _marked(plain: str, name: str) -> str:
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{plain[: LONGEST - len(digest) - 1].strip('-') or 'x'}-{digest}"
