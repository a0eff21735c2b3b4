"""The one file of the page: the library, our script and styles, and the plans as data that no text can break out of.

The browser runs and styles nothing but these very blocks: the policy names each by its digest.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from calendar_cli.own import own_file

LIBRARY = "fullcalendar"
LIBRARY_FILES = ("core", "daygrid", "list", "fr-ca")
SCRIPT_FILES = ("said", "plans", "state", "filters", "cards", "views", "post", "coverage", "brief", "main")
"""In the order they build on one another."""
LIBRARY_STYLES = "/* FullCalendar adds its rules to this sheet, which the policy knows by its digest. */"

_HARMLESS = str.maketrans(
    {
        "<": "\\u003c",  # </script> and <!--
        ">": "\\u003e",
        "&": "\\u0026",
        "\u2028": "\\u2028",  # line ends to some readers of JSON
        "\u2029": "\\u2029",
    }
)


@dataclass(frozen=True)
class Cover:
    """What the page shows before its script runs: its language, its name, and what it says where no script may."""

    language: str
    title: str
    without_script: str


def document(told: Mapping[str, object], cover: Cover) -> bytes:
    """The page with these facts in it."""
    styles, library, script = _own("page.css"), _library_script(), _own_script()
    blocks = {
        "LANGUAGE": cover.language,
        "TITLE": escape(cover.title),
        "NOSCRIPT": escape(cover.without_script),
        "POLICY": policy((library, script), (styles, LIBRARY_STYLES)),
        "STYLES": styles,
        "LIBRARY_STYLES": LIBRARY_STYLES,
        "LICENCES": "\n\n".join(map(_library, ("LICENSE.md", "preact.LICENSE"))),
        "DATA": as_data(told),
        "LIBRARY": library,
        "SCRIPT": script,
    }
    return _filled(_own("page.html"), blocks).encode("utf-8", "backslashreplace")


def _library_script() -> str:
    return "\n".join((*_scoped("before"), *(_library(f"{name}.min.js") for name in LIBRARY_FILES)))


def _own_script() -> str:
    return "\n".join(_scoped(*SCRIPT_FILES))


def _scoped(*names: str) -> tuple[str, ...]:
    """Our files in a scope of their own, so that no name of theirs is one of the browser's."""
    return ("(() => {", '"use strict";', *(_own(f"script/{name}.js") for name in names), "})();")


def policy(scripts: tuple[str, ...], styles: tuple[str, ...]) -> str:
    """What the browser may run and show: these scripts and styles, and pictures that are in the page itself."""
    allowed = {
        "default-src": "'none'",
        "script-src": " ".join(map(digest, scripts)),
        "style-src": " ".join(map(digest, styles)),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def digest(block: str) -> str:
    """How a policy names an inline block (CSP level 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(block.encode()).digest()).decode()}'"


def as_data(told: Mapping[str, object]) -> str:
    """The facts as JSON that can stand in a script element: a half of a surrogate pair is written as its escape."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_HARMLESS)


def _filled(template: str, blocks: Mapping[str, str]) -> str:
    """The template with a block for each `%%NAME%%`; what a block holds is never looked at again."""
    parts = template.split("%%")
    return "".join(blocks[part] if at % 2 else part for at, part in enumerate(parts))


def _own(name: str) -> str:
    return own_file("data", "page", *name.split("/")).read_text(encoding="utf-8")


def _library(name: str) -> str:
    return own_file("data", "page", LIBRARY, name).read_text(encoding="utf-8").rstrip("\n")
