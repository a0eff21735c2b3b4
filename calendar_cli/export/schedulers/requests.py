"""Requests to a tool's interface, as JSON: one for each entry, in the form that Postiz takes."""

import html
import json
from collections.abc import Iterable

from calendar_cli.export.schedulers.cells import cell, fields_of
from calendar_cli.export.schedulers.fit import Fitted
from calendar_cli.export.schedulers.profile import Profile

Body = dict[str, object]


def requests(rows: Iterable[Fitted], profile: Profile) -> bytes:
    """A list of requests; what has to be completed is a draft."""
    bodies = [_body(row, profile) for row in rows]
    return (json.dumps(bodies, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode(profile.encoding)


def _body(row: Fitted, profile: Profile) -> Body:
    fields = fields_of(row, profile)
    entry = row.entry
    settings = profile.settings[fields["network"]]
    post: Body = {
        "integration": {"id": entry.channel.id},
        "value": [{"content": paragraphs(entry.text), "image": [*_images(row)]}],
        "settings": {key: cell(held, fields) for key, held in settings.items()},
    }
    kind = "draft" if row.incomplete else "schedule"
    return {"type": kind, "date": fields["utc"], "shortLink": False, "tags": [], "posts": [post]}


def _images(row: Fitted) -> Iterable[Body]:
    for number, medium in enumerate(row.media, 1):
        described = {"alt": medium.alt} if medium.alt else {}
        yield {"id": str(number), "path": medium.file, **described}


def paragraphs(text: str) -> str:
    """The text as Postiz keeps it, a paragraph for each line; as plain text it would show `&nbsp;` and `&amp;`."""
    return "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in text.split("\n"))
