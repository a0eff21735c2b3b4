"""A link in an Instagram caption, where nobody can press it."""

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.prose import Match
from calendar_cli.prose.patterns.links import find_link_words

SEVERITY = Severity.WARNING


def check(post: Post) -> Findings:
    """Not in a story, whose link is a sticker; nor where the text sends people to the bio as well."""
    if post.entry.format == "story":
        return
    for text in post.texts:
        channel = next((each for each in text.channels if each.network and each.network.id == "instagram"), None)
        links = [url for url in text.prose.urls if not _is_name(url)] if channel else []
        if links and not find_link_words(text.prose):
            facts = {"link": links[0].value, "count": len(links), "channel": channel}
            yield text.finding(links[0].start, links[0].end, facts)


def _is_name(url: Match) -> bool:
    """A site called by its name, as in « Québec.ca » or « Sur Gatineau.ca »: its first letter is a capital."""
    return url.value[0].isupper() and "/" not in url.value
