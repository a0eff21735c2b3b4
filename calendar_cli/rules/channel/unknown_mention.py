"""A mention of an account that the strategy does not know."""

from collections.abc import Iterator
from functools import lru_cache

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Findings, Severity
from calendar_cli.pattern import pattern
from calendar_cli.strategy import Strategy
from calendar_cli.vocabulary import nearest

SEVERITY = Severity.WARNING

_HANDLE = pattern(r"(?<![\w@/.])@(\w(?:[\w.-]*\w)?)")
_ACCOUNT = pattern(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/(?:@|(?:company|user|c|page)/)?([\w.-]+)/?(?:\?.*)?")


def check(post: Post) -> Findings:
    """Silent until the strategy has a list of mentions, for nobody knows every account of a city by heart."""
    strategy = post.strategy
    if strategy.mentions is None:
        return
    for text in post.texts:
        if "@" not in text.body:
            continue
        said = set[str]()
        for mention in text.prose.mentions:
            handle = _plain(mention.value)
            if handle not in said and not _is_known(handle, strategy):
                said.add(handle)
                near = _known(strategy).get(nearest(handle, tuple(_known(strategy))), "")
                facts = {"mention": mention.value, "near": f"@{near}"}
                yield text.finding(mention.start, mention.end, facts, message="near" if near else "", key=handle)


def _is_known(handle: str, strategy: Strategy) -> bool:
    """By its whole name, or without its server: `@ville@mastodon.example` is `ville`."""
    known = _known(strategy)
    return handle in known or handle.partition("@")[0] in known


@lru_cache(maxsize=4)
def _known(strategy: Strategy) -> dict[str, str]:
    """Every account of the strategy as it is written, by its plain form."""
    return {_plain(handle): handle.strip().lstrip("@") for handle in _handles(strategy)}


def _handles(strategy: Strategy) -> Iterator[str]:
    yield from strategy.mentions or ()
    for channel in strategy.channels.values():
        address = _ACCOUNT.fullmatch(channel.account.strip())
        yield address[1] if address else channel.account
    for department in strategy.departments.values():
        yield from _HANDLE.findall(department.contact)


def _plain(handle: str) -> str:
    return handle.strip().lstrip("@").casefold()
