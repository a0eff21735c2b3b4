"""A page that opens in any browser without a network: calendar, filters, posts, coverage of cadence and mix."""

from collections.abc import Sequence

from calendar_cli.campaign import Campaign
from calendar_cli.export import Artifact, ExportOptions
from calendar_cli.export.ical.agenda import is_public
from calendar_cli.export.outings import Outing, outings
from calendar_cli.export.page.agenda import beside, due
from calendar_cli.export.page.coverage import cadence, mix
from calendar_cli.export.page.document import Cover, document
from calendar_cli.export.page.findings import Findings
from calendar_cli.export.page.head import Places, known_to_all, known_to_departments
from calendar_cli.export.page.posts import Teller, moment
from calendar_cli.export.page.sentences import FOR_ALL_TO_SEE, FOR_DEPARTMENTS, sentences
from calendar_cli.export.page.tongues import Facts, Pool, Tongues
from calendar_cli.export.says import Says
from calendar_cli.export.words import Words, language_of
from calendar_cli.rule import rules_by_name
from calendar_cli.verdict import Verdict

PATH = "page/index.html"


def page(verdict: Verdict, campaigns: Sequence[Campaign], options: ExportOptions) -> Artifact:
    """The one file, in both languages; the public one holds titles, times and channels of approved posts.

    Without a day of its own it goes by the reader's, and tells no finding that another day would change.
    """
    strategy, tongues = verdict.strategy, Tongues.of(verdict.strategy)
    language = language_of(options.language, strategy)
    words = Words(language)
    title = " – ".join(filter(None, (words("page.title"), words.line(strategy.organization))))
    told = public(campaigns, tongues) if options.public else everything(verdict, campaigns, tongues, options)
    days = {"today": options.today.isoformat()} if options.today else {"of": options.stamp.date().isoformat()}
    told = {"language": language, **days, **known_to_all(tongues), **told}
    path = f"public/{PATH}" if options.public else PATH
    return Artifact(path, document(told, Cover(language, title, words("page.noscript"))))


def everything(verdict: Verdict, campaigns: Sequence[Campaign], tongues: Tongues, options: ExportOptions) -> Facts:
    """All that the communications team and the departments may read."""
    places, pool = Places.of(verdict.strategy), Pool()
    lasting = (found for found in verdict.diagnostics if options.today or not rules_by_name()[found.rule].by_today)
    findings = Findings(lasting, tongues, pool)
    teller = Teller(tongues, places, findings)
    return {
        **known_to_departments(campaigns, tongues),
        "posts": [teller.post(post, at) for at, campaign in enumerate(campaigns) for post in campaign.posts],
        "due": list(due(campaigns, places, tongues, pool)),
        "beside": list(beside(campaigns, places, tongues)),
        "cadence": list(cadence(verdict.calendar, tongues)),
        "mix": list(mix(verdict.calendar, tongues)),
        "findings": findings.others,
        "texts": pool.texts,
        "words": sentences(tongues, FOR_ALL_TO_SEE + FOR_DEPARTMENTS),
    }


def public(campaigns: Sequence[Campaign], tongues: Tongues) -> Facts:
    """What anybody may know: titles, times and channels of approved posts."""
    places = Places.of(tongues.strategy)
    shown = [
        outing
        for campaign in campaigns
        for post in campaign.posts
        for outing in outings(post)
        if is_public(outing, tongues.says[0])
    ]
    posts = []
    for outing in sorted(shown, key=lambda outing: outing.start):

        def title(says: Says, outing: Outing = outing) -> str:
            return says.words.line(outing.title) or says.words("public.untitled")

        channels = places.of_channels(outing.channels)
        posts.append({"t": tongues.both(title), "k": channels, "o": [{"a": moment(outing), "k": channels}]})
    return {"public": True, "posts": posts, "words": sentences(tongues, FOR_ALL_TO_SEE)}
