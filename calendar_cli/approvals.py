"""Who approved a post, as a plan writes it."""

from datetime import date
from re import IGNORECASE

from calendar_cli.fields import day, scalar
from calendar_cli.pattern import pattern
from calendar_cli.record import At, Record, Step, field, read_record
from calendar_cli.source import Tree


class Approval(Record):
    """Who approved, the day it was said, and the digest of what was approved."""

    who: str = field(scalar, "")
    on: date | None = field(day, None)
    digest: str = field(scalar, "")


_DIGEST = pattern(r"[0-9a-f]{12}", IGNORECASE)
_WITHOUT_COMMA = pattern(r"([^,]*[^,\s])\s+(\d{4}-\d{1,2}-\d{1,2})")


def approval(raw: Tree, at: At, step: Step) -> Approval:
    """`chef`, `chef, 2026-10-15` with its comma or without, `chef, 2026-10-15, a1b2c3d4e5f6`, or a mapping."""
    if isinstance(raw, dict):
        return read_record(Approval, raw, at.below(step)) or Approval()
    written = scalar(raw, at, step).strip()
    forgotten = _WITHOUT_COMMA.fullmatch(written)
    who, _, said = ", ".join(forgotten.groups()).partition(",") if forgotten else written.partition(",")
    on, _, digest = said.rpartition(",")
    if not _DIGEST.fullmatch(digest.strip()):
        on, digest = said, ""
    return Approval(who=who.strip(), on=day(on.strip(), at, step) if on.strip() else None, digest=digest.strip())
