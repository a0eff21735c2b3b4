"""Rules on what people who listen to a post instead of seeing it are given."""
