"""What stands in a column of a tool's file, and the file itself.

The fields: text, title, type, format, status, language, draft; moment, date, time, utc, zone; media, alt; channel,
network, account, campaign, post. `media 2` is the second picture, `title youtube` the title on YouTube alone, `on x`
whether the post is for X.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import UTC
from typing import Literal

from calendar_cli.export.copy import clean, one_line
from calendar_cli.export.schedulers.fit import FORMULA, Fitted, type_of
from calendar_cli.export.schedulers.profile import Profile
from calendar_cli.vocabulary import values

PROTECTED = (*FORMULA, "'")
"""How a cell begins that an apostrophe is put before: also with one, so that the first can be taken away again."""


def cell(held: str, fields: dict[str, str]) -> str:
    """What a column holds: a fixed word after `=`, a field, or nothing."""
    if held.startswith("="):
        return held[1:]
    return fields.get(held, "false" if held.startswith("on ") else "")


def fields_of(fitted: Fitted, profile: Profile) -> dict[str, str]:
    """Every field of an entry by its name."""
    entry = fitted.entry
    network = entry.network.id if entry.network else ""
    type_ = profile.types.get(type_of(entry), "")
    return {
        "text": entry.text,
        "title": entry.title,
        f"title {network}": entry.title,
        "type": type_,
        f"type {network}": type_,
        f"on {network}": "true",
        "draft": "true" if fitted.incomplete else "false",
        **_when(fitted, profile),
        **_media(fitted, profile),
        **_names(fitted),
    }


def _when(fitted: Fitted, profile: Profile) -> dict[str, str]:
    start = fitted.entry.start
    moments = {"utc": start.astimezone(UTC)}
    told = {name: moments.get(name, start).strftime(form) for name, form in profile.dates.items()}
    return {**told, "zone": str(fitted.entry.post.strategy.timezone)}


def _media(fitted: Fitted, profile: Profile) -> dict[str, str]:
    files = [medium.file for medium in fitted.media]
    alts = [medium.alt for medium in fitted.media]
    numbered = {f"media {number}": file for number, file in enumerate(files, 1)}
    numbered |= {f"alt {number}": alt for number, alt in enumerate(alts, 1)}
    described = profile.alt_separator.join(alts) if any(alts) else ""
    return {**numbered, "media": profile.media_separator.join(files), "alt": described}


def _names(fitted: Fitted) -> dict[str, str]:
    entry, facts = fitted.entry, fitted.entry.post.facts
    spoken = entry.post.strategy.language
    spoken = spoken if spoken in {"fr", "en"} else "en"
    return {
        "channel": one_line(entry.channel.id),
        "network": entry.network.id if entry.network else "",
        "account": one_line(entry.channel.account),
        "campaign": one_line(entry.post.campaign_id),
        "post": one_line(entry.post.post_id),
        "language": ", ".join(dict.fromkeys(text.language for text in entry.texts)),
        "format": values("format").shown.get((facts.format, spoken), ""),
        "status": values("status").shown[entry.outing.status.name.lower(), spoken],
    }


def table(rows: Iterable[Fitted], profile: Profile, headers: Sequence[str]) -> bytes:
    """The rows as a CSV file, each line ended as RFC 4180 has it."""
    stream = io.StringIO(newline="")
    quoting: Literal[0, 1] = csv.QUOTE_ALL if profile.quoting == "all" else csv.QUOTE_MINIMAL
    writer = csv.writer(stream, delimiter=profile.separator, quoting=quoting, lineterminator="\r\n")
    writer.writerow(headers)
    for row in rows:
        fields = fields_of(row, profile)
        cells = [clean(cell(held, fields)) for held in profile.columns.values()]
        writer.writerow([protected(each) for each in cells] if profile.protect else cells)
    return stream.getvalue().encode(profile.encoding)


def protected(written: str) -> str:
    """A cell that no spreadsheet runs; without the first apostrophe of those that begin with one, what was written."""
    return f"'{written}" if written.startswith(PROTECTED) else written
