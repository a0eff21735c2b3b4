"""Findings beside the posts they are about: how grave, which rule, what is wrong, what to do."""

from collections import defaultdict
from collections.abc import Iterable

from calendar_cli.campaign import Post
from calendar_cli.diagnostic import Diagnostic
from calendar_cli.export.page.tongues import Pool, Tongues
from calendar_cli.page import shown_name
from calendar_cli.wording import sentence, way_out

Told = list[object]
"""A severity (3 is an error), then the rule, the sentence and the way out by their places in the list of texts."""


class Findings:
    """The findings of a verdict; their sentences are in the pool."""

    def __init__(self, diagnostics: Iterable[Diagnostic], tongues: Tongues, pool: Pool) -> None:
        self._tongues, self._pool = tongues, pool
        self._of_posts: defaultdict[tuple[str, int], list[Told]] = defaultdict(list)
        self.others: list[Told] = []
        for diagnostic in diagnostics:
            match diagnostic.route:
                case ("posts", int(index), *_):
                    self._of_posts[diagnostic.campaign, index].append(self._told(diagnostic))
                case _:
                    self.others.append(self._told(diagnostic))

    def of(self, post: Post) -> list[Told]:
        """Those on the post."""
        return self._of_posts.get((post.campaign_id, post.facts.index), [])

    def _told(self, diagnostic: Diagnostic) -> Told:
        both = self._tongues.both
        name = both(lambda says: shown_name(diagnostic.rule, says.words.language))
        said = both(lambda says: sentence(diagnostic, says.words.language))
        advice = both(lambda says: way_out(diagnostic, says.words.language))
        return [int(diagnostic.severity), *(self._pool.place(text) for text in (name, said, advice) if text)]
