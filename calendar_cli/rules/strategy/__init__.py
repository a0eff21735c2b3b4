"""Rules on what a campaign is for."""
