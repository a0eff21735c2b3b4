"""What the rules on typography share: whom they judge, and how many slips of one kind they tell."""

from collections.abc import Callable, Iterable

from calendar_cli.campaign import Post, Text
from calendar_cli.diagnostic import Findings
from calendar_cli.prose import Prose
from calendar_cli.prose.patterns.typography import Fault, said_in

TOLD = 3
"""How many slips of one kind a text is told one by one; whoever makes more of them has a habit, not a slip."""
_NAMES = ("quote", "better")


def in_french(post: Post, find: Callable[[Prose], Iterable[Fault]], kind: str = "") -> Findings:
    """The slips of French texts, outside their English lines."""
    for text in post.texts:
        if text.language == "fr":
            yield from told(text, said_in(text.prose, find(text.prose), "fr"), kind)


def in_either_language(post: Post, find: Callable[[Prose, str], Iterable[Fault]]) -> Findings:
    """The slips of texts in both languages, each as its own usage has it."""
    for text in post.texts:
        language = text.language
        kind = "english" if language == "en" else ""
        yield from told(text, said_in(text.prose, find(text.prose, language), language), kind)


def told(text: Text, faults: Iterable[Fault], kind: str = "", names: tuple[str, str] = _NAMES) -> Findings:
    """The first three, the last of them saying how many more there are; `names` is what `quote` and `better` are."""
    found = tuple(faults)
    beyond = len(found) - TOLD
    for number, fault in enumerate(found[:TOLD], 1):
        more = beyond if number == TOLD and beyond > 0 else 0
        facts = {names[0]: fault.quote, names[1]: fault.better, "more": more}
        message = "-".join(filter(None, (kind, "more" if more else "")))
        yield text.finding(fault.start, fault.end, facts, message=message, key=fault.quote)


def is_text_message(text: Text) -> bool:
    """Whether it goes out as a text message, where guillemets and no-break spaces halve what one holds."""
    return any(channel.network is not None and channel.network.counting == "sms" for channel in text.channels)
