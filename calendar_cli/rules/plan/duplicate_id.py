"""Two posts of one campaign with one id, or two campaigns with one id."""

from calendar_cli.calendar import Calendar, CampaignFacts, PostFacts
from calendar_cli.diagnostic import Finding, Findings, Severity

SEVERITY = Severity.ERROR


def check(calendar: Calendar) -> Findings:
    """The later of two things with one id, related to the first."""
    campaigns: dict[str, CampaignFacts] = {}
    for campaign in calendar.campaigns:
        first = campaigns.setdefault(campaign.campaign_id, campaign)
        if first is not campaign:
            facts = {"id": campaign.campaign_id, "first": first.path}
            yield Finding(campaign, "id", facts, (first,), message="campaign")
    posts: dict[tuple[str, str], PostFacts] = {}
    for post in calendar.posts:
        earlier = posts.setdefault((post.path, post.post_id), post)
        if earlier is not post and post.post_id:
            yield Finding(post, "id", {"id": post.post_id}, (earlier,))
