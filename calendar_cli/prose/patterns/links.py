"""Links that lead nowhere as they are written, links that hide where they lead; nothing is asked of the network."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from calendar_cli.own import own_file
from calendar_cli.pattern import pattern
from calendar_cli.prose.patterns.lexicon import Entry, Hit, lexicon
from calendar_cli.prose.text import Prose
from calendar_cli.prose.tokens import Match, has_any


class Broken(NamedTuple):
    """A link that does not open: `kind` says why, `better` is what was meant, empty where that is not sure."""

    start: int
    end: int
    kind: str
    better: str


_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST = rf"(?:{_LABEL}\.){{1,8}}(?:[^\W\d_]{{2,24}}|xn--[\w-]{{1,59}})"
_ADDRESS = rf"(?:{_HOST}|\d{{1,3}}(?:\.\d{{1,3}}){{3}})(?::\d{{1,5}})?"
_WELL_FORMED = pattern(rf"(?:https?://)?(?!w{{2}}\.|w{{4,}}\.){_ADDRESS}(?:[/?#].*)?", re.IGNORECASE | re.DOTALL)
_SCHEME = pattern(
    r"(?<![\w/.:@-])(?P<scheme>(?:h{1,2}t{1,3}|t{2,3})p{1,2}s{0,2})"
    r"(?P<signs>[ \xa0]?[:;]?[ \xa0]?[/\\]{0,4}[ \xa0]{0,2})"
    rf"(?P<rest>{_HOST}(?![\w-])[^\s<>\"«»“”]{{0,2000}})",
    re.IGNORECASE,
)
_WORLD_WIDE = pattern(
    rf"(?<![\w.@-])www(?P<signs>[,;](?=\w)|\.\.+|[.,;]?[ \xa0]\.?)(?P<rest>{_HOST}(?![\w-])[^\s<>\"«»“”]{{0,2000}}"
    r"|(?<=[,;])[\w-]{1,63})",
    re.IGNORECASE,
)
_ENDING = r"(?:(?:gouv\.)?qc\.ca|gc\.ca|ca|com|org|net)"
_BEFORE_ENDING = pattern(
    rf"(?<![\w.@-])(?P<host>www\.[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,3}})(?P<signs>[ \xa0]?[.,][ \xa0]?|[ \xa0])"
    rf"(?P<rest>{_ENDING}(?![\w-])[^\s<>\"«»“”]{{0,2000}})",
    re.IGNORECASE,
)
_BEFORE_PATH = pattern(
    rf"(?<![\w.@-])(?P<host>[\w-]{{2,63}}(?:\.[\w-]{{1,63}}){{0,3}})(?P<signs>[ \xa0]\.|[.,][ \xa0]|,)"
    rf"(?P<rest>{_ENDING}/[^\s<>\"«»“”]{{0,2000}})",
    re.IGNORECASE,
)
_CUT_ENDINGS = ("ca/", "com/", "org/", "net/")
_CUT_PATH = pattern(r"[ \xa0]/[^\W\d_][\w/-]+")
_CUT_NAME = pattern(r"[ \xa0](?=[\w/-]{0,80}[-_/])[^\W_][\w-]*(?:/[\w-]+)*/?(?:\.html?|\.pdf)?(?=[.!]?\s*(?:\n|\Z))")
_CUT_FILE = pattern(r"[ \xa0][\w-]{1,80}\.(?:pdf|html?|php|aspx?|docx?|xlsx?|jpe?g|png)\b")
_CUT_ENDING = pattern(rf"[ \xa0]?[.,][ \xa0]?{_ENDING}(?![\w-])(?:/[^\s<>\"«»“”]{{0,2000}})?")
_TWICE = pattern(r"(?:https?:?/{0,2})+(?=https?://)", re.IGNORECASE)
_WRITTEN_SCHEME = pattern(r"https?://", re.IGNORECASE)
_STAMMER = pattern(r"(?<!\w)[ht]{1,3}\Z", re.IGNORECASE)
_HERE = (" ici", "\xa0ici", " here", "\xa0here")
# "Inscrivez-vous ici 👉", "the agenda here:", and the link; "we are here:" and a map says where, "d'ici" is no "ici".
_POINTING = pattern(
    r"(?<![\w'’‑-])(?!(?:is|are|am|re|were|be|been|finally|almost|nearly|already|now|welcome|parked?|parking|stop|live|living"
    r"|stay|staying|work|working|born|new|sommes|suis|sont|bienvenue|vivre|vit|vivez|habite[rz]?|nées?|nés?|stationne[rz]?)\s)"
    r"(?:(?:c['’]est )?(?P<by>par)|[^\W\d_]{2,20}"
    r"(?:[-‑](?:vous|toi|nous|les?|la|y))?)\s(?P<here>ici|here)(?![\w'’‑-])(?P<gap>[\s:👉➡→⤵👇⬇🔗⏬▶\ufe0f.!…]{0,12})"
)
_STOPS = (".", "!", "…")
_TRAILING = ".,;:!?…'’*~)]"
_OPENING = {")": "(", "]": "["}
_LOOK_BACK = 300
_SPACES = re.compile(r"[\s\xa0]+")


def find_broken_links(prose: Prose) -> tuple[Broken, ...]:
    """What was meant as a link outside quotations and is none, in the order of the text."""
    lowered, found = prose.lowered, list[Broken]()
    if "tp" in lowered:
        found += _schemes(prose.text)
    if "www" in lowered:
        found += _worlds(prose)
    if has_any(lowered, _CUT_ENDINGS):
        found += _cut_hosts(_BEFORE_PATH, prose)
    for url in prose.urls:
        if not _stands_alone(url, prose.text):
            found += _of_url(url, prose.text)
    return tuple(_apart(found)) if found else ()


def find_broken_address(written: str) -> Broken | None:
    """What is wrong with a field that holds one address and nothing else; words that are no address are left alone."""
    address = written.strip()
    if _WELL_FORMED.fullmatch(address) and not has_any(address, (" ", "\xa0", "(", "[", "\n")):
        return None
    found = find_broken_links(Prose(address))
    if found:
        return found[0]._replace(start=0, end=len(written))
    tokens = address.split()
    is_list = len(tokens) > 1 and all(_WELL_FORMED.fullmatch(token.strip(",;")) for token in tokens)
    if len(tokens) > 1 and not is_list and _WELL_FORMED.fullmatch(tokens[0]) and "/" in tokens[0]:
        return Broken(0, len(written), "space", "")
    if len(tokens) == 1 and address.lower().startswith(("http", "www")) and not _WELL_FORMED.fullmatch(address):
        return Broken(0, len(written), "host", "")
    return None


def find_link_words(prose: Prose) -> tuple[Hit, ...]:
    """« Lien dans la bio » and the like: words that stand in place of a link."""
    return _places("gestures-link", prose) if has_any(prose.lowered, ("bio", "descri", "stor")) else ()


def find_empty_words(prose: Prose) -> tuple[Hit, ...]:
    """« Cliquez ici », « inscrivez-vous ici » before a link: words that send to one and do not say what is there."""
    if not has_any(prose.lowered, _HERE):
        return ()
    return tuple(sorted((*_places("click-here", prose), *_pointing(prose)), key=_start))


def _places(name: str, prose: Prose) -> tuple[Hit, ...]:
    """The first place of each term of a short list, whatever brackets stand before it: "(link in bio)"."""
    lowered = prose.lowered
    found = ((entry.pattern.search(lowered), entry) for entry in lexicon(name).entries if entry.root in lowered)
    return tuple(sorted((Hit(*place.span(), entry) for place, entry in found if place), key=_start))


def _pointing(prose: Prose) -> Iterator[Hit]:
    """The word before « ici » and « ici » itself, where nothing but a colon or an arrow stands before a link."""
    links = {url.start for url in prose.urls}
    for found in _POINTING.finditer(prose.lowered) if links else ():
        if found.end() in links and (found["by"] or not has_any(found["gap"], _STOPS)):
            yield Hit(found.start(), found.end("here"), Entry(found["here"], _POINTING, "link", ""))


def _start(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end


def shortener_of(url: str) -> str:
    """The service a link was shortened on; empty for a link that says where it leads, and for a host without path."""
    host, _, path = (url.partition("://")[2] or url).partition("/")
    host = host.lower().removeprefix("www.")
    return host if path and host in _shorteners() else ""


@cache
def _shorteners() -> frozenset[str]:
    lines = own_file("data", "lexicon", "shorteners.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith(("#", "==")))


def _schemes(text: str) -> Iterator[Broken]:
    """`http:/ville.ca`, `https//ville.ca`, `htps://ville.ca`, `https:// ville.ca`."""
    for found in _SCHEME.finditer(text):
        scheme, signs, rest = found["scheme"].lower(), found["signs"], found["rest"].rstrip(_TRAILING)
        slashes = signs.count("/") + signs.count("\\")
        is_spaced = _SPACES.search(signs) is not None
        is_right = scheme in ("http", "https") and signs == "://"
        is_prose = not slashes if is_spaced or scheme not in ("http", "https") else not slashes and ":" not in signs
        if is_right or is_prose or (signs == "/" and ":" not in signs):
            continue
        better = ("https" if "s" in scheme else "http") + "://" + rest
        yield Broken(found.start(), found.start("rest") + len(rest), "space" if is_spaced else "scheme", better)


def _worlds(prose: Prose) -> Iterator[Broken]:
    """`www,ville.ca`, `www. ville.ca`, `www.ville,ca`."""
    for found in _WORLD_WIDE.finditer(prose.text):
        rest = found["rest"].rstrip(_TRAILING)
        kind = "comma" if has_any(found["signs"], (",", ";")) else "space" if " " in found["signs"] else "host"
        yield Broken(found.start(), found.start("rest") + len(rest), kind, f"www.{rest}")
    yield from _cut_hosts(_BEFORE_ENDING, prose)


def _cut_hosts(cut: re.Pattern[str], prose: Prose) -> Iterator[Broken]:
    whole = {url.start for url in prose.urls}
    for found in cut.finditer(prose.text):
        rest = found["rest"].rstrip(_TRAILING)
        if found["signs"] != "." and found.start() not in whole:
            kind = "comma" if "," in found["signs"] else "space"
            yield Broken(found.start(), found.start("rest") + len(rest), kind, f"{found['host']}.{rest}")


def _stands_alone(url: Match, text: str) -> bool:
    """A whole link after a space, at the end of its line or sentence: most of them, told apart at little cost."""
    is_last = url.end == len(text) or text[url.end] in ".,\n"
    is_first = url.start == 0 or text[url.start - 1] in " \xa0\n"
    return is_last and is_first and "(" not in url.value and _WELL_FORMED.fullmatch(url.value) is not None


def _of_url(url: Match, text: str) -> Iterator[Broken]:
    """A link that was read as one: its host, what follows it, and its brackets."""
    value, after = url.value, text[url.end : url.end + 1]
    before = text[max(0, url.start - _LOOK_BACK) : url.start]
    stammer = _STAMMER.search(before) if before[-1:] in ("h", "t", "H", "T") else None
    if not _WELL_FORMED.fullmatch(value):
        yield _bad_host(url, text)
    elif stammer:
        yield Broken(url.start - len(stammer.group()), url.end, "scheme", value)
    elif (has_any(value, ("(", "[")) and not _is_balanced(value)) or (after != ")" and before.endswith("](")):
        yield Broken(url.start, url.end, "bracket", "")
    elif after in _OPENING and not _is_open(before, after):
        yield Broken(url.start, url.end + 1, "bracket", value)
    elif after in (" ", "\xa0"):
        yield from _cut_url(url, text)


def _bad_host(url: Match, text: str) -> Broken:
    """A host that cannot be one, with what was meant where there is one reading."""
    value = url.value
    twice = _TWICE.match(value)
    if twice:
        return Broken(url.start, url.end, "scheme", value[twice.end() :])
    scheme = _WRITTEN_SCHEME.match(value)
    bare = value[scheme.end() :] if scheme else value
    cut = _CUT_ENDING.match(text, url.end) if "/" not in bare and "." not in bare else None
    if cut:
        kind = "comma" if "," in cut.group() else "space"
        return Broken(url.start, cut.end(), kind, value + _SPACES.sub("", cut.group()).replace(",", "."))
    host, slash, path = bare.partition("/")
    head, world, rest = host.lower().partition(".")
    if world and head != "www" and set(head) == {"w"}:
        return Broken(url.start, url.end, "host", f"{value[: len(value) - len(bare)]}www.{rest}{slash}{path}")
    pointed = host.replace(",", ".")
    is_comma = pointed != host and _WELL_FORMED.fullmatch(pointed) is not None
    better = f"{value[: len(value) - len(bare)]}{pointed}{slash}{path}" if is_comma else ""
    return Broken(url.start, url.end, "comma" if is_comma else "host", better)


def _cut_url(url: Match, text: str) -> Iterator[Broken]:
    """`ville.ca /piscines`, `ville.ca/ piscines-publiques`, `https://ville.ca/mon plan.pdf`."""
    has_path = "/" in url.value.partition("://")[2] if "://" in url.value else "/" in url.value
    if not has_path:
        cut = _CUT_PATH.match(text, url.end)
    elif url.value.endswith("/"):
        cut = _CUT_NAME.match(text, url.end)
    else:
        cut = _CUT_FILE.match(text, url.end)
    if cut:
        better = "" if has_path and not url.value.endswith("/") else url.value + _SPACES.sub("", cut.group())
        yield Broken(url.start, cut.end(), "space", better)


def _is_balanced(value: str) -> bool:
    return all(value.count(opening) == value.count(closing) for closing, opening in _OPENING.items())


def _is_open(before: str, closing: str) -> bool:
    """Whether the closing bracket that follows was opened in what stands before."""
    if before.rfind(_OPENING[closing]) > before.rfind(closing):
        return True
    depth = 0
    for sign in before:
        depth = depth + 1 if sign == _OPENING[closing] else max(0, depth - 1) if sign == closing else depth
    return depth > 0


def _apart(found: list[Broken]) -> Iterator[Broken]:
    """In order; of those that overlap, the first and longest."""
    end = 0
    for broken in sorted(found, key=lambda each: (each.start, -each.end)):
        if broken.start >= end:
            yield broken
            end = broken.end
