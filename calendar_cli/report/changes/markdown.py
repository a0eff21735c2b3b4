"""What changed, as Markdown for a comment on a pull request: bounded, and nothing in it does anything.

Plans are written by people nobody knows yet: their words name nobody (`@name`), point nowhere and format nothing.
"""

from calendar_cli.pattern import pattern
from calendar_cli.report.changes.model import CampaignChanges, Comparison, Found, PostChanges
from calendar_cli.report.changes.said import campaign_name, finding_told, headline, located, place, post_name, told
from calendar_cli.report.characters import safe
from calendar_cli.report.entries import one_line
from calendar_cli.wording import phrase

MOST = 65_536
"""Characters that a comment may have on GitHub, which refuses longer ones (body is too long, maximum is 65536)."""
TAIL = 400
"""Characters kept for saying what was left out."""
_NOTHING = "&#8203;"
"""A space of no width: what stands beside it is no longer a mention, a reference or an address."""

_ACTIVE = pattern(r"[\\`*_\[\]#~|$]|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
"""What formats text, or begins a list or a heading at the start of a line."""
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_NAMES = pattern(
    r"@"  # a person, a team, the domain of an address
    r"|\#(?=\d)"  # an issue
    r"|\b[Gg][Hh]-(?=\d)"  # an issue, the old way
    r"|:(?=//)"  # an address
    r"|\b[Ww]{3}(?=\.)"
    r"|:(?=(?:[A-Za-z+-][\w+-]*|100|1234):)"  # an emoji
)


def inert(text: str) -> str:
    """Words of a plan on one line of Markdown, without effect on GitHub or elsewhere."""
    html = "".join(_HTML.get(sign, sign) for sign in safe(one_line(text)))
    named = _NAMES.sub(lambda found: f"{found[0]}\x00", html)
    escaped = _ACTIVE.sub(lambda found: f"\\{found[0]}", named)
    return escaped.replace("\x00", _NOTHING)


def markdown(comparison: Comparison, language: str) -> str:
    """The whole comment; what does not fit is counted at its end."""
    blocks = [_head(comparison, language), *_unread(comparison, language)]
    for campaign in comparison.campaigns:
        blocks.append(_campaign(campaign, language))
        blocks += [_post(post, language) for post in campaign.posts]
    if comparison.strategy or comparison.found:
        heading = f"\n#### {inert(phrase('diff.whole', language))}\n"
        rows = [f"- {inert(told(change, language))}" for change in comparison.strategy]
        blocks.append("\n".join([heading, *rows, *_found(comparison.found, "", language)]))
    return _bounded(blocks, language)


def _bounded(blocks: list[str], language: str) -> str:
    """As many blocks as fit, in order; GitHub counts the units of UTF-16."""
    kept, used = [], 0
    for block in blocks:
        size = len(block.encode("utf-16-le", "replace")) // 2 + 1
        if used + size > MOST - TAIL:
            break
        kept.append(block)
        used += size
    if len(kept) < len(blocks):
        kept.append(f"\n{phrase('diff.left-out', language, count=len(blocks) - len(kept))}")
    return "\n".join(kept)


def _head(comparison: Comparison, language: str) -> str:
    names = {"before": comparison.before, "after": comparison.after}
    if not comparison:
        return inert(phrase("diff.nothing", language, **names))
    return f"### {inert(phrase('diff.between', language, **names))}\n\n{inert(headline(comparison, language))}".rstrip()


def _unread(comparison: Comparison, language: str) -> list[str]:
    return [f"\n{inert(phrase('diff.unread', language, side=side, path=path))}" for side, path in comparison.unread]


def _campaign(campaign: CampaignChanges, language: str) -> str:
    heading = f"\n#### {inert(campaign_name(campaign, language))} ({inert(campaign.path)})\n"
    rows = [f"- {inert(told(change, language))}" for change in campaign.changes]
    return "\n".join([heading, *rows, *_found(campaign.found, "", language)])


def _post(post: PostChanges, language: str) -> str:
    head = f"- **{inert(post_name(post, language))}** ({inert(place(post.path, post.line))})"
    rows = [f"  - {inert(told(change, language))}" for change in post.changes]
    return "\n".join([head, *rows, *_found(post.found, "  ", language)])


def _found(found: Found, indent: str, language: str) -> list[str]:
    gained = [
        f"{phrase('diff.gained', language, place=located(each.location))} {finding_told(each, language)}"
        for each in found.gained
    ]
    lost = [f"{phrase('diff.lost', language)} {finding_told(each, language)}" for each in found.lost]
    return [f"{indent}- {inert(row)}" for row in (*gained, *lost)]
