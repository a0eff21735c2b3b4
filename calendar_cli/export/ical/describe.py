"""The body of a calendar entry: what is expected of whom reads it, then all there is to know of the post."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from calendar_cli.calendar import Milestone
from calendar_cli.campaign import Campaign, Post
from calendar_cli.export.copy import one_line
from calendar_cli.export.outings import Outing, texts_of, visuals_of
from calendar_cli.export.says import Says
from calendar_cli.export.words import Words

BETWEEN = "\n\n"


@dataclass(frozen=True)
class Describer:
    """Writes the bodies of entries in one language."""

    says: Says

    @property
    def words(self) -> Words:
        return self.says.words

    def expected(self, milestones: Sequence[Milestone]) -> str:
        """What is expected of the reader and by when; empty when nothing is."""
        lines = [self.words("ics.expected"), *(f"• {self._duty(milestone)}" for milestone in milestones)]
        return "\n".join(lines) if milestones else ""

    def _duty(self, milestone: Milestone) -> str:
        what = self.words.line(milestone.what) or self.words(f"duty.{milestone.kind}")
        by = self.words("ics.by", what=what, day=self.words.day(milestone.due)) if milestone.due else what
        who = self.words.who(milestone.owner, self.says.strategy)
        return f"{by} ({who})" if who else by

    def outing(self, outing: Outing) -> str:
        """All there is to know of a post at one instant, whoever reads it."""
        post = outing.post
        parts = (
            *self._texts(outing),
            "\n".join(self._shown(outing)),
            "\n".join(self._reasons(post)),
            self._answers(post),
            "\n".join(self._afterwards(post)),
            self._contacts(post),
            self.words("ics.reference", campaign=one_line(post.campaign_id), post=one_line(post.post_id)),
        )
        return BETWEEN.join(filter(None, parts))

    def milestone(self, milestone: Milestone, campaign: Campaign) -> str:
        """What a deadline is about: who, for which post, and when that goes out."""
        post = self.says.post_of(milestone, campaign)
        who = self.words.who(milestone.owner, self.says.strategy)
        about = [self.words("ics.who", who=who)] if who else []
        about.append(self.words("ics.campaign", title=self.words.line(campaign.facts.title)))
        if post is not None:
            about.append(self.words("ics.post", title=self.says.title(post)))
        reference = "/".join(filter(None, (campaign.campaign_id, post.post_id if post else "")))
        contacts = self.says.contacts(())
        parts = ("\n".join(about), self._called(contacts), self.words("ics.about", reference=one_line(reference)))
        return BETWEEN.join(filter(None, parts))

    def _texts(self, outing: Outing) -> Iterator[str]:
        for label, body in self.says.texts(texts_of(outing), outing.channels):
            yield f"{self.words('labelled', label=label)}\n{body}"

    def _shown(self, outing: Outing) -> Iterator[str]:
        for shown in visuals_of(outing):
            yield self.words("ics.visual", visual=self.says.visual(shown))
        if outing.post.entry.link:
            yield self.words("ics.link", link=one_line(outing.post.entry.link))

    def _reasons(self, post: Post) -> Iterator[str]:
        why, objective = self.says.why(post)
        if why:
            yield self.words("ics.why", why=why)
        if objective:
            yield self.words("ics.objective", objective=objective)

    def _answers(self, post: Post) -> str:
        answers = post.entry.answers or ()
        lines = [self.words("ics.answers")]
        for answer in answers:
            lines.append(f"• {self.words.line(answer.question)}")
            reply = self.words.line(answer.answer)
            lines.append(self.words("refer", answer=reply, refer=one_line(answer.refer)) if answer.refer else reply)
        return "\n".join(lines) if answers else ""

    def _afterwards(self, post: Post) -> Iterator[str]:
        follow_up, takedown = self.says.follow_up(post), self.says.takedown(post)
        if follow_up:
            yield self.words("ics.follow_up", who=follow_up)
        if takedown:
            yield self.words("ics.takedown", takedown=takedown)

    def _contacts(self, post: Post) -> str:
        return self._called(self.says.contacts(post.departments))

    def _called(self, contacts: Iterator[tuple[str, str]]) -> str:
        lines = [self.words("pair", name=name, value=value) for name, value in contacts]
        return "\n".join([self.words("ics.call"), *(f"• {line}" for line in lines)]) if lines else ""
