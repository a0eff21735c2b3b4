"""What calendars and briefs both say of a post: its title, its texts, its visual, who answers and whom to call."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from calendar_cli import when
from calendar_cli.calendar import Milestone
from calendar_cli.campaign import Campaign, Post, Text
from calendar_cli.diagnostic import Route
from calendar_cli.directory import Channel, Department, find
from calendar_cli.export.copy import clean, cut, one_line
from calendar_cli.export.outings import Outing, Shown
from calendar_cli.export.words import Words
from calendar_cli.model import Purpose
from calendar_cli.strategy import Strategy

TITLE_FROM_TEXT = 60
"""How much of its text stands for a post without a title."""


@dataclass(frozen=True)
class Says:
    """A strategy spoken of in one language."""

    strategy: Strategy
    words: Words

    def title(self, post: Post, own: str | dict[str, str] = "") -> str:
        """The post's title, or that of one of its series; without one the beginning of its text, or its id."""
        written = self.words.line(own) or self.words.line(post.title)
        return written or next((_beginning(text) for text in post.texts), "") or one_line(post.post_id)

    def of(self, outing: Outing) -> str:
        """The title of an outing."""
        return self.title(outing.post, outing.title)

    def short_names(self, channels: Iterable[Channel]) -> str:
        """`FB, IG, X`; two channels of one network go by their keys."""
        return ", ".join(self._short(channel) for channel in channels)

    def _short(self, channel: Channel) -> str:
        twins = [other for other in self.strategy.channels.values() if other.short == channel.short]
        return channel.short if len(twins) < 2 else channel.id  # noqa: PLR2004  (itself and another)

    def moment(self, outing: Outing) -> str:
        """When an outing takes place, in words."""
        language = self.words.language
        if outing.tentative:
            return self.words("to_confirm", period=when.spell_period(outing.day, outing.last, language))
        return when.spell_moment(outing.day, None if outing.all_day else outing.start.time(), language)

    def texts(self, texts: Iterable[Text], channels: tuple[Channel, ...]) -> Iterator[tuple[str, str]]:
        """Each text with the channels and the language it is for, the export's own language first within each."""
        places: dict[Route, int] = {}
        ordered = sorted(
            texts, key=lambda text: (places.setdefault(_field(text), len(places)), text.language != self.words.language)
        )
        several = len({text.language for text in ordered}) > 1
        for text in ordered:
            here = tuple(channel for channel in text.channels if channel in channels)
            label = self.words.names(here) or self.words("text")
            if several:
                label = self.words("in_language", label=label, language=self.language(text.language))
            yield label, self.body(text)

    def language(self, code: str) -> str:
        """The name of a language we write; of another, its code."""
        return self.words(f"language.{code}") if code in ("fr", "en") else one_line(code)

    def body(self, text: Text) -> str:
        """The text as it is to be published, its hashtags after it."""
        hashtags = " ".join(f"#{one_line(name).lstrip('#')}" for name in text.post.entry.hashtags or ())
        return "\n".join(filter(None, (clean(text.body).strip("\n"), hashtags)))

    def visual(self, shown: Shown) -> str:
        """A picture: the channels it is for, its file, and what it shows for people who do not see it."""
        channels, visual = shown
        file = one_line(visual.file) or self.words("visual.to_come")
        alt = self.words.line(visual.alt)
        described = self.words("visual.described", file=file, alt=alt) if alt else file
        return (
            self.words("visual.for", channels=self.words.names(channels), visual=described) if channels else described
        )

    def objective(self, written: str) -> str:
        """An objective by its name in the strategy, else as it was written."""
        found = find(self.strategy.objectives, written)
        return self.words.name(found) if found else one_line(written)

    def why(self, post: Post) -> tuple[str, str]:
        """Why a post is made and what for: its own reasons, else its campaign's.

        Mourning and emergencies have no reasons but their own: nobody grieves for 300 registrations.
        """
        entry, campaign = post.entry, post.campaign.entry
        alone = post.purpose.urgent or post.purpose is Purpose.MOURNING
        objectives = (entry.objective,) if entry.objective else () if alone else campaign.objective
        why = entry.why or ("" if alone else campaign.why)
        return self.words.line(why), ", ".join(map(self.objective, objectives))

    def follow_up(self, post: Post) -> str:
        """Who answers, and until when; empty where the plan does not say."""
        answers = post.entry.follow_up
        if answers is None or not (answers.who or answers.until):
            return ""
        who = self.words.who(answers.who, self.strategy) or self.words("team")
        return self.words("until", who=who, until=self.words.moment(answers.until)) if answers.until else who

    def takedown(self, post: Post) -> str:
        """When, or why, a post comes down."""
        takedown = post.entry.takedown
        if takedown is None:
            return ""
        return " – ".join(filter(None, (self.words.moment(takedown.when), one_line(takedown.reason))))

    def contacts(self, departments: Iterable[Department]) -> Iterator[tuple[str, str]]:
        """Whom to call: the communications team, then each department, its owner's number where it has none."""
        if self.strategy.contact:
            yield self.words("team"), one_line(self.strategy.contact)
        for department in departments:
            owner = find(self.strategy.people, department.owner) if department.owner else None
            reach = department.contact or (owner.contact if owner else "")
            who = self.words.name(owner) if owner else one_line(department.owner)
            if reach or who:
                yield self.words.name(department), ", ".join(filter(None, (who, one_line(reach))))

    def post_of(self, milestone: Milestone, campaign: Campaign) -> Post | None:
        """The post something is due for; None for what the whole campaign needs."""
        return campaign.posts[milestone.post.index] if milestone.post else None


def _field(text: Text) -> Route:
    """Where a text is written, whatever its language."""
    return text.field[:-1] if text.field[-1] == text.language else text.field


def _beginning(text: Text) -> str:
    return cut(one_line(text.body.strip().partition("\n")[0]), TITLE_FROM_TEXT)
