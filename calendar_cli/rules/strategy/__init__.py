"""Rules on what a campaign is for."""

from calendar_cli.campaign import Campaign


def only_urgent(campaign: Campaign) -> bool:
    """Whether the campaign holds nothing but messages for people in danger."""
    return bool(campaign.posts) and all(post.purpose.urgent for post in campaign.posts)
