"""Verdicts, calendars and rules as text for people and machines; nothing here decides, only `sink` writes."""
