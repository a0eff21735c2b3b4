"""Rules on who said that a post may go out."""
