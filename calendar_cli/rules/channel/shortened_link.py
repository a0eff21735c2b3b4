"""A link on a public shortener, which does not say where it leads."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Finding, Findings, Severity
from calendar_cli.prose.patterns.links import shortener_of

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """The organization's own short domain is on no list of public shorteners; the post's link first, then its texts."""
    link = post.entry.link
    host = shortener_of(link.strip()) if link else ""
    if host:
        yield Finding(post, "link", {"link": link, "host": host}, key=host)
    for text in post.texts:
        for url in text.prose.urls:
            host = shortener_of(url.value)
            if host:
                yield text.finding(url.start, url.end, {"link": url.value, "host": host}, key=url.value)
