"""What changed, for a terminal or a pipe: campaigns, posts with their places, changes, findings gained and lost.

A line that holds a place is never cut: people open it from there.
"""

from collections.abc import Iterator

from calendar_cli.report.changes.model import CampaignChanges, Comparison, Found, PostChanges
from calendar_cli.report.changes.said import campaign_name, finding_name, headline, located, place, post_name, told
from calendar_cli.report.human import style_of
from calendar_cli.report.lines import Line, Piece, plain
from calendar_cli.report.screen import Screen
from calendar_cli.wording import phrase, sentence


def shown(comparison: Comparison, screen: Screen) -> Iterator[Line]:
    """The figures first, then every campaign under its name, then the strategy."""
    language = screen.language
    names = {"before": comparison.before, "after": comparison.after}
    if not comparison:
        yield from screen.hanging((), phrase("diff.nothing", language, **names))
        return
    figures = headline(comparison, language)
    yield from screen.hanging((), phrase("diff.between", language, **names), "bold")
    yield from screen.hanging((), figures) if figures else ()
    for side, path in comparison.unread:
        yield from screen.hanging((), phrase("diff.unread", language, side=side, path=path), "warning")
    for campaign in comparison.campaigns:
        yield from _campaign(campaign, screen)
    if comparison.strategy or comparison.found:
        yield ()
        yield screen.heading(phrase("diff.whole", language))
        for change in comparison.strategy:
            yield from screen.hanging((Piece("  "),), told(change, language))
        yield from _found(comparison.found, "  ", screen)


def _campaign(campaign: CampaignChanges, screen: Screen) -> Iterator[Line]:
    yield ()
    yield plain(f"{campaign_name(campaign, screen.language)} ({campaign.path})", "bold")
    for change in campaign.changes:
        yield from screen.hanging((Piece("  "),), told(change, screen.language))
    yield from _found(campaign.found, "  ", screen)
    for post in campaign.posts:
        yield from _post(post, screen)


def _post(post: PostChanges, screen: Screen) -> Iterator[Line]:
    yield plain(f"  {place(post.path, post.line)}  {post_name(post, screen.language)}")
    for change in post.changes:
        yield from screen.hanging((Piece("    "),), told(change, screen.language))
    yield from _found(post.found, "    ", screen)


def _found(found: Found, indent: str, screen: Screen) -> Iterator[Line]:
    language = screen.language
    told = [(phrase("diff.gained", language, place=located(each.location)), "+", each) for each in found.gained]
    told += [(phrase("diff.lost", language), "-", each) for each in found.lost]
    for words, mark, each in told:
        style = style_of(each.severity) if mark == "+" else "good"
        yield (Piece(f"{indent}{mark} ", style), Piece(f"{words} {finding_name(each, language)}"))
        yield from screen.hanging((Piece(f"{indent}  "),), sentence(each, language), "dim" if mark == "-" else "")
