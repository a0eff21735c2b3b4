"""A link that cannot open as it is written: a sign too few, a space inside, a comma for a point."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.prose.patterns.links import Broken, find_broken_address, find_broken_links

SEVERITY = Severity.ERROR


def check(post: Post) -> Findings:
    """Judged by its shape alone, in the texts and in the post's `link`."""
    link = post.entry.link
    broken = find_broken_address(link) if link else None
    if link and broken:
        yield Finding(post, "link", _facts(link, broken), message=_message(broken), key=link)
    for text in post.texts:
        for found in find_broken_links(text.prose):
            written = text.body[found.start : found.end]
            yield text.finding(found.start, found.end, _facts(written, found), message=_message(found), key=written)


def _facts(written: str, broken: Broken) -> dict[str, str]:
    return {"written": written, "better": broken.better}


def _message(broken: Broken) -> str:
    """A variant with what was meant, or one that asks for it."""
    return broken.kind if broken.better else f"{broken.kind}-unsure"
